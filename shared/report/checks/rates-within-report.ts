/** Rates that a report does not write but whose figures it gives: B09 执行率, E07 在职人员控制率. */
import { notRun, ran } from '../../document/checks/outcome';
import { lineNames } from '../../forms/report-quantities';
import type { AmountLine } from '../../forms/report-quantities';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { quotedQuantities } from './quoted-quantities';
import type { QuotedQuantity } from './quoted-quantities';
import { amount, digits, percent } from './spelled';

const wordsOf = ({ key }: ReportAround, quoted: readonly QuotedQuantity[]) =>
  quoted.map(({ text, statement: { from, to } }) => wordsIn(key, text, from, to));

/** Where a budget was raised, 年初预算 is not what was to be spent. */
const raised = /追加|调增|调整|新增预算|全年预算/;

/** What of one line was spent, and what its budget was. */
interface SpentOfBudget {
  readonly line: AmountLine;
  readonly spent: QuotedQuantity;
  /** the highest that is named: a budget may have been raised */
  readonly budget: QuotedQuantity;
}

function spentOfBudget(around: ReportAround): readonly SpentOfBudget[] {
  const quoted = quotedQuantities(around);
  return (Object.keys(lineNames) as AmountLine[]).flatMap((line): readonly SpentOfBudget[] => {
    const [spent] = quoted.filter(({ quantity, stage }) => quantity.id === `spent.${line}` && stage === 'spent');
    const [budget] = quoted
      .filter(({ quantity }) => quantity.id === `budget.${line}`)
      .toSorted((one, other) => other.statement.number.cmp(one.statement.number));
    if (!spent || !budget) return [];
    const isRaised = budget.stage === 'initial' && [spent, budget].some(({ text }) => raised.test(text.text));
    return isRaised ? [] : [{ line, spent, budget }];
  });
}

export const spentWithinBudget: ProseRule = {
  rule: 'B09',
  run: (around) => {
    const compared = spentOfBudget(around);
    if (compared.length === 0) return notRun(['同一项支出的预算数和实际数']);
    return ran(
      compared.flatMap(({ line, spent, budget }) => {
        const [actual, planned] = [spent.statement, budget.statement];
        const rate = percent(actual.number, planned.number);
        if (actual.number.lte(planned.number) || rate === null) return [];
        const over = amount(actual.number.minus(planned.number), actual);
        return proseFinding('B09', {
          message: `${lineNames[line]}实际${actual.written}超过预算${planned.written}，执行率${rate}`,
          explain: `${digits(actual.number, actual)}÷${digits(planned.number, actual)}＝${rate}，多${over}`,
          words: wordsOf(around, [spent, budget]),
        });
      }),
    );
  },
};

export const staffWithinPosts: ProseRule = {
  rule: 'E07',
  run: (around) => {
    const quoted = quotedQuantities(around);
    const staff = quoted.find(({ quantity }) => quantity.id === 'staff');
    const posts = quoted.find(({ quantity }) => quantity.id === 'posts');
    const rate = staff && posts && percent(staff.statement.number, posts.statement.number);
    if (!staff || !posts || !rate) return notRun(['报告中的编制人数和实有在职人数']);
    const isOfTables = [staff, posts].every(({ statement }) => statement.figure !== null);
    // of the tables' own numbers the rule of the tables tells
    if (isOfTables || staff.statement.number.lte(posts.statement.number)) return ran([]);
    return ran([
      proseFinding('E07', {
        message: `报告中在职人员${staff.statement.written}超过编制${posts.statement.written}，控制率${rate}`,
        explain: `${staff.statement.number}÷${posts.statement.number}＝${rate}，请说明超编的原因`,
        words: wordsOf(around, [staff, posts]),
      }),
    ]);
  },
};
