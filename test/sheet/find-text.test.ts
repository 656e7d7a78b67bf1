import { describe, expect, it } from 'vitest';
import { findText, replaceText } from '../../shared/sheet/find-text';
import type { FindOptions } from '../../shared/sheet/find-text';
import type { Cell, Workbook } from '../../shared/sheet/sheet';
import { sheetOf } from '../sheet-view/sheet-picture';
import { withCellList } from '../support/cells';

const cell = (row: number, text: string): Cell => ({
  row,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  value: text,
  text,
  style: 0,
});
const sheet = (texts: readonly string[], change = {}) =>
  withCellList(
    sheetOf(
      texts.map(() => '.'),
      change,
    ),
    texts.map((text, row) => cell(row, text)),
  );
const workbook = (...sheets: ReturnType<typeof sheet>[]): Workbook => ({
  sheets,
  styles: [],
  definedNames: [],
  date1904: false,
});
const plain: FindOptions = { matchCase: false, wholeCell: false, sheet: null };
const rowsFound = (book: Workbook, text: string, options = plain) =>
  findText(book, text, options).map(({ sheet: index, cell: { row } }) => `${index}:${row}`);

describe('finding', () => {
  it('looks through all sheets that are shown, row by row', () => {
    const book = workbook(sheet(['工会', '培训']), sheet(['工会经费'], { visibility: 'hidden' }), sheet(['区总工会']));
    expect(rowsFound(book, '工会')).toEqual(['0:0', '2:0']);
    expect(rowsFound(book, '工会', { ...plain, sheet: 2 })).toEqual(['2:0']);
  });

  it('passes over hidden rows', () => {
    expect(rowsFound(workbook(sheet(['工会', '工会'], { rowHeights: [0, 20] })), '工会')).toEqual(['0:1']);
  });

  it('tells capitals apart only when asked', () => {
    const book = workbook(sheet(['GDP', 'gdp']));
    expect(rowsFound(book, 'gdp')).toEqual(['0:0', '0:1']);
    expect(rowsFound(book, 'gdp', { ...plain, matchCase: true })).toEqual(['0:1']);
  });

  it('finds whole cells only when asked', () => {
    const book = workbook(sheet(['完成', '已完成']));
    expect(rowsFound(book, '完成', { ...plain, wholeCell: true })).toEqual(['0:0']);
  });

  it('finds nothing for an empty text', () => expect(rowsFound(workbook(sheet(['完成'])), '')).toEqual([]));
});

describe('replacing', () => {
  it('replaces every occurrence and counts them', () => {
    expect(replaceText('2022年、2022年度', '2022', '2023', plain)).toEqual({ content: '2023年、2023年度', count: 2 });
  });

  it('takes the text as it is, not as a pattern', () => {
    expect(replaceText('(1) 共 $5', '(1)', '$&', plain)).toEqual({ content: '$& 共 $5', count: 1 });
  });

  it('leaves a cell that is not wholly the text', () => {
    expect(replaceText('已完成', '完成', '未完成', { ...plain, wholeCell: true })).toEqual({
      content: '已完成',
      count: 0,
    });
  });
});
