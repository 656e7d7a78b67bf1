import { describe, expect, it } from 'vitest';
import { boxOf, geometryOf, indexAt, positionAt, regionsOf, scrollToShow } from '../../renderer/sheet-view/geometry';
import { sheetOf } from './sheet-picture';

const sheet = sheetOf(['abcd', 'efgh', 'ijkl', 'mnop'], {
  columnWidths: [40, 0, 60, 100],
  rowHeights: [20, 30, 40, 50],
});

describe('the place of a cell', () => {
  it('is the sum of what lies before it', () => {
    expect(boxOf(geometryOf(sheet), { top: 1, left: 2, bottom: 2, right: 3 })).toEqual({
      left: 40,
      top: 20,
      width: 160,
      height: 70,
    });
  });

  it('is found again from a point', () => {
    const geometry = geometryOf(sheet);
    expect(positionAt(geometry, { left: 0, top: 0 }, 39, 19)).toEqual({ row: 0, column: 0 });
    expect(positionAt(geometry, { left: 0, top: 0 }, 41, 50)).toEqual({ row: 2, column: 2 });
    expect(positionAt(geometry, { left: 50, top: 40 }, 60, 20)).toEqual({ row: 2, column: 3 });
  });

  it('is the nearest one for a point outside the sheet', () => {
    const geometry = geometryOf(sheet);
    expect(positionAt(geometry, { left: 0, top: 0 }, -5, 5000)).toEqual({ row: 3, column: 0 });
  });

  it('is never a hidden column', () => {
    const { lefts } = geometryOf(sheet);
    expect(indexAt(lefts, 40)).toBe(2);
    expect(indexAt(geometryOf({ ...sheet, columnWidths: [40, 60, 100, 0] }).lefts, 999)).toBe(2);
  });
});

describe('a sheet with frozen rows and columns', () => {
  const geometry = geometryOf({ ...sheet, frozenRows: 1, frozenColumns: 1 });

  it('does not move its frozen part when it is scrolled', () => {
    expect(positionAt(geometry, { left: 60, top: 30 }, 10, 10)).toEqual({ row: 0, column: 0 });
    expect(positionAt(geometry, { left: 60, top: 30 }, 41, 21)).toEqual({ row: 2, column: 3 });
  });

  it('is cut into four regions, without frozen parts into one', () => {
    expect(regionsOf(geometry).map(({ name }) => name)).toEqual(['corner', 'top', 'left', 'main']);
    expect(regionsOf(geometryOf(sheet)).map(({ name }) => name)).toEqual(['main']);
  });
});

describe('scrolling to a cell', () => {
  const view = { frozen: 20, view: 120, scroll: 50 };

  it('leaves what is in sight where it is', () => expect(scrollToShow({ ...view, start: 80, size: 30 })).toBe(50));
  it('shows a cell below as last', () => expect(scrollToShow({ ...view, start: 200, size: 30 })).toBe(110));
  it('shows a cell above right under the frozen part', () =>
    expect(scrollToShow({ ...view, start: 40, size: 30 })).toBe(20));
  it('shows a cell larger than the view from its start', () =>
    expect(scrollToShow({ ...view, start: 200, size: 500 })).toBe(180));
  it('stays for a frozen cell', () => expect(scrollToShow({ ...view, start: 0, size: 20 })).toBe(50));
});
