/** Texts of reports as paragraphs, and what is expected of them. */
import type { SourceBlock } from '../../../shared/bring-in/source';
import type { CellValue } from '../../../shared/document/document';

/** What a published report holds, read by hand. */
export interface GoldenReport {
  readonly definition: string;
  readonly year: number;
  /** title and headings whose words are not those of the outline */
  readonly ownWords: Readonly<Record<string, string>>;
  /** paragraphs by place */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** All places of the document that it should become. */
export const goldenPlaces = ({ ownWords, sections }: GoldenReport): Record<string, CellValue> => ({
  ...ownWords,
  ...Object.fromEntries(Object.entries(sections).map(([place, paragraphs]) => [place, paragraphs.join('\n')])),
});

/** Each line a paragraph, as a text that was copied. */
export const paragraphs = (text: string): readonly SourceBlock[] =>
  text.split('\n').map((line): SourceBlock => ({ kind: 'paragraph', text: line }));
