/** Makes one undoable step in the open editor, and leads through the steps again. */
import { redo, record, undo } from '../shared/document/history';
import { applyTransaction } from '../shared/document/transaction';
import type { Transaction } from '../shared/document/transaction';
import type { EditorState, EditPlace } from './editor-state';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { selectionOf } from './selected-cells';
import type { GridSelection } from './sheet-view/selection';

export interface Performing {
  /** where the step is said to have been made; else where the user is */
  readonly at?: GridSelection;
  /** where it leads, once the document has changed; else the selection stays */
  readonly then?: (editor: EditorState) => GridSelection;
}

/** The editor after a transaction, recorded; null changes nothing. */
export function performed(
  editor: EditorState,
  transaction: Transaction | null,
  { at, then }: Performing = {},
): EditorState {
  if (!transaction) return editor;
  const { document, inverse } = applyTransaction(editor.document, transaction);
  const before: EditPlace = { sheet: editor.sheet, selection: at ?? selectionOf(editor) };
  const changed: EditorState = { ...editor, document };
  const after: EditPlace = then ? { sheet: editor.sheet, selection: then(changed) } : before;
  const history = record(editor.history, transaction, inverse, { time: Date.now(), before, after });
  return { ...changed, history, ...(then && { selections: { ...editor.selections, [after.sheet]: after.selection } }) };
}

/** Whether anything was changed. */
export function perform(program: Program, transaction: Transaction | null, performing?: Performing): boolean {
  changeEditor(program, (editor) => performed(editor, transaction, performing));
  return transaction !== null;
}

export const undoStep = (program: Program): void => travel(program, undo, 1);
export const redoStep = (program: Program): void => travel(program, redo, 1);

/** Undoes or redoes until `count` steps of the history are done. */
export function travelTo(program: Program, count: number): void {
  const done = program.getState().editor?.history.done.length ?? 0;
  if (count < done) travel(program, undo, done - count);
  if (count > done) travel(program, redo, count - done);
}

/** As 撤销, but not asked for by the user: the keyboard stays where it is. */
export const takeBackStep = (program: Program): void => changeEditor(program, (editor) => travelled(editor, undo, 1));

function travel(program: Program, step: typeof undo, times: number): void {
  changeEditor(program, (editor) => travelled(editor, step, times));
  focusGrid(program);
}

/** The cells that a step changed come into sight again, selected as they were. */
function travelled(editor: EditorState, step: typeof undo, times: number): EditorState {
  let now: EditorState = { ...editor, pending: null };
  for (let made = 0; made < times; made++) {
    const reached = step(now.history, now.document);
    if (!reached) break;
    const { document, history, place } = reached;
    const selections = { ...now.selections, [place.sheet]: place.selection };
    now = { ...now, document, history, sheet: place.sheet, selections };
  }
  return now;
}
