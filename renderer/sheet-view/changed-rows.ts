/** Which rows of the grid must be drawn anew when one sheet takes the place of another; pure. */
import { changedSpan } from '../../shared/document/changed-span';
import { noCells } from '../../shared/sheet/sheet-cells';
import type { RowCell, Sheet } from '../../shared/sheet/sheet';

const sameSpan = (one: RowCell, other: RowCell): boolean =>
  one.column === other.column && one.rowSpan === other.rowSpan && one.columnSpan === other.columnSpan;

export const sameSizes = (one: readonly number[], other: readonly number[]): boolean =>
  one === other || (one.length === other.length && one.every((size, index) => size === other[index]));

/** Whether two cells are drawn alike, wherever they stand. */
export const looksSame = (one: RowCell, other: RowCell): boolean =>
  one === other ||
  (one.text === other.text && one.style === other.style && one.note === other.note && sameKind(one, other));

/** Numbers stand right, text left, and what may be typed into looks different to a screen reader. */
const sameKind = (one: RowCell, other: RowCell): boolean =>
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
    before.rows.length === after.rows.length;
  if (!sameShape) return null;
  const rows = new Set<number>();
  const [oldRows, newRows] = [before.rows, after.rows];
  const { head, tail } = changedSpan(oldRows, newRows);
  for (let row = head; row < newRows.length - tail; row++) {
    const old = oldRows[row];
    const own = newRows[row];
    if (old === own) continue;
    const reach = changeOf((old ?? noCells).cells, (own ?? noCells).cells);
    if (reach === null) return null;
    for (let at = row - reach.above; at < row + reach.below; at++) if (at >= 0) rows.add(at);
  }
  return rows;
}

/** Rows to redraw: so many above a row, and so many from it on. */
interface Reach {
  readonly above: number;
  readonly below: number;
}

/** null when the cells of the row do not stand as they did. */
function changeOf(before: readonly RowCell[], after: readonly RowCell[]): Reach | null {
  if (before.length !== after.length) return null;
  let above = 0;
  let below = 0;
  for (const [position, cell] of after.entries()) {
    const old = before[position];
    if (old === cell) continue;
    if (!old || !sameSpan(old, cell)) return null;
    if (looksSame(old, cell)) continue;
    // a border is shared with the neighbour above
    if (old.style !== cell.style) above = 1;
    below = Math.max(below, cell.rowSpan);
  }
  return { above, below };
}
