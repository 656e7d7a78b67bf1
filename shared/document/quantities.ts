/** Finds what is measured in a text: numbers with their signs and units, and points in time. Knows nothing of forms' cells. */
import { Decimal } from 'decimal.js';
import { knownUnits, timeUnits } from '../forms/indicator-units';
import { boundAfter, signBefore, vagueBefore } from './bounds';
import type { Sign } from './bounds';
import { chineseNumber } from './chinese-numerals';

export interface Quantity {
  /** null where none is written: a plain number */
  readonly sign: Sign | null;
  /** 万 and 亿 multiplied out; of a range its lower end */
  readonly number: Decimal;
  /** the upper end of a range such as 3–5次; null where it is none */
  readonly to: Decimal | null;
  /** % ‰ 人次 元 元/人 …, without 万 and 亿; '' when none is written */
  readonly unit: string;
  /** 万, 亿 … as written before the unit; '' when there is none */
  readonly multiplier: string;
  /** 约30人, 500多人, 5万元左右 */
  readonly isApproximate: boolean;
}

/** What a scan found; `start` and `end` are places in the text, its sign and all that bounds it included. */
export type Found =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly start: number; readonly end: number }
  /** 2022年12月底, 8月, 12月31日, 第3季度 */
  | { readonly kind: 'time'; readonly start: number; readonly end: number };

/** A number with its unit before its neighbours are looked at. */
interface Measured {
  readonly kind: 'measured';
  /** where the number itself begins */
  readonly start: number;
  /** where its unit ends */
  readonly end: number;
  readonly number: Decimal;
  readonly multiplier: string;
  readonly unit: string;
  readonly isApproximate: boolean;
}
type Token = Measured | Extract<Found, { kind: 'time' }>;

const numberPattern = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const times: readonly RegExp[] = [
  /(?:19|20)\d\d(?:年度?|[-./](?:0?[1-9]|1[0-2])[-./](?:[12]\d|3[01]|0?[1-9])(?!\d)|-(?:0?[1-9]|1[0-2])(?![\d%]))/y,
  /(?:1[0-2]|0?[1-9])月(?:份|底|末|初|中旬|上旬|下旬)?/y,
  /[1-4]季度/y,
];
/** a day is a date behind a month, or where something is to be done by then; 3日内 is a span */
const dayOfMonth = /(?:[12]\d|3[01]|0?[1-9])[日号]/y;
const byThen = /^(?:前|之前|以前|起|止)/;
const multipliers: Readonly<Record<string, number>> = {
  '': 1,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  万: 1e4,
  亿: 1e8,
};
/** 百 and 千 alone are left out: 千克 and 千米 are units */
const multiplierPattern = /\s?(万亿|[十百千]?[万亿])?\s?(多|余|来)?\s?(万亿|[万亿])?\s?/y;

/**
 * All quantities and points in time of a text in which 全角 signs are half-width already (halfWidth), in their order. No
 * quantities are: ordinals (第3届), numbers of documents (〔2020〕10号) and of paragraphs (1、…), names such as A4.
 */
export function findQuantities(text: string): readonly Found[] {
  const tokens: Token[] = [];
  numberPattern.lastIndex = 0;
  for (let match = numberPattern.exec(text); match; match = numberPattern.exec(text)) {
    const token = tokenAt(text, match.index, match[0], tokens.at(-1));
    if (!token) continue;
    tokens.push(token);
    numberPattern.lastIndex = Math.max(token.end, match.index + 1);
  }
  return joined(text, tokens);
}

function tokenAt(text: string, start: number, written: string, before: Token | undefined): Token | null {
  const previous = text[start - 1] ?? '';
  const end = start + written.length;
  const time = timeAt(text, start, before);
  if (time !== null) return { kind: 'time', start: previous === '第' ? start - 1 : start, end: time };
  if (/[第〔[A-Za-z.]/.test(previous) || isNumbering(text, start, end)) return null;
  const number = new Decimal(written.length > 20 ? NaN : written.replaceAll(',', ''));
  // identity numbers and the like; what a cell holds exactly has 15 digits
  if (number.isNaN() || number.precision() > 15) return null;
  return measuredAt(text, start, end, number);
}

function timeAt(text: string, start: number, before: Token | undefined): number | null {
  for (const pattern of times) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  dayOfMonth.lastIndex = start;
  if (!dayOfMonth.test(text)) return null;
  const end = dayOfMonth.lastIndex;
  const followsMonth = before?.kind === 'time' && before.end === start;
  return followsMonth || byThen.test(text.slice(end, end + 2)) ? end : null;
}

/** 1、 2. （3） at the start of a sentence, and 10号 of 财预〔2020〕10号. */
function isNumbering(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? '\n';
  if (/[〕\]]/.test(previous) && text[end] === '号') return true;
  return /[\n;；。(]/.test(previous) && /^[、.)]\D/.test(text.slice(end, end + 2));
}

function measuredAt(text: string, start: number, end: number, number: Decimal): Measured | null {
  multiplierPattern.lastIndex = end;
  const [all = '', first = '', vague = '', second = ''] = multiplierPattern.exec(text) ?? [];
  const multiplier = first || second;
  const unitStart = end + all.length;
  const unit = unitAt(text, unitStart);
  if (unit === null) return null;
  const isBare = unit === '' && multiplier === '' && vague === '';
  return {
    kind: 'measured',
    start,
    end: isBare ? end : unitStart + unit.length,
    number: number.times(multipliers[multiplier] ?? 1),
    multiplier,
    unit,
    isApproximate: vague !== '',
  };
}

