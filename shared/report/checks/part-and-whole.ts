/** E17: a part that a report names behind 其中 is not more than its whole. */
import { halfWidth } from '../../document/values';
import { notRun, ran } from '../../document/checks/outcome';
import { openedAt } from '../extraction/opened-lists';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import type { ReportText } from '../report-text';
import { peopleAs } from './counted';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule } from './prose-rule';
import { calledIn } from './spelled';

interface PartOfWhole {
  readonly text: ReportText;
  readonly whole: Statement;
  readonly part: Statement;
}

function partsIn(text: ReportText): readonly PartOfWhole[] {
  if (!text.text.includes('其中')) return [];
  const statements = statementsOf(text);
  const plain = halfWidth(text.text);
  return statements.flatMap((whole, index): readonly PartOfWhole[] => {
    const part = statements[index + 1];
    if (!part || whole.exactness !== 'exact' || part.exactness === 'about' || !isSameUnit(whole, part)) return [];
    const opened = openedAt(plain, whole.to, []);
    return opened?.kind === 'among' && part.sentence === whole.sentence ? [{ text, whole, part }] : [];
  });
}

const isSameUnit = (one: Statement, other: Statement): boolean =>
  one.kind === other.kind &&
  (one.kind === 'money' || (one.kind === 'count' && peopleAs(one.unit) === peopleAs(other.unit)));

export const partWithinWhole: ProseRule = {
  rule: 'E17',
  run: ({ key, texts }) => {
    const parts = texts.flatMap(partsIn);
    if (parts.length === 0) return notRun(['写明“其中”的数量']);
    return ran(
      parts.flatMap(({ text, whole, part }) =>
        part.number.lte(whole.number)
          ? []
          : proseFinding('E17', {
              message: `“${calledIn(part)}”${part.written}大于总数${whole.written}`,
              explain: `${calledIn(whole)}${whole.written}，其中${calledIn(part)}${part.written}`,
              words: [part, whole].map(({ from, to }) => wordsIn(key, text, from, to)),
            }),
      ),
    );
  },
};
