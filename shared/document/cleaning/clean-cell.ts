/** One cell against one rule of cleaning-checks.ts: what is wrong with its text, and what it should hold. */
import { assertNever } from '../../assert-never';
import type { TextTest } from '../../forms/check-declaration';
import type { ValueKind } from '../../forms/definition';
import type { CellValue } from '../document';
import { withoutBlanksInWords } from './blanks-in-words';
import type { Cleaned } from './cleaned';
import { counted } from './cleaned';
import { withoutInvisible } from './invisible';
import { withoutMarkup } from './markup';
import { withoutOuterBlanks } from './outer-blanks';
import { certainNumber, isOddlyWritten } from './plain-number';

export interface CleanCell {
  readonly value: CellValue;
  /** what was found, in words */
  readonly explain: string;
}

/** What a cell for values of that kind should hold instead of a text; null when the text is fine. */
export function cleanCell(text: string, kind: ValueKind, test: TextTest): CleanCell | null {
  const number = certainNumber(text, kind);
  if (test === 'plainNumber') {
    return number !== null && isOddlyWritten(text)
      ? { value: number, explain: `填的是“${text}”，应为数字 ${number}` }
      : null;
  }
  // its blanks go with its becoming a number
  if (number !== null) return null;
  const cleaned = cleanText(text, test);
  return (
    cleaned && {
      value: cleaned.text === '' ? null : (certainNumber(cleaned.text, kind) ?? cleaned.text),
      explain: `查到 ${inWords(cleaned.found)}`,
    }
  );
}

function cleanText(text: string, test: Exclude<TextTest, 'plainNumber'>): Cleaned | null {
  switch (test) {
    case 'noMarkup':
      return withoutMarkup(text);
    case 'noInvisible':
      return withoutInvisible(text);
    case 'noBlanksInWords':
      return withoutBlanksInWords(text);
    case 'noOuterBlanks':
      return withoutOuterBlanks(text);
    default:
      return assertNever(test);
  }
}

/** Nobody reads more of them. */
const mostNamed = 6;

function inWords(found: readonly string[]): string {
  const kinds = counted(found);
  const named = kinds.slice(0, mostNamed).join('、');
  return kinds.length > mostNamed ? `${named}等，共 ${found.length} 处` : named;
}
