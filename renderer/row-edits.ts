/** Inserting, duplicating, deleting, moving and numbering the selected rows of an indicator table. */
import type { RowId } from '../shared/document/document';
import {
  duplicateRows,
  insertRows,
  moveRows,
  moveRowsBeside,
  removeRows,
  renumberRows,
} from '../shared/document/row-commands';
import type { RowsOfTable, Side } from '../shared/document/row-commands';
import type { Transaction } from '../shared/document/transaction';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { perform } from './perform';
import { tell } from './program';
import type { Program } from './program';
import { selectedRows, selectionOf, sheetShown, tablePath } from './selected-cells';
import { selectedRange } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';

const newIds = (count: number): RowId[] => Array.from({ length: count }, () => crypto.randomUUID());

/** A command over the selected rows: the transaction, and the rows that are selected afterwards. */
type RowEdit = (editor: EditorState, at: RowsOfTable) => { transaction: Transaction | null; rows: readonly RowId[] };

const insertBeside =
  (side: Side): RowEdit =>
  ({ document }, at) => {
    const ids = newIds(at.rows.length);
    return { transaction: insertRows(document, at, side, ids), rows: ids };
  };

const duplicate: RowEdit = ({ document }, at) => {
  const ids = newIds(at.rows.length);
  return { transaction: duplicateRows(document, at, ids), rows: ids };
};

const remove: RowEdit = ({ document }, at) => ({ transaction: removeRows(document, at), rows: [] });

const move =
  (direction: 'up' | 'down'): RowEdit =>
  ({ document }, at) => ({ transaction: moveRows(document, at, direction), rows: at.rows });

const renumber: RowEdit = ({ document }, at) => ({
  transaction: renumberRows(document, at.form, at.table),
  rows: [],
});

export const rowEdits = {
  insertAbove: insertBeside('above'),
  insertBelow: insertBeside('below'),
  duplicate,
  remove,
  moveUp: move('up'),
  moveDown: move('down'),
  renumber,
} as const satisfies Readonly<Record<string, RowEdit>>;

export type RowEditName = keyof typeof rowEdits;

/** Whether the edit would change anything. */
export function canEditRows(editor: EditorState, name: RowEditName): boolean {
  const at = selectedRows(editor);
  return at !== null && rowEdits[name](editor, at).transaction !== null;
}

export function editRows(program: Program, name: RowEditName): void {
  const { editor } = program.getState();
  const at = editor && selectedRows(editor);
  if (!editor || !at) return tell(program, 'information', '请先选中指标表中的行，再进行此操作。');
  const { transaction, rows } = rowEdits[name](editor, at);
  perform(program, transaction, { then: (changed) => selectionOfRows(changed, at, rows) });
  if (transaction && at.rows.length > 1)
    tell(program, 'information', `${transaction.label}：共 ${at.rows.length} 行。`);
}

/** Whether all that is selected are rows of one table. */
export function canMoveRows(program: Program): boolean {
  const { editor } = program.getState();
  return editor !== null && selectedRows(editor) !== null;
}

/** Puts the selected rows above or below the row that stands in `row` of the sheet, 0-based. */
export function dropRows(program: Program, { row, side }: { readonly row: number; readonly side: Side }): void {
  const { editor } = program.getState();
  const at = editor && selectedRows(editor);
  const sheet = editor && sheetShown(editor);
  const beside = sheet && tablePath(sheet, row);
  if (!editor || !at) return;
  if (!beside || beside.form !== at.form || beside.table !== at.table) {
    return tell(program, 'information', '指标行只能移到同一个指标表里。');
  }
  const transaction = moveRowsBeside(editor.document, at, beside.row, side);
  perform(program, transaction, { then: (changed) => selectionOfRows(changed, at, at.rows) });
}

/** The selection as it was, moved to where the rows stand now; unchanged when no rows are named. */
function selectionOfRows(editor: EditorState, { form, table }: RowsOfTable, rows: readonly RowId[]): GridSelection {
  const selection = selectionOf(editor);
  const view = viewOfEditor(editor);
  const sheet = view.workbook.sheets[editor.sheet];
  const places = rows.flatMap((row) => rowOnSheet(editor, { form, table, row }) ?? []);
  if (!sheet || places.length === 0) return selection;
  const top = Math.min(...places);
  const bottom = Math.max(...places);
  const { left, right } = selectedRange(sheet, selection);
  return {
    ...selection,
    active: { row: top, column: selection.active.column },
    anchor: { row: top, column: left },
    focus: { row: bottom, column: right },
    earlier: [],
  };
}

/** The row of the sheet that a row of a table stands in, 0-based. */
function rowOnSheet(
  editor: EditorState,
  { form, table, row }: { form: string; table: string; row: RowId },
): number | null {
  const view = viewOfEditor(editor);
  const columns = view.forms[form]?.definition.blocks.flatMap((block) =>
    block.kind === 'table' && block.id === table ? block.columns.filter(({ group }) => !group) : [],
  );
  for (const { id } of columns ?? []) {
    const position = view.positionOf({ kind: 'tableCell', form, table, row, column: id });
    if (position) return position.row;
  }
  return null;
}
