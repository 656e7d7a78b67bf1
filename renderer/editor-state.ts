/** Everything about the one workbook or form that is open. Plain data: changed by edit-commands and file-commands only. */
import { setText } from '../shared/document/commands';
import type { Document, Path } from '../shared/document/document';
import { explain, explanationOf } from '../shared/document/explanations';
import type { History, Step } from '../shared/document/history';
import type { Issue } from '../shared/document/issue';
import type { Report, ReportKey, ReportWords } from '../shared/document/report';
import { applyTransaction } from '../shared/document/transaction';
import type { FileRef } from '../shared/host';
import type { SheetResults } from '../shared/sheet/edits';
import { viewOf } from '../shared/sheet/view';
import type { Origin, View } from '../shared/sheet/view';
import type { BroughtIn } from '../shared/workbook/made-workbook';
import type { GridSelection } from './sheet-view/selection';

/** Text that is still being typed: not in the document yet, but checked, calculated and kept in the draft. */
export interface Pending {
  /** several for a merged group cell */
  readonly paths: readonly Path[];
  readonly text: string;
}

/** An explanation that is still being written: not in the document yet, but kept in the draft. */
export interface Explaining {
  /** as AnsweredFinding.toExplain, when the editor for it was opened */
  readonly finding: Issue;
  readonly text: string;
}

/** Words of a report that are selected, or an empty stretch where the caret is. */
export type ReportPlace = ReportWords;

/** Where the user was when a step was made. */
export type EditPlace =
  | {
      readonly kind: 'cells';
      /** index of the sheet */
      readonly sheet: number;
      readonly selection: GridSelection;
    }
  | {
      readonly kind: 'words';
      readonly report: ReportKey;
      /** null: in no text */
      readonly words: ReportPlace | null;
    };

export interface EditorState {
  readonly origin: Origin;
  /** where it stands on disk; null for a new form and for files that came without a place */
  readonly file: FileRef | null;
  /** file name for the title and as the proposal of 另存为 */
  readonly name: string;
  /** the bytes as opened: every save patches these; null for a new form */
  readonly original: Uint8Array | null;
  /** what it was brought in from, such as a web page or a copied text; null for workbooks and new forms */
  readonly broughtIn: BroughtIn | null;
  /** SHA-256 of what this program read from or wrote to `file` last */
  readonly diskHash: string | null;
  readonly document: Document;
  readonly history: History<EditPlace>;
  /** the last step of the history that is in the user's file; nothing: none is, not even the start */
  readonly saved: { readonly step: Step<EditPlace> | undefined } | null;
  readonly pending: Pending | null;
  readonly explaining: Explaining | null;
  /** of the workbook's own formulas, for the document as it was when they were last evaluated */
  readonly results: readonly SheetResults[];
  /** index of the sheet shown */
  readonly sheet: number;
  readonly selections: Readonly<Record<number, GridSelection>>;
  /** the report shown instead of the sheet; null: none */
  readonly report: ReportKey | null;
  /** where the user is in each report */
  readonly places: Readonly<Record<ReportKey, ReportPlace>>;
  /** words that the report's page is to select and to bring into sight; null once it has */
  readonly reached: ReportPlace | null;
  readonly draftId: string;
}

export const hasUnsavedWork = (editor: EditorState): boolean =>
  editor.saved === null ||
  editor.history.done.at(-1) !== editor.saved.step ||
  editor.pending !== null ||
  documentToKeep(editor) !== editor.document;

/** The report that is shown; null while a sheet is. */
export const reportShown = ({ document, report }: EditorState): Report | null =>
  (report === null ? undefined : document.notes?.reports?.[report]) ?? null;

/** Whether the explanation being written says something else than the one given; opening its editor changes nothing. */
export const isRewritten = (document: Document, { finding, text }: Explaining): boolean =>
  text !== (explanationOf(document, finding)?.text ?? '');

/** What a draft holds: with the explanation that is still being written. */
export function documentToKeep({ document, explaining }: EditorState): Document {
  if (!explaining || !isRewritten(document, explaining)) return document;
  const transaction = explain(document, explaining.finding, explaining.text);
  return transaction ? applyTransaction(document, transaction).document : document;
}

/** The document with the text being typed already in it. */
export function documentWithPending(editor: EditorState): Document {
  if (!editor.pending) return editor.document;
  const transaction = setText(editor.document, editor.pending.paths, editor.pending.text);
  return transaction ? applyTransaction(editor.document, transaction).document : editor.document;
}

interface Seen {
  readonly origin: Origin;
  readonly document: Document;
  readonly pending: Pending | null;
  readonly results: readonly SheetResults[];
  readonly view: View;
}
let last: Seen | null = null;

/** What is shown and found for this state; computed once per change. */
export function viewOfEditor(editor: EditorState): View {
  const { origin, document, pending, results } = editor;
  if (
    last &&
    last.origin === origin &&
    last.document === document &&
    last.pending === pending &&
    last.results === results
  ) {
    return last.view;
  }
  const view = viewOf(origin, documentWithPending(editor), results);
  last = { origin, document, pending, results, view };
  return view;
}
