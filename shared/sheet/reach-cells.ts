/** Makes room for values at addresses beyond what the file uses: a cell that nobody listed yet can be written too. */
import { parseAddress } from './address';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { blankCell, inOrder, lockCell } from './lock-cells';
import { usualColumn, usualRow } from './own-sizes';
import { isRemoved, shiftedRow } from './shift-rows';
import type { Cell, Sheet, Style } from './sheet';

/** `addresses` as in the file when it was opened; those in removed rows are nowhere. The sheet itself when nothing is added. */
export function reachCells(
  sheet: Sheet,
  addresses: readonly string[],
  rows: RowChanges,
  styles: readonly Style[],
): Sheet {
  const index = cellIndex(sheet);
  const added = addresses.flatMap((address): Cell[] => {
    const at = parseAddress(address);
    if (!at || isRemoved(at.row, rows)) return [];
    const row = shiftedRow(at.row, rows);
    return index.at(row, at.column) ? [] : [lockCell(blankCell(row, at.column), sheet, styles, rows)];
  });
  if (added.length === 0) return sheet;
  const rowCount = Math.max(sheet.rowCount, ...added.map(({ row }) => row + 1));
  const columnCount = Math.max(sheet.columnCount, ...added.map(({ column }) => column + 1));
  return {
    ...sheet,
    rowCount,
    columnCount,
    rowHeights: grown(sheet.rowHeights, rowCount, usualRow),
    columnWidths: grown(sheet.columnWidths, columnCount, usualColumn),
    cells: inOrder([...sheet.cells, ...added]),
  };
}

const grown = (sizes: readonly number[], length: number, usual: number): readonly number[] => [
  ...sizes,
  ...new Array<number>(length - sizes.length).fill(usual),
];
