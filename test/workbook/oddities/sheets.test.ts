/** Sheets of odd workbooks: visibility, groups, protection, tables, panes, names, print set-up. */
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../shared/sheet/address';
import { lockCells } from '../../../shared/sheet/lock-cells';
import { noRowChanges } from '../../../shared/sheet/edits';
import { cellAt } from '../../support/official';
import { openedOddity } from '../../support/oddities';
import { cellsIn } from '../../support/cells';

test('hidden and very hidden sheets', () => {
  const { workbook } = openedOddity('hidden-rows-columns-and-sheets.xlsx');
  expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    '附件2 visible',
    '字典 hidden',
    '参数 veryHidden',
  ]);
  expect(
    openedOddity('forty-sheets.xlsx')
      .workbook.sheets.map(({ name }) => name)
      .slice(1),
  ).toEqual(Array.from({ length: 39 }, (_, index) => `单位${index + 2}`));
});

describe('groups', () => {
  test.each(['outlined-rows.xlsx', 'outlined-rows-saved-by-libreoffice.xlsx'])('%s: of rows in two levels', (name) => {
    const { sheet } = openedOddity(name);
    expect(sheet.outline).toEqual({
      rows: [
        { first: 1, last: 6, level: 1, collapsed: false },
        { first: 2, last: 4, level: 2, collapsed: true },
      ],
      columns: [],
      sumsBelow: true,
      sumsRight: true,
    });
    expect(sheet.rowHeights.slice(1, 6).map((height) => height === 0)).toEqual([false, true, true, true, false]);
  });

  test('of columns whose sums stand at the left', () => {
    expect(openedOddity('outlined-columns-with-sums-at-the-left.xlsx').sheet.outline).toEqual({
      rows: [],
      columns: [{ first: 2, last: 4, level: 1, collapsed: true }],
      sumsBelow: false,
      sumsRight: false,
    });
  });

  test('are absent where nothing is grouped', () => {
    expect(openedOddity('table.xlsx').sheet.outline).toBeUndefined();
  });
});

describe('protection', () => {
  /** The cell as the mirror would give it to the user. */
  const offered = (name: string, address: string) => {
    const { sheet, workbook } = openedOddity(name);
    return cellAt(lockCells(sheet, sheet, workbook.styles, noRowChanges), address);
  };

  test('allows what it allows', () => {
    const { sheet, style } = openedOddity('protection-with-permissions.xlsx');
    expect([sheet.protected, sheet.lockedSizes]).toEqual([true, { columns: false, rows: true }]);
    expect([style('B2').locked, style('B3').locked]).toEqual([false, true]);
    const other = openedOddity('ranges-that-may-be-edited.xlsx').sheet;
    expect(other.lockedSizes).toEqual({ columns: true, rows: false });
  });

  test('leaves ranges free, but not those with a password of their own', () => {
    const { sheet } = openedOddity('ranges-that-may-be-edited.xlsx');
    expect(sheet.editableRanges).toEqual([parseRange('B2')]);
    expect(offered('ranges-that-may-be-edited.xlsx', 'B2').path).toMatchObject({ address: 'B2' });
    expect(offered('ranges-that-may-be-edited.xlsx', 'B3').locked).toContain('受保护');
  });

  test('headings and totals of tables cannot be edited, their rows can', () => {
    expect(openedOddity('table.xlsx').sheet.tableFrames).toEqual([parseRange('A1:B1')]);
    expect(openedOddity('table-with-totals.xlsx').sheet.tableFrames).toEqual([
      parseRange('D1:E1'),
      parseRange('D4:E4'),
    ]);
    expect(offered('table.xlsx', 'A1').locked).toContain('超级表');
    expect(offered('table.xlsx', 'A2').path).toMatchObject({ address: 'A2' });
  });
});

test('frozen panes, grid lines; a split is no freeze', () => {
  const { sheet } = openedOddity('split-panes-and-zoom.xlsx');
  expect([sheet.frozenRows, sheet.frozenColumns, sheet.showGridLines]).toEqual([1, 1, false]);
  const split = openedOddity('split-panes-and-zoom.xlsx', 1).sheet;
  expect([split.frozenRows, split.frozenColumns, split.showGridLines]).toEqual([0, 0, true]);
});

test('a sheet is as large as what it shows, and never larger than can be shown', () => {
  const { sheet } = openedOddity('far-cells.xlsx');
  expect([sheet.rowCount, sheet.columnCount]).toEqual([20_000, 500]);
  const empty = openedOddity('empty-sheets.xlsx', 1).sheet;
  expect([empty.rowCount, empty.columnCount, cellsIn(empty)]).toEqual([1, 1, []]);
});

test('merges by the thousand', () => {
  const { sheet } = openedOddity('two-thousand-merges.xlsx');
  expect(cellsIn(sheet).filter(({ columnSpan }) => columnSpan === 2)).toHaveLength(2000);
});

describe('names', () => {
  test('of the workbook and of one sheet, broken ones too', () => {
    const { workbook } = openedOddity('defined-names.xlsx');
    expect(workbook.definedNames).toEqual([
      { name: '预算数', sheet: null, refersTo: "'附件 2（样表）'!$B$2" },
      { name: '税率', sheet: null, refersTo: '0.13' },
      { name: '坏名', sheet: null, refersTo: '#REF!' },
      { name: '预算数', sheet: 1, refersTo: "'附件 2（样表）'!$B$3" },
    ]);
  });

  test('count chart sheets too, the program does not', () => {
    const { workbook, sheet } = openedOddity('chart-sheet-first.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['附件2']);
    expect(workbook.definedNames.find(({ name }) => name === '本表')).toEqual({
      name: '本表',
      sheet: 0,
      refersTo: '附件2!$B$2',
    });
    expect(sheet.page.area).toEqual([parseRange('A1:B4')]);
  });
});

describe('print set-up', () => {
  test('two areas, titles, A3 across, one page wide', () => {
    expect(openedOddity('print-set-up.xlsx').sheet.page).toMatchObject({
      paper: 8,
      orientation: 'landscape',
      fit: { width: 1, height: 0 },
      area: [parseRange('A1:B4'), parseRange('D1:E4')],
      titleRows: { first: 0, last: 0 },
      titleColumns: { first: 0, last: 0 },
      rowBreaks: [2],
      margins: { left: 0.59, right: 0.59, header: 0.31 },
      centeredHorizontally: true,
      gridLines: true,
      header: '&R附件2',
      footer: '&C第 &P 页 共 &N 页',
    });
  });

  test('breaks, scale, centred between top and bottom', () => {
    expect(openedOddity('page-breaks.xlsx').sheet.page).toMatchObject({
      rowBreaks: [2, 20],
      scale: 85,
      fit: null,
      centeredVertically: true,
    });
  });
});
