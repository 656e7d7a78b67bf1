/** AG Grid as a bare engine for rows, columns and scrolling: no focus, editors, sorting or styles of its own. */
import { createTheme, type GridOptions } from 'ag-grid-community';
import { gridLocale } from './grid-locale';
import { gridColumns, gridRows, headingHeight, type GridRow } from './grid-rows';
import type { Stage } from './stage';

const theme = createTheme().withParams({
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 0,
  rowBorder: false,
  columnBorder: false,
  headerRowBorder: false,
  headerColumnBorder: false,
  pinnedColumnBorder: false,
  pinnedRowBorder: false,
  cellHorizontalPadding: 0,
  headerHeight: headingHeight,
  backgroundColor: 'transparent',
  headerBackgroundColor: 'transparent',
  rowHoverColor: 'transparent',
});

/** Read once by AG Grid; later changes go through its api (grid-update.ts). */
export function gridOptions(stage: Stage): GridOptions<GridRow> {
  const { frozen, scrolling } = gridRows(stage.scene);
  return {
    theme,
    localeText: { ...gridLocale },
    context: stage,
    columnDefs: gridColumns(stage.scene),
    rowData: scrolling,
    pinnedTopRowData: frozen,
    getRowId: ({ data }) => data.id,
    getRowHeight: ({ data }) => stage.scene.sheet.rowHeights[data?.row ?? 0] ?? 0,
    rowHeight: usualHeight(stage.scene.sheet.rowHeights),
    headerHeight: headingHeight,
    // strips of a merge snap apart at fractional zoom when rows are moved by transforms
    suppressRowTransform: true,
    suppressColumnVirtualisation: true,
    // the corner of two lines belongs to the upper row
    ensureDomOrder: true,
    // rows drawn ahead of scrolling, above and below; each of AG Grid's usual 10 costs with every row put in and every key
    rowBuffer: 5,
    animateRows: false,
    // cells that come into sight are drawn with their row, not a frame later
    suppressAnimationFrame: true,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    // Tab never stops at a row: the text area is the only place for keys
    tabIndex: -1,
    suppressRowHoverHighlight: true,
    // frozen columns wider than the window stay frozen
    processUnpinnedColumns: () => [],
  };
}

/** px; the height that most rows have: AG Grid need not ask for that of a new one. */
function usualHeight(heights: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1);
  const [[usual] = [headingHeight]] = [...counts].sort(([, one], [, other]) => other - one);
  return usual || headingHeight;
}
