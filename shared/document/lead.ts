/**
 * Words printed in the same cell around its value: 资金总额：646.06 is the place 646.06 behind its lead 资金总额：, and
 * （2023年度） the place 2023 before its trail 年度.
 */
import type { AmountUnit, ValueKind } from '../forms/definition';
import type { CellValue } from './document';
import { parseTyped, showValue } from './values';

export interface SplitText {
  /** the lead as written there, with its colon and blanks */
  readonly lead: string;
  readonly rest: string;
  /** the trail as written there, with its brackets */
  readonly trail?: string;
}

/** Spacing, line breaks and 全角 do not count. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

/** null where the text does not begin with the lead: 其他资金来源 does not begin with 其他资金：; or does not end with a trail. */
export function splitAtLead(text: string, lead: string, trail?: string): SplitText | null {
  if (trail !== undefined) return splitBetween(text, lead, trail);
  const wanted = wordsOf(lead);
  let found = '';
  for (let end = 0; end < text.length; end++) {
    const sign = text[end] ?? '';
    found += sign >= '\u4e00' && sign <= '\u9fff' ? sign : plain(sign);
    if (found === wanted) return splitBehind(text, end + 1);
    if (!wanted.startsWith(found)) return null;
  }
  return null;
}

const knownWords = new Map<string, string>();

/** The words of a lead, of which the forms have a few dozen, and which every text of a sheet is compared with. */
function wordsOf(lead: string): string {
  let words = knownWords.get(lead);
  if (words === undefined) knownWords.set(lead, (words = plain(lead).replace(/:+$/, '')));
  return words;
}

function splitBehind(text: string, end: number): SplitText | null {
  const [gap = ''] = /^[\s\u200b\ufeff]*[:：]?[\s\u200b\ufeff]*/.exec(text.slice(end)) ?? [];
  const rest = text.slice(end + gap.length);
  const isEnd = gap !== '' || rest === '' || /^[\d０-９.+\-−－￥¥(（]/.test(rest);
  return isEnd ? { lead: text.slice(0, end + gap.length), rest } : null;
}

/** What stands before a trail is a number or left open, so that not every text that ends alike is taken for it. */
const openNumber = '[\\d０-９XxＸｘ×〇○零一二三四五六七八九\\s]*';

/** Every text of a sheet is looked at, so a pattern is made once. */
const patterns = new Map<string, RegExp>();

function patternAround(lead: string, trail: string): RegExp {
  const key = JSON.stringify([lead, trail]);
  const known = patterns.get(key);
  if (known) return known;
  const spaced = (words: string): string => [...plain(words)].join('\\s*');
  const before = `(?:\\s*[（(〔【[])?${spaced(lead)}(?:\\s*[（(〔【[])?`;
  const behind = `[）)〕】\\]]?\\s*${spaced(trail)}\\s*[）)〕】\\]]?\\s*`;
  const pattern = new RegExp(`^(${before})(${openNumber})(${behind})$`);
  patterns.set(key, pattern);
  return pattern;
}

function splitBetween(text: string, lead: string, trail: string): SplitText | null {
  const match = patternAround(lead, trail).exec(text);
  if (!match) return null;
  const [, written = '', rest = '', end = ''] = match;
  return { lead: written, rest, trail: end };
}

/** What stands behind the lead in a cell; a text without the lead is a value as a whole. */
export function valueBehindLead(
  value: CellValue,
  lead: string,
  kind: ValueKind,
  unit: AmountUnit,
  trail?: string,
): CellValue {
  if (typeof value !== 'string') return value;
  return parseTyped(splitAtLead(value, lead, trail)?.rest ?? value, kind, unit);
}

/** The whole text of the cell. `lead` and `trail`: as written there. */
export const withLead = (lead: string, value: CellValue, kind: ValueKind, trail = ''): string =>
  lead + showValue(value, kind) + trail;
