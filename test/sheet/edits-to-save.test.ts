import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { addressOf } from '../../shared/sheet/address';
import { blankForm } from '../../shared/sheet/blank-form';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { noRowChanges } from '../../shared/sheet/edits';
import type { SheetResults } from '../../shared/sheet/edits';
import type { Workbook } from '../../shared/sheet/sheet';
import { withCells } from '../support/cells';
import { cellAt, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { indicatorsOf, insertedAfter, opened, startOf, withIndicators, withPlaces } from '../support/opened';

const official = readOfficial(selfEvaluation);
const start = startOf(official);

/** Edits of the first sheet in words: `E5=100`. */
function written(workbook: Workbook, document: Document, results: readonly SheetResults[] = []) {
  const [edit] = editsToSave(opened(workbook), document, results);
  const words = (row: number, column: number, value: unknown) => `${addressOf(row, column)}=${String(value)}`;
  return {
    rows: edit?.rows ?? noRowChanges,
    cells: (edit?.cells ?? []).map(({ row, column, value }) => words(row, column, value)),
    results: (edit?.results ?? []).map(({ row, column, result }) => words(row, column, result)),
  };
}

describe('A save writes', () => {
  it('nothing when nothing was changed, even when formulas have fresh results', () => {
    const results = [{ sheet: '附件2', results: [{ row: 33, column: 6, result: 10 }] }];
    expect(editsToSave(opened(official), start, results)).toEqual([]);
  });

  it('nothing when what was typed was taken back', () => {
    expect(editsToSave(opened(official), withPlaces(start, { duties: null, posts: '' }), [])).toEqual([]);
  });

  it('the cells that changed and the results that follow from them', () => {
    const document = withPlaces(start, { 'income.total.budget': 200, 'income.total.spent': 150 });
    expect(written(official, document)).toEqual({
      rows: noRowChanges,
      cells: ['E5=200', 'F5=150'],
      results: ['G5=0.75', 'I5=7.5', 'G34=10', 'H34=7.5'],
    });
  });

  it('a cleared cell as empty', () => {
    const rows = indicatorsOf(start).map((row) =>
      row.id === 'r16' ? { ...row, values: { ...row.values, name: null } } : row,
    );
    expect(written(official, withIndicators(start, rows)).cells).toEqual(['D16=null']);
  });

  it('a new row, its cells in the rows after the insertion', () => {
    const rows = insertedAfter(indicatorsOf(start), 1, 'new', { name: '新增', weight: 5 });
    expect(written(official, withIndicators(start, rows))).toEqual({
      rows: { insertions: [{ below: 16, count: 1, groupColumns: [1, 2] }], removals: [] },
      cells: ['D18=新增', 'G18=5'],
      results: ['G35=15', 'H35=0'],
    });
  });

  it('cells that no form claims, on whichever sheet', () => {
    const unprotected = withFirstSheet(official, (sheet) => ({ ...sheet, protected: false }));
    const document: Document = { ...startOf(unprotected), cells: { 字典: { A2: '定性的' }, 附件2: { A35: '张三' } } };
    const edits = editsToSave(opened(unprotected), document, []);
    expect(edits.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['附件2', [{ row: 34, column: 0, value: '张三' }]],
      ['字典', [{ row: 1, column: 0, value: '定性的' }]],
    ]);
  });

  it('nothing for a new form, which is created', () => {
    const document: Document = { forms: { form: blankForm(form, 2024) }, cells: {} };
    expect(editsToSave({ kind: 'new', definition: form, key: 'form' }, document, [])).toEqual([]);
  });
});

describe('A place that the form calculates and the file does not', () => {
  const filled: Readonly<Record<string, number>> = { E5: 200, F5: 150 };
  const workbook = withFirstSheet(official, (sheet) =>
    withCells(sheet, (cell) => {
      const address = addressOf(cell.row, cell.column);
      if (address !== 'G5') return { ...cell, value: filled[address] ?? cell.value };
      const { row, column, rowSpan, columnSpan, value, text } = cell;
      return { row, column, rowSpan, columnSpan, value, text, style: cellAt(sheet, 'E5').style };
    }),
  );

  it('is not written along with something else', () => {
    expect(written(workbook, withPlaces(startOf(workbook), { posts: 3 })).cells).toEqual(['B3=3']);
  });

  it('is written when its number changes', () => {
    const document = withPlaces(startOf(workbook), { 'income.total.spent': 100 });
    expect(written(workbook, document).cells).toEqual(['F5=100', 'G5=0.5']);
  });
});
