/** Another outline for a report that is written already: every text goes where its chapter went, none is dropped. */
import type { HeadingLevel, Report, ReportBlock } from '../document/report';
import type { OutlineHeading, ReportOutline } from '../forms/outlines/outline';
import { newBlockIds } from './block-ids';
import { keptFigureText } from './figure-text';
import { headingsOf } from './outline-headings';
import type { PlacedHeading } from './outline-headings';
import { matchReport } from './outline-of-report';
import { typed } from './replace-words';
import { contentText } from './report-text';

/** A chapter, or a heading that one of the outlines knows, and all up to the next of these. */
interface Part {
  readonly block: ReportBlock;
  readonly level: HeadingLevel;
  /** its words are those of an outline, not the user's own */
  readonly printed: boolean;
  /** where it goes; null: the new outline has no place for it */
  readonly target: PlacedHeading | null;
  readonly below: readonly ReportBlock[];
}

/**
 * Chapters and sections go along by their ids, others by like words; a section without a place stays in its chapter, a
 * chapter without one stays at the end, under its own heading. What is empty and has no place is left out. Headings that are
 * worded as the old outline prints them take the words of the new one. `from`: undefined when it is not known.
 */
export function switchOutline(report: Report, from: ReportOutline | undefined, to: ReportOutline): Report {
  const newId = newBlockIds(report.blocks);
  const body = report.blocks.filter(({ kind }) => kind !== 'signOff');
  const { opening, parts } = partsOf(body, from, to);
  const { home, homeless } = settled(parts);
  const chapters = headingsOf(to).flatMap((place): readonly ReportBlock[] => {
    const { heading, level } = place;
    const [first, ...more] = home.get(heading) ?? [];
    const blocks: readonly ReportBlock[] = first
      ? [headingOf(first, place), ...first.below, ...more.flatMap((part) => [asHeading(part, level), ...part.below])]
      : [{ kind: 'heading', id: newId(), level, number: null, content: typed(heading.text) }];
    const needsRoom = blocks.length === 1 && heading.sections.length === 0;
    return needsRoom ? [...blocks, { kind: 'paragraph', id: newId(), content: [] }] : blocks;
  });
  const left = homeless.flatMap((part) => [asHeading(part, part.level), ...part.below]);
  const signOff = report.blocks.filter(({ kind }) => kind === 'signOff');
  return { ...report, outline: to.id, blocks: [...opening, ...chapters, ...left, ...signOff] };
}

function partsOf(body: readonly ReportBlock[], from: ReportOutline | undefined, to: ReportOutline) {
  const known = from && matchReport({ blocks: body }, from).found;
  const places = new Map(headingsOf(to).map((place) => [place.heading.id, place]));
  const alike = matchReport({ blocks: body }, to).found;
  const starts = body.flatMap((block, index) => (known?.[index] || alike[index] || isChapter(block) ? [index] : []));
  const parts = starts.flatMap((start, nth): Part[] => {
    const block = body[start];
    const old = known?.[start];
    if (!block) return [];
    return [
      {
        block,
        level: old?.level ?? (block.kind === 'heading' ? block.level : (alike[start]?.level ?? 1)),
        printed: old ? isPrinted(block, old.heading) : isPrinted(block, alike[start]?.heading),
        target: (old && places.get(old.heading.id)) ?? alike[start] ?? null,
        below: body.slice(start + 1, starts[nth + 1]),
      },
    ];
  });
  return { opening: body.slice(0, starts[0]), parts };
}

const isChapter = (block: ReportBlock): boolean => block.kind === 'heading' && block.level === 1;

const wordsOf = (block: ReportBlock): string => ('content' in block ? contentText(block.content, keptFigureText) : '');

const isPrinted = (block: ReportBlock, heading: OutlineHeading | undefined): boolean =>
  heading !== undefined && [heading.text, ...heading.also].includes(wordsOf(block));

/** By heading of the new outline, those that stand there first; and those that stay at the end. */
function settled(parts: readonly Part[]) {
  const home = new Map<OutlineHeading, readonly Part[]>();
  const homeless: Part[] = [];
  /** where the last text of the chapter went */
  let beside: OutlineHeading | null = null;
  for (const [index, part] of parts.entries()) {
    if (part.level === 1) beside = null;
    if (part.target) beside = part.target.heading;
    else if (isBare(parts, index)) continue;
    if (beside) home.set(beside, [...(home.get(beside) ?? []), part]);
    else homeless.push(part);
  }
  return { home, homeless };
}

/** Without any text, also below it, that has no other place. */
function isBare(parts: readonly Part[], index: number): boolean {
  const [part, ...behind] = parts.slice(index);
  if (!part?.printed || !isEmpty(part)) return false;
  const end = behind.findIndex(({ level }) => level <= part.level);
  const within = end < 0 ? behind : behind.slice(0, end);
  return within.every((each) => each.target !== null || (each.printed && isEmpty(each)));
}

const isEmpty = ({ below }: Part): boolean =>
  below.every((block) => block.kind === 'paragraph' && block.content.length === 0);

/** The heading at its new place, in the words of the new outline where it had those of the old. */
const headingOf = (part: Part, { heading, level }: PlacedHeading): ReportBlock => ({
  kind: 'heading',
  id: part.block.id,
  level,
  number: null,
  content: part.printed || !('content' in part.block) ? typed(heading.text) : part.block.content,
});

/** Under its own words, below or behind the headings of the outline. */
const asHeading = ({ block, level }: Part, least: HeadingLevel): ReportBlock => ({
  kind: 'heading',
  id: block.id,
  level: level > least ? level : least,
  number: null,
  content: 'content' in block ? block.content : [],
});
