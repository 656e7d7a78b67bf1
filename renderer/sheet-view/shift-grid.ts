/**
 * Puts rows into AG Grid and takes them out without drawing the others anew: only headings, merges that grew and lines
 * that are now others. Drawing all rows anew took ten times as long as AG Grid needs for a row of its own.
 */
import type { GridApi, IRowNode } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { Edges } from '../../shared/sheet/borders';
import type { Sheet } from '../../shared/sheet/sheet';
import { specialCells } from '../../shared/sheet/special-rows';
import { looksSame } from './changed-rows';
import { drawnNodes } from './drawn-nodes';
import { headingColumn, newGridRow, type GridRow } from './grid-rows';
import { rowBefore, type RowShift } from './row-shift';
import { additionTo, cellAt, keysOfAdditions, markedPlace, markKey, type Scene } from './scene';

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
  withoutEstimates(api, after, add, () => api.applyTransaction({ remove, add, addIndex }));
  setNewHeights(api, after, add);
  redraw(api, before, after, shift);
}

/**
 * As long as AG Grid has a function for the heights of rows it guesses those of new ones, lays out the page, asks, and
 * lays it out again. New rows mostly have the usual height, which it knows.
 */
function withoutEstimates(
  api: GridApi<GridRow>,
  { sheet }: Scene,
  add: readonly GridRow[],
  change: () => unknown,
): void {
  const usual = api.getGridOption('rowHeight');
  const heightOf = api.getGridOption('getRowHeight');
  const areUsual = add.every(({ row }) => sheet.rowHeights[row] === usual);
  if (areUsual) api.setGridOption('getRowHeight', undefined);
  change();
  if (areUsual) api.setGridOption('getRowHeight', heightOf);
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
  const nodes = [...drawnNodes(api)];
  const visible = visibleColumns(after.sheet);
  const spanned = columnsOfTallCells(before, after, nodes, shift);
  const [addedBefore, addedAfter] = [additionsByRow(before), additionsByRow(after)];
  const anew: Node[] = [];
  for (const node of nodes) {
    const row = node.data?.row ?? 0;
    const old = rowBefore(row, shift);
    if (old === null) continue;
    const isSame = standsAmongTheSame(before, old, after, row) && addedBefore.get(old) === addedAfter.get(row);
    const changed = changedColumns(before, old, after, row, isSame ? visible.filter((at) => spanned.has(at)) : visible);
    if (changed === null) {
      anew.push(node);
      continue;
    }
    // text may run over its neighbours
    const columns = (changed.isTextSame ? changed.columns : visible).map(columnName);
    for (const name of row === old ? columns : [headingColumn, ...columns]) node.data?.drawn.get(name)?.();
  }
  if (anew.length > 0) api.redrawRows({ rowNodes: anew });
}

const visibleColumns = ({ columnWidths, columnCount }: Sheet): readonly number[] =>
  Array.from({ length: columnCount }, (_, column) => column).filter((column) => (columnWidths[column] ?? 0) > 0);

/** Columns in which cells over several rows reach into the drawn rows, or next to them: they may have grown. */
function columnsOfTallCells(before: Scene, after: Scene, nodes: readonly Node[], shift: RowShift): ReadonlySet<number> {
  const rows = nodes.map((node) => node.data?.row ?? 0);
  const first = Math.min(...rows) - 1;
  const last = Math.max(...rows) + 1;
  const reach = Math.abs(shift.count);
  const columns = new Set<number>();
  for (const { sheet } of [before, after])
    for (const { row, end, column, columnSpan } of specialCells(sheet).tall)
      if (row <= last + reach && end > first - reach)
        for (let at = column; at < column + columnSpan; at++) columns.add(at);
  return columns;
}

/** Whether the row and its neighbours are the ones it had: then, marks and proposals aside, only cells over several rows can differ. */
function standsAmongTheSame(before: Scene, oldRow: number, after: Scene, row: number): boolean {
  const isRowSame = (by: number) => before.sheet.rows[oldRow + by] === after.sheet.rows[row + by];
  return isRowSame(-1) && isRowSame(0) && isRowSame(1);
}

/** What the cells of each row show besides their content, as one text: `column:addition …`. */
function additionsByRow(scene: Scene): ReadonlyMap<number, string> {
  const byRow = new Map<number, string[]>();
  for (const key of new Set(keysOfAdditions(scene))) {
    const { row, column } = markedPlace(key);
    byRow.set(row, [...(byRow.get(row) ?? []), `${column}:${additionTo(scene, key)}`]);
  }
  return new Map([...byRow].map(([row, additions]) => [row, additions.sort().join(' ')]));
}

interface Changed {
  readonly columns: readonly number[];
  readonly isTextSame: boolean;
}

/** Which of some columns of a row must be drawn anew; null: the whole row, as its cells span other columns. */
function changedColumns(
  before: Scene,
  oldRow: number,
  after: Scene,
  row: number,
  compared: readonly number[],
): Changed | null {
  const columns: number[] = [];
  let isTextSame = true;
  for (const column of compared) {
    const old = cellAt(before, oldRow, column);
    const cell = cellAt(after, row, column);
    if (old.column !== cell.column || old.columnSpan !== cell.columnSpan) return null;
    isTextSame &&= looksSame(old, cell);
    const isSame =
      old.rowSpan === cell.rowSpan &&
      oldRow - old.row === row - cell.row &&
      additionTo(before, markKey(old)) === additionTo(after, markKey(cell)) &&
      sameEdges(before.edges.at(oldRow, column), after.edges.at(row, column));
    if (!isSame) columns.push(column);
  }
  return { columns, isTextSame };
}

const sameEdges = (one: Edges, other: Edges): boolean =>
  one.left === other.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom;
