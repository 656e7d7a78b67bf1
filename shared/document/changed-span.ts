/** Which stretch of a list differs from an earlier one, item by item. */

export interface ChangedSpan {
  /** items at the start that are the same objects in both lists */
  readonly head: number;
  /** items at the end that are the same objects in both lists, none of those at the start */
  readonly tail: number;
}

type List = ArrayLike<unknown>;

interface Known extends ChangedSpan {
  readonly before: List;
  readonly now: List;
}

/** A dozen readers ask for the same few lists after every edit; older ones are let go. */
const known: Known[] = [];
const mostKnown = 8;

export function changedSpan(before: List, now: List): ChangedSpan {
  const there = known.find((each) => each.before === before && each.now === now);
  if (there) return there;
  const shorter = Math.min(before.length, now.length);
  const head = sameFrom(before, 0, now, 0, shorter);
  const tail = sameUpTo(before, now, shorter - head);
  const span = { before, now, head, tail };
  known.unshift(span);
  known.length = Math.min(known.length, mostKnown);
  return span;
}

/**
 * How many items from `at` on are the same as those from `otherAt` on, `most` at most. Lists of objects and of numbers
 * have each a loop of their own: one for both, of which the engine knows neither, took four times as long in the profile.
 */
export function sameFrom(one: List, at: number, other: List, otherAt: number, most: number): number {
  if (one instanceof Int32Array && other instanceof Int32Array) return sameNumbersFrom(one, at, other, otherAt, most);
  let same = 0;
  while (same < most && one[at + same] === other[otherAt + same]) same++;
  return same;
}

function sameNumbersFrom(one: Int32Array, at: number, other: Int32Array, otherAt: number, most: number): number {
  let same = 0;
  while (same < most && one[at + same] === other[otherAt + same]) same++;
  return same;
}

/** How many items at the end are the same, `most` at most. */
function sameUpTo(one: List, other: List, most: number): number {
  if (one instanceof Int32Array && other instanceof Int32Array) return sameNumbersUpTo(one, other, most);
  let same = 0;
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  return same;
}

function sameNumbersUpTo(one: Int32Array, other: Int32Array, most: number): number {
  let same = 0;
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  return same;
}
