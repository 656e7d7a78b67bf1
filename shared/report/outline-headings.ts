/** The headings of an outline in reading order, each with where it belongs. */
import type { HeadingLevel } from '../document/report';
import type { OutlineHeading, ReportOutline } from '../forms/outlines/outline';

export interface PlacedHeading {
  readonly heading: OutlineHeading;
  readonly level: HeadingLevel;
  /** the chapter that it belongs to; of a chapter itself */
  readonly chapter: OutlineHeading;
  /** 0-based, among its sisters: the second chapter is 1 */
  readonly order: number;
}

const read = new WeakMap<ReportOutline, readonly PlacedHeading[]>();

export function headingsOf(outline: ReportOutline): readonly PlacedHeading[] {
  const known = read.get(outline);
  if (known) return known;
  const headings = outline.chapters.flatMap((chapter, order) => below(chapter, chapter, 1, order));
  read.set(outline, headings);
  return headings;
}

const below = (
  heading: OutlineHeading,
  chapter: OutlineHeading,
  level: HeadingLevel,
  order: number,
): readonly PlacedHeading[] => [
  { heading, level, chapter, order },
  ...heading.sections.flatMap((section, at) => below(section, chapter, deeper(level), at)),
];

/** The level of a section below a heading of that level. */
export const deeper = (level: HeadingLevel): HeadingLevel => (level === 1 ? 2 : level === 2 ? 3 : 4);
