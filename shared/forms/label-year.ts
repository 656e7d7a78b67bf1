/** The year in the printed texts of a definition: `{year}` is the year of the form, `{lastYear}` the one before. */

/** As printed on the form of a year; a year not known yet is left open, to be seen as missing. */
export const inYear = (text: string, year: number | null): string =>
  text
    .replaceAll('{lastYear}', year === null ? '　　' : String(year - 1))
    .replaceAll('{year}', year === null ? '　　' : String(year));

/** As it is called in lists and messages, in whichever year: {lastYear}年决算数 → 上年决算数. */
export const inAnyYear = (text: string): string =>
  text.replaceAll('{lastYear}年', '上年').replaceAll('{year}年', '本年');

export type LabelYear = 'this' | 'last';

/** The year that a printed text asks for; null when it has none. */
export const yearWanted = (text: string): LabelYear | null =>
  text.includes('{lastYear}') ? 'last' : text.includes('{year}') ? 'this' : null;
