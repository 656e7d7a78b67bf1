/** Whether one sheet is another one with rows put in or taken out at one place; pure. */
import { changedSpan } from '../../shared/document/changed-span';
import type { RowCell, Sheet } from '../../shared/sheet/sheet';
import { sameSizes } from './changed-rows';

export interface RowShift {
  /** 0-based row at which rows were put in or taken out */
  readonly at: number;
  /** how many were put in; negative: taken out */
  readonly count: number;
}

/** null when sizes, columns or frozen rows differ otherwise too, and all must be laid out again. */
export function rowShift(before: Sheet, after: Sheet): RowShift | null {
  const count = after.rowCount - before.rowCount;
  const at = firstOtherRow(before, after);
  const isShift =
    count !== 0 &&
    at >= after.frozenRows &&
    before.name === after.name &&
    before.frozenRows === after.frozenRows &&
    before.frozenColumns === after.frozenColumns &&
    before.showGridLines === after.showGridLines &&
    sameSizes(before.columnWidths, after.columnWidths) &&
    sameHeights(before.rowHeights, after.rowHeights, { at, count });
  return isShift ? { at, count } : null;
}

/** What row a row of the sheet after was before; null for one that was put in. */
export function rowBefore(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  return row < at + count ? null : row - count;
}

/** Rows that hold the same texts need not be told apart, so this may lie below the place where a row was really put in. */
function firstOtherRow(before: Sheet, after: Sheet): number {
  const count = Math.min(before.rowCount, after.rowCount);
  for (let { head: row } = changedSpan(before.rows, after.rows); row < count; row++) {
    const old = before.rows[row];
    const own = after.rows[row];
    if (old !== own && !standAlike(old?.cells ?? [], own?.cells ?? [])) return row;
  }
  return count;
}

const standAlike = (some: readonly RowCell[], others: readonly RowCell[]): boolean =>
  some.length === others.length &&
  some.every((cell, position) => {
    const other = others[position];
    return (
      cell.column === other?.column &&
      cell.columnSpan === other.columnSpan &&
      cell.text === other.text &&
      cell.style === other.style
    );
  });

/** Rows put in must be visible: AG Grid is told of visible rows only. */
function sameHeights(before: readonly number[], after: readonly number[], { at, count }: RowShift): boolean {
  const added = Math.max(0, count);
  const removed = Math.max(0, -count);
  return (
    after.length - before.length === count &&
    after.slice(at, at + added).every((height) => height > 0) &&
    before.slice(at, at + removed).every((height) => height > 0) &&
    areSame(before, after, 0, 0, at) &&
    areSame(before, after, at + removed, at + added, before.length)
  );
}

/** Whether the heights of one list from `from` to before `end` are those of the other from `other` on. */
function areSame(one: readonly number[], two: readonly number[], from: number, other: number, end: number): boolean {
  for (let row = from; row < end; row++) if (one[row] !== two[row - from + other]) return false;
  return true;
}
