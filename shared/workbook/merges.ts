/** Merged ranges of a sheet, found by a cell in them. */
import type { Range } from '../sheet/sheet';
import { parseRange } from '../sheet/address';
import type { ScannedSheet } from './scan';
import { children } from './xml';

/** Ranges of more than one cell. */
export const readMerges = (sheet: ScannedSheet): readonly Range[] =>
  sheet.elements
    .filter(({ name }) => name === 'mergeCells')
    .flatMap((element) => children(element, 'mergeCell'))
    .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
    .filter((range) => range !== null)
    .filter((range) => range.top !== range.bottom || range.left !== range.right);

export interface MergeIndex {
  at(row: number, column: number): Range | undefined;
}

/** A merge over a million rows is kept once, not once per row. */
const tall = 1000;

export function mergeIndex(merges: readonly Range[]): MergeIndex {
  const rows = new Map<number, Range[]>();
  const tallMerges: Range[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top >= tall) {
      tallMerges.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = rows.get(row);
      if (list) list.push(merge);
      else rows.set(row, [merge]);
    }
  }
  const covers = (merge: Range, row: number, column: number): boolean =>
    merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right;
  return {
    at: (row, column) =>
      rows.get(row)?.find((merge) => covers(merge, row, column)) ??
      tallMerges.find((merge) => covers(merge, row, column)),
  };
}
