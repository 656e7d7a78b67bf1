/** The name of an indicator and the 指标1： that stands before it on many forms: numbering, no part of what it means. */
import { chineseNumber } from './chinese-numerals';
import { halfWidth } from './values';

export interface IndicatorName {
  /** null where the text has no 指标1： */
  readonly number: number | null;
  /** as typed, with the sign behind it; '' when there is none */
  readonly prefix: string;
  /** without blanks at its ends; '' for a row that only has its number */
  readonly name: string;
}

const numbered = /^\s*指标\s*(?:(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[:、.)]?|:|$)\s*/;

/** 指标1：新建工会 → 1, 指标1：, 新建工会; never throws. */
export function indicatorName(text: string): IndicatorName {
  const found = numbered.exec(halfWidth(text));
  if (!found) return { number: null, prefix: '', name: text.trim() };
  const [prefix, written] = found;
  const number = written === undefined ? null : /\d/.test(written) ? Number(written) : chineseNumber(written);
  return { number, prefix: text.slice(0, prefix.length), name: text.slice(prefix.length).trim() };
}
