/** Beginning a report and taking one out. Each is one undoable step. */
import type { ReportOutline } from '../shared/forms/outlines/outline';
import type { ReportStart } from '../shared/report/new-report';
import { addReport, removeReport } from '../shared/report/report-commands';
import { placeOf, recorded } from './perform';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { flushTyping } from './shown-report';

/** The report of an outline, behind a tab of its own, which is shown. */
export function startReport(program: Program, outline: ReportOutline, start: ReportStart): void {
  flushTyping(program);
  changeEditor(program, (editor) => {
    const { key, transaction } = addReport(editor.document, outline, start);
    const before = placeOf(editor);
    const made = recorded(editor, transaction, () => ({
      time: Date.now(),
      before,
      after: { kind: 'words', report: key, words: null },
    }));
    return { ...made, report: key, reached: null };
  });
  focusGrid(program);
}

/** Takes out the report that is shown; 撤销 brings it back. */
export function removeShownReport(program: Program): void {
  flushTyping(program);
  changeEditor(program, (editor) => {
    const transaction = editor.report === null ? null : removeReport(editor.document, editor.report);
    if (!transaction) return editor;
    const place = placeOf(editor);
    const made = recorded(editor, transaction, () => ({ time: Date.now(), before: place, after: place }));
    return { ...made, report: null, reached: null };
  });
  focusGrid(program);
}
