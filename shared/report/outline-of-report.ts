/** A report beside its outline: which of its blocks are the headings that the outline asks for. */
import type { Report, ReportBlock } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { keptFigureText } from './figure-text';
import { numbersOf } from './numbering';
import { headingsOf } from './outline-headings';
import type { PlacedHeading } from './outline-headings';
import { matchHeadings } from './outline-match';
import type { HeadingLine, OutlineMatch } from './outline-match';
import { contentText } from './report-text';

const matches = new WeakMap<readonly ReportBlock[], WeakMap<ReportOutline, OutlineMatch>>();

/** `found` of it has an entry for each block. */
export function matchReport({ blocks }: Pick<Report, 'blocks'>, outline: ReportOutline): OutlineMatch {
  const byOutline = matches.get(blocks) ?? new WeakMap<ReportOutline, OutlineMatch>();
  matches.set(blocks, byOutline);
  const match = byOutline.get(outline) ?? matchHeadings(outline, linesOf(blocks));
  byOutline.set(outline, match);
  return match;
}

const notHeading: HeadingLine = { text: '', level: null };

/** A line that did not change is the same object, so that what is known of it is kept. */
const lines = new WeakMap<ReportBlock, HeadingLine>();

function linesOf(blocks: readonly ReportBlock[]): readonly HeadingLine[] {
  const numbers = numbersOf(blocks);
  return blocks.map((block): HeadingLine => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'item') return notHeading;
    const number = block.kind === 'heading' ? (numbers.get(block.id) ?? '') : '';
    const text = number + contentText(block.content, keptFigureText);
    const known = lines.get(block);
    if (known?.text === text) return known;
    const line = { text, level: block.kind === 'heading' ? block.level : null };
    lines.set(block, line);
    return line;
  });
}

/** 0-based: the block before which a missing heading belongs; for one at the end that behind the last text. */
export function placeFor(
  { blocks }: Pick<Report, 'blocks'>,
  outline: ReportOutline,
  { found, misplaced }: OutlineMatch,
  wanted: PlacedHeading,
): number {
  const headings = headingsOf(outline);
  const behind = headings.slice(headings.indexOf(wanted) + 1);
  const isInPlace = (place: PlacedHeading): boolean => {
    const at = found.indexOf(place);
    return at >= 0 && !misplaced.includes(at);
  };
  const end = blocks.findLastIndex(({ kind }) => kind !== 'signOff') + 1;
  const ofChapter = found.findLastIndex((place) => place?.chapter === wanted.chapter);
  const isSection = wanted.level > 1 && ofChapter >= 0;
  const next = behind.find((place) => isInPlace(place) && (!isSection || place.chapter === wanted.chapter));
  if (next) return found.indexOf(next);
  if (!isSection) return end;
  const nextChapter = blocks.findIndex(
    (block, index) =>
      index > ofChapter && (found[index]?.level === 1 || (block.kind === 'heading' && block.level === 1)),
  );
  return nextChapter < 0 ? end : nextChapter;
}
