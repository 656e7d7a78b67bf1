/** A report to be written: the headings of its outline, each with room below it. */
import type { BlockId, HeadingLevel, Report, ReportBlock } from '../document/report';
import { inYear } from '../forms/label-year';
import type { OutlineHeading, ReportOutline } from '../forms/outlines/outline';
import { newBlockIds } from './block-ids';
import { deeper } from './outline-headings';
import { typed } from './replace-words';

export interface ReportStart {
  /** null leaves it open */
  readonly year: number | null;
  /** name of the unit; '' where it is not known */
  readonly unit: string;
}

export function newReport(outline: ReportOutline, { year, unit }: ReportStart): Report {
  const newId = newBlockIds();
  const title = inYear(outline.title, year).replaceAll('{unit}', unit);
  return {
    outline: outline.id,
    year,
    blocks: [
      { kind: 'title', id: newId(), content: typed(title) },
      ...outline.chapters.flatMap((chapter) => headingBlocks(chapter, 1, newId)),
      { kind: 'signOff', id: newId(), part: 'unit', content: typed(unit) },
      { kind: 'signOff', id: newId(), part: 'date', content: [] },
    ],
  };
}

/** The heading with all below it, numbered by itself; an empty paragraph where something is to be written. */
export function headingBlocks(
  { text, sections }: OutlineHeading,
  level: HeadingLevel,
  newId: () => BlockId,
): readonly ReportBlock[] {
  const heading: ReportBlock = { kind: 'heading', id: newId(), level, number: null, content: typed(text) };
  if (sections.length === 0) return [heading, { kind: 'paragraph', id: newId(), content: [] }];
  return [heading, ...sections.flatMap((section) => headingBlocks(section, deeper(level), newId))];
}
