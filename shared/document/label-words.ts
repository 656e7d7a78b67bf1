/** The words of a printed text in a document: its own where it has them, else the form's in its year. */
import type { LabelCell } from '../forms/definition';
import { inYear } from '../forms/label-year';
import type { FormDocument } from './document';

export function labelWords(
  { text, ownWords }: LabelCell,
  { places, year }: Pick<FormDocument, 'places' | 'year'>,
): string {
  const own = ownWords === undefined ? null : (places[ownWords] ?? null);
  return own === null ? inYear(text, year) : String(own);
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** `words` where they are other than those printed in that year; null where only blanks differ. */
export const ownWordsOf = ({ text }: LabelCell, words: string, year: number | null): string | null =>
  withoutBlanks(words) === withoutBlanks(inYear(text, year)) ? null : words;
