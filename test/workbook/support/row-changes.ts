/** Changes of the rows of a sheet, as the engine is told of them. */
import type { CellEdit, RowChanges, SheetEdits } from '../../../shared/sheet/edits';

/** `row` is counted from 1, as on screen. */
export const newRowsBelow = (row: number, count: number): RowChanges => ({
  insertions: [{ below: row - 1, count, groupColumns: [] }],
  removals: [],
});

/** Rows are counted from 1. */
export const withoutRows = (...rows: readonly number[]): RowChanges => ({
  insertions: [],
  removals: rows.map((row) => ({ first: row - 1, count: 1 })),
});

export const changed = (sheet: string, rows: RowChanges, cells: readonly CellEdit[] = []): SheetEdits => ({
  sheet,
  rows,
  cells,
  results: [],
});
