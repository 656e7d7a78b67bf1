/** The lines and tables of one report → its blocks: headings told from paragraphs, the sign-off, tables where they stood. */
import type { BlockId, Content, HeadingLevel, ReportBlock, ReportTable } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { numberingStyle, plainHeading } from '../report/heading-words';
import { numbersOf } from '../report/numbering';
import { matchHeadings } from '../report/outline-match';
import type { OutlineMatch } from '../report/outline-match';
import { findSignOff } from './sign-off';
import type { SourceCell } from './source';

/** A paragraph, or a table between two of them. */
export type ReportPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] };

export interface ReadBlocks {
  readonly blocks: readonly ReportBlock[];
  readonly match: OutlineMatch;
  /** how many of the parts are the report: what stands behind its date is none of it */
  readonly length: number;
}

/** `title`: its lines. `parts`: those below, up to where the report ends at the latest. */
export function reportBlocks(
  outline: ReportOutline,
  title: readonly string[],
  parts: readonly ReportPart[],
): ReadBlocks {
  const lines = parts.map((part) => ({ text: part.kind === 'line' ? part.text : '', level: null }));
  const match = matchHeadings(outline, lines);
  const first = match.found.findLastIndex((heading) => heading !== null) + 1;
  const signOff = findSignOff(lines.slice(first).map(({ text }) => text));
  const length = signOff ? first + signOff.date + 1 : parts.length;
  let ids = 0;
  const id = (): BlockId => `b${++ids}`;
  const titleBlock: ReportBlock[] =
    title.length > 0 ? [{ kind: 'title', id: id(), content: contentOf(title.join('\n')) }] : [];
  const below = parts.slice(0, length).map((part, index): ReportBlock => {
    if (part.kind === 'table') return tableBlock(id(), part.rows);
    if (signOff && index === first + signOff.date) return signOffBlock(id(), 'date', part.text);
    if (signOff?.unit !== undefined && signOff.unit !== null && index === first + signOff.unit) {
      return signOffBlock(id(), 'unit', part.text);
    }
    const place = match.found[index];
    return place
      ? headingBlock(id(), part.text, place.level)
      : (ownHeading(id, part.text) ?? paragraph(id(), part.text));
  });
  return { blocks: withAutomaticNumbers([...titleBlock, ...below]), match, length };
}

export const contentOf = (text: string): Content => (text === '' ? [] : [{ kind: 'words', text }]);

export const paragraph = (id: BlockId, text: string): ReportBlock => ({
  kind: 'paragraph',
  id,
  content: contentOf(text),
});

const signOffBlock = (id: BlockId, part: 'unit' | 'date', text: string): ReportBlock => ({
  kind: 'signOff',
  id,
  part,
  content: contentOf(text),
});

/** As the number stands there: 一、 （一） 1. 1、 （1） 第一部分, with the blanks behind it. */
const leadingNumber =
  /^(?:第[一二三四五六七八九十]+(?:章|部分|节)|[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)]|[一二三四五六七八九十]+(?=[、.．,，：:])|\d{1,2}(?=[、.．]))[、.．,，：:]*\s*/;

function headingBlock(id: BlockId, text: string, level: HeadingLevel): ReportBlock {
  const number = leadingNumber.exec(text)?.[0] ?? '';
  return { kind: 'heading', id, level, number, content: contentOf(text.slice(number.length)) };
}

const longestOwnHeading = 30;
const arabicInBrackets = /^[（(]\d/;

/** A heading that the outline does not know: numbered, short, no sentence. null for any other line. */
function ownHeading(id: () => BlockId, text: string): ReportBlock | null {
  if (text.length > longestOwnHeading || /[，。；：！？,;:!?]/.test(text)) return null;
  const style = numberingStyle(plainHeading(text));
  if (!style || !leadingNumber.test(text)) return null;
  const level = arabicInBrackets.test(text) ? 4 : ({ chapter: 1, section: 2, item: 3 } as const)[style];
  return headingBlock(id(), text, level);
}

/** A heading whose number is the one that it would get by itself is numbered by itself. */
export function withAutomaticNumbers(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const automatic = numbersOf(blocks.map((block) => (block.kind === 'heading' ? { ...block, number: null } : block)));
  return blocks.map((block) =>
    block.kind === 'heading' && block.number === automatic.get(block.id) ? { ...block, number: null } : block,
  );
}

export const tableBlock = (id: BlockId, rows: readonly (readonly SourceCell[])[]): ReportTable => ({
  kind: 'table',
  id,
  headRows: 1,
  rows: rows.map((cells) => cells.map(({ text, across, down }) => ({ content: contentOf(text.trim()), across, down }))),
});
