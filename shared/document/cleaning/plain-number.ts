/** Numbers in cells for numbers: ２９９．５９ and 254.85 with a blank behind it are texts for Excel and WPS. */
import { assertNever } from '../../assert-never';
import type { ValueKind } from '../../forms/definition';
import { numberOf } from '../values';

/**
 * The number that a text is beyond doubt, null otherwise: 85 in a cell for percentages may mean 85 % or 8500 %, and more
 * than 15 digits are not kept exactly.
 */
export function certainNumber(text: string, kind: ValueKind): number | null {
  if (!isForNumbers(kind) || (kind === 'percent') !== /[%％]\s*$/.test(text)) return null;
  const number = numberOf(text);
  return number && number.precision() <= 15 ? number.toNumber() : null;
}

/** Whether it is written with blanks or 全角 characters; plain digits that are text are left alone: files are full of them. */
export const isOddlyWritten = (text: string): boolean => /[^\d.,%+-]/.test(text);

export function isForNumbers(kind: ValueKind): boolean {
  switch (kind) {
    case 'amount':
    case 'count':
    case 'percent':
    case 'score':
      return true;
    case 'text':
    case 'name':
    case 'indicator':
      return false;
    default:
      return assertNever(kind);
  }
}
