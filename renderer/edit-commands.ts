/** Changing what cells hold by typing, clearing and filling. Each is one undoable step. */
import { clear, setText } from '../shared/document/commands';
import type { Path } from '../shared/document/document';
import type { Transaction } from '../shared/document/transaction';
import type { Cell } from '../shared/sheet/sheet';
import type { EditorState } from './editor-state';
import { commitExplaining } from './explain-commands';
import { perform, performed } from './perform';
import { changeEditor, tell } from './program';
import type { Program } from './program';
import { pathsOf, selectedCells } from './selected-cells';
import { isEditable } from './sheet-view/scene';
import { flushTyping } from './shown-report';
import { selectionAt } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';

/** Puts typed text into the document in one change: every state in between would be laid out and evaluated too. */
const commit = (program: Program, paths: readonly Path[], text: string, at?: GridSelection): void =>
  changeEditor(program, (editor) =>
    performed({ ...editor, pending: null }, setText(editor.document, paths, text), at && { at }),
  );

/** Text being typed, kept aside until it is committed; null when it was cancelled. */
export function typeText(program: Program, cell: Cell, text: string | null): void {
  const paths = pathsOf(cell);
  changeEditor(program, (editor) => ({
    ...editor,
    pending: text === null || paths.length === 0 ? null : { paths, text },
  }));
}

/** The selection may have gone on already; undo leads back to the cell itself. */
export function commitText(program: Program, cell: Cell, text: string): void {
  commit(program, pathsOf(cell), text, selectionAt(cell));
  if (/^[=＝]./.test(text)) tell(program, 'information', '绩表不计算自己输入的公式，已按文字保存；请直接填写数字。');
}

/** Takes text that is still being typed into the document, before a save or after a restart. */
export function commitPending(program: Program): void {
  flushTyping(program);
  commitExplaining(program);
  const pending = program.getState().editor?.pending;
  if (pending) commit(program, pending.paths, pending.text);
}

/** Says why a cell cannot be edited. */
export function refuse(program: Program, cell: Cell): void {
  tell(program, 'information', cell.locked ?? '这个单元格不能填写。');
}

/** Empties the selected cells that can be filled; tells why when none can, or when one that cannot holds something. */
export function clearSelection(program: Program): void {
  const { editor } = program.getState();
  if (!editor) return;
  const cells = selectedCells(editor);
  const editable = cells.filter(isEditable);
  perform(program, clear(editor.document, editable.flatMap(pathsOf)));
  const kept = cells.filter((cell) => !isEditable(cell) && cell.text !== '').length;
  const [first] = cells;
  if (editable.length === 0 && first) refuse(program, first);
  else if (kept > 0) tell(program, 'information', `有 ${kept} 个单元格受保护或自动计算，没有清除；其余已清除。`);
}

/** Ctrl+Enter: one text in all selected cells that can be filled. */
export function fillSelection(program: Program, text: string): void {
  changeEditor(program, (now) => ({ ...now, pending: null }));
  const { editor } = program.getState();
  if (!editor) return;
  const cells = selectedCells(editor).filter(isEditable);
  perform(
    program,
    setTexts(
      editor,
      '填充',
      cells.map((cell) => ({ paths: pathsOf(cell), text })),
    ),
  );
}

/** Many texts as one step; null when nothing changes. */
export function setTexts(
  editor: EditorState,
  label: string,
  texts: readonly { readonly paths: readonly Path[]; readonly text: string }[],
): Transaction | null {
  const changes = texts.flatMap(({ paths, text }) => setText(editor.document, paths, text)?.changes ?? []);
  return changes.length === 0 ? null : { label, changes };
}
