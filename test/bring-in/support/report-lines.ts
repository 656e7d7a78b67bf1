/** Texts of reports as paragraphs, and what is expected of them. */
import type { SourceBlock } from '../../../shared/bring-in/source';
import type { Report } from '../../../shared/document/report';
import { outlineOf } from '../../../shared/forms/outlines/outlines';
import { keptFigureText } from '../../../shared/report/figure-text';
import { headingNumber, numbersOf } from '../../../shared/report/numbering';
import { headingsOf } from '../../../shared/report/outline-headings';
import { reportTexts } from '../../../shared/report/report-text';

/** What a published report holds, read by hand. */
export interface GoldenReport {
  readonly outline: string;
  readonly year: number;
  /** title, and headings whose words are not those of the outline, by `id.heading` */
  readonly ownWords: Readonly<Record<string, string>>;
  /** headings of the outline that it does not have */
  readonly missing?: readonly string[];
  /** paragraphs by the heading above them; `unit` and `date` at the end */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Each text with what it is, in reading order: headings of the outline with their numbers, everything else as it stands there. */
export function goldenTexts({ outline, ownWords, missing = [], sections }: GoldenReport): readonly string[] {
  const known = outlineOf(outline);
  if (!known) throw new Error('no such outline');
  const headings = headingsOf(known).filter(({ heading }) => !missing.includes(heading.id));
  return [
    ...(ownWords['title'] === undefined ? [] : [`title: ${ownWords['title']}`]),
    ...headings.flatMap(({ heading: { id, text }, level, order }) => [
      `heading: ${ownWords[`${id}.heading`] ?? `${headingNumber(level, order + 1)}${text}`}`,
      ...(sections[id] ?? []),
    ]),
    ...(sections['unit'] ?? []).map((text) => `unit: ${text}`),
    ...(sections['date'] ?? []).map((text) => `date: ${text}`),
  ];
}

/** The same of a report; a heading that its outline does not know is told as text. */
export function textsOf(report: Report, golden: GoldenReport): readonly string[] {
  const expected = new Set(goldenTexts(golden));
  const numbers = numbersOf(report.blocks);
  return reportTexts(report.blocks, keptFigureText).map(({ block, text }) => {
    const printed = `${numbers.get(block.id) ?? ''}${text}`;
    if (block.kind === 'title') return `title: ${text}`;
    if (block.kind === 'signOff') return `${block.part}: ${text}`;
    return block.kind === 'heading' && expected.has(`heading: ${printed}`) ? `heading: ${printed}` : printed;
  });
}

/** Each line a paragraph, as a text that was copied. */
export const paragraphs = (text: string): readonly SourceBlock[] =>
  text.split('\n').map((line): SourceBlock => ({ kind: 'paragraph', text: line }));
