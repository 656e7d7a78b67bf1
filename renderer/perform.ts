/** Makes one undoable step in the open editor, and leads through the steps again. */
import { redo, record, undo } from '../shared/document/history';
import type { Occasion } from '../shared/document/history';
import { applyTransaction } from '../shared/document/transaction';
import type { Transaction } from '../shared/document/transaction';
import { assertNever } from '../shared/assert-never';
import type { EditorState, EditPlace } from './editor-state';
import { reportShown } from './editor-state';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { selectionOf } from './selected-cells';
import type { GridSelection } from './sheet-view/selection';
import { flushTyping } from './shown-report';

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
  const before = at ? cellsAt(editor, at) : placeOf(editor);
  return recorded(editor, transaction, (changed) => ({
    time: Date.now(),
    before,
    after: then ? cellsAt(changed, then(changed)) : before,
  }));
}

/** `occasion`: of the editor with the changed document. It is shown where that says the step led to. */
export function recorded(
  editor: EditorState,
  transaction: Transaction,
  occasion: (changed: EditorState) => Occasion<EditPlace>,
): EditorState {
  const { document, inverse } = applyTransaction(editor.document, transaction);
  const changed: EditorState = { ...editor, document };
  const made = occasion(changed);
  const history = record(editor.history, transaction, inverse, made);
  const isElsewhere = made.after !== made.before && made.after.kind === 'cells';
  return isElsewhere ? shownAt({ ...changed, history }, made.after) : { ...changed, history };
}

const cellsAt = ({ sheet }: EditorState, selection: GridSelection): EditPlace => ({ kind: 'cells', sheet, selection });

/** Where the user is. */
export function placeOf(editor: EditorState): EditPlace {
  if (editor.report === null || !reportShown(editor)) return cellsAt(editor, selectionOf(editor));
  return { kind: 'words', report: editor.report, words: editor.places[editor.report] ?? null };
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
  flushTyping(program);
  const done = program.getState().editor?.history.done.length ?? 0;
  if (count < done) travel(program, undo, done - count);
  if (count > done) travel(program, redo, count - done);
}

/** As 撤销, but not asked for by the user: the keyboard stays where it is. */
export const takeBackStep = (program: Program): void => changeEditor(program, (editor) => travelled(editor, undo, 1));

function travel(program: Program, step: typeof undo, times: number): void {
  flushTyping(program);
  changeEditor(program, (editor) => travelled(editor, step, times));
  focusGrid(program);
}

/** What a step changed comes into sight again, selected as it was. */
function travelled(editor: EditorState, step: typeof undo, times: number): EditorState {
  let now: EditorState = { ...editor, pending: null };
  for (let made = 0; made < times; made++) {
    const reached = step(now.history, now.document);
    if (!reached) break;
    const { document, history, place } = reached;
    now = shownAt({ ...now, document, history }, place);
  }
  return now;
}

/** The editor with a place in sight. A report that is gone leaves the sheet behind it. */
function shownAt(editor: EditorState, place: EditPlace): EditorState {
  switch (place.kind) {
    case 'cells': {
      const { sheet, selection } = place;
      return { ...editor, sheet, selections: { ...editor.selections, [sheet]: selection }, report: null };
    }
    case 'words': {
      const { report, words } = place;
      if (!editor.document.notes?.reports?.[report]) return { ...editor, report: null };
      // a new object, also of the same words: the page is to go there
      return { ...editor, report, ...(words && { reached: { ...words } }) };
    }
    default:
      return assertNever(place);
  }
}
