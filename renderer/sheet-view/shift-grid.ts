/**
 * Puts rows into AG Grid and takes them out without drawing the others anew: only headings, merges that grew and lines
 * that are now others. Drawing all rows anew took ten times as long as AG Grid needs for a row of its own.
 */
import type { GridApi, IRowNode } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { Edges } from '../../shared/sheet/borders';
import { looksSame } from './changed-rows';
import { drawnNodes } from './drawn-nodes';
import { headingColumn, newGridRow, type GridRow } from './grid-rows';
import { rowBefore, type RowShift } from './row-shift';
import { cellAt, markKey, type Scene } from './scene';

type Node = IRowNode<GridRow>;

export function shiftGrid(api: GridApi<GridRow>, before: Scene, after: Scene, shift: RowShift): void {
  const { at, count } = shift;
  const remove: GridRow[] = [];
  let addIndex = 0;
  api.forEachNode(({ data }) => {
    if (!data) return;
    if (data.row < at) addIndex += 1;
    else if (data.row < at - count) remove.push(data);
    else data.row += count;
  });
  const add = Array.from({ length: Math.max(0, count) }, (_, index) => newGridRow(at + index));
  api.applyTransaction({ remove, add, addIndex });
  setNewHeights(api, after, add);
  redraw(api, before, after, shift);
}

/** AG Grid only guesses the heights of rows out of sight. */
function setNewHeights(api: GridApi<GridRow>, { sheet }: Scene, rows: readonly GridRow[]): void {
  let isChanged = false;
  for (const { id, row } of rows) {
    const node = api.getRowNode(id);
    const height = sheet.rowHeights[row];
    if (!node || node.rowHeight === height) continue;
    node.setRowHeight(height);
    isChanged = true;
  }
  if (isChanged) api.onRowHeightChanged();
}

function redraw(api: GridApi<GridRow>, before: Scene, after: Scene, shift: RowShift): void {
  const anew: Node[] = [];
  for (const node of drawnNodes(api)) {
    const row = node.data?.row ?? 0;
    const old = rowBefore(row, shift);
    if (old === null) continue;
    const columns = changedColumns(before, old, after, row);
    if (columns === null) anew.push(node);
    else for (const name of row === old ? columns : [headingColumn, ...columns]) node.data?.drawn.get(name)?.();
  }
  if (anew.length > 0) api.redrawRows({ rowNodes: anew });
}

/** Columns of one row whose cells must be drawn anew; null: the whole row, as its cells span other columns. */
function changedColumns(before: Scene, oldRow: number, after: Scene, row: number): string[] | null {
  const changed: number[] = [];
  const all: number[] = [];
  let isTextSame = true;
  for (let column = 0; column < after.sheet.columnCount; column++) {
    if ((after.sheet.columnWidths[column] ?? 0) === 0) continue;
    all.push(column);
    const old = cellAt(before, oldRow, column);
    const cell = cellAt(after, row, column);
    if (old.column !== cell.column || old.columnSpan !== cell.columnSpan) return null;
    isTextSame &&= looksSame(old, cell);
    const isSame =
      old.rowSpan === cell.rowSpan &&
      oldRow - old.row === row - cell.row &&
      before.marks.get(markKey(old))?.level === after.marks.get(markKey(cell))?.level &&
      sameEdges(before.edges.at(oldRow, column), after.edges.at(row, column));
    if (!isSame) changed.push(column);
  }
  // text may run over its neighbours
  return (isTextSame ? changed : all).map(columnName);
}

const sameEdges = (one: Edges, other: Edges): boolean =>
  one.left === other.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom;