/** The unit that begins there; '' when none does, null when the number is part of a name such as 5G. */
function unitAt(text: string, start: number): string | null {
  const ahead = text.slice(start, start + 16);
  const unit = unitIn(ahead);
  if (unit !== '') {
    const [, slash = '', other = ''] = /^(\/)(.{0,6})/.exec(ahead.slice(unit.length)) ?? [];
    const per = slash === '' ? '' : (/^(?:月|季度|年度)/.exec(other)?.[0] ?? unitIn(other));
    return per === '' ? unit : `${unit}/${per}`;
  }
  // a word that the clause ends with is a unit too: 5对
  const last = /^([\p{Script=Han}]{1,2}?)(?:以上|以内|以下|左右)?(?=$|[\s,，。;；、/)])/u.exec(ahead);
  if (last && !/^(?:以|左|内|多|余|年|前)/.test(ahead)) return last[1] ?? '';
  return /^[A-Za-z]/.test(ahead) ? null : '';
}

/** none of the units has a sign that a pattern would read otherwise */
const unitPattern = new RegExp(`^(?:${knownUnits.join('|')})`);

function unitIn(ahead: string): string {
  const unit = unitPattern.exec(ahead)?.[0] ?? '';
  // m of mm, kg of kgce
  return /[A-Za-z]$/.test(unit) && /^[A-Za-z]/.test(ahead.slice(unit.length)) ? '' : unit;
}

const rangeSign = /^\s?(?:-|~|–|—{1,2}|至|到)\s?$/;

/** Ranges become one, signs and bounds are read. */
function joined(text: string, tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token) continue;
    const isRange = next !== undefined && rangeSign.test(text.slice(token.end, next.start).slice(0, 5));
    if (isRange && areBothTimes(token, next)) {
      found.push(
        { kind: 'time', start: token.start, end: token.end },
        { kind: 'time', start: next.start, end: next.end },
      );
      index++;
    } else if (token.kind === 'time') found.push(token);
    else if (isRange && next.kind === 'measured' && ['', next.unit].includes(token.unit)) {
      found.push(quantityOf(text, from, token, next));
      index++;
    } else found.push(quantityOf(text, from, token, null));
    from = found.at(-1)?.end ?? from;
  }
  return found;
}

/** 2022-2023年, 3-5月 */
const areBothTimes = (first: Token, second: Token): boolean =>
  second.kind === 'time' && first.kind === 'measured' && first.unit === '' && first.multiplier === '';

function quantityOf(
  text: string,
  from: number,
  first: Measured,
  last: Measured | null,
): Extract<Found, { kind: 'quantity' }> {
  const ahead = text.slice(Math.max(from, first.start - 12), first.start);
  const hundredths = /百分之$/.exec(ahead)?.[0] ?? '';
  // right behind another quantity it parts the two: 3人-5家
  const minusSign = from === 0 ? /(?:^|[^\d\s])\s?(-|负)$/ : /[^\d\s]\s?(-|负)$/;
  const minus = minusSign.exec(ahead.slice(0, ahead.length - hundredths.length))?.[1] ?? '';
  const words = ahead.slice(0, ahead.length - hundredths.length - minus.length);
  const before = signBefore(words);
  const vague = before.length === 0 ? vagueBefore(words) : '';
  const after = boundAfter(text, (last ?? first).end, timeUnits.includes((last ?? first).unit));
  const unit = hundredths === '' ? (last ?? first).unit : '%';
  // 3-5万人: the multiplier is meant for both
  const isShared = last !== null && first.unit === '' && first.multiplier === '';
  const scale = isShared ? (multipliers[last.multiplier] ?? 1) : 1;
  const number = minus === '' ? first.number : first.number.negated();
  return {
    kind: 'quantity',
    quantity: {
      sign: after.sign ?? before.sign,
      number: number.times(scale),
      to: last?.number ?? null,
      unit,
      multiplier: (last ?? first).multiplier,
      isApproximate:
        first.isApproximate ||
        (last?.isApproximate ?? false) ||
        after.isApproximate ||
        vague !== '' ||
        vagueBefore(words) !== '',
    },
    start: first.start - hundredths.length - minus.length - before.length - vague.length,
    end: after.end,
  };
}

const numeral = '[零〇一二两三四五六七八九十百千万]+';
/** 一期, 一面, 一分 and 一级 are as often something else */
const countable = '(人次|人|名|位|户|家|个工作日|个小时|个月|个|次|场次|场|批次|份|件|项|篇|套|台|辆|天|年|元|小时)';
const countedPattern = new RegExp(`^(.{0,8}?)(${numeral})${countable}(.{0,5})$`, 's');
const hundredthPattern = new RegExp(`^(.{0,8}?)百分之(${numeral})(.{0,5})$`, 's');

/**
 * A text that is one quantity spelled with 一二三 as a whole: 三次, 不少于两家, 百分之九十五以上. null else: 一次性 and 一户一产业
 * are no numbers.
 */
export function spelledQuantity(text: string): Quantity | null {
  if (text.length > 30 || !/[一二两三四五六七八九十]/.test(text)) return null;
  const [, words = '', spelled = '', unit = '', rest = ''] = countedPattern.exec(text) ?? hundredths(text);
  const number = chineseNumber(spelled);
  const before = signBefore(words);
  const after = boundAfter(rest, 0, timeUnits.includes(unit));
  if (number === null || before.length !== words.length || after.end !== rest.length) return null;
  return {
    sign: after.sign ?? before.sign,
    number: new Decimal(number),
    to: null,
    unit,
    multiplier: '',
    isApproximate: after.isApproximate,
  };
}

function hundredths(text: string): readonly string[] {
  const [all = '', words = '', spelled = '', rest = ''] = hundredthPattern.exec(text) ?? [];
  return [all, words, spelled, '%', rest];
}
