/** What saving changes in a workbook: nothing else is touched (workbook/patch.ts). */
import type { CellValue } from '../document/document';

/** Rows and columns are 0-based and count in the sheet *after* its rows were changed. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** null clears the cell and keeps its style */
  readonly value: CellValue;
}

/** A fresh result for a formula cell; the formula stays. */
export interface FormulaResult {
  readonly row: number;
  readonly column: number;
  /** errors as text, such as #DIV/0! */
  readonly result: CellValue;
}

/**
 * New rows directly below a row, styled like it. 0-based, in the sheet *as opened*.
 * A merge, range of a formula, validation, conditional format or print area that covers `below` grows, also when it
 * ends there; a merge within the row alone is repeated in the new rows, except in `groupColumns`, where it grows down.
 */
export interface RowInsertion {
  readonly below: number;
  readonly count: number;
  /** columns whose cell at `below` reaches down over the new rows (一级指标, 二级指标) even when it is one row high */
  readonly groupColumns: readonly number[];
  /** columns in which a merge of several rows that ends at `below` grows; absent: in all. Not over headings merged down. */
  readonly growingColumns?: readonly number[];
}

/** Rows taken out of the sheet with all that stands in them. 0-based, in the sheet *as opened*. */
export interface RowRemoval {
  readonly first: number;
  readonly count: number;
}

/**
 * Rows put in and taken out at once; all rows count in the sheet as opened. No row is put in below a removed one.
 * What reaches over removed rows shrinks, what stood in them alone goes.
 */
export interface RowChanges {
  readonly insertions: readonly RowInsertion[];
  readonly removals: readonly RowRemoval[];
}

export const noRowChanges: RowChanges = { insertions: [], removals: [] };

export const changesRows = ({ insertions, removals }: RowChanges): boolean => insertions.length + removals.length > 0;

/** A column or row that the user made wider or higher, hid or showed. 0-based, rows counted *after* the row changes. */
export interface SizeEdit {
  readonly index: number;
  /** px at 100 %; null: the size stays */
  readonly pixels: number | null;
  /** null: hidden or not, as it is */
  readonly hidden: boolean | null;
}

export interface SizeEdits {
  readonly columnWidths: readonly SizeEdit[];
  readonly rowHeights: readonly SizeEdit[];
}

export interface SheetEdits {
  /** name of the sheet */
  readonly sheet: string;
  readonly rows: RowChanges;
  readonly cells: readonly CellEdit[];
  readonly results: readonly FormulaResult[];
  /** absent: none */
  readonly sizes?: SizeEdits;
}

/**
 * What a save does to the record that travels inside of the workbook (document/record-text.ts): its new JSON text; null:
 * it is taken out; undefined: it stays as it is, also one that cannot be read.
 */
export type RecordChange = string | null | undefined;

/** Fresh results of one sheet's formulas, in the sheet as shown (after its rows were changed). */
export interface SheetResults {
  readonly sheet: string;
  readonly results: readonly FormulaResult[];
  /** formulas that could not be calculated: their cells show what the file says. Absent: none */
  readonly stale?: readonly { readonly row: number; readonly column: number }[];
  /** cells in which conditional formats hold. Absent: none */
  readonly formatted?: readonly FormattedCell[];
}

/** A cell in which conditional formats hold, told by their index in the sheet's list. */
export interface FormattedCell {
  readonly row: number;
  readonly column: number;
  readonly formats: readonly number[];
}
