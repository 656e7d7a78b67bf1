/** Finds the rows of one list in another: the best common subsequence, weighted. */

/**
 * `score(i, j)`: how well row i of the first list fits row j of the second; 0 or less: not at all.
 * Returns for each row of the first list its row in the second, rising, or null. Among equals the upper row wins.
 */
export function alignRows(
  firstCount: number,
  secondCount: number,
  score: (first: number, second: number) => number,
): (number | null)[] {
  const width = secondCount + 1;
  const best = new Float64Array((firstCount + 1) * width);
  const scores = new Float64Array(firstCount * secondCount);
  // best[i][j]: from row i of the first and row j of the second list to the ends.
  const at = (first: number, second: number): number => best[first * width + second] ?? 0;
  for (let first = firstCount - 1; first >= 0; first--) {
    for (let second = secondCount - 1; second >= 0; second--) {
      const fit = score(first, second);
      scores[first * secondCount + second] = fit;
      const together = fit > 0 ? fit + at(first + 1, second + 1) : 0;
      best[first * width + second] = Math.max(together, at(first + 1, second), at(first, second + 1));
    }
  }
  const aligned: (number | null)[] = [];
  let second = 0;
  for (let first = 0; first < firstCount; first++) {
    aligned.push(null);
    for (let row = second; row < secondCount && at(first, row) > at(first + 1, row); row++) {
      const fit = scores[first * secondCount + row] ?? 0;
      if (fit <= 0 || at(first, row) !== fit + at(first + 1, row + 1)) continue;
      aligned[first] = row;
      second = row + 1;
      break;
    }
  }
  return aligned;
}

/**
 * alignRows for long lists of which little changed: what is `equal` at both ends is paired at once, because the table of
 * all pairs takes the product of both lengths. `equal` pairs must have the best score of their row and column.
 */
export function alignChangedRows(
  firstCount: number,
  secondCount: number,
  equal: (first: number, second: number) => boolean,
  score: (first: number, second: number) => number,
): (number | null)[] {
  const shorter = Math.min(firstCount, secondCount);
  let head = 0;
  while (head < shorter && equal(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && equal(firstCount - 1 - tail, secondCount - 1 - tail)) tail++;
  const middle = alignRows(firstCount - head - tail, secondCount - head - tail, (first, second) =>
    score(first + head, second + head),
  );
  return [
    ...Array.from({ length: head }, (_, row) => row),
    ...middle.map((row) => (row === null ? null : row + head)),
    ...Array.from({ length: tail }, (_, row) => secondCount - tail + row),
  ];
}
