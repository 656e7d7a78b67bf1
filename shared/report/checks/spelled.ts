/** Numbers of a report as findings say them. */
import { Decimal } from 'decimal.js';
import { round } from '../../document/values';
import type { Statement } from '../extraction/statements';

const scales: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000 };

/** How many 元 its unit is: 10,000 of 44.75万元. */
export const scaleOf = ({ multiplier }: Pick<Statement, 'multiplier'>): number => scales[multiplier] ?? 10_000;

/** A number in 元 as digits in the unit of `as`, no decimal lost: 44.5455. */
export const digits = (number: Decimal, as: Pick<Statement, 'multiplier'>): string =>
  round(number.div(scaleOf(as)), 6).toFixed();

/** With the unit: 44.5455万元. */
export const amount = (number: Decimal, as: Pick<Statement, 'multiplier'>): string =>
  `${digits(number, as)}${as.multiplier}元`;

/** 107.06% of a share; null where there is no whole. */
export const percent = (part: Decimal, whole: Decimal): string | null =>
  whole.isZero() ? null : `${round(new Decimal(part).div(whole).times(100), 2).toFixed(2)}%`;

const ends =
  /^(?:其中|一是|二是|三是|四是|五是|包括|以及|并|为|我会|我单位|我局|本单位|实际)+|(?:总共|共计|合计|总计|累计|实际|共|计|金额|为|是|达到?)+$/g;

const longestName = 16;

/** What a number is said of, short: 项目支出; 该项 where its clause does not say. */
export function calledIn({ before }: Pick<Statement, 'before'>): string {
  const words = before.replace(/[“”"]/g, '').replace(ends, '');
  const short = words.length > longestName ? (words.split('的').at(-1) ?? words) : words;
  return short === '' ? '该项' : short.length > longestName ? `…${short.slice(-longestName)}` : short;
}
