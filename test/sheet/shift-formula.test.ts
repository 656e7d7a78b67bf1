import { describe, expect, test } from 'vitest';
import { copyFormula, shiftFormula, shiftFormulaOfRanges, spansSheets } from '../../shared/sheet/shift-formula';
import { shiftedMerges } from '../../shared/sheet/shift-merges';

/** two rows below row 17 of 附件2 */
const insertions = [{ below: 16, count: 2, groupColumns: [] }];
const shifted = (formula: string, sheet = '附件2'): string =>
  shiftFormula(formula, { sheet, changedIn: '附件2', rows: { insertions, removals: [] } });

describe('two rows inserted below row 17', () => {
  const cases: readonly [before: string, after: string, why: string][] = [
    ['SUM(G16:G33)+H5', 'SUM(G16:G35)+H5', 'a range around the place grows, what is above stays'],
    ['SUM(G16:G17)', 'SUM(G16:G19)', 'a range that ends there grows'],
    ['SUM(G17:G17)', 'SUM(G17:G19)', 'a range of one cell grows'],
    ['G17*2', 'G17*2', 'a cell stays'],
    ['SUM(E17:G17)', 'SUM(E17:G17)', 'a sum across the row is about that row'],
    ['SUM(G18:G20)', 'SUM(G20:G22)', 'a range below moves'],
    ['$G$18+G$33', '$G$20+G$35', 'signs are kept'],
    ['SUM(A:A)+SUM(16:18)', 'SUM(A:A)+SUM(16:20)', 'whole columns stay, rows grow'],
    ["'附件2'!A20&附件2!B20", "'附件2'!A22&附件2!B22", 'named sheets are written as they were'],
    ['[1]附件2!A20+字典!A20', '[1]附件2!A20+字典!A20', 'other files and other sheets stay'],
    ['"A20"&A20', '"A20"&A22', 'texts stay'],
    ['SUM( A20 ,\n B20 )', 'SUM( A22 ,\n B22 )', 'spaces and line breaks stay'],
    ['SUM(A1:A1048576)', 'SUM(A1:A1048576)', 'nothing reaches past the last row'],
  ];
  test.each(cases)('%j becomes %j: %s', (before, after) => {
    expect(shifted(before)).toBe(after);
  });

  test('a formula on another sheet follows only what names the sheet', () => {
    expect(shifted('附件2!G33+G33', '汇总')).toBe('附件2!G35+G33');
  });

  test('several insertions count in rows as they were', () => {
    const both = [
      { below: 16, count: 2, groupColumns: [] },
      { below: 20, count: 1, groupColumns: [] },
    ];
    expect(
      shiftFormula('SUM(G16:G33)+G21+G22', { sheet: 'a', changedIn: 'a', rows: { insertions: both, removals: [] } }),
    ).toBe('SUM(G16:G36)+G23+G25');
  });
});

describe('rows 17 and 18 removed', () => {
  const rows = { insertions: [], removals: [{ first: 16, count: 2 }] };
  const cases: readonly [before: string, after: string, why: string][] = [
    ['SUM(G16:G33)+H5', 'SUM(G16:G31)+H5', 'a range around them shrinks, what is above stays'],
    ['SUM(G17:G20)', 'SUM(G17:G18)', 'a range that begins there begins with what comes up'],
    ['SUM(G10:G18)', 'SUM(G10:G16)', 'a range that ends there ends above'],
    ['SUM(G17:G18)', 'SUM(#REF!)', 'nothing is left of a range within them'],
    ['G17*2+G19', '#REF!*2+G17', 'a removed cell is #REF!, a cell below moves up'],
    ['SUM(E18:G18)', 'SUM(#REF!)', 'nothing is left of a sum across such a row'],
    ['SUM(A:A)+SUM(16:18)+SUM(18:18)', 'SUM(A:A)+SUM(16:16)+SUM(#REF!)', 'whole columns stay, rows shrink'],
    ['SUM(A1:A1048576)', 'SUM(A1:A1048576)', 'a whole column stays whole'],
    ['$G$18+$G$33', '#REF!+$G$31', 'signs do not hold a removed row'],
    ["'附件2'!A20&字典!A18&[1]附件2!A18", "'附件2'!A18&字典!A18&[1]附件2!A18", 'other sheets and files stay'],
  ];
  test.each(cases)('%j becomes %j: %s', (before, after) => {
    expect(shiftFormula(before, { sheet: '附件2', changedIn: '附件2', rows })).toBe(after);
  });

  test('and one inserted below row 20: both count in rows as they were', () => {
    const both = { insertions: [{ below: 19, count: 1, groupColumns: [] }], removals: rows.removals };
    expect(shiftFormula('SUM(G16:G20)+G20+G21', { sheet: 'a', changedIn: 'a', rows: both })).toBe(
      'SUM(G16:G19)+G18+G20',
    );
  });

  test('a format written for the first cell of its range is written for the first that stays', () => {
    const shift = { sheet: 'a', changedIn: 'a', rows };
    const ranges = [{ top: 16, left: 7, bottom: 32, right: 7 }];
    expect(shiftFormulaOfRanges('AND($G17<H17,H16>H$40)', ranges, shift, [])).toBe('AND($G17<H17,H16>H$38)');
    const two = [
      { top: 16, left: 7, bottom: 17, right: 7 },
      { top: 16, left: 8, bottom: 32, right: 8 },
    ];
    expect(shiftFormulaOfRanges('H17>1', two, shift, [])).toBe('I17>1');
  });
});

