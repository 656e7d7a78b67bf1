/**
 * Results row by row, carried over from last time wherever the same rows stand, though others came or went between
 * them: an inserted row of 20,000 costs what one row costs, and a glance at the others.
 */

/** What the results are made of, row by row: they are the same as long as these objects are. */
export interface MadeOf {
  readonly first: ArrayLike<unknown>;
  /** `first` again when one list is all */
  readonly second: ArrayLike<unknown>;
}

export interface CarriedOver<Result> {
  /** the very list of last time when all are the same */
  readonly results: readonly Result[];
  /** rows whose results were made, or before which rows came or went; rising */
  readonly changed: readonly number[];
}

/** How far rows are looked for that moved by another number of rows than those above them. */
const nearby = 16;

/**
 * `before`: what `last` was made of; null when nothing is known of last time. `make` is handed the result that it most
 * likely takes the place of.
 */
export function carryOver<Result>(
  now: MadeOf,
  before: MadeOf | null,
  last: readonly Result[],
  make: (row: number, before: Result | undefined) => Result,
): CarriedOver<Result> {
  const { first, second } = now;
  const { first: oldFirst, second: oldSecond } = before ?? now;
  const count = first.length;
  const lastCount = before ? last.length : 0;
  const results = new Array<Result>(count);
  const changed: number[] = [];
  const isThere = (row: number, by: number): boolean =>
    row + by >= 0 && row + by < lastCount && first[row] === oldFirst[row + by] && second[row] === oldSecond[row + by];
  const otherOffset = (row: number, offset: number): number | undefined => {
    if (isThere(row, lastCount - count)) return lastCount - count;
    for (let distance = 1; distance <= nearby; distance++) {
      if (isThere(row, offset + distance)) return offset + distance;
      if (isThere(row, offset - distance)) return offset - distance;
    }
    return undefined;
  };
  let isSameList = count === lastCount;
  let offset = 0;
  for (let row = 0; row < count; row++) {
    let isCarried = isThere(row, offset);
    if (!isCarried) {
      changed.push(row);
      const other = otherOffset(row, offset);
      isCarried = other !== undefined;
      offset = other ?? offset;
    }
    const old = last[row + offset];
    const result = isCarried ? (old as Result) : make(row, old);
    results[row] = result;
    isSameList &&= result === last[row];
  }
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

/** The list with some of its rows made once more; the list itself when that gives the same. */
export function remade<Result>(
  list: readonly Result[],
  rows: Iterable<number>,
  make: (row: number, before: Result | undefined) => Result,
): readonly Result[] {
  let changed: Result[] | null = null;
  for (const row of rows) {
    const result = make(row, list[row]);
    if (result !== list[row]) (changed ??= list.slice())[row] = result;
  }
  return changed ?? list;
}
