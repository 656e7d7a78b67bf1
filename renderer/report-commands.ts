/** Beginning a report and taking one out. Each is one undoable step. */
import type { Change } from '../shared/document/change';
import type { Document } from '../shared/document/document';
import type { ReportKey } from '../shared/document/report';
import type { ReportOutline } from '../shared/forms/outlines/outline';
import { newReport } from '../shared/report/new-report';
import type { ReportStart } from '../shared/report/new-report';
import { placeOf, recorded } from './perform';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { flushTyping } from './shown-report';

export const newBlockId = (): string => crypto.randomUUID().slice(0, 8);

/** `report`, or `report#2` for the second. */
function freeKey(document: Document): ReportKey {
  const taken = document.notes?.reports ?? {};
  let key = 'report';
  for (let number = 2; key in taken; number++) key = `report#${number}`;
  return key;
}

/** The report of an outline, behind a tab of its own, which is shown. */
export function startReport(program: Program, outline: ReportOutline, start: ReportStart): void {
  flushTyping(program);
  changeEditor(program, (editor) => {
    const report = freeKey(editor.document);
    const content = newReport(outline, start, newBlockId);
    const change: Change = { kind: 'setReport', report, content };
    const before = placeOf(editor);
    const made = recorded(editor, { label: '新建报告', changes: [change] }, () => ({
      time: Date.now(),
      before,
      after: { kind: 'words', report, words: null },
    }));
    return { ...made, report, reached: null };
  });
  focusGrid(program);
}

/** Takes out the report that is shown; 撤销 brings it back. */
export function removeReport(program: Program): void {
  flushTyping(program);
  changeEditor(program, (editor) => {
    const { report } = editor;
    if (report === null) return editor;
    const change: Change = { kind: 'setReport', report, content: undefined };
    const place = placeOf(editor);
    const made = recorded(editor, { label: '删除报告', changes: [change] }, () => ({
      time: Date.now(),
      before: place,
      after: place,
    }));
    return { ...made, report: null, reached: null };
  });
  focusGrid(program);
}
