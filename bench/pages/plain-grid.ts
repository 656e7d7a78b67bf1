/** The yardstick: AG Grid Community as it comes, its own text editor, no merges; same texts, row heights and widths. */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  RowApiModule,
  TextEditorModule,
  type ColDef,
  type GridApi,
} from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { Sheet } from '../../shared/sheet/sheet';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { frameTimes, keyRecorder, showRow, timeToPaint } from './bench-page';
import { editedColumn, firstIndicator, formOfSize, rowsAsked } from './form-of-size';
import './page.css';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  RowApiModule,
  TextEditorModule,
]);

type Row = Record<string, string> & { id: string };

const [sheet] = formOfSize(rowsAsked()).sheets as [Sheet];
const heights = new Map(sheet.rowHeights.map((height, row) => [String(row), height]));
const rows = sheet.rowHeights.map((_height, row): Row => ({ id: String(row) }));
for (const { row, column, text } of cellsOf(sheet)) {
  const record = rows[row];
  if (record) record[columnName(column)] = text;
}

const root = document.getElementById('root') as HTMLElement;
let grid: GridApi<Row> | null = null;
let inserted = 0;

const start = (): void => {
  grid = createGrid<Row>(root, {
    columnDefs: sheet.columnWidths.map((width, column): ColDef<Row> => ({
      field: columnName(column),
      width,
      minWidth: 1,
      editable: true,
    })),
    rowData: rows,
    getRowId: ({ data }) => data.id,
    getRowHeight: ({ data }) => heights.get(data?.id ?? '') ?? 36,
    enterNavigatesVerticallyAfterEdit: true,
    animateRows: false,
  });
};

window.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || !event.shiftKey || event.key !== '+') return;
  event.preventDefault();
  const at = grid?.getFocusedCell()?.rowIndex ?? 0;
  inserted += 1;
  grid?.applyTransaction({ add: [{ id: `new${inserted}` }], addIndex: at + 1 });
});

window.bench = {
  ...keyRecorder(),
  show: () => timeToPaint(start, () => root.textContent.includes('指标3：')),
  goTo: (row) => {
    showRow(root, sheet.rowHeights, firstIndicator(sheet) + row);
    grid?.setFocusedCell(firstIndicator(sheet) + row, columnName(editedColumn));
  },
  scroll: (frames, step) => frameTimes(root, frames, step),
};
