/** Whether the rows of a workbook can be changed, asked before anything is saved. */
import { describe, expect, test } from 'vitest';
import { noRowChanges } from '../../shared/sheet/edits';
import { openWorkbook } from '../../shared/workbook/opened-workbook';
import { officialBytes, selfEvaluation } from '../support/official';
import { oddityBytes } from '../support/oddities';
import { errorOf } from './support/error-of';
import { changed, newRowsBelow, withoutRows } from './support/row-changes';

const refused = [
  ['a row put into a pivot table', 'pivot-table-by-libreoffice.xlsx', '汇总', newRowsBelow(7, 1), '数据透视表'],
  [
    'the headings of what a pivot table sums up taken out',
    'pivot-table-by-libreoffice.xlsx',
    '数据',
    withoutRows(3),
    '数据透视表的数据的标题行',
  ],
  [
    'the headings of a table taken out',
    'indicators-in-a-table-with-charts.xlsx',
    '指标',
    withoutRows(3),
    '表格（套用了表格格式的区域）的标题行',
  ],
  [
    'a row put in below the totals of a table',
    'indicators-in-a-table-with-charts.xlsx',
    '指标',
    newRowsBelow(10, 1),
    '表格（套用了表格格式的区域）的汇总行',
  ],
] as const;

describe('It is told at once', () => {
  test.each(refused)('%s', (_what, name, sheet, rows, found) => {
    const opened = openWorkbook(oddityBytes(name));
    expect(opened.rowRefusal(new Map([[sheet, rows]]))).toBe(
      `“${sheet}”里有${found}，在这里加行或删行可能会弄乱它，请先在 Excel 或 WPS 中插入或删除所需的行，再打开填写。`,
    );
  });

  test.each(refused)('%s, in the words of a save, and on whichever sheet it is', (_what, name, sheet, rows) => {
    const opened = openWorkbook(oddityBytes(name));
    const { message } = errorOf(() => opened.save([changed(sheet, rows)], 'refuse', undefined));
    const others = opened.workbook.sheets.filter((each) => each.name !== sheet);
    const changes = new Map([...others.map((each) => [each.name, noRowChanges] as const), [sheet, rows]]);
    expect(opened.rowRefusal(changes)).toBe(message);
  });
});

test('other rows of the same workbooks are free, and the official workbook has no such places', () => {
  const pivot = openWorkbook(oddityBytes('pivot-table-by-libreoffice.xlsx'));
  expect(pivot.rowRefusal(new Map([['汇总', newRowsBelow(1, 7)]]))).toBe(null);
  expect(pivot.rowRefusal(new Map([['数据', newRowsBelow(5, 7)]]))).toBe(null);
  const table = openWorkbook(oddityBytes('indicators-in-a-table-with-charts.xlsx'));
  expect(table.rowRefusal(new Map([['指标', newRowsBelow(6, 7)]]))).toBe(null);
  const official = openWorkbook(officialBytes(selfEvaluation));
  const [first] = official.workbook.sheets;
  expect(official.rowRefusal(new Map([[first?.name ?? '', newRowsBelow(17, 3)]]))).toBe(null);
});

test('being asked changes nothing: a save afterwards is the one that it would have been', () => {
  const bytes = oddityBytes('pivot-table-by-libreoffice.xlsx');
  const asked = openWorkbook(bytes);
  asked.rowRefusal(new Map([['汇总', newRowsBelow(7, 1)]]));
  asked.rowRefusal(new Map([['汇总', newRowsBelow(1, 1)]]));
  expect(asked.save([], 'refuse', undefined)).toBe(bytes);
  const edits = [changed('汇总', newRowsBelow(1, 7))];
  expect(asked.save(edits, 'refuse', undefined)).toEqual(openWorkbook(bytes).save(edits, 'refuse', undefined));
});
