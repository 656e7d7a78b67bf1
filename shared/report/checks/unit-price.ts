/** E14: count × price is the amount: 568名 × 300元 = 170400元. */
import { Decimal } from 'decimal.js';
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import { statedSums } from '../extraction/stated-sums';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import type { ReportText } from '../report-text';
import { peopleAs } from './counted';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule } from './prose-rule';
import { amount, scaleOf } from './spelled';

interface Priced {
  readonly text: ReportText;
  readonly count: Statement;
  readonly price: Statement;
  readonly total: Statement;
}

/** 每人每月 asks for a third number. */
const perTime = /[月年天日季次期]/;

function pricedUnit({ unit, before }: Statement): string | null {
  const written = unit.startsWith('元/')
    ? unit.slice(2)
    : /每(人|名|位|户|家|个|份|套|台|件)(?:按|给予|发放|补助|补贴|为)*$/.exec(before)?.[1];
  return written === undefined || perTime.test(written) || /每[月年天日季次期]/.test(before) ? null : peopleAs(written);
}

const semicolonsBefore = ({ text }: ReportText, at: number): number => text.slice(0, at).split(/[;；]/).length;

/** Where a sentence, or a part of it up to ；, has one of each and nothing else to choose from. */
function pricedIn(text: ReportText): readonly Priced[] {
  const all = statementsOf(text);
  if (!all.some(({ kind }) => kind === 'price')) return [];
  const parts = new Set(statedSums(text).flatMap((sum) => sum.parts));
  const clauseOf = ({ sentence, from }: Statement): string => `${sentence} ${semicolonsBefore(text, from)}`;
  return [...new Set(all.map(clauseOf))].flatMap((clause): readonly Priced[] => {
    const own = all.filter((each) => each.exactness === 'exact' && clauseOf(each) === clause);
    if (own.some(({ kind, unit }) => kind === 'count' && perTime.test(unit))) return [];
    const prices = own.filter(({ kind }) => kind === 'price');
    const [price] = prices;
    const unit = price && pricedUnit(price);
    if (!unit) return [];
    const counts = own.filter((each) => each.kind === 'count' && peopleAs(each.unit) === unit);
    const totals = own.filter((each) => each.kind === 'money' && !parts.has(each));
    const [count, total] = [counts[0], totals[0]];
    const isClear = prices.length === 1 && counts.length === 1 && totals.length === 1;
    return isClear && count && total ? [{ text, count, price, total }] : [];
  });
}

export const countTimesPrice: ProseRule = {
  rule: 'E14',
  run: ({ key, texts }) => {
    const priced = texts.flatMap(pricedIn);
    if (priced.length === 0) return notRun(['写明数量、标准和金额的支出']);
    return ran(
      priced.flatMap(({ text, count, price, total }): readonly Issue[] => {
        const due = count.number.times(price.number);
        const off = due.minus(total.number).abs();
        if (off.lte(new Decimal(10).pow(-Math.max(2, total.decimals)).div(2).times(scaleOf(total)))) return [];
        return [
          proseFinding('E14', {
            message: `${count.written}按${price.written}的标准应为${amount(due, total)}，写的是${total.written}`,
            explain: `${count.number}×${price.number}＝${due}元，与${total.written}相差${amount(off, total)}`,
            words: [total, count, price].map(({ from, to }) => wordsIn(key, text, from, to)),
          }),
        ];
      }),
    );
  },
};
