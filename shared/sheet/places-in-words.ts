/** Where a finding is, as a user reads it: 附件2!G37, or the paragraph and the words of a report. */
import type { Path } from '../document/document';
import type { Issue } from '../document/issue';
import type { ReportWords } from '../document/report';
import { placeOfWords } from '../report/shown-report';
import { addressOf } from './address';
import type { View } from './view';

/** 附件2!G37; '' for a path that is shown nowhere. */
export function cellInWords(view: View, path: Path): string {
  const position = view.positionOf(path);
  const sheet = position && view.workbook.sheets[position.sheet];
  return position && sheet ? `${sheet.name}!${addressOf(position.row, position.column)}` : '';
}

const longestQuote = 12;

/** 自评报告第18段“44.75万元”; '' for words that the report has no more. */
export function wordsInWords(view: View, words: ReportWords): string {
  const shown = view.reports[words.report];
  const place = shown && placeOfWords(shown, words);
  if (!place) return '';
  const { paragraph, quote } = place;
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
  return `报告第${paragraph}段${short === '' ? '' : `“${short.replace(/\n/g, ' ')}”`}`;
}

/** The place to look at first; '' for a finding that has none. */
export function findingPlace(
  view: View,
  { words: [said] = [], paths: [path] }: Pick<Issue, 'words' | 'paths'>,
): string {
  if (said) return wordsInWords(view, said);
  return path ? cellInWords(view, path) : '';
}