test('a format that means the row above, or one further down, means the row there now when that one is removed', () => {
  const shift = { sheet: 'a', changedIn: 'a', rows: { insertions: [], removals: [{ first: 16, count: 2 }] } };
  const from = (top: number) => [{ top, left: 7, bottom: 32, right: 7 }];
  expect(shiftFormulaOfRanges('H18>H19', from(18), shift, [])).toBe('H16>H17');
  expect(shiftFormulaOfRanges('H17>G$17', from(14), shift, [])).toBe('H17>#REF!');
});

test('a copied formula moves its references but those held by $', () => {
  expect(copyFormula('G17/$G$34+SUM(G$16:G17)', 2, 0)).toBe('G19/$G$34+SUM(G$16:G19)');
  expect(copyFormula('A1', -1, 0)).toBe('#REF!');
});

test('a formula across several sheets is told apart', () => {
  expect(spansSheets('SUM(Sheet1:Sheet3!A1)')).toBe(true);
  expect(spansSheets('SUM(Sheet1!A1:A3)')).toBe(false);
});

describe('merges after rows were inserted below row 3', () => {
  const after = (merge: { top: number; bottom: number }, groupColumns: number[]) =>
    shiftedMerges([{ ...merge, left: 1, right: 2 }], {
      insertions: [{ below: 2, count: 2, groupColumns }],
      removals: [],
    }).map(({ top, bottom, left, right }) => [top, bottom, left, right]);
  test('one within the row is repeated', () => {
    expect(after({ top: 2, bottom: 2 }, [])).toEqual([
      [2, 2, 1, 2],
      [3, 3, 1, 2],
      [4, 4, 1, 2],
    ]);
  });
  test('one within the row grows in a group column', () => {
    expect(after({ top: 2, bottom: 2 }, [1])).toEqual([[2, 4, 1, 2]]);
  });
  test('one that ends there grows, one below moves', () => {
    expect(after({ top: 1, bottom: 2 }, [])).toEqual([[1, 4, 1, 2]]);
    expect(after({ top: 3, bottom: 4 }, [])).toEqual([[5, 6, 1, 2]]);
  });
  test('those of removed rows shrink, move or go', () => {
    const shrunk = (top: number, bottom: number, first: number, count: number) =>
      shiftedMerges([{ top, bottom, left: 1, right: 1 }], { insertions: [], removals: [{ first, count }] }).map(
        (merge) => [merge.top, merge.bottom],
      );
    expect(shrunk(2, 6, 2, 1)).toEqual([[2, 5]]);
    expect(shrunk(2, 6, 4, 3)).toEqual([[2, 3]]);
    expect(shrunk(2, 6, 0, 2)).toEqual([[0, 4]]);
    expect(shrunk(2, 6, 2, 5)).toEqual([]);
    // one cell is no merge
    expect(shrunk(2, 3, 3, 1)).toEqual([]);
  });
  test('a single cell of a group column becomes a merge', () => {
    expect(after({ top: 0, bottom: 1 }, [5])).toEqual([
      [0, 1, 1, 2],
      [2, 4, 5, 5],
    ]);
  });
});
