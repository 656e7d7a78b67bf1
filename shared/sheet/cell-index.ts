/** Finds the cell at a row and column, merged rectangles included. */
import type { Cell, Sheet } from './sheet';

export interface CellIndex {
  /** the cell that stands at or covers this place; undefined where there is none */
  at(row: number, column: number): Cell | undefined;
}

const indexes = new WeakMap<readonly Cell[], CellIndex>();

/** One entry per row and anchor, so a merge over a million rows costs one entry. */
export function cellIndex(sheet: Pick<Sheet, 'cells'>): CellIndex {
  const known = indexes.get(sheet.cells);
  if (known) return known;
  const rows = new Map<number, Map<number, Cell>>();
  const merged: Cell[] = [];
  for (const cell of sheet.cells) {
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map()));
    row.set(cell.column, cell);
    if (cell.rowSpan > 1 || cell.columnSpan > 1) merged.push(cell);
  }
  const byRow = mergesByRow(merged);
  const index: CellIndex = {
    at: (row, column) =>
      rows.get(row)?.get(column) ??
      byRow(row).find((cell) => column >= cell.column && column < cell.column + cell.columnSpan),
  };
  indexes.set(sheet.cells, index);
  return index;
}

/** Merges that reach into a row; tall ones are kept in one short list instead of once per row. */
function mergesByRow(merged: readonly Cell[]): (row: number) => readonly Cell[] {
  const tallest = 1000;
  const tall = merged.filter((cell) => cell.rowSpan > tallest);
  const rows = new Map<number, Cell[]>();
  for (const cell of merged) {
    if (cell.rowSpan > tallest) continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const list = rows.get(row);
      if (list) list.push(cell);
      else rows.set(row, [cell]);
    }
  }
  const none: readonly Cell[] = [];
  return (row) => {
    const low = rows.get(row) ?? none;
    if (tall.length === 0) return low;
    return [...low, ...tall.filter((cell) => row >= cell.row && row < cell.row + cell.rowSpan)];
  };
}
