/** Fits the rows of a shorter list into a longer one, so that as many as can be stand where they belong. */

/**
 * `own[row]`: the place in the longer list where a row of the shorter one belongs, or null. Returns a place for every
 * row, rising from 0; rows without one of their own follow the row above them. Takes n·log n, so that a table of
 * thousands of rows may lose some at both ends.
 */
export function fitRows(own: readonly (number | null)[], longer: number): number[] {
  const spare = longer - own.length;
  // A row moved down by `shift` stands in its own place; all rows fit as long as the shifts never fall.
  const shifts = own.map((place, row) => (place === null ? -1 : place - row));
  const kept = longestRising(shifts, (shift) => shift >= 0 && shift <= spare);
  let shift = 0;
  return own.map((_place, row) => {
    if (kept.has(row)) shift = shifts[row] ?? shift;
    return row + shift;
  });
}

/** Positions of a longest run of numbers that never falls, among those that may be taken. */
function longestRising(numbers: readonly number[], mayTake: (value: number) => boolean): ReadonlySet<number> {
  // ends[n]: where a run of n + 1 numbers ends with the smallest last number
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((value, position) => {
    if (!mayTake(value)) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[position] = ends[low - 1];
    ends[low] = position;
  });
  const kept = new Set<number>();
  for (let position = ends.at(-1); position !== undefined; position = before[position]) kept.add(position);
  return kept;
}
