/** Words printed in the same cell before its value: 资金总额：646.06 is the place 646.06 behind its lead 资金总额：. */
import type { AmountUnit, ValueKind } from '../forms/definition';
import type { CellValue } from './document';
import { parseTyped, showValue } from './values';

export interface SplitText {
  /** the lead as written there, with its colon and blanks */
  readonly lead: string;
  readonly rest: string;
}

/** Spacing, line breaks and 全角 do not count. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

/** null where the text does not begin with the lead: 其他资金来源 does not begin with 其他资金：. */
export function splitAtLead(text: string, lead: string): SplitText | null {
  const wanted = plain(lead).replace(/:+$/, '');
  let found = '';
  for (let end = 0; end < text.length; end++) {
    found += plain(text[end] ?? '');
    if (found === wanted) return splitBehind(text, end + 1);
    if (!wanted.startsWith(found)) return null;
  }
  return null;
}

function splitBehind(text: string, end: number): SplitText | null {
  const [gap = ''] = /^[\s\u200b\ufeff]*[:：]?[\s\u200b\ufeff]*/.exec(text.slice(end)) ?? [];
  const rest = text.slice(end + gap.length);
  const isEnd = gap !== '' || rest === '' || /^[\d０-９.+\-−－￥¥(（]/.test(rest);
  return isEnd ? { lead: text.slice(0, end + gap.length), rest } : null;
}

/** What stands behind the lead in a cell; a text without the lead is a value as a whole. */
export function valueBehindLead(value: CellValue, lead: string, kind: ValueKind, unit: AmountUnit): CellValue {
  if (typeof value !== 'string') return value;
  return parseTyped(splitAtLead(value, lead)?.rest ?? value, kind, unit);
}

/** The whole text of the cell. `lead`: as written there. */
export const withLead = (lead: string, value: CellValue, kind: ValueKind): string => lead + showValue(value, kind);
