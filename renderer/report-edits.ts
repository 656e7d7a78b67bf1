/** What is written in a report becomes steps of the one history. */
import type { ReportKey } from '../shared/document/report';
import type { EditorState, EditPlace, ReportPlace } from './editor-state';
import { recorded } from './perform';
import { changeEditor } from './program';
import type { Program } from './program';
import type { ReportEdit } from './report-view/report-edit';
import type { Words } from './report-view/text-positions';

/** All of them in one change of the page: each alone would be checked and drawn for itself. */
export const takeReportEdits = (program: Program, at: ReportAt, edits: readonly ReportEdit[]): void =>
  changeEditor(program, (editor) =>
    isOpen(editor, at) ? edits.reduce((now, edit) => withEdit(now, at.report, edit), editor) : editor,
  );

/** A report of one opening of a file: what comes late must reach no other document. */
export interface ReportAt {
  readonly draftId: string;
  readonly report: ReportKey;
}

const isOpen = ({ draftId, document }: EditorState, at: ReportAt): boolean =>
  draftId === at.draftId && document.notes?.reports?.[at.report] !== undefined;

function withEdit(editor: EditorState, report: ReportKey, edit: ReportEdit): EditorState {
  const { label, joins, began, time, index, removed, blocks } = edit;
  const transaction = {
    label,
    changes: [{ kind: 'replaceBlocks', report, index, removed, blocks }] as const,
    ...(joins !== null && { joins: JSON.stringify([report, joins]) }),
  };
  const place = (words: Words | null): EditPlace => ({ kind: 'words', report, words: words && { report, ...words } });
  const after = place(edit.after);
  const changed = recorded(editor, transaction, () => ({ began, time, before: place(edit.before), after }));
  return edit.after ? withPlace(changed, report, edit.after) : changed;
}

/** Where the caret came to rest. */
export const restInReport = (program: Program, at: ReportAt, words: Words | null): void =>
  changeEditor(program, (editor) =>
    words && isOpen(editor, at) && !isSame(editor.places[at.report], words)
      ? withPlace(editor, at.report, words)
      : editor,
  );

const isSame = (place: ReportPlace | undefined, { block, cell, from, to }: Words): boolean =>
  place?.block === block &&
  place.from === from &&
  place.to === to &&
  place.cell?.row === cell?.row &&
  place.cell?.cell === cell?.cell;

const withPlace = (editor: EditorState, report: ReportKey, words: Words): EditorState => ({
  ...editor,
  places: { ...editor.places, [report]: { report, ...words } },
  reached: null,
});
