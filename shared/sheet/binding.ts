/** Which cells of an opened workbook show which places of a form. Rows and columns are 0-based, as in the file. */
import type { ColumnId, PlaceId, TableId } from '../forms/ids';
import type { AmountUnit, ValueKind } from '../forms/definition';
import type { CellValue, RowId } from '../document/document';

export interface BoundPlace {
  readonly row: number;
  readonly column: number;
  /** what stands beside and above it, such as 资金来源 合计 全年预算数 */
  readonly label: string;
  /** the file calculates it */
  readonly formula: boolean;
  readonly lead?: BoundLead;
}

/** Words that stand in the cell before the value of the place, or around it. */
export interface BoundLead {
  /** as written in the file, with colon and blanks */
  readonly words: string;
  /** what follows the value, as written in the file */
  readonly trail?: string;
  readonly kind: ValueKind;
  readonly unit: AmountUnit;
  /** the file's text behind the words, without the trail, and the value that was read from it: that value is shown as it is written there */
  readonly written: string;
  readonly value: CellValue;
}

export interface BoundRow {
  /** r and the 1-based row of the file */
  readonly id: RowId;
  readonly row: number;
}

export interface BoundTable {
  readonly columns: Readonly<Record<ColumnId, number>>;
  /** column of the label at the side of the table; null when there is none */
  readonly side: number | null;
  /** the last row of the headings */
  readonly head: number;
  readonly rows: readonly BoundRow[];
}

export interface Binding {
  readonly places: Readonly<Record<PlaceId, BoundPlace>>;
  readonly tables: Readonly<Record<TableId, BoundTable>>;
}
