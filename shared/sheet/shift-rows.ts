/** Where rows and ranges stand after rows were inserted and removed (RowChanges in edits.ts). All 0-based. */
import type { RowChanges, RowInsertion, RowRemoval } from './edits';
import type { Range } from './sheet';

/** The part of RowChanges that moves rows. */
export interface RowShift {
  readonly insertions: readonly Pick<RowInsertion, 'below' | 'count'>[];
  readonly removals: readonly RowRemoval[];
}

export const lastSheetRow = 1_048_575;

/** Without functions made for each call: thousands of ranges ask with every inserted row. */
function addedAbove(row: number, { insertions }: RowShift): number {
  let sum = 0;
  for (const { below, count } of insertions) if (below < row) sum += count;
  return sum;
}

function removedAbove(row: number, { removals }: RowShift): number {
  let sum = 0;
  for (const { first, count } of removals) sum += Math.min(Math.max(row - first, 0), count);
  return sum;
}

export const isRemoved = (row: number, { removals }: RowShift): boolean =>
  removals.some(({ first, count }) => first <= row && row < first + count);

/** The row's new place; for a removed row the place it leaves to what comes below it. */
export const shiftedRow = (row: number, shift: RowShift): number =>
  row + addedAbove(row, shift) - removedAbove(row, shift);

/** The row as opened of a row as shown; null for an inserted one. `shift`: joined (joinedRowChanges). */
export function rowAsOpened(row: number, { insertions, removals }: RowShift): number | null {
  // In the order in which they are met going down; an insertion counts from the row below `below`.
  const steps = [
    ...insertions.map(({ below, count }) => ({ at: below + 1, count })),
    ...removals.map(({ first, count }) => ({ at: first, count: -count })),
  ].sort((a, b) => a.at - b.at || b.count - a.count);
  let opened = row;
  for (const { at, count } of steps) {
    if (opened < at) break;
    if (opened < at + count) return null;
    opened -= count;
  }
  return opened;
}

/** A range that covers `below` grows, also when it ends there; removed rows shrink it. null: all its rows are removed. */
export const grownRange = (range: Range, shift: RowShift): Range | null => between(range, shift, true);

/** A range that moves and is stretched or shrunk from inside, but does not grow at its end. null as in grownRange. */
export const shiftedRange = (range: Range, shift: RowShift): Range | null => between(range, shift, false);

function between(range: Range, shift: RowShift, growsAtEnd: boolean): Range | null {
  const top = shiftedRow(range.top, shift);
  const more = addedAbove(growsAtEnd ? range.bottom + 1 : range.bottom, shift);
  const bottom = range.bottom + more - removedAbove(range.bottom + 1, shift);
  if (bottom < top) return null;
  // What reaches to the end of the sheet (whole columns) still does.
  return { ...range, top, bottom: range.bottom >= lastSheetRow ? range.bottom : Math.min(bottom, lastSheetRow) };
}

/** Ranges after the change; those whose rows are all removed are left out. */
export const grownRanges = (ranges: readonly Range[], shift: RowShift): Range[] =>
  ranges.map((range) => grownRange(range, shift)).filter((range) => range !== null);

/** The first row from `top` to `bottom` that stays, in rows as opened; null when none does. */
export function firstKeptRow(top: number, bottom: number, shift: RowShift): number | null {
  for (let row = top; row <= bottom; row++) if (!isRemoved(row, shift)) return row;
  return null;
}

/** The last row from `top` to `bottom` that stays, in rows as opened; null when none does. */
export function lastKeptRow(top: number, bottom: number, shift: RowShift): number | null {
  for (let row = bottom; row >= top; row--) if (!isRemoved(row, shift)) return row;
  return null;
}

/**
 * Several changes of one sheet as one: insertions at one row joined, removals that meet or overlap joined, both rising,
 * those of no rows left out. Throws for an insertion below a removed row, whose place nobody could tell.
 */
export function joinedRowChanges(changes: readonly RowChanges[]): RowChanges {
  const joined = {
    insertions: joinedInsertions(changes.flatMap(({ insertions }) => insertions)),
    removals: joinedRemovals(changes.flatMap(({ removals }) => removals)),
  };
  const lost = joined.insertions.find(({ below }) => isRemoved(below, joined));
  if (lost) throw new Error(`rows inserted below row ${lost.below}, which is removed`);
  return joined;
}

function joinedInsertions(insertions: readonly RowInsertion[]): RowInsertion[] {
  const byRow = new Map<number, RowInsertion>();
  for (const insertion of insertions) {
    if (insertion.count <= 0) continue;
    const known = byRow.get(insertion.below);
    byRow.set(insertion.below, {
      ...insertion,
      count: insertion.count + (known?.count ?? 0),
      groupColumns: [...new Set([...(known?.groupColumns ?? []), ...insertion.groupColumns])],
    });
  }
  return [...byRow.values()].sort((a, b) => a.below - b.below);
}

function joinedRemovals(removals: readonly RowRemoval[]): RowRemoval[] {
  const joined: RowRemoval[] = [];
  for (const { first, count } of removals.filter((each) => each.count > 0).sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1);
    const meets = last !== undefined && first <= last.first + last.count;
    if (!meets) joined.push({ first, count });
    else joined[joined.length - 1] = { ...last, count: Math.max(last.count, first + count - last.first) };
  }
  return joined;
}
