/**
 * Rows that no save could put in or take out (rows-refused.ts) are refused when they are changed, not when much was typed
 * into them: the worker is asked after every step that changes rows, and a step that it refuses is taken back.
 */
import { undo } from '../shared/document/history';
import type { RowChangesBySheet } from '../shared/sheet/shift-workbook';
import { afterPaint } from './after-paint';
import type { EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { takeBackStep } from './perform';
import { tell } from './program';
import type { Program, ProgramState } from './program';
import { isEditing } from './sheet-view/is-editing';
import type { WorkbookClient } from './workbook-client';

/** The view keeps the very same object while the rows do not change. */
const rowChangesOf = (editor: EditorState): RowChangesBySheet => viewOfEditor(editor).rowChanges;

export function startRowCheck(program: Program, workbooks: WorkbookClient): void {
  let checked: RowChangesBySheet | null = null;

  async function check({ original }: EditorState, rowChanges: RowChangesBySheet): Promise<void> {
    if (!original || rowChanges.size === 0) return;
    // no answer is no refusal: a save asks again
    const sentence = await workbooks.rowRefusal(original, rowChanges).catch(() => null);
    if (sentence !== null) refuse(program, rowChanges, sentence);
  }

  let isWaiting = false;
  let seen: EditorState['document'] | null = null;
  program.subscribe(({ editor }) => {
    // text being typed is part of the document when it is committed
    if (isWaiting || !editor || editor.pending || editor.document === seen) return;
    isWaiting = true;
    // by then the view is there, made for the page
    afterPaint(() => {
      isWaiting = false;
      const now = program.getState().editor;
      if (!now || now.pending) return;
      seen = now.document;
      const rowChanges = rowChangesOf(now);
      if (rowChanges === checked) return;
      checked = rowChanges;
      void check(now, rowChanges);
    });
  });
}

function refuse(program: Program, rowChanges: RowChangesBySheet, sentence: string): void {
  const state = program.getState();
  const { editor } = state;
  // rows that were changed again meanwhile have a check of their own
  if (!editor || rowChangesOf(editor) !== rowChanges) return;
  const step = editor.history.done.at(-1);
  if (step && isAlone(state) && changedRows(editor, rowChanges)) {
    takeBackStep(program);
    const text = `${sentence}已撤回“${step.transaction.label}”这一步。`;
    program.setState({ notice: { kind: 'error', text, takesKeys: true } });
  } else {
    tell(program, 'error', `${sentence}请撤销加行或删行的那一步，否则不能保存。`);
  }
}

/** Nothing was begun since the last step: a text under way would end in a cell that has moved. */
const isAlone = ({ editor, dialog }: ProgramState): boolean => !editor?.pending && dialog === null && !isEditing();

/** Whether it was the last step that led to these rows. */
function changedRows(editor: EditorState, rowChanges: RowChangesBySheet): boolean {
  const before = undo(editor.history, editor.document);
  return before !== null && rowChangesOf({ ...editor, document: before.document }) !== rowChanges;
}
