/** 得分 that is proposed in empty cells of a sheet: shown greyed, and typed into all of them at once when the user asks. */
import { proposedScores } from '../shared/document/scoring/proposed-scores';
import { cellIndex } from '../shared/sheet/cell-index';
import type { Cell } from '../shared/sheet/sheet';
import type { View } from '../shared/sheet/view';
import { commitPending, setTexts } from './edit-commands';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { perform } from './perform';
import { tell } from './program';
import type { Program } from './program';
import { pathsOf } from './selected-cells';
import { isEditable, markKey } from './sheet-view/scene';
import type { Proposal, Proposals } from './sheet-view/scene';

interface ProposedCell extends Proposal {
  readonly cell: Cell;
}

const known = new WeakMap<View, { readonly sheet: number; readonly cells: readonly ProposedCell[] }>();

/** Cells of the sheet shown, in the order of the forms; what is locked or calculated by the file is left out. */
export function proposedCells(editor: EditorState): readonly ProposedCell[] {
  const view = viewOfEditor(editor);
  const before = known.get(view);
  if (before?.sheet === editor.sheet) return before.cells;
  const cells = find(editor, view);
  known.set(view, { sheet: editor.sheet, cells });
  return cells;
}

function find(editor: EditorState, view: View): readonly ProposedCell[] {
  const sheet = view.workbook.sheets[editor.sheet];
  if (!sheet) return [];
  return Object.values(view.forms).flatMap(({ definition, key, shown, profile }) =>
    proposedScores(definition, key, shown, profile).flatMap(({ path, score, how }): ProposedCell[] => {
      const at = view.positionOf(path);
      const cell = at?.sheet === editor.sheet ? cellIndex(sheet).at(at.row, at.column) : undefined;
      return cell && isEditable(cell) && cell.text === ''
        ? [{ cell, text: score.toString(), explain: `可填 ${score}：${how}。按 Alt+↓ 选用。` }]
        : [];
    }),
  );
}

export const proposalsOf = (editor: EditorState): Proposals =>
  new Map(proposedCells(editor).map(({ cell, text, explain }) => [markKey(cell), { text, explain }]));

/** Types all of them, as one undoable step; what the user typed stays. */
export function takeProposals(program: Program): void {
  commitPending(program);
  const { editor } = program.getState();
  if (!editor) return;
  const cells = proposedCells(editor);
  const texts = cells.map(({ cell, text }) => ({ paths: pathsOf(cell), text }));
  if (!perform(program, setTexts(editor, '按规则填写得分', texts))) return;
  tell(program, 'success', `已按规则填写 ${cells.length} 个得分，请逐项核对。按 Ctrl+Z 撤销。`);
}
