/**
 * Results row by row, carried over from last time wherever the same rows stand, though others came or went between
 * them: an inserted row of 20,000 costs what one row costs, and a glance at the others.
 */

export interface CarriedOver<Result> {
  /** the very list of last time when all are the same */
  readonly results: readonly Result[];
  /** rows whose results were made, or before which rows came or went; rising */
  readonly changed: readonly number[];
}

/** How far rows are looked for that moved by another number of rows than those above them. */
const nearby = 16;

/**
 * `isSame`: whether a row now is made of what a row of last time was made of; its result is taken then, wherever it
 * stands. `make` is handed the result that it most likely takes the place of.
 */
export function carryOver<Result>(
  count: number,
  last: readonly Result[],
  isSame: (row: number, before: number) => boolean,
  make: (row: number, before: Result | undefined) => Result,
): CarriedOver<Result> {
  const results: Result[] = [];
  const changed: number[] = [];
  let offset = 0;
  const isThere = (row: number, by: number): boolean =>
    row + by >= 0 && row + by < last.length && isSame(row, row + by);
  const otherOffset = (row: number): number | undefined => {
    const more = last.length - count;
    if (isThere(row, more)) return more;
    for (let distance = 1; distance <= nearby; distance++) {
      if (isThere(row, offset + distance)) return offset + distance;
      if (isThere(row, offset - distance)) return offset - distance;
    }
    return undefined;
  };
  for (let row = 0; row < count; row++) {
    if (!isThere(row, offset)) {
      changed.push(row);
      const other = otherOffset(row);
      if (other === undefined) {
        results.push(make(row, last[row + offset]));
        continue;
      }
      offset = other;
    }
    results.push(last[row + offset] as Result);
  }
  const isSameList = count === last.length && results.every((result, row) => result === last[row]);
  return { results: isSameList ? last : results, changed };
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
