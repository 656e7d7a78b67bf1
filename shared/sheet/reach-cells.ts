/** Makes room for values at addresses beyond what the file uses: a cell that nobody listed yet can be written too. */
import { parseAddress } from './address';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { blankCell, lockCell } from './lock-cells';
import { usualColumn, usualRow } from './own-sizes';
import { noCells, sortedRow } from './sheet-cells';
import { isRemoved, shiftedRow } from './shift-rows';
import type { Sheet, Style } from './sheet';

/** `addresses` as in the file when it was opened; those in removed rows are nowhere. The sheet itself when nothing is added. */
export function reachCells(
  sheet: Sheet,
  addresses: readonly string[],
  changes: RowChanges,
  styles: readonly Style[],
): Sheet {
  if (addresses.length === 0) return sheet;
  const index = cellIndex(sheet);
  const rows = [...sheet.rows];
  let columnCount = sheet.columnCount;
  let isAdded = false;
  for (const address of addresses) {
    const at = parseAddress(address);
    if (!at || isRemoved(at.row, changes)) continue;
    const row = shiftedRow(at.row, changes);
    if (index.at(row, at.column)) continue;
    while (rows.length <= row) rows.push(noCells);
    const cell = lockCell(blankCell(at.column), { row, opened: at.row }, sheet, styles);
    rows[row] = sortedRow([...(rows[row] ?? noCells).cells, cell]);
    columnCount = Math.max(columnCount, at.column + 1);
    isAdded = true;
  }
  if (!isAdded) return sheet;
  return {
    ...sheet,
    rowCount: rows.length,
    columnCount,
    rowHeights: grown(sheet.rowHeights, rows.length, usualRow),
    columnWidths: grown(sheet.columnWidths, columnCount, usualColumn),
    rows,
  };
}

const grown = (sizes: readonly number[], length: number, usual: number): readonly number[] => [
  ...sizes,
  ...new Array<number>(length - sizes.length).fill(usual),
];
