/** Brings AG Grid from one scene to the next with as little drawing as possible. */
import type { GridApi, IRowNode } from 'ag-grid-community';
import { changedRows } from './changed-rows';
import { gridColumns, gridRows, rowId, type GridRow } from './grid-rows';
import { markKey, type Marks, type Scene } from './scene';

export function updateGrid(api: GridApi<GridRow>, before: Scene, after: Scene): void {
  const rows = before.styles === after.styles ? changedRows(before.sheet, after.sheet) : null;
  if (rows === null) {
    layOutAgain(api, after);
    return;
  }
  const changed = new Set([...rows, ...markedRows(before, after)]);
  if (changed.size === 0) return;
  const rowNodes = [...changed].flatMap((row): IRowNode<GridRow>[] => {
    const node = row < after.geometry.frozenRows ? frozenNode(api, row) : api.getRowNode(rowId(row));
    return node ? [node] : [];
  });
  api.refreshCells({ force: true, suppressFlash: true, rowNodes });
}

function layOutAgain(api: GridApi<GridRow>, scene: Scene): void {
  const { frozen, scrolling } = gridRows(scene);
  api.setGridOption('columnDefs', gridColumns(scene));
  api.setGridOption('pinnedTopRowData', frozen);
  api.setGridOption('rowData', scrolling);
  api.resetRowHeights();
  api.redrawRows();
}

function frozenNode(api: GridApi<GridRow>, row: number): IRowNode<GridRow> | undefined {
  for (let index = 0; index < api.getPinnedTopRowCount(); index++) {
    const node = api.getPinnedTopRow(index);
    if (node?.data?.row === row) return node;
  }
  return undefined;
}

/** Rows of the cells whose mark came, went or changed its colour. */
function markedRows(before: Scene, after: Scene): readonly number[] {
  if (before.marks === after.marks) return [];
  const levelOf = (marks: Marks, key: string) => marks.get(key)?.level;
  return after.sheet.cells.flatMap((cell) => {
    const key = markKey(cell);
    if (levelOf(before.marks, key) === levelOf(after.marks, key)) return [];
    return Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
  });
}
