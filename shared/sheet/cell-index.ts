/** Finds the cell at a row and column, merged rectangles included. */
import type { Cell, Range, RowCell, Sheet } from './sheet';
import { cellsInRow } from './sheet-cells';
import type { CellRows } from './sheet-cells';
import { specialCells } from './special-rows';
import type { TallCell } from './special-rows';

export interface CellIndex {
  /** the cell that stands at or covers this place; undefined where there is none */
  at(row: number, column: number): Cell | undefined;
}

const indexes = new WeakMap<Sheet['rows'], CellIndex>();

export function cellIndex(sheet: CellRows): CellIndex {
  const known = indexes.get(sheet.rows);
  if (known) return known;
  const index: CellIndex = {
    at: (row, column) => {
      const cells = sheet.rows[row]?.cells ?? [];
      const before = lastUpTo(cells, column);
      if (cells[before]?.column === column) return cellsInRow(sheet, row)[before];
      const tall = tallAt(sheet, row, column);
      if (tall) return cellsInRow(sheet, tall.row).find((cell) => cell.column === tall.column);
      const wide = cells[before];
      return wide && column < wide.column + wide.columnSpan ? cellsInRow(sheet, row)[before] : undefined;
    },
  };
  indexes.set(sheet.rows, index);
  return index;
}

/** Position of the last cell that begins at a column or left of it; -1 when there is none. */
function lastUpTo(cells: readonly RowCell[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Tall cells that begin in one column, row by row. */
interface TallColumn {
  readonly cells: readonly TallCell[];
  /** for each the furthest `end` of it and those before it: merges of broken files overlap */
  readonly reach: readonly number[];
}

/** By the column in which they begin: a merge over a million rows is one entry. */
const tallColumns = new WeakMap<readonly TallCell[], ReadonlyMap<number, TallColumn>>();

function tallByColumn(sheet: CellRows): ReadonlyMap<number, TallColumn> {
  const { tall } = specialCells(sheet);
  const known = tallColumns.get(tall);
  if (known) return known;
  const byColumn = new Map<number, { readonly cells: TallCell[]; readonly reach: number[] }>();
  for (const cell of tall) {
    let list = byColumn.get(cell.column);
    if (!list) byColumn.set(cell.column, (list = { cells: [], reach: [] }));
    list.cells.push(cell);
    list.reach.push(Math.max(cell.end, list.reach.at(-1) ?? 0));
  }
  tallColumns.set(tall, byColumn);
  return byColumn;
}

/** The tall cell that covers a place from above; of several the first in the order of the sheet. */
function tallAt(sheet: CellRows, row: number, column: number): TallCell | undefined {
  let found: TallCell | undefined;
  for (const [left, { cells, reach }] of tallByColumn(sheet)) {
    if (left > column) continue;
    for (let at = lastAbove(cells, row); at >= 0; at--) {
      const cell = cells[at];
      if (!cell || (reach[at] ?? 0) <= row) break;
      if (cell.end <= row || left + cell.columnSpan <= column) continue;
      if (!found || cell.row < found.row || (cell.row === found.row && cell.column < found.column)) found = cell;
    }
  }
  return found;
}

/** Position of the last tall cell that begins above a row; -1 when there is none. */
function lastAbove(cells: readonly TallCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The rectangles of merged cells that meet a range. */
export function mergesMeeting(sheet: CellRows, range: Range): readonly Range[] {
  const found: Range[] = [];
  const meets = ({ column, columnSpan }: Pick<Cell, 'column' | 'columnSpan'>): boolean =>
    column <= range.right && range.left < column + columnSpan;
  for (const [column, { cells, reach }] of tallByColumn(sheet)) {
    for (let at = lastAbove(cells, range.top); at >= 0; at--) {
      const cell = cells[at];
      if (!cell || (reach[at] ?? 0) <= range.top) break;
      if (cell.end > range.top && meets({ column, columnSpan: cell.columnSpan }))
        found.push({ top: cell.row, left: column, bottom: cell.end - 1, right: column + cell.columnSpan - 1 });
    }
  }
  for (let row = Math.max(0, range.top); row <= Math.min(range.bottom, sheet.rows.length - 1); row++) {
    for (const cell of sheet.rows[row]?.cells ?? []) {
      const { column, rowSpan, columnSpan } = cell;
      if ((rowSpan > 1 || columnSpan > 1) && meets(cell))
        found.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
    }
  }
  return found;
}
