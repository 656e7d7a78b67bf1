/** What is selected in the open workbook: cells, and rows of a form's table. */
import type { FormKey, Path, RowId } from '../shared/document/document';
import type { RowsOfTable } from '../shared/document/row-commands';
import type { TableId } from '../shared/forms/ids';
import { cellIndex } from '../shared/sheet/cell-index';
import type { Cell, Range, Sheet } from '../shared/sheet/sheet';
import { cellsInRow } from '../shared/sheet/sheet-cells';
import type { ShownForm } from '../shared/sheet/checked-forms';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { isInside, selectedRanges, selectionAt } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';

/** Where the user is on the sheet shown; A1 at first. */
export const selectionOf = (editor: EditorState): GridSelection =>
  editor.selections[editor.sheet] ?? selectionAt({ row: 0, column: 0 });

export const sheetShown = (editor: EditorState): Sheet | undefined =>
  viewOfEditor(editor).workbook.sheets[editor.sheet];

export function activeCell(editor: EditorState): Cell | undefined {
  const { active } = selectionOf(editor);
  const sheet = sheetShown(editor);
  return sheet && cellIndex(sheet).at(active.row, active.column);
}

/** The form that the user is in: of several on the sheet the last one with a place in or above the active row, else the first. */
export function activeForm(editor: EditorState): ShownForm | undefined {
  const key = activeFormKey(editor);
  return key === undefined ? undefined : viewOfEditor(editor).forms[key];
}

/** The key of that form. */
export function activeFormKey(editor: EditorState): FormKey | undefined {
  const { forms, positionOf } = viewOfEditor(editor);
  const { active } = selectionOf(editor);
  const onSheet = Object.entries(forms).flatMap(([form, shown]) => {
    const positions = Object.keys(shown.shown.places).map((place) => positionOf({ kind: 'place', form, place }));
    const rows = positions.flatMap((at) => (at?.sheet === editor.sheet ? [at.row] : []));
    return rows.length === 0 ? [] : [{ form, first: Math.min(...rows) }];
  });
  return (onSheet.findLast(({ first }) => first <= active.row) ?? onSheet[0])?.form;
}

export const rangesOf = (editor: EditorState): readonly Range[] => {
  const sheet = sheetShown(editor);
  return sheet ? selectedRanges(sheet, selectionOf(editor)) : [];
};

/** Cells whose first place lies in a selected range, each once, in the order of the sheet. */
export function selectedCells(editor: EditorState): readonly Cell[] {
  const sheet = sheetShown(editor);
  if (!sheet) return [];
  const ranges = rangesOf(editor);
  const first = Math.min(...ranges.map(({ top }) => top));
  const last = Math.max(...ranges.map(({ bottom }) => bottom));
  return sheet.rows
    .slice(first, last + 1)
    .flatMap((_row, at) =>
      cellsInRow(sheet, first + at).filter((cell) => ranges.some((range) => isInside(range, cell))),
    );
}

/** What an edit of a cell changes: several rows for a merged group cell, nothing for a locked one. */
export const pathsOf = (cell: Cell): readonly Path[] => cell.paths ?? (cell.path ? [cell.path] : []);

/** The rows of a form's table that the selection reaches into; null when it also holds other rows, or none. */
export function selectedRows(editor: EditorState): RowsOfTable | null {
  const sheet = sheetShown(editor);
  if (!sheet) return null;
  let table: { readonly form: FormKey; readonly table: TableId } | null = null;
  const rows = new Set<RowId>();
  for (const { top, bottom } of rangesOf(editor)) {
    for (let row = top; row <= bottom; row++) {
      const path = tablePath(sheet, row);
      table ??= path ?? null;
      if (!path || path.form !== table?.form || path.table !== table.table) return null;
      rows.add(path.row);
    }
  }
  return table && { form: table.form, table: table.table, rows: [...rows] };
}

/** A path of the table row that stands in a row of the sheet. */
export function tablePath(sheet: Sheet, row: number): Extract<Path, { kind: 'tableCell' }> | undefined {
  const index = cellIndex(sheet);
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = index.at(row, column);
    if (cell?.path?.kind === 'tableCell' && cell.rowSpan === 1) return cell.path;
  }
  return undefined;
}
