/** Brings AG Grid from one scene to the next with as little drawing as possible. */
import type { GridApi } from 'ag-grid-community';
import type { Sheet, Style } from '../../shared/sheet/sheet';
import { changedRows, sameSizes } from './changed-rows';
import { drawnNodes } from './drawn-nodes';
import { gridColumns, gridRows, headingWidth, type GridRow } from './grid-rows';
import { rowShift } from './row-shift';
import { additionTo, cellAt, keysOfAdditions, markedPlace, type Scene } from './scene';
import { shiftGrid } from './shift-grid';

export function updateGrid(api: GridApi<GridRow>, before: Scene, after: Scene): void {
  const hasSameStyles = sameStyles(before.styles, after.styles);
  const rows = hasSameStyles ? changedRows(before.sheet, after.sheet) : null;
  if (rows === null) {
    const shift = hasSameStyles && sameColumns(before.sheet, after.sheet) ? rowShift(before.sheet, after.sheet) : null;
    if (shift) shiftGrid(api, before, after, shift);
    else layOutAgain(api, before, after);
    return;
  }
  const changed = new Set([...rows, ...rowsOfAdditions(before, after)]);
  if (changed.size === 0) return;
  for (const { data } of drawnNodes(api)) {
    if (data && changed.has(data.row)) for (const again of data.drawn.values()) again();
  }
}

function layOutAgain(api: GridApi<GridRow>, before: Scene, after: Scene): void {
  const { frozen, scrolling } = gridRows(after);
  if (!sameColumns(before.sheet, after.sheet)) api.setGridOption('columnDefs', gridColumns(after));
  api.setGridOption('pinnedTopRowData', frozen);
  api.setGridOption('rowData', scrolling);
  setRowHeights(api, after);
  api.redrawRows();
}

/** AG Grid only guesses the heights of rows not yet seen, and would scroll to a wrong place; it is told them all. */
export function setRowHeights(api: GridApi<GridRow>, { sheet }: Scene): void {
  api.forEachNode((node) => node.setRowHeight(sheet.rowHeights[node.data?.row ?? 0]));
  api.onRowHeightChanged();
}

/** The width of the row headings follows the number of rows. */
const sameColumns = (one: Sheet, other: Sheet): boolean =>
  one.frozenColumns === other.frozenColumns &&
  headingWidth(one.rowCount) === headingWidth(other.rowCount) &&
  sameSizes(one.columnWidths, other.columnWidths);

/** Rows of the cells whose mark or proposal came, went or changed. */
function rowsOfAdditions(before: Scene, after: Scene): readonly number[] {
  if (before.marks === after.marks && before.proposals === after.proposals) return [];
  return [...new Set([...keysOfAdditions(before), ...keysOfAdditions(after)])].flatMap((key) => {
    if (additionTo(before, key) === additionTo(after, key)) return [];
    const { row, column } = markedPlace(key);
    const { rowSpan } = cellAt(after, row, column);
    return Array.from({ length: rowSpan }, (_, index) => row + index);
  });
}

/** A new form's styles are made anew with every change of the document, mostly the same ones. */
const sameStyles = (one: readonly Style[], other: readonly Style[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((style, index) => style === other[index] || JSON.stringify(style) === JSON.stringify(other[index])));
