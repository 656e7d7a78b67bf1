/** One report's lines → the document of its outline. */
import type { CellValue, FormDocument } from '../document/document';
import { ownWordsOf } from '../document/label-words';
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { headingsOf, preface, signOffDate, signOffUnit } from '../forms/report-outline';
import type { PrintedHeading } from '../forms/report-outline';
import { yearOf } from '../sheet/label-text';
import { findHeadings } from './report-headings';
import type { HeadingWords } from './report-headings';
import { findSignOff } from './sign-off';
import type { SourceLine } from './source-lines';

export interface ReportLine extends SourceLine, HeadingWords {}

export interface PlacedReport {
  readonly form: FormDocument;
  /** share of title and headings that were found */
  readonly confidence: number;
  /** paragraphs that a cell could not hold */
  readonly unplaced: readonly string[];
  /** headings of the outline that the source does not have */
  readonly missing: readonly PrintedHeading[];
  readonly taken: readonly SourceLine[];
}

/** as for recognise: a title tells more than any heading */
const titleWeight = 3;
/** characters that a cell of a workbook holds */
const longestText = 32_767;

export const chaptersAndSections = (definition: FormDefinition): readonly PrintedHeading[] =>
  headingsOf(definition).filter(({ look }) => look !== 'reportTitle');

/** `title`: [] where there is none. `below`: up to where the report ends at the latest. */
export function placeReport(
  definition: FormDefinition,
  title: readonly ReportLine[],
  below: readonly ReportLine[],
): PlacedReport {
  const headings = chaptersAndSections(definition);
  const found = findHeadings(headings, below);
  const { closing, end } = closingLines(found, below);
  const ofReport = below.slice(0, end);
  const words = title.map(({ text }) => text).join('\n');
  const year = yearOf(words);
  const { places, unplaced } = fittingTexts(textsByPlace(ofReport, found, closing));
  const matched = found.filter((heading) => heading !== null).length + (title.length > 0 ? titleWeight : 0);
  return {
    form: {
      definition: definition.id,
      year,
      places: { ...ownWordsIn(definition, words, ofReport, found, year), ...places },
      tables: {},
    },
    confidence: matched / (headings.length + titleWeight),
    unplaced,
    missing: headings.filter((heading) => !found.includes(heading)),
    taken: [...title, ...ofReport],
  };
}

type Found = readonly (PrintedHeading | null)[];

/** The lines below the last heading that are the unit and the date, and where the report ends. */
function closingLines(found: Found, below: readonly ReportLine[]) {
  const first = found.findLastIndex((heading) => heading !== null) + 1;
  const signOff = findSignOff(below.slice(first).map(({ text }) => text));
  const closing = new Map<number, PlaceId>();
  if (!signOff) return { closing, end: below.length };
  closing.set(first + signOff.date, signOffDate);
  if (signOff.unit !== null) closing.set(first + signOff.unit, signOffUnit);
  return { closing, end: first + signOff.date + 1 };
}

function ownWordsIn(
  definition: FormDefinition,
  title: string,
  lines: readonly ReportLine[],
  found: Found,
  year: number | null,
): Record<PlaceId, string> {
  const titles = headingsOf(definition).filter(({ look }) => look === 'reportTitle' && title !== '');
  const said = [
    ...titles.map((heading) => ({ heading, text: title })),
    ...lines.flatMap(({ text }, index) => {
      const heading = found[index];
      return heading ? [{ heading, text }] : [];
    }),
  ];
  return Object.fromEntries(
    said.flatMap(({ heading: { label, ownWords }, text }) => {
      const own = ownWordsOf(label, text, year);
      return own === null ? [] : [[ownWords, own] as const];
    }),
  );
}

function textsByPlace(
  lines: readonly ReportLine[],
  found: Found,
  closing: ReadonlyMap<number, PlaceId>,
): ReadonlyMap<PlaceId, readonly string[]> {
  const texts = new Map<PlaceId, string[]>();
  let section = preface;
  lines.forEach(({ text }, index) => {
    const heading = found[index];
    if (heading) {
      section = heading.text;
      return;
    }
    const place = closing.get(index) ?? section;
    const paragraphs = texts.get(place);
    if (paragraphs) paragraphs.push(text);
    else texts.set(place, [text]);
  });
  return texts;
}

/** Paragraphs that a cell cannot hold any more are listed instead. */
function fittingTexts(texts: ReadonlyMap<PlaceId, readonly string[]>) {
  const places: Record<PlaceId, CellValue> = {};
  const unplaced: string[] = [];
  for (const [place, paragraphs] of texts) {
    let text = '';
    for (const paragraph of paragraphs) {
      const longer = text === '' ? paragraph : `${text}\n${paragraph}`;
      if (longer.length <= longestText) text = longer;
      else unplaced.push(paragraph);
    }
    if (text !== '') places[place] = text;
  }
  return { places, unplaced };
}
