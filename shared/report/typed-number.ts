/** The number that a heading or a paragraph begins with, as somebody typed it. */
import { chineseNumber } from '../document/chinese-numerals';
import type { HeadingLevel } from '../document/report';
import { chineseOrdinal } from './numbering';

/** 1 一、 2 （一） 3 1. or 1、 4 （1） */
export interface TypedNumber {
  readonly level: HeadingLevel;
  readonly value: number;
  /** as written: （一）, (一), 1． */
  readonly written: string;
  /** UTF-16 units of the line, before and behind what is written */
  readonly from: number;
  readonly to: number;
}

/** What may stand before it: blanks, and what Word left. */
const opening = '^[\\s\\u3000]*(?:\\[bookmark[^\\]\\n]{0,60}\\])?[\\s\\u3000]*';
const chinese = '[一二三四五六七八九十]{1,3}';
const styles: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  // 二、三季度 is no number
  { level: 1, pattern: new RegExp(`(${opening})((${chinese})[、.．])(?![一二三四五六七八九十][季期批类线、])`) },
  { level: 2, pattern: new RegExp(`(${opening})([（(](${chinese})[）)])`) },
  // 1.5万元 is an amount, 1.2022年预算 has a number
  { level: 3, pattern: new RegExp(`(${opening})((\\d{1,2})(?:、|[.．](?!\\d)|[.．](?=(?:19|20)\\d\\d年)))`) },
  { level: 4, pattern: new RegExp(`(${opening})([（(](\\d{1,2})[）)])`) },
];

/** null for a line without a number. */
export function typedNumber(line: string): TypedNumber | null {
  for (const { level, pattern } of styles) {
    const [, before = '', written = '', sign = ''] = pattern.exec(line) ?? [];
    const value = level < 3 ? chineseNumber(sign) : Number(sign);
    if (written !== '' && value)
      return { level, value, written, from: before.length, to: before.length + written.length };
  }
  return null;
}

/** The number of that value, written as `like` is: with its brackets and its point. */
export function numberLike({ level, written }: TypedNumber, value: number): string {
  const sign = level < 3 ? chineseOrdinal(value) : String(value);
  return written.replace(level < 3 ? new RegExp(chinese) : /\d{1,2}/, sign);
}
