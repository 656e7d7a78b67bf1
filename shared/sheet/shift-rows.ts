/** Where rows and ranges stand after rows were inserted (RowInsertion in edits.ts). All 0-based. */
import type { RowInsertion } from './edits';
import type { Range } from './sheet';

type Insertions = readonly Pick<RowInsertion, 'below' | 'count'>[];

const added = (insertions: Insertions, counts: (below: number) => boolean): number =>
  insertions.reduce((sum, { below, count }) => (counts(below) ? sum + count : sum), 0);

/** The row's place after the insertions; the row `below` itself stays. */
export const shiftedRow = (row: number, insertions: Insertions): number =>
  row + added(insertions, (below) => below < row);

/** Last row of a stretch that covers or ends at `below`: it grows. */
export const grownBottom = (bottom: number, insertions: Insertions): number =>
  bottom + added(insertions, (below) => below <= bottom);

/** A range that covers `below` grows, also when it ends there. */
export const grownRange = (range: Range, insertions: Insertions): Range => ({
  ...range,
  top: shiftedRow(range.top, insertions),
  bottom: grownBottom(range.bottom, insertions),
});

/** A range that moves and is stretched from inside, but does not grow at its end. */
export const shiftedRange = (range: Range, insertions: Insertions): Range => ({
  ...range,
  top: shiftedRow(range.top, insertions),
  bottom: shiftedRow(range.bottom, insertions),
});

/**
 * Merges after the insertions. A merge of several rows that covers `below` grows, also when it ends there; one within
 * the row alone is repeated in the new rows, except in `groupColumns`, where it grows down; a single cell of a group
 * column becomes a merge.
 */
export function shiftedMerges(merges: readonly Range[], insertions: readonly RowInsertion[]): Range[] {
  const result = merges.flatMap((merge) => {
    const insertion = insertions.find((each) => each.below === merge.top && each.below === merge.bottom);
    if (!insertion || insertion.groupColumns.some((column) => merge.left <= column && column <= merge.right)) {
      return [grownRange(merge, insertions)];
    }
    const moved = shiftedRange(merge, insertions);
    return Array.from({ length: insertion.count + 1 }, (_, index) => ({
      ...moved,
      top: moved.top + index,
      bottom: moved.top + index,
    }));
  });
  const covers = (merge: Range, row: number, column: number): boolean =>
    merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right;
  for (const { below, count, groupColumns } of insertions) {
    for (const column of groupColumns) {
      if (merges.some((merge) => covers(merge, below, column))) continue;
      const top = shiftedRow(below, insertions);
      result.push({ top, left: column, bottom: top + count, right: column });
    }
  }
  return result;
}

/** Insertions at one row joined, in rising order; those that insert nothing left out. */
export function joinedInsertions(insertions: readonly RowInsertion[]): RowInsertion[] {
  const byRow = new Map<number, RowInsertion>();
  for (const insertion of insertions) {
    if (insertion.count <= 0) continue;
    const known = byRow.get(insertion.below);
    byRow.set(insertion.below, {
      below: insertion.below,
      count: insertion.count + (known?.count ?? 0),
      groupColumns: [...new Set([...(known?.groupColumns ?? []), ...insertion.groupColumns])],
    });
  }
  return [...byRow.values()].sort((a, b) => a.below - b.below);
}
