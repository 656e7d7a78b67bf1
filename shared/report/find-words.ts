/** Finding words in a report, and replacing them as one change of the document. */
import type { Change } from '../document/change';
import { applyChange } from '../document/change';
import type { Document } from '../document/document';
import type { ReportKey, ReportWords } from '../document/report';
import { wordsIn } from './checks/prose-rule';
import { replaceWords, typed } from './replace-words';
import type { ReportText } from './report-text';

export interface FoundWords {
  readonly text: ReportText;
  readonly words: ReportWords;
}

/** In reading order, none within another; [] for an empty text. */
export function findWords(
  key: ReportKey,
  texts: readonly ReportText[],
  wanted: string,
  matchCase: boolean,
): readonly FoundWords[] {
  if (wanted === '') return [];
  const fold = (text: string): string => (matchCase ? text : foldCase(text));
  const part = fold(wanted);
  return texts.flatMap((text) => {
    const whole = fold(text.text);
    const found: FoundWords[] = [];
    for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) {
      found.push({ text, words: wordsIn(key, text, at, at + part.length) });
    }
    return found;
  });
}

/** Letter by letter, so that every place stays where it is. */
const foldCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Words that a live figure shows are the table's: they are not replaced. */
const holdsFigure = ({ text, words }: FoundWords): boolean =>
  text.figures.some(({ from, to }) => from < words.to && words.from < to);

export interface Replaced {
  readonly changes: readonly Change[];
  /** places replaced, and places that are live figures */
  readonly count: number;
  readonly left: number;
}

export function replaceFound(
  document: Document,
  key: ReportKey,
  found: readonly FoundWords[],
  replacement: string,
): Replaced {
  const free = found.filter((each) => !holdsFigure(each));
  const changes: Change[] = [];
  let now = document;
  let count = 0;
  for (const text of new Set(free.map((each) => each.text))) {
    const here = free.filter((each) => each.text === text);
    const report = now.notes?.reports?.[key];
    const by = typed(replacement);
    const change =
      report &&
      replaceWords(
        { key, report },
        text,
        here.map(({ words: { from, to } }) => ({ from, to, by })),
      );
    if (!change) continue;
    // the next cell of the same table is replaced in the table as it is then
    now = applyChange(now, change).document;
    changes.push(change);
    count += here.length;
  }
  return { changes, count, left: found.length - count };
}
