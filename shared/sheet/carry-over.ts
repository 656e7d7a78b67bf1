/**
 * Results row by row, carried over from last time wherever the same rows stand, though others came or went between
 * them: an inserted row of 20,000 costs what one row costs, and a glance at the others. Only pointers are compared and
 * copied: looking into each row, far apart in memory as they are, took 2 ms.
 */

/** What the results are made of, row by row: they are the same as long as these objects are. */
export interface MadeOf {
  readonly first: ArrayLike<unknown>;
  /** `first` again when one list is all */
  readonly second: ArrayLike<unknown>;
}

export const madeOfNothing: MadeOf = { first: [], second: [] };

export interface CarriedOver<Result> {
  /** the very list of last time when all are the same */
  readonly results: readonly Result[];
  /** rows whose results were made, or before which rows came or went; rising */
  readonly changed: readonly number[];
}

/** `before`: what `last` was made of. `make` is handed the result that it most likely takes the place of. */
export function carryOver<Result>(
  now: MadeOf,
  before: MadeOf,
  last: readonly Result[],
  make: (row: number, before: Result | undefined) => Result,
): CarriedOver<Result> {
  const count = now.first.length;
  const results: Result[] = [];
  const changed: number[] = [];
  let isSameList = count === last.length;
  let offset = 0;
  let row = 0;
  while (row < count) {
    const end = row + sameRows(now, row, before, row + offset);
    for (; row < end; row++) results.push(last[row + offset] as Result);
    if (row === count) break;
    changed.push(row);
    const other = otherOffset(now, row, before, offset);
    if (other !== null) {
      offset = other;
      isSameList = false;
      continue;
    }
    const result = make(row, last[row + offset]);
    isSameList &&= result === last[row];
    results.push(result);
    row += 1;
  }
  return { results: isSameList ? last : results, changed };
}

/** How many rows from `row` on are made of what those from `old` on were made of. */
function sameRows({ first, second }: MadeOf, row: number, before: MadeOf, old: number): number {
  const { first: oldFirst, second: oldSecond } = before;
  const most = old < 0 ? 0 : Math.min(first.length - row, oldFirst.length - old);
  let same = 0;
  while (same < most && first[row + same] === oldFirst[old + same] && second[row + same] === oldSecond[old + same])
    same++;
  return same;
}

/** How far rows are looked for that moved by another number of rows than those above them. */
const nearby = 16;

/** By how many rows a row stood elsewhere: as far as the last one did, or near `offset`; null where it is not found. */
function otherOffset(now: MadeOf, row: number, before: MadeOf, offset: number): number | null {
  const isThere = (by: number): boolean => {
    const old = row + by;
    const isWithin = old >= 0 && old < before.first.length;
    return isWithin && now.first[row] === before.first[old] && now.second[row] === before.second[old];
  };
  const more = before.first.length - now.first.length;
  if (isThere(more)) return more;
  for (let distance = 1; distance <= nearby; distance++) {
    if (isThere(offset + distance)) return offset + distance;
    if (isThere(offset - distance)) return offset - distance;
  }
  return null;
}

/** Whether one of the `changed` rows lies in the rows from `first` to before `end`. */
export function isChangedWithin(changed: readonly number[], first: number, end: number): boolean {
  let low = 0;
  let high = changed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changed[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return (changed[low] ?? Infinity) < end;
}

/** The list with some of its rows made once more; the list itself when that gives the same. */
export function remade<Result>(
  list: readonly Result[],
  rows: Iterable<number>,
  make: (row: number, before: Result | undefined) => Result,
): readonly Result[] {
  let changed: Result[] | null = null;
  for (const row of rows) {
    const result = make(row, (changed ?? list)[row]);
    if (result !== list[row]) (changed ??= list.slice())[row] = result;
  }
  return changed ?? list;
}
