/** Which rows of the grid must be drawn anew when one sheet takes the place of another; pure. */
import { changedSpan } from '../../shared/document/changed-span';
import type { Cell, Sheet } from '../../shared/sheet/sheet';

const sameSpan = (one: Cell, other: Cell | undefined): boolean =>
  other !== undefined &&
  one.row === other.row &&
  one.column === other.column &&
  one.rowSpan === other.rowSpan &&
  one.columnSpan === other.columnSpan;

export const sameSizes = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((size, index) => size === other[index]));

/** Whether two cells are drawn alike, wherever they stand. */
export const looksSame = (one: Cell, other: Cell): boolean =>
  one === other ||
  (one.text === other.text && one.style === other.style && one.note === other.note && sameKind(one, other));

/** Numbers stand right, text left, and what may be typed into looks different to a screen reader. */
const sameKind = (one: Cell, other: Cell): boolean =>
  typeof one.value === typeof other.value && (one.path === undefined) === (other.path === undefined);

/** Rows to redraw, merges whole; null when rows, columns, sizes or merges differ and all must be laid out again. */
export function changedRows(before: Sheet, after: Sheet): ReadonlySet<number> | null {
  const sameShape =
    before.name === after.name &&
    before.frozenRows === after.frozenRows &&
    before.frozenColumns === after.frozenColumns &&
    before.showGridLines === after.showGridLines &&
    sameSizes(before.columnWidths, after.columnWidths) &&
    sameSizes(before.rowHeights, after.rowHeights) &&
    before.cells.length === after.cells.length;
  if (!sameShape) return null;
  const rows = new Set<number>();
  const { head, tail } = changedSpan(before.cells, after.cells);
  for (let index = head; index < after.cells.length - tail; index++) {
    const [old, cell] = [before.cells[index], after.cells[index]];
    if (old === cell) continue;
    if (!old || !cell || !sameSpan(old, cell)) return null;
    if (looksSame(old, cell)) continue;
    // a border is shared with the neighbour above
    const first = old.style === cell.style ? cell.row : Math.max(0, cell.row - 1);
    for (let row = first; row < cell.row + cell.rowSpan; row++) rows.add(row);
  }
  return rows;
}
