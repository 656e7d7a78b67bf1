import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../shared/sheet/borders';
import { layoutStyles } from '../../shared/sheet/layout-styles';
import type { BorderLine, Cell, Style } from '../../shared/sheet/sheet';
import { cellRows } from '../../shared/sheet/sheet-cells';

const thin: BorderLine = { line: 'thin', color: '#000000' };
const thick: BorderLine = { line: 'thick', color: '#ff0000' };

const [plain] = layoutStyles;
if (!plain) throw new Error('no style');
const styles: Style[] = [plain, { ...plain, right: thin, bottom: thin }, { ...plain, left: thick, top: thick }];
const cell = (row: number, column: number, style: number, rowSpan = 1, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  value: null,
  text: '',
  style,
});
const edges = (...cells: Cell[]) => edgesOf({ rows: cellRows(cells) }, styles);

describe('The edge between two cells', () => {
  it('is the stronger of both lines, seen from either side', () => {
    const found = edges(cell(0, 0, 1), cell(0, 1, 2));
    expect(found.at(0, 0).right).toEqual(thick);
    expect(found.at(0, 1).left).toEqual(thick);
  });

  it('is drawn for a cell without lines when its neighbour has one', () => {
    const found = edges(cell(0, 0, 1), cell(0, 1, 0), cell(1, 0, 0));
    expect(found.at(0, 1).left).toEqual(thin);
    expect(found.at(1, 0).top).toEqual(thin);
    expect(found.at(0, 1).right).toBeNull();
  });

  it('is none inside a merged cell, and runs around it', () => {
    const found = edges(cell(0, 0, 1, 2, 2));
    expect(found.at(0, 0)).toEqual({ left: null, right: null, top: null, bottom: null });
    expect(found.at(1, 1)).toEqual({ left: null, right: thin, top: null, bottom: thin });
  });

  it('counts for a whole merged cell only when it runs along the whole side', () => {
    const merged = cell(0, 0, 0, 2, 1);
    expect(edges(merged, cell(0, 1, 2), cell(1, 1, 2)).of(merged).right).toEqual(thick);
    expect(edges(merged, cell(0, 1, 2), cell(1, 1, 0)).of(merged).right).toBeNull();
  });
});
