/** Beginning a report, taking one out, and what changes it as a whole. Each is one undoable step. */
import type { Change } from '../shared/document/change';
import type { Document } from '../shared/document/document';
import type { BlockId, Report, ReportBlock, ReportKey } from '../shared/document/report';
import type { Transaction } from '../shared/document/transaction';
import type { HeadingId, ReportOutline } from '../shared/forms/outlines/outline';
import {
  addReport,
  changeOutline,
  insertHeading,
  numberAutomatically,
  removeReport,
} from '../shared/report/report-commands';
import type { EditorState, EditPlace } from './editor-state';
import { reportShown } from './editor-state';
import { placeOf, recorded } from './perform';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { flushTyping } from './shown-report';

/** No other block has it, nor had one that was taken out: explanations are kept by it. */
export const newBlockId = (): BlockId => crypto.randomUUID().slice(0, 8);

interface Made {
  readonly transaction: Transaction | null;
  /** the report shown afterwards; null: the sheet */
  readonly report: ReportKey | null;
  /** the block that comes into sight; null: the page stays where it is */
  readonly block?: BlockId | null;
}

/** Whether anything was changed. `make` is given the document with everything that was typed. */
function change(program: Program, make: (document: Document, editor: EditorState) => Made): boolean {
  flushTyping(program);
  let isChanged = false;
  changeEditor(program, (editor) => {
    const { transaction, report, block = null } = make(editor.document, editor);
    if (!transaction) return editor;
    isChanged = true;
    const before = placeOf(editor);
    const reached = report !== null && block !== null ? { report, block, from: 0, to: 0 } : null;
    const after: EditPlace = report === null ? before : { kind: 'words', report, words: reached };
    return { ...recorded(editor, transaction, () => ({ time: Date.now(), before, after })), report, reached };
  });
  focusGrid(program);
  return isChanged;
}

/** The report of an outline, behind a tab of its own, which is shown. */
export const startReport = (
  program: Program,
  outline: ReportOutline,
  start: { readonly year: number | null; readonly unit: string },
): boolean =>
  change(program, (document) => {
    const { key, transaction } = addReport(document, outline, start);
    return { transaction, report: key };
  });

/** A change of the report that is shown; false where none is, or where nothing is to be changed. */
const changeShown = (
  program: Program,
  make: (document: Document, key: ReportKey, report: Report) => Omit<Made, 'report'> & Partial<Made>,
): boolean =>
  change(program, (document, editor) => {
    const report = reportShown(editor);
    const key = editor.report;
    return report && key !== null
      ? { report: key, ...make(document, key, report) }
      : { transaction: null, report: key };
  });

/** One change of the report that is shown; the page stays where it is. `make`: null changes nothing. */
export const changeReport = (
  program: Program,
  label: string,
  make: (key: ReportKey, report: Report) => Change | null,
): boolean =>
  changeShown(program, (_document, key, report) => {
    const made = make(key, report);
    return { transaction: made && { label, changes: [made] } };
  });

/** Takes out the report that is shown; 撤销 brings it back. */
export const dropReport = (program: Program): boolean =>
  changeShown(program, (document, key) => ({ transaction: removeReport(document, key), report: null }));

export const switchReport = (program: Program, outline: ReportOutline): boolean =>
  changeShown(program, (document, key) => ({ transaction: changeOutline(document, key, outline) }));

export const renumberReport = (program: Program): boolean =>
  changeShown(program, (document, key) => ({ transaction: numberAutomatically(document, key) }));

/** Puts in a heading that the outline asks for, and leads there. */
export const addHeading = (program: Program, id: HeadingId): boolean =>
  changeShown(program, (document, key) => {
    const transaction = insertHeading(document, key, id);
    const [made] = transaction?.changes ?? [];
    return { transaction, block: made?.kind === 'replaceBlocks' ? (made.blocks.at(-1)?.id ?? null) : null };
  });

/** Blocks below the one where the caret is, in the place of an empty paragraph. */
export const insertBlocks = (program: Program, label: string, blocks: readonly ReportBlock[]): boolean =>
  changeShown(program, (_document, key, report) => {
    const here = program.getState().editor?.places[key]?.block;
    const at = report.blocks.findIndex(({ id }) => id === here);
    const block = report.blocks[at];
    const isEmpty = block?.kind === 'paragraph' && block.content.length === 0;
    const index = at < 0 ? report.blocks.length : isEmpty ? at : at + 1;
    return {
      transaction: {
        label,
        changes: [{ kind: 'replaceBlocks', report: key, index, removed: isEmpty ? 1 : 0, blocks }],
      },
      block: blocks[0]?.id ?? null,
    };
  });
