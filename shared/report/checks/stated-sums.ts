/** Sums that a report spells out: E04, E18 of 预算, B20 of 三公, and B16 where 元 was written instead of 万元. */
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import type { RuleId } from '../../forms/rules';
import { statedSums } from '../extraction/stated-sums';
import type { StatedSum } from '../extraction/stated-sums';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import { replaceWords, typed } from '../replace-words';
import { inTables, pathsTo } from './beside-tables';
import { judgeSum, sumOf } from './judge-sum';
import type { SumVerdict } from './judge-sum';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { quotedIn } from './quoted-quantities';
import { amount, calledIn, digits } from './spelled';

type SumRule = 'E04' | 'E18' | 'B20';

function ruleOf({ total: { before } }: StatedSum): SumRule {
  if (/三公/.test(before)) return 'B20';
  return /年初预算|预算(?:总额|金额|资金|数|安排|合计|共计|总计|共|计|为|是)*$/.test(before) ? 'E18' : 'E04';
}

const judged = ({ texts }: ReportAround) => texts.flatMap(judgedIn);

const judgedIn = kept((text: ReportText) => statedSums(text).map((sum) => ({ text, sum, verdict: judgeSum(sum) })));

const noSums = notRun(['写明由哪些金额组成的合计']);

const sums = (rule: SumRule): ProseRule => ({
  rule,
  run: (around) => {
    const own = judged(around).filter(({ sum, verdict }) => ruleOf(sum) === rule && verdict.kind !== 'unsure');
    return own.length === 0
      ? noSums
      : ran(own.flatMap(({ text, sum, verdict }) => difference(rule, text, sum, verdict, around) ?? []));
  },
});

function difference(
  rule: RuleId,
  text: ReportText,
  sum: StatedSum,
  verdict: SumVerdict,
  around: ReportAround,
): Issue | null {
  if (verdict.kind !== 'contradicts' && verdict.kind !== 'rounding') return null;
  const { total, parts } = sum;
  const off = amount(verdict.difference.abs(), total);
  const added = sumOf(parts);
  const spelledOut = `${parts.map(({ number }) => digits(number, total)).join('＋')}＝${digits(added, total)}`;
  const beside = besideTable(text, sum, around);
  const found = proseFinding(rule, {
    message: `“${calledIn(total)}”${total.written}与所列各项之和${amount(added, total)}不符，相差${off}`,
    explain: `${spelledOut}，与${digits(total.number, total)}相差${digits(verdict.difference.abs(), total)}${beside.says}`,
    words: [total, ...parts].map(({ from, to }) => wordsIn(around.key, text, from, to)),
    paths: beside.paths,
  });
  if (verdict.kind === 'contradicts') return found;
  return { ...found, level: 'hint', explain: `${found.explain}，可能是四舍五入` };
}

/** Where the tables say the total too, how far the parts are from that. */
function besideTable(text: ReportText, { total, parts }: StatedSum, around: ReportAround) {
  const quoted = quotedIn(text).find(({ statement }) => statement === total);
  const stated = quoted ? inTables(quoted.quantity, around) : null;
  if (!stated) return { says: '', paths: [] };
  const off = sumOf(parts).minus(stated.number).abs();
  const says = stated.number.eq(total.number)
    ? ''
    : `；与表中的${digits(stated.number, total)}相差${digits(off, total)}`;
  return { says, paths: pathsTo(stated) };
}

const slips: ProseRule = {
  rule: 'B16',
  run: (around) => {
    const all = judged(around);
    return all.length === 0
      ? noSums
      : ran(all.flatMap(({ text, sum, verdict }) => slip(text, sum, verdict, around) ?? []));
  },
};

function slip(text: ReportText, { total, parts }: StatedSum, verdict: SumVerdict, around: ReportAround): Issue | null {
  if (verdict.kind !== 'slip') return null;
  const { slipped, meant } = verdict;
  const wan = { multiplier: '万' };
  const right = amount(meant, wan);
  const mended = (each: typeof total): string => digits(each === slipped ? meant : each.number, wan);
  const { from, to } = slipped;
  const change = replaceWords(around, text, [{ from, to, by: typed(right) }]);
  return proseFinding('B16', {
    message: `“${calledIn(slipped)}”写的是${slipped.written}，应为${right}`,
    explain: `${parts.map(mended).join('＋')}＝${mended(total)}，${slipped.written}按${right}计算才与合计相符`,
    words: [slipped, total].map((each) => wordsIn(around.key, text, each.from, each.to)),
    ...(change && { fix: { label: `改为${right}`, changes: [change] } }),
  });
}

export const sumRules: readonly ProseRule[] = [sums('E04'), sums('E18'), sums('B20'), slips];
