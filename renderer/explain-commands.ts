/** Writing 出错说明. What is being written is kept aside, and in the draft, until it is done. */
import type { AnsweredFinding } from '../shared/document/answered-findings';
import { explain, withoutExplanation } from '../shared/document/explanations';
import { findingKey } from '../shared/document/issue';
import { isRewritten, viewOfEditor } from './editor-state';
import { perform } from './perform';
import { changeEditor, tell } from './program';
import type { Program } from './program';

/** Begins with the explanation as it was given, if it was. Another one that is being written is finished before. */
export function startExplaining(program: Program, { toExplain, explanation }: AnsweredFinding): void {
  commitExplaining(program);
  changeEditor(program, (now) => ({ ...now, explaining: { finding: toExplain, text: explanation?.text ?? '' } }));
}

export const typeExplanation = (program: Program, text: string): void =>
  changeEditor(program, (now) => (now.explaining ? { ...now, explaining: { ...now.explaining, text } } : now));

export const cancelExplaining = (program: Program): void =>
  changeEditor(program, (now) => ({ ...now, explaining: null }));

/** The user says that it is done: also an explanation left as it was is given for the figures as they are now. */
export function confirmExplanation(program: Program): void {
  const { editor } = program.getState();
  if (!editor?.explaining) return;
  const { finding, text } = editor.explaining;
  const key = findingKey(finding);
  const now = viewOfEditor(editor).answers.findings.find((each) => each.key === key);
  cancelExplaining(program);
  perform(program, explain(editor.document, now?.toExplain ?? finding, text));
  if (!now && text.trim() !== '') {
    tell(program, 'information', '这个问题已经没有了，刚写的说明列在“不再需要的说明”中。');
  }
}

/** The user went on without saying so: what was written is kept, but a stale explanation is not confirmed by a look at it. */
export function commitExplaining(program: Program): void {
  const { editor } = program.getState();
  if (!editor?.explaining) return;
  if (isRewritten(editor.document, editor.explaining)) confirmExplanation(program);
  else cancelExplaining(program);
}

/** Takes an explanation back, by its key. */
export const dropExplanation = (program: Program, key: string): boolean => perform(program, withoutExplanation(key));
