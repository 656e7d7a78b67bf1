/** A02: a report taken over from last year's file still names last year. */
import { yearsOfTheForm } from '../../document/checks/own-year';
import { notRun, ran } from '../../document/checks/outcome';
import type { Issue } from '../../document/issue';
import { halfWidth } from '../../document/values';
import type { ReportText } from '../report-text';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule } from './prose-rule';

interface Named {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const read = new WeakMap<ReportText, readonly Named[]>();
const yearLength = '2022年'.length;

function yearsIn(text: ReportText): readonly Named[] {
  const known = read.get(text) ?? found(text);
  read.set(text, known);
  return known;
}

function found({ block, text }: ReportText): readonly Named[] {
  const plain = halfWidth(text);
  if (block.kind === 'signOff') return [];
  if (block.kind !== 'title')
    return yearsOfTheForm(plain).map(({ year, from }) => ({ year, from, to: from + yearLength }));
  const match = /(?<!\d)((?:19|20)\d\d)(?=\)?年)/.exec(plain);
  return match ? [{ year: Number(match[1]), from: match.index, to: match.index + match[0].length }] : [];
}

export const reportYear: ProseRule = {
  rule: 'A02',
  title: '文中说到的年度与报告年度一致',
  run: ({ key, report: { year }, texts }) => {
    if (year === null) return notRun(['报告年度']);
    return ran(
      texts.flatMap((text): Issue[] => {
        // plans for the next year belong in a report; the title has its own year
        const others = yearsIn(text).filter(
          (named) => named.year < year || (text.block.kind === 'title' && named.year !== year),
        );
        const [first] = others;
        if (!first) return [];
        return [
          proseFinding('A02', {
            message: `写的是${first.year}年，本报告是${year}年度${others.length > 1 ? `，共${others.length}处` : ''}`,
            explain: others.map(({ from }) => `“${text.text.slice(from, from + 16)}”`).join('、'),
            words: others.map(({ from, to }) => wordsIn(key, text, from, to)),
          }),
        ];
      }),
    );
  },
};
