/** The rows and columns of a sheet as AG Grid is told of them: visible ones only, everything else is looked up. */
import type { ColDef } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import { ColumnHeading, Corner, RowHeading } from './headings';
import { cellAt, drawnColumns, type Scene } from './scene';
import { Slice } from './slices';
import type { Stage } from './stage';

/** One row as AG Grid knows it: it keeps its id when rows are put in above it, and then its `row` is changed. */
export interface GridRow {
  readonly id: string;
  /** 0-based row of the sheet */
  row: number;
  /** draws a cell of this row anew, by id of the column; those on the page only */
  readonly drawn: Map<string, () => void>;
}

/** px */
export const headingHeight = 24;

/** px; wide enough for the last row's number. */
export const headingWidth = (rowCount: number): number => Math.max(32, 14 + String(rowCount).length * 8);

export const headingColumn = 'heading';

const gridRow = (id: string, row: number): GridRow => ({ id, row, drawn: new Map() });

let rowsPutIn = 0;

/** A row that was put in while the grid is shown; its id is no row number, as those are taken. */
export const newGridRow = (row: number): GridRow => gridRow(`new${(rowsPutIn += 1)}`, row);

export function gridRows({ sheet, geometry }: Scene): { frozen: GridRow[]; scrolling: GridRow[] } {
  const visible = sheet.rowHeights.flatMap((height, row): GridRow[] => (height > 0 ? [gridRow(String(row), row)] : []));
  return {
    frozen: visible.filter(({ row }) => row < geometry.frozenRows),
    scrolling: visible.filter(({ row }) => row >= geometry.frozenRows),
  };
}

export function gridColumns({ sheet, geometry }: Scene): ColDef<GridRow>[] {
  const headings: ColDef<GridRow> = {
    colId: headingColumn,
    headerName: '',
    width: headingWidth(sheet.rowCount),
    pinned: 'left',
    lockPinned: true,
    headerComponent: Corner,
    cellRenderer: RowHeading,
    ...fixed,
  };
  const columns = sheet.columnWidths.flatMap((width, column): ColDef<GridRow>[] =>
    width > 0
      ? [
          {
            colId: columnName(column),
            headerName: columnName(column),
            width,
            pinned: column < geometry.frozenColumns ? 'left' : null,
            headerComponent: ColumnHeading,
            headerComponentParams: { sheetColumn: column, hides: sheet.columnWidths[column + 1] === 0 },
            cellRenderer: Slice,
            cellRendererParams: { sheetColumn: column },
            colSpan: ({ data, context }) => (data ? columnSpan((context as Stage).scene, data.row, column) : 1),
            ...fixed,
          },
        ]
      : [],
  );
  return [headings, ...columns];
}

const fixed = {
  minWidth: 1,
  sortable: false,
  resizable: false,
  suppressMovable: true,
  suppressNavigable: true,
} as const satisfies ColDef<GridRow>;

/** In visible columns, as AG Grid counts. */
function columnSpan(scene: Scene, row: number, column: number): number {
  const part = drawnColumns(scene, cellAt(scene, row, column), column);
  if (!part) return 1;
  const widths = scene.sheet.columnWidths.slice(part.left, part.right + 1);
  return widths.filter((width) => width > 0).length;
}
