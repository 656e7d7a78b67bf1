/** The outline of a report as data: chapters in their order, what belongs in each, and which figures it usually quotes. */
import type { OutlineId } from '../ids';
import type { QuantityId } from '../report-quantities';

/** Stable over versions; by it a chapter keeps its text when the outline is switched. */
export type HeadingId = string;

/** One heading of an outline. Chapters are numbered 一、, their sections （一）, what is in these 1. */
export interface OutlineHeading {
  readonly id: HeadingId;
  /** as printed, without its number */
  readonly text: string;
  /** other words for it that published reports use */
  readonly also: readonly string[];
  /** what is to be written there, in one sentence for the user; '' where the heading says it */
  readonly belongs: string;
  /** what a report usually quotes there */
  readonly figures: readonly QuantityId[];
  readonly sections: readonly OutlineHeading[];
}

export interface ReportOutline {
  readonly id: OutlineId;
  readonly version: number;
  /** 文种: 部门整体支出绩效自评报告 */
  readonly name: string;
  /** of the report, with {year} and {unit} */
  readonly title: string;
  /** whose, since when, how many chapters: told where one is chosen */
  readonly origin: string;
  readonly chapters: readonly OutlineHeading[];
}

interface Belonging {
  readonly belongs?: string;
  readonly figures?: readonly QuantityId[];
}

/** `heading` as printed, or with other words for it behind. */
export function chapter(
  id: HeadingId,
  heading: string | readonly string[],
  { belongs = '', figures = [] }: Belonging = {},
  ...sections: readonly OutlineHeading[]
): OutlineHeading {
  const [text = '', ...also] = typeof heading === 'string' ? [heading] : heading;
  return { id, text, also, belongs, figures, sections };
}

/** A heading within a chapter, or within a section. */
export const section = chapter;
