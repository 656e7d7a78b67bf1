/**
 * Results row by row, carried over from last time wherever the same rows stand, though others came or went between
 * them: an inserted row of 20,000 costs what one row costs, and a glance at the others. Only pointers are compared and
 * copied: looking into each row, far apart in memory as they are, took 2 ms.
 */

import { changedSpan, sameFrom } from '../document/changed-span';
import type { ChangedSpan } from '../document/changed-span';

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
  /** those of them whose results were made; rising */
  readonly made: readonly number[];
}

/** `before`: what `last` was made of. `make` is handed the result that it most likely takes the place of. */
export function carryOver<Result>(
  now: MadeOf,
  before: MadeOf,
  last: readonly Result[],
  make: (row: number, before: Result | undefined) => Result,
): CarriedOver<Result> {
  const { head, tail } = sameEnds(now, before);
  const end = now.first.length - tail;
  const more = before.first.length - now.first.length;
  const parts: (readonly Result[])[] = [last.slice(0, head)];
  const changed: number[] = [];
  const made: number[] = [];
  let anew: Result[] = [];
  let isSameList = more === 0;
  let offset = 0;
  for (let row = head; row < end;) {
    const same = rowsMadeAlike(now, row, end, before, row + offset);
    if (same > 0) {
      parts.push(anew, last.slice(row + offset, row + offset + same));
      anew = [];
      row += same;
      continue;
    }
    changed.push(row);
    const other = otherOffset(now, row, before, offset);
    if (other !== null) {
      offset = other;
      isSameList = false;
      continue;
    }
    made.push(row);
    const result = make(row, last[row + offset]);
    isSameList &&= result === last[row];
    anew.push(result);
    row += 1;
  }
  if (offset !== more && tail > 0) changed.push(end);
  parts.push(anew, last.slice(last.length - tail));
  return { results: isSameList ? last : ([] as Result[]).concat(...parts), changed, made };
}

/** How many rows at the start and at the end are made of the same. */
function sameEnds(now: MadeOf, before: MadeOf): ChangedSpan {
  const one = now.first === before.first ? whole : changedSpan(before.first, now.first);
  const other = now.second === before.second ? whole : changedSpan(before.second, now.second);
  const shorter = Math.min(now.first.length, before.first.length);
  const head = Math.min(one.head, other.head, shorter);
  return { head, tail: Math.min(one.tail, other.tail, shorter - head) };
}

const whole: ChangedSpan = { head: Infinity, tail: Infinity };

/** How many rows from `row` on, before `end`, are made of what those from `old` on were made of. */
function rowsMadeAlike({ first, second }: MadeOf, row: number, end: number, before: MadeOf, old: number): number {
  const { first: oldFirst, second: oldSecond } = before;
  const most = old < 0 ? 0 : Math.min(end - row, oldFirst.length - old);
  if (most <= 0 || first[row] !== oldFirst[old] || second[row] !== oldSecond[old]) return 0;
  return sameFrom(second, row, oldSecond, old, sameFrom(first, row, oldFirst, old, most));
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
