/** What the numbers of a text say: how much of what, in which unit, of which time, exactly or about. */
import type { Decimal } from 'decimal.js';
import { findQuantities } from '../../document/quantities';
import type { Found, Quantity } from '../../document/quantities';
import { halfWidth } from '../../document/values';
import type { Figure } from '../../document/figure';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import { clauseAfter, clauseBefore } from './clauses';
import { periodAt, timeMarkers } from './period';
import type { Period } from './period';
import { sentenceEnds, withoutNumbering } from './sentences';

export type StatementKind =
  /** 44.75万元, 70400元 */
  | 'money'
  /** 每人300元, 500元/人 */
  | 'price'
  /** 107.06%, ‰ */
  | 'rate'
  /** 3246家, 7人, 96分 */
  | 'count'
  /** a number without a unit; of an amount only 0 needs none */
  | 'bare';

/** How the number is meant: 10万余元 is at least 10万元, 近2100万元 at most 2100万元. */
export type Exactness = 'exact' | 'atLeast' | 'about';

/** One number of a text. All places are UTF-16 units of ReportText.text, `to` is behind. */
export interface Statement {
  readonly kind: StatementKind;
  /** amounts in 元; a range by its lower end */
  readonly number: Decimal;
  /** as in Quantity */
  readonly unit: string;
  readonly multiplier: string;
  readonly exactness: Exactness;
  /** digits behind the decimal point as written */
  readonly decimals: number;
  /** number and unit as written, from the first digit on */
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** where the digits end */
  readonly digitsTo: number;
  /** where the words that bound it begin: 约, 达, ≥ */
  readonly start: number;
  /** the words of its clause before and behind it, in half-width signs, points in time left out */
  readonly before: string;
  readonly after: string;
  /** 0-based, of its sentence in the text */
  readonly sentence: number;
  readonly period: Period;
  /** the live figure that its digits are; null for a typed number */
  readonly figure: Figure | null;
}

/** In their order. */
export const statementsOf: (text: ReportText) => readonly Statement[] = kept(read);

/** In 万元. */
export const inWan = ({ number }: Pick<Statement, 'number'>): Decimal => number.div(10_000);

function read({ text, figures }: ReportText): readonly Statement[] {
  if (!/[\d０-９]/.test(text)) return [];
  const plain = withoutNumbering(halfWidth(text));
  const found = findQuantities(plain);
  const ends = sentenceEnds(plain);
  const markers = timeMarkers(plain);
  const words = withoutTimes(plain, found);
  let sentence = 0;
  let last = 0;
  return found.flatMap((part, index): Statement[] => {
    if (part.kind === 'time') return [];
    while ((ends[sentence] ?? plain.length) <= part.start) sentence++;
    const begin = ends[sentence - 1] ?? 0;
    const next = found.slice(index + 1).find(({ kind }) => kind === 'quantity')?.start ?? plain.length;
    const before = clauseBefore(words, Math.max(last, begin), part.start);
    last = part.end;
    const number = /\d[\d,]*(?:\.(\d+))?/.exec(plain.slice(part.start, part.end));
    if (!number) return [];
    const from = part.start + number.index;
    const digitsTo = from + number[0].length;
    return [
      {
        kind: kindOf(part.quantity, before),
        number: part.quantity.number,
        unit: part.quantity.unit,
        multiplier: part.quantity.multiplier,
        exactness: exactnessOf(part.quantity, plain.slice(part.start, part.end)),
        decimals: number[1]?.length ?? 0,
        written: plain.slice(from, part.end),
        from,
        to: part.end,
        digitsTo,
        start: part.start,
        before,
        after: clauseAfter(words, part.end, next),
        sentence,
        period: periodAt(markers, begin, part.start),
        figure: figures.find((figure) => figure.from <= from && digitsTo <= figure.to)?.figure ?? null,
      },
    ];
  });
}

/** With blanks for its points in time, each other character in its place: 经费2022年总共使用 says 经费总共使用. */
function withoutTimes(plain: string, found: readonly Found[]): string {
  let words = '';
  for (const { kind, start, end } of found)
    if (kind === 'time') words += plain.slice(words.length, start) + ' '.repeat(end - start);
  return words + plain.slice(words.length);
}

/** 每人, 每户每月, 人均, 单价 before an amount */
const priceWords =
  /(?:每(?:人|名|位|户|家|个|份|次|天|月|年|台|套|件|场|期|亩)+|人均|户均|单价|标准)(?:为|是|按|给予|发放|补助|补贴)*$/;

function kindOf({ unit, multiplier }: Quantity, before: string): StatementKind {
  if (unit === '元') return priceWords.test(before) ? 'price' : 'money';
  if (unit.startsWith('元/')) return 'price';
  if (unit === '%' || unit === '‰') return 'rate';
  return unit === '' && multiplier === '' ? 'bare' : 'count';
}

/** 达100万元 says that much in a report of what was done, though of a target it asks for no less. */
function exactnessOf({ sign, to, isApproximate }: Quantity, written: string): Exactness {
  if (to !== null) return 'about';
  if (isApproximate) return /[余多]/.test(written) && !/近/.test(written) ? 'atLeast' : 'about';
  if (sign === null || sign === '=' || written.startsWith('达')) return 'exact';
  return sign === '≥' || sign === '>' ? 'atLeast' : 'about';
}
