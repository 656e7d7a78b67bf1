/** Where the sentences of a text end, and its numbering, which is no number. */

/** A full stop typed as . ends a sentence where no digit is beside it: 44.75万元.一是… */
const ends = /[。！？!?\n]|(?<![\d.])\.(?![\d.])/g;

/** Places behind each sentence, the end of the text last; `plain`: a text in half-width signs (halfWidth). */
export function sentenceEnds(plain: string): readonly number[] {
  const found = [...plain.matchAll(ends)].map(({ index }) => index + 1);
  return found.at(-1) === plain.length ? found : [...found, plain.length];
}

/** Behind 1. or 1、 at the start of a text a year may follow: 1.2022年预算资金 is no 1.2022. */
const numbering = /^\s*\d{1,2}[.、](?=\s*(?:\D|(?:19|20)\d\d年))/;

/** The text with blanks for its numbering, each character in its place. */
export const withoutNumbering = (plain: string): string =>
  plain.replace(numbering, (written) => ' '.repeat(written.length));
