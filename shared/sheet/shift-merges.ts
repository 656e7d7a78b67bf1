/** Merged cells after rows were inserted and removed (RowChanges in edits.ts). All 0-based. */
import type { RowChanges } from './edits';
import { firstKeptRow, grownRange, grownRanges, isRemoved, lastKeptRow, shiftedRange, shiftedRow } from './shift-rows';
import type { Range } from './sheet';

/**
 * Merges after the changes. A merge of several rows that covers `below` grows, also when it ends there; one within
 * the row alone is repeated in the new rows, except in `groupColumns`, where it grows down; a single cell of a group
 * column becomes a merge. Removed rows shrink a merge; one that is left with a single cell is none any more.
 */
export function shiftedMerges(merges: readonly Range[], rows: RowChanges): Range[] {
  const result = merges.flatMap((merge) => shiftedMerge(merge, rows));
  for (const { below, count, groupColumns } of rows.insertions) {
    for (const column of groupColumns) {
      if (merges.some((merge) => covers(merge, below, column))) continue;
      const top = shiftedRow(below, rows);
      result.push({ top, left: column, bottom: top + count, right: column });
    }
  }
  return result;
}

const covers = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

function shiftedMerge(merge: Range, rows: RowChanges): Range[] {
  const insertion = rows.insertions.find(({ below }) => below === merge.top && below === merge.bottom);
  if (!insertion || insertion.groupColumns.some((column) => merge.left <= column && column <= merge.right)) {
    const grown = growsAtEnd(merge, rows.insertions) ? grownRange(merge, rows) : shiftedRange(merge, rows);
    return grown && (grown.top !== grown.bottom || grown.left !== grown.right) ? [grown] : [];
  }
  const top = shiftedRow(merge.top, rows);
  return Array.from({ length: insertion.count + 1 }, (_, index) => ({
    ...merge,
    top: top + index,
    bottom: top + index,
  }));
}

/** Whether a merge of several rows takes in the new rows below its last one. `left`: its first column. */
export const growsAtEnd = (
  { left, bottom }: Pick<Range, 'left' | 'bottom'>,
  insertions: RowChanges['insertions'],
): boolean =>
  insertions.every(({ below, growingColumns }) => below !== bottom || (growingColumns?.includes(left) ?? true));

/** Cells of a removed row that a merge still needs, and the row that gets them. Rows as opened, columns both included. */
export interface HandedOn {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/**
 * A merge that loses its first row keeps its content, so that no label goes with an indicator: the cells of that row,
 * with their styles and notes, are handed on to the first row that stays.
 */
export const handedOnTops = (merges: readonly Range[], rows: RowChanges): HandedOn[] =>
  merges.flatMap(({ top, bottom, left, right }) => {
    const to = firstKeptRow(top, bottom, rows);
    return to === null || to === top ? [] : [{ from: top, to, left, right }];
  });

/**
 * A merge that loses its last row keeps its lower edge: the styles of that row are handed on to the last that stays, or
 * to the new rows below it. Not in a merge of which one row is left, which looks like its first cell.
 */
export const handedOnBottoms = (merges: readonly Range[], rows: RowChanges): HandedOn[] =>
  merges.flatMap(({ top, bottom, left, right }) => {
    const to = lastKeptRow(top, bottom, rows);
    if (to === null || to === bottom) return [];
    const alone = to === firstKeptRow(top, bottom, rows) && !rows.insertions.some(({ below }) => below === to);
    return alone ? [] : [{ from: bottom, to, left, right }];
  });

/**
 * Where cells of `ranges` stand that went with their rows, but for a merge that keeps them (`handedOn`: handedOnTops) in a
 * row that belongs to none of the ranges. `ranges` as opened, the result after the changes.
 */
export const keptRanges = (ranges: readonly Range[], rows: RowChanges, handedOn: readonly HandedOn[]): Range[] =>
  ranges.flatMap((range) =>
    handedOn
      .filter(({ from, left, right }) => touches(range, { top: from, bottom: from, left, right }))
      .filter(({ to, left, right }) => !ranges.some((each) => touches(each, { top: to, bottom: to, left, right })))
      .map(({ to, left, right }) => {
        const row = shiftedRow(to, rows);
        return { top: row, left: Math.max(left, range.left), bottom: row, right: Math.min(right, range.right) };
      }),
  );

/** Ranges after the changes: they grow (grownRange), and keep what merges keep of them. */
export const grownAndKept = (ranges: readonly Range[], rows: RowChanges, handedOn: readonly HandedOn[]): Range[] =>
  grownRanges(ranges, rows).concat(handedOn.length === 0 ? [] : keptRanges(ranges, rows, handedOn));

const touches = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/**
 * The row where a cell stands after the changes with what belongs to it, such as a note; null when it went with its row.
 * `row` and `column` as opened.
 */
export function keptPlaces(merges: readonly Range[], rows: RowChanges): (row: number, column: number) => number | null {
  const tops = handedOnTops(merges, rows);
  return (row, column) => {
    const handedOn = tops.some(({ from, left, right }) => from === row && left <= column && column <= right);
    return isRemoved(row, rows) && !handedOn ? null : shiftedRow(row, rows);
  };
}
