/** Mending what was found, with one click. Each is one undoable step, which leads to the cell. */
import { fixableLike, fixing, foundAgain } from '../shared/document/fixes';
import type { CheckResult, Issue } from '../shared/document/issue';
import { addressOf } from '../shared/sheet/address';
import { commitPending } from './edit-commands';
import { viewOfEditor } from './editor-state';
import { goToFinding } from './navigation';
import { perform } from './perform';
import { tell } from './program';
import type { Program } from './program';

export const fixOne = (program: Program, issue: Issue): void =>
  fix(program, (found) => {
    const now = foundAgain(found, issue);
    return now ? [now] : [];
  });

/** All findings of the same rule. */
export const fixAll = (program: Program, { rule }: Issue): void => fix(program, (found) => fixableLike(found, rule));

/** What is mended is what is found now: the panel may be older than what was typed last. */
function fix(program: Program, chosen: (found: CheckResult) => readonly Issue[]): void {
  commitPending(program);
  const found = foundIn(program);
  const findings = chosen(found);
  const [first] = findings;
  if (!first || !goToFinding(program, first)) return tell(program, 'information', '这里已经没有这个问题了。');
  if (perform(program, fixing(findings))) tell(program, 'success', doneInWords(program, findings));
}

function foundIn(program: Program): CheckResult {
  const { editor } = program.getState();
  return editor ? viewOfEditor(editor).check : { findings: [], notRun: [], passed: [] };
}

/** 已清除标签：B12。按 Ctrl+Z 恢复原来的文字。 */
function doneInWords(program: Program, findings: readonly Issue[]): string {
  const { editor } = program.getState();
  const [first] = findings;
  const isInReport = (first?.words?.length ?? 0) > 0;
  const position = editor && first?.paths[0] && viewOfEditor(editor).positionOf(first.paths[0]);
  const isOneCell = position && findings.length === 1 && !isInReport;
  const where = isOneCell ? addressOf(position.row, position.column) : `${findings.length} 处`;
  return `已${first?.fix?.label ?? '处理'}：${where}。按 Ctrl+Z 恢复原来的内容。`;
}
