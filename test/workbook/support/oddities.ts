/** Workbooks of test/fixtures/oddities, and changes of the rows of a sheet. */
import { readFileSync } from 'node:fs';
import type { CellEdit, RowChanges, SheetEdits } from '../../../shared/sheet/edits';

export const oddity = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/oddities/${name}.xlsx`, import.meta.url)));

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
