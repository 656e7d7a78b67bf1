import { describe, expect, it } from 'vitest';
import { rowBefore, rowShift } from '../../renderer/sheet-view/row-shift';
import { sheetOf } from './sheet-picture';

const sheet = sheetOf(['ab', 'cd', 'ef']);
const longer = sheetOf(['ab', 'cd', 'xy', 'ef']);

describe('a sheet with rows put in or taken out', () => {
  it('tells where and how many', () => {
    expect(rowShift(sheet, longer)).toEqual({ at: 2, count: 1 });
    expect(rowShift(longer, sheet)).toEqual({ at: 2, count: -1 });
    expect(rowShift(sheet, sheetOf(['..', '..', 'ab', 'cd', 'ef']))).toEqual({ at: 0, count: 2 });
    expect(rowShift(sheet, sheetOf(['ab', 'cd', 'ef', '..']))).toEqual({ at: 3, count: 1 });
  });

  it('tells so also where a merged cell grew over the new row', () =>
    expect(rowShift(sheetOf(['ab', 'cb', 'de']), sheetOf(['ab', 'xb', 'cb', 'de']))).toEqual({ at: 1, count: 1 }));

  it('is another sheet when sizes differ as well, in columns or in rows that stayed', () => {
    expect(rowShift(sheet, { ...longer, columnWidths: [50, 60] })).toBeNull();
    expect(rowShift(sheet, { ...longer, rowHeights: [20, 20, 20, 30] })).toBeNull();
    expect(rowShift(sheet, { ...longer, rowHeights: [20, 20, 30, 20] })).toEqual({ at: 2, count: 1 });
  });

  it('is another sheet when a hidden row came or a frozen one changed', () => {
    expect(rowShift(sheet, { ...longer, rowHeights: [20, 20, 0, 20] })).toBeNull();
    expect(rowShift({ ...sheet, frozenRows: 3 }, { ...longer, frozenRows: 3 })).toBeNull();
  });

  it('names for every row the one it was', () => {
    expect([0, 1, 2, 3].map((row) => rowBefore(row, { at: 2, count: 1 }))).toEqual([0, 1, null, 2]);
    expect([0, 1, 2].map((row) => rowBefore(row, { at: 1, count: -2 }))).toEqual([0, 3, 4]);
  });
});
