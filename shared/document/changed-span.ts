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
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const span = { before, now, head, tail };
  known.unshift(span);
  known.length = Math.min(known.length, mostKnown);
  return span;
}
