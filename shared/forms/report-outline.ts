/**
 * The outline of a report, written as it is printed: chapters, their sections, and below each heading one wide place for its
 * text. For now a report is a form of one column, so that all that is done with forms is done with it.
 */
import { named, place, row, rows } from './definition';
import type { FormDefinition, HeadingLook, LabelCell, PaperRow, RowsBlock } from './definition';
import type { PlaceId } from './ids';

/** One heading of an outline; `also`: other words for it that published reports use. */
export interface Heading {
  /** the place of its text */
  readonly id: PlaceId;
  readonly text: string;
  readonly also: readonly string[];
  readonly sections: readonly Heading[];
}

/** `heading` as printed, or with other words for it behind. */
export function chapter(id: PlaceId, heading: string | readonly string[], ...sections: readonly Heading[]): Heading {
  const [text = '', ...also] = typeof heading === 'string' ? [heading] : heading;
  return { id, text, also, sections };
}

/** A heading within a chapter, or within a section: （一）, then 1、. */
export const section = chapter;

/**
 * Column width for 28 characters of 16 pt, a line of GB/T 9704—2012. It leaves margins of 25 mm on A4, where the standard
 * has 28 and 26.
 */
export const reportWidths = [87];

/** Below the title, before the first chapter: what the report refers to. */
export const preface: PlaceId = 'preface';
export const signOffUnit: PlaceId = 'unit';
export const signOffDate: PlaceId = 'date';

/** pt */
const titleHeight = 48;
const headingHeight = 30;
const lineHeight = 24;
const textHeight = 63;

const looks: readonly HeadingLook[] = ['chapter', 'section', 'item'];

/** The place that keeps a report's own words for the heading above a place; its title's are kept under `title`. */
const ownWordsOf = (id: PlaceId): PlaceId => `${id}.heading`;

/** `title`: with `{year}`. The text of a heading with sections is what stands before the first of them: one line high. */
export function reportRows(title: string, ...chapters: readonly Heading[]): RowsBlock {
  return rows(
    row(titleHeight, headingLabel(title, 'reportTitle', 'title')),
    row(lineHeight, named('前言', place(preface, 'prose'))),
    ...chapters.flatMap((heading) => headingRows(heading, 0)),
    row(lineHeight, named('填报单位', place(signOffUnit, 'signOff'))),
    row(lineHeight, named('填报日期', place(signOffDate, 'signOff'))),
  );
}

function headingRows({ id, text, also, sections }: Heading, depth: number): PaperRow[] {
  return [
    row(headingHeight, headingLabel(text, looks[depth] ?? 'item', ownWordsOf(id), also)),
    row(sections.length > 0 ? lineHeight : textHeight, place(id, 'prose')),
    ...sections.flatMap((each) => headingRows(each, depth + 1)),
  ];
}

const headingLabel = (text: string, look: HeadingLook, ownWords: PlaceId, also: readonly string[] = []): LabelCell => ({
  kind: 'label',
  text,
  across: 1,
  down: 1,
  look,
  ownWords,
  ...(also.length > 0 && { also }),
});

/** A printed heading with the place of the text below it. */
export interface PrintedHeading {
  readonly label: LabelCell;
  readonly look: HeadingLook;
  readonly ownWords: PlaceId;
  readonly text: PlaceId;
}

/** Title and headings in the order of the paper; [] of a form that is no report. The title's text is the preface. */
export function headingsOf({ blocks }: FormDefinition): readonly PrintedHeading[] {
  const cells = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.flatMap((each) => each.cells) : []));
  return cells.flatMap((label, index): PrintedHeading[] => {
    const below = cells[index + 1];
    if (label.kind !== 'label' || label.ownWords === undefined || below?.kind !== 'place') return [];
    return isHeadingLook(label.look) ? [{ label, look: label.look, ownWords: label.ownWords, text: below.id }] : [];
  });
}

const isHeadingLook = (look: LabelCell['look']): look is HeadingLook =>
  look === 'reportTitle' || looks.some((each) => each === look);

export const isReport = (definition: FormDefinition): boolean => headingsOf(definition).length > 0;
