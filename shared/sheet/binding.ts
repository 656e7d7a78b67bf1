/** Which cells of an opened workbook show which places of a form. Rows and columns are 0-based, as in the file. */
import type { ColumnId, PlaceId, TableId } from '../forms/ids';
import type { RowId } from '../document/document';

export interface BoundPlace {
  readonly row: number;
  readonly column: number;
  /** what stands beside and above it, such as 资金来源 合计 全年预算数 */
  readonly label: string;
  /** the file calculates it */
  readonly formula: boolean;
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
  /** row of the headings */
  readonly head: number;
  readonly rows: readonly BoundRow[];
}

export interface Binding {
  readonly places: Readonly<Record<PlaceId, BoundPlace>>;
  readonly tables: Readonly<Record<TableId, BoundTable>>;
}
