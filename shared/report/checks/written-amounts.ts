/** How the amounts of a report are written: B12 decimals, B17 one unit in a paragraph, F10 with a unit, F11 shares with %. */
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import type { RuleId } from '../../forms/rules';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import type { ReportText } from '../report-text';
import { replaceWords, typed } from '../replace-words';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { calledIn } from './spelled';

interface Written {
  readonly message: string;
  readonly explain: string;
  readonly underlined: readonly Statement[];
}

/** A rule that looks at each text by itself; null: the text has nothing to do with it, [] of findings: it is as it should be. */
const ofEachText = (
  rule: RuleId,
  missing: string,
  judge: (statements: readonly Statement[], text: ReportText) => Written | 'fine' | null,
): ProseRule => ({
  rule,
  run: (around) => {
    const judged = around.texts.flatMap((text) => {
      const verdict = judge(statementsOf(text), text);
      return verdict === null ? [] : [{ text, verdict }];
    });
    if (judged.length === 0) return notRun([missing]);
    return ran(judged.flatMap(({ text, verdict }) => (verdict === 'fine' ? [] : told(rule, around, text, verdict))));
  },
});

const told = (
  rule: RuleId,
  { key }: ReportAround,
  text: ReportText,
  { message, explain, underlined }: Written,
): Issue =>
  proseFinding(rule, { message, explain, words: underlined.map(({ from, to }) => wordsIn(key, text, from, to)) });

const writtenOf = (statements: readonly Statement[]): string => statements.map(({ written }) => written).join('、');

/** What is counted in 亿元 needs more decimals to be exact. */
export const twoDecimals = ofEachText('B12', '报告中的金额', (statements) => {
  const amounts = statements.filter(({ kind, multiplier }) => kind === 'money' && multiplier !== '亿');
  if (amounts.length === 0) return null;
  const long = amounts.filter(({ decimals }) => decimals > 2);
  if (long.length === 0) return 'fine';
  const [{ decimals } = { decimals: 0 }] = long;
  return {
    message: `${writtenOf(long)}的小数超过两位`,
    explain: long.length === 1 ? `${writtenOf(long)}有${decimals}位小数，最多两位` : `${writtenOf(long)}，最多两位小数`,
    underlined: long,
  };
});

/** Smaller amounts could not well be written in 万元. */
const large = 10_000;

export const oneUnit = ofEachText('B17', '报告中的金额', (statements) => {
  const amounts = statements.filter(({ kind, unit }) => kind === 'money' && unit === '元');
  if (amounts.length === 0) return null;
  const inYuan = amounts.filter(({ multiplier, number }) => multiplier === '' && number.gte(large));
  const [inWan] = amounts.filter(({ multiplier }) => multiplier === '万');
  const [first] = inYuan;
  if (!first || !inWan) return 'fine';
  return {
    message: `同一段中混用元和万元：${first.written}、${inWan.written}`,
    explain: `${writtenOf([...inYuan, inWan])}，请统一用万元`,
    underlined: [...inYuan, inWan],
  };
});

const moneyName =
  /(?:支出|经费|拨款|收入|预算数|决算数|执行数|补助|补贴|慰问金|费用|资金)(?:总计|共计|合计|总额|金额|共|计|为|是)*$/;

export const unitWritten = ofEachText('F10', '报告中的金额', (statements, { text, cell }) => {
  // the head of a table says the unit
  if (cell || /单位[:：]\s*[万亿]?元/.test(text)) return null;
  const amounts = statements.filter(({ kind }) => kind === 'money');
  const bare = statements.filter(
    ({ kind, number, before, after }) =>
      kind === 'bare' && !number.isZero() && moneyName.test(before) && after === '' && !/占|比/.test(before),
  );
  const [first] = bare;
  if (!first) return amounts.length > 0 ? 'fine' : null;
  return {
    message: `“${calledIn(first)}”${first.written}没有写单位`,
    explain: `${writtenOf(bare)}：金额要写明元或万元，写明后才能与其他数核对`,
    underlined: bare,
  };
});

/** 占地, 占用 and 占有 are no shares; 占比3:1 is a ratio. */
const share = /(?:占(?![地用有])[^占]{0,20}|比重|占比|比例)(?:为|达到?|是)?$/;

export const shareInPercent: ProseRule = {
  rule: 'F11',
  run: (around) => {
    const shares = around.texts.flatMap((text) =>
      statementsOf(text)
        .filter(({ before, kind }) => (kind === 'bare' || kind === 'rate') && share.test(before))
        .map((statement) => ({ text, statement })),
    );
    if (shares.length === 0) return notRun(['报告中的占比']);
    return ran(
      shares.flatMap(({ text, statement }) => {
        const { from, to, written, kind, after } = statement;
        if (kind === 'rate' || after !== '' || /^\s*[:：/／比]/.test(text.text.slice(to))) return [];
        const change = replaceWords(around, text, [{ from: to, to, by: typed('%') }]);
        return proseFinding('F11', {
          message: `“${calledIn(statement)}”${written}没有写%`,
          explain: `${written}，占比、比重用百分数表示`,
          words: [wordsIn(around.key, text, from, to)],
          ...(statement.number.gte(1) && change && { fix: { label: '加上%', changes: [change] } }),
        });
      }),
    );
  },
};

export const writtenAmounts: readonly ProseRule[] = [twoDecimals, oneUnit, unitWritten, shareInPercent];
