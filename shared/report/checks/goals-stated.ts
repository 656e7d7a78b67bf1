/** E19: a section on 绩效目标 says what is to be achieved, not only what may be spent (道县 2023). */
import { notRun, ran } from '../../document/checks/outcome';
import type { Issue } from '../../document/issue';
import type { ReportText } from '../report-text';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

/** Not 绩效目标完成情况, which is told elsewhere. */
const isAboutGoals = ({ block, text }: ReportText): boolean =>
  block.kind === 'heading' && /绩效目标/.test(text) && !/完成|实现|达成|情况/.test(text);

/** The texts below a heading, up to the next of its level or a higher one. */
export function textsBelow({ texts }: Pick<ReportAround, 'texts'>, heading: ReportText): readonly ReportText[] {
  const at = texts.indexOf(heading);
  const level = heading.block.kind === 'heading' ? heading.block.level : 1;
  const end = texts.findIndex(
    ({ block }, index) =>
      index > at && (block.kind === 'signOff' || (block.kind === 'heading' && block.level <= level)),
  );
  return texts.slice(at + 1, end < 0 ? undefined : end);
}

/** 基本支出153.78万元, 政府性基金拨款：0, 其中收入类 */
const aboutMoney =
  /\d[\d.,]*\s*(?:[万亿]?元)|[:：]?\s*(?:0|无)\s*$|(?:支出|收入|拨款|资金|经费|预算|公积金|补助|合计)类?$|^其中|^无/;
/** A goal cannot be said in fewer. */
const shortestGoal = 6;

const statesGoal = ({ text }: ReportText): boolean =>
  text
    .split(/[，。；：、\n]/)
    .some(
      (clause) => (clause.match(/\p{Script=Han}/gu)?.length ?? 0) >= shortestGoal && !aboutMoney.test(clause.trim()),
    );

export const goalsStated: ProseRule = {
  rule: 'E19',
  run: (around) => {
    const sections = around.texts
      .filter(isAboutGoals)
      .map((heading) => ({ heading, below: textsBelow(around, heading) }));
    const written = sections.filter(({ below }) => below.some(({ text }) => text.trim() !== ''));
    if (written.length === 0) return notRun(['绩效目标一节的内容']);
    return ran(
      written.flatMap(({ heading, below }): Issue[] =>
        below.some(statesGoal)
          ? []
          : [
              proseFinding('E19', {
                message: `“${heading.text}”只写了资金，没有写目标`,
                explain: below
                  .map(({ text }) => text)
                  .join(' ')
                  .slice(0, 60),
                words: [wordsIn(around.key, heading, 0, heading.text.length)],
              }),
            ],
      ),
    );
  },
};
