/** Which stretch of a list differs from an earlier one, item by item. */

export interface ChangedSpan {
  /** items at the start that are the same objects in both lists */
  readonly head: number;
  /** items at the end that are the same objects in both lists */
  readonly tail: number;
}

interface Known extends ChangedSpan {
  readonly before: readonly unknown[];
}

/** A dozen readers ask for the same two lists of rows after every edit. */
const known = new WeakMap<readonly unknown[], Known>();

export function changedSpan(before: readonly unknown[], now: readonly unknown[]): ChangedSpan {
  const last = known.get(now);
  if (last?.before === before) return last;
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const span = { before, head, tail };
  known.set(now, span);
  return span;
}
