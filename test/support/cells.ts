/** The cells of a sheet as a list, for tests that look through all of them. */
import { cellRows, cellsOf } from '../../shared/sheet/sheet-cells';
import type { Cell, Sheet } from '../../shared/sheet/sheet';

/** Row by row from left to right; none of a sheet that is not there. */
export const cellsIn = (sheet: Sheet | undefined): readonly Cell[] => (sheet ? cellsOf(sheet) : []);

/** The sheet with other cells, in any order, as many rows and columns as they need. */
export function withCellList(sheet: Sheet, cells: readonly Cell[]): Sheet {
  const rowCount = Math.max(sheet.rowCount, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columnCount = Math.max(sheet.columnCount, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  return { ...sheet, rowCount, columnCount, rows: cellRows(cells, rowCount) };
}

/** The sheet with each cell changed; it may be put elsewhere, also below the last row. */
export const withCells = (sheet: Sheet, change: (cell: Cell) => Cell): Sheet => {
  const cells = cellsOf(sheet).map(change);
  const rowCount = Math.max(sheet.rowCount, ...cells.map(({ row, rowSpan }) => row + rowSpan));
  return withCellList({ ...sheet, rowCount }, cells);
};
