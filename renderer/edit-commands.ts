/** Everything that changes the document but pasting: typing, clearing, rows, undo and redo. Each is one undoable step. */
import { clear, insertRowBelow, setText } from '../shared/document/commands';
import type { Path } from '../shared/document/document';
import { record, redo, undo } from '../shared/document/history';
import { applyTransaction } from '../shared/document/transaction';
import type { Transaction } from '../shared/document/transaction';
import { cellIndex } from '../shared/sheet/cell-index';
import type { Cell } from '../shared/sheet/sheet';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { changeEditor, focusGrid, tell } from './program';
import type { Program } from './program';
import { selectionAt } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';

/** What an edit of a cell changes: several rows for a merged group cell, nothing for a locked one. */
const pathsOf = (cell: Cell): readonly Path[] => cell.paths ?? (cell.path ? [cell.path] : []);

/** The editor after a transaction, recorded; null changes nothing. */
function after(editor: EditorState, transaction: Transaction | null): EditorState {
  if (!transaction) return editor;
  const { document, inverse } = applyTransaction(editor.document, transaction);
  return { ...editor, document, history: record(editor.history, transaction, inverse, Date.now()) };
}

/** Does a transaction as one undoable step; null changes nothing. */
export const run = (program: Program, transaction: Transaction | null): void =>
  changeEditor(program, (editor) => after(editor, transaction));

/** Puts typed text into the document in one change: every state in between would be laid out and evaluated too. */
const commit = (program: Program, paths: readonly Path[], text: string): void =>
  changeEditor(program, (editor) => after({ ...editor, pending: null }, setText(editor.document, paths, text)));

/** Text being typed, kept aside until it is committed; null when it was cancelled. */
export function typeText(program: Program, cell: Cell, text: string | null): void {
  const paths = pathsOf(cell);
  changeEditor(program, (editor) => ({
    ...editor,
    pending: text === null || paths.length === 0 ? null : { paths, text },
  }));
}

export const commitText = (program: Program, cell: Cell, text: string): void => commit(program, pathsOf(cell), text);

/** Takes text that is still being typed into the document, before a save or after a restart. */
export function commitPending(program: Program): void {
  const pending = program.getState().editor?.pending;
  if (pending) commit(program, pending.paths, pending.text);
}

/** Says why a cell cannot be edited. */
export function refuse(program: Program, cell: Cell): void {
  tell(program, 'information', cell.locked ?? '这个单元格不能填写。');
}

export function clearCells(program: Program, cells: readonly Cell[]): void {
  const { editor } = program.getState();
  const paths = cells.flatMap(pathsOf);
  const first = cells[0];
  if (paths.length === 0 && first) return refuse(program, first);
  if (editor) run(program, clear(editor.document, paths));
}

/** A new row of the same group below the active cell's row. */
export function insertRow(program: Program): void {
  const { editor } = program.getState();
  const path = editor && activeCell(editor)?.path;
  if (!editor || path?.kind !== 'tableCell') {
    return tell(program, 'information', '请先选中指标表中的一行，再插入行。');
  }
  run(program, insertRowBelow(editor.document, path.form, path.table, path.row, crypto.randomUUID()));
}

/** Where the user is on the sheet shown; A1 at first. */
export const selectionOf = (editor: EditorState): GridSelection =>
  editor.selections[editor.sheet] ?? selectionAt({ row: 0, column: 0 });

export function activeCell(editor: EditorState): Cell | undefined {
  const { active } = selectionOf(editor);
  const sheet = viewOfEditor(editor).workbook.sheets[editor.sheet];
  return sheet && cellIndex(sheet).at(active.row, active.column);
}

export const undoStep = (program: Program): void => travel(program, undo);
export const redoStep = (program: Program): void => travel(program, redo);

/** Undo and redo show the cell that they changed. */
function travel(program: Program, step: typeof undo): void {
  const { editor } = program.getState();
  const travelled = editor && step(editor.history, editor.document);
  if (!travelled) return;
  changeEditor(program, (now) => ({ ...now, document: travelled.document, history: travelled.history, pending: null }));
  const change = travelled.applied.changes[0];
  if (change?.kind === 'set') goTo(program, change.path);
}

/** Makes a cell the active one, on the sheet of that index, and gives the grid the keyboard. */
export function selectCell(program: Program, sheet: number, row: number, column: number): void {
  changeEditor(program, (now) => ({
    ...now,
    sheet,
    selections: { ...now.selections, [sheet]: selectionAt({ row, column }) },
  }));
  focusGrid(program);
}

/** Shows the next visible sheet (1) or the one before (-1); stays at the last and the first. */
export function showSheetBeside(program: Program, step: 1 | -1): void {
  const { editor } = program.getState();
  if (!editor) return;
  const { sheets } = viewOfEditor(editor).workbook;
  let sheet = editor.sheet + step;
  while (sheets[sheet] && sheets[sheet]?.visibility !== 'visible') sheet += step;
  if (!sheets[sheet]) return;
  changeEditor(program, (now) => ({ ...now, sheet }));
  focusGrid(program);
}

/** Selects the cell that shows a path, on whichever sheet it stands. */
export function goTo(program: Program, path: Path): void {
  const { editor } = program.getState();
  const position = editor && viewOfEditor(editor).positionOf(path);
  if (position) selectCell(program, position.sheet, position.row, position.column);
}
