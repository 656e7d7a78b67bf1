/** F13: 增加, 减少 and 持平 are what the numbers say. F12: no rate of growth on 0, no 执行率 of a budget of 0. */
import { Decimal } from 'decimal.js';
import type { Issue } from '../../document/issue';
import { notRun, ran } from '../../document/checks/outcome';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import type { ReportText } from '../report-text';
import { peopleAs } from './counted';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { isOfYear } from './quoted-quantities';
import { amount, scaleOf } from './spelled';

const up = '增加|增长|上升|提高|多支出';
const down = '减少|下降|降低|压减|少支出';
const changeWords = new RegExp(`(${up}|${down})(?:了|额|金额|幅度|约|为|率)*$`);
const level = /持平|无变化|没有变化/;

/** A sentence that says this year's number and last year's, and how they differ. */
interface Compared {
  readonly text: ReportText;
  readonly now: Statement;
  readonly before: Statement;
  readonly direction: 'up' | 'down' | 'level';
  /** by how much, where that is said */
  readonly change: Statement | null;
}

const isChange = ({ before }: Statement): boolean => changeWords.test(before);

const isLastYear = ({ period }: Statement, year: number | null): boolean =>
  period.kind === 'before' || (period.kind === 'year' && year !== null && period.year === year - 1);

const isSameUnit = (one: Statement, other: Statement): boolean =>
  one.kind === other.kind && peopleAs(one.unit) === peopleAs(other.unit);

/** Only where a sentence has one number of each year. */
function comparedIn(text: ReportText, year: number | null): readonly Compared[] {
  if (!/增|减|升|降|提高|多支出|少支出|持平|变化/.test(text.text)) return [];
  const all = statementsOf(text);
  return [...new Set(all.map(({ sentence }) => sentence))].flatMap((sentence): readonly Compared[] => {
    const own = all.filter((each) => each.sentence === sentence);
    const plain = own.filter((each) => !isChange(each) && (each.kind === 'money' || each.kind === 'count'));
    const [now, ...otherNow] = plain.filter((each) => isOfYear(each, year));
    const [before, ...otherBefore] = plain.filter((each) => isLastYear(each, year));
    if (!now || !before || otherNow.length + otherBefore.length > 0 || !isSameUnit(now, before)) return [];
    if (now.exactness !== 'exact' || before.exactness !== 'exact') return [];
    const changes = own.filter(isChange);
    const [change = null] = changes;
    const direction = change ? directionOf(change) : saysLevel(text, now, before) ? 'level' : null;
    return direction && changes.length <= 2 ? [{ text, now, before, direction, change }] : [];
  });
}

const directionOf = ({ before }: Statement): 'up' | 'down' =>
  new RegExp(up).test(changeWords.exec(before)?.[1] ?? '') ? 'up' : 'down';

/** In what follows the two numbers, up to the end of the sentence. */
function saysLevel({ text }: ReportText, one: Statement, other: Statement): boolean {
  const [rest = ''] = text.slice(Math.min(one.to, other.to)).split(/[。；;\n]/);
  return level.test(rest);
}

const compared = ({ texts, report }: ReportAround): readonly Compared[] =>
  texts.flatMap((text) => comparedIn(text, report.year));

const wordsOf = (key: string, { text, now, before, change }: Compared) =>
  [...(change ? [change] : []), now, before].map(({ from, to }) => wordsIn(key, text, from, to));

const nothingCompared = notRun(['本年数和上年数的比较']);

export const changeAsNumbers: ProseRule = {
  rule: 'F13',
  run: (around) => {
    const all = compared(around);
    return all.length === 0 ? nothingCompared : ran(all.flatMap((each) => contradiction(around.key, each) ?? []));
  },
};

const said = { up: '增加', down: '减少', level: '持平' } as const;

function contradiction(key: string, each: Compared): Issue | null {
  const { now, before, direction, change } = each;
  const difference = now.number.minus(before.number);
  const actual = difference.isZero() ? 'level' : difference.isPositive() ? 'up' : 'down';
  const by = now.kind === 'money' ? amount(difference.abs(), now) : `${difference.abs()}${now.unit}`;
  const spelled = `本年${now.written}，上年${before.written}，${actual === 'level' ? '没有变化' : `${said[actual]}${by}`}`;
  if (actual !== direction && !(change?.number.isZero() && actual === 'level')) {
    const message = `写的是${said[direction]}，按数字应为${said[actual]}`;
    return proseFinding('F13', { message, explain: spelled, words: wordsOf(key, each) });
  }
  if (!change || change.exactness !== 'exact' || isAsMuch(change, difference, before)) return null;
  const due = change.kind === 'rate' ? `${growth(difference, before)}%` : by;
  return proseFinding('F13', {
    message: `写的是${said[direction]}${change.written}，按数字应为${due}`,
    explain: `${spelled}${change.kind === 'rate' && !before.number.isZero() ? `，${growth(difference, before)}%` : ''}`,
    words: wordsOf(key, each),
  });
}

const growth = (difference: Decimal, before: Statement): Decimal =>
  difference.abs().div(before.number).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** Both numbers and their difference are rounded, each for itself. */
function isAsMuch(change: Statement, difference: Decimal, before: Statement): boolean {
  if (change.kind === 'rate') {
    if (before.number.isZero()) return true;
    const rate = difference.abs().div(before.number).times(100);
    return rate.minus(change.number).abs().lte(new Decimal(10).pow(-change.decimals).div(2));
  }
  if (!isSameUnit(change, before)) return true;
  const envelope = change.kind === 'money' ? 0.015 * scaleOf(change) : 0;
  return difference.abs().minus(change.number).abs().lte(envelope);
}

/** 预算0万元，执行率100%: within a sentence. */
function ratesOfNothing(text: ReportText): readonly (readonly [Statement, Statement])[] {
  const all = statementsOf(text);
  return all.flatMap((rate) => {
    if (rate.kind !== 'rate' || !/(?:执行率|完成率)(?:为|是|达到?)?$/.test(rate.before)) return [];
    const budget = all.find(
      (each) =>
        each.sentence === rate.sentence && each.kind === 'money' && /预算(?!执行|支出)[^，,]{0,6}$/.test(each.before),
    );
    return budget ? [[budget, rate] as const] : [];
  });
}

export const noRateOfNothing: ProseRule = {
  rule: 'F12',
  run: ({ key, texts, report }) => {
    const grown = texts
      .flatMap((text) => comparedIn(text, report.year))
      .flatMap(({ text, before, change }) =>
        change?.kind === 'rate' ? [{ text, base: before, rate: change, called: '上年数' }] : [],
      );
    const executed = texts.flatMap((text) =>
      ratesOfNothing(text).map(([base, rate]) => ({ text, base, rate, called: '预算数' })),
    );
    const all = [...grown, ...executed];
    if (all.length === 0) return notRun(['写明基数的增长率或执行率']);
    return ran(
      all
        .filter(({ base }) => base.number.isZero())
        .map(({ text, base, rate, called }) =>
          proseFinding('F12', {
            message: `${called}为0，不能计算${rate.written}`,
            explain: `${called}${base.written}，比率${rate.written}没有意义，请删去或写“不适用”`,
            words: [rate, base].map(({ from, to }) => wordsIn(key, text, from, to)),
          }),
        ),
    );
  },
};
