/**
 * Paragraphs → the sections of a report. Nothing is left out: a heading that the outline does not know stays as a paragraph of
 * the section it stands in, and words of a heading that are not those printed are kept as the document's own (ownWords), so
 * that the paper shows the unit's report and not two headings, and later checks still see a number that is missing.
 */
import type { CellValue, FormDocument } from '../document/document';
import { ownWordsOf } from '../document/label-words';
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { headingsOf, isReport, preface, signOffDate, signOffUnit } from '../forms/report-outline';
import type { PrintedHeading } from '../forms/report-outline';
import { yearOf } from '../sheet/label-text';
import type { PlacedForm, PlacedForms } from './brought-in';
import { keyAfter } from './form-key';
import { findHeadings } from './report-headings';
import { titlesIn } from './report-title';
import type { TitleRange } from './report-title';
import { findSignOff } from './sign-off';
import type { SourceBlock } from './source';
import { blocksLeft, linesOf } from './source-lines';
import type { SourceLine } from './source-lines';

const leastConfidence = 0.6;
/** as for recognise: a title tells more than any heading */
const titleWeight = 3;
/** characters that a cell of a workbook holds */
const longestText = 32_767;

interface PlacedReport extends Pick<PlacedForm, 'form' | 'confidence' | 'unplaced'> {
  readonly taken: readonly SourceLine[];
}

/** `blocks`: what other forms left; `before`: those forms. Reports are told by their titles, and which outline they follow by their headings. */
export function placeReports(
  blocks: readonly SourceBlock[],
  catalogue: readonly FormDefinition[],
  before: readonly PlacedForm[] = [],
): PlacedForms {
  const lines = linesOf(blocks);
  const texts = lines.map(({ text }) => text);
  const outlines = catalogue.filter(isReport);
  const reports: PlacedReport[] = [];
  let end = lines.length;
  // from the last title up: a report ends where the next begins, and a title without headings begins none
  for (const title of titlesIn(texts).toReversed()) {
    const report = bestReport(outlines, lines.slice(0, end), title);
    if (!report) continue;
    reports.unshift(report);
    end = title.first;
  }
  const untitled = reports.length === 0 ? untitledReport(outlines, lines) : null;
  if (untitled) reports.push(untitled);
  const taken = new Set(reports.flatMap((report) => report.taken));
  const forms: PlacedForm[] = [];
  for (const { form, confidence, unplaced } of reports) {
    const key = keyAfter([...before, ...forms], form.definition);
    forms.push({ key, form, confidence, unplaced, issues: [] });
  }
  return {
    forms,
    rest: blocksLeft(blocks, lines, taken),
  };
}

/** Copied from its first heading on. */
function untitledReport(outlines: readonly FormDefinition[], lines: readonly SourceLine[]): PlacedReport | null {
  const starts = outlines.flatMap((definition) => {
    const found = findHeadings(
      chaptersAndSections(definition),
      lines.map(({ text }) => text),
    );
    const first = found.findIndex((heading) => heading?.look === 'chapter');
    return first < 0 ? [] : [first];
  });
  const first = Math.min(...starts);
  return starts.length === 0 ? null : bestReport(outlines, lines, { first, end: first });
}

function bestReport(
  outlines: readonly FormDefinition[],
  lines: readonly SourceLine[],
  title: TitleRange,
): PlacedReport | null {
  const [best] = outlines
    .map((definition) => placeReport(definition, lines, title))
    .sort((a, b) => b.confidence - a.confidence);
  return best && best.confidence >= leastConfidence ? best : null;
}

const chaptersAndSections = (definition: FormDefinition): readonly PrintedHeading[] =>
  headingsOf(definition).filter(({ look }) => look !== 'reportTitle');

/** `lines`: up to where the report ends at the latest. */
function placeReport(definition: FormDefinition, lines: readonly SourceLine[], range: TitleRange): PlacedReport {
  const titleLines = lines.slice(range.first, range.end);
  const title = titleLines.map(({ text }) => text).join('\n');
  const year = yearOf(title);
  const headings = chaptersAndSections(definition);
  const below = lines.slice(range.end);
  const found = findHeadings(
    headings,
    below.map(({ text }) => text),
  );
  const last = found.findLastIndex((heading) => heading !== null);
  const signOff = findSignOff(below.slice(last + 1).map(({ text }) => text));
  const ofReport = signOff ? below.slice(0, last + 1 + signOff.date + 1) : below;
  const closing = new Map<number, PlaceId>();
  if (signOff) closing.set(last + 1 + signOff.date, signOffDate);
  if (signOff && signOff.unit !== null) closing.set(last + 1 + signOff.unit, signOffUnit);

  const ownWords: Record<PlaceId, string> = {};
  const keepWords = ({ label, ownWords: id }: PrintedHeading, words: string): void => {
    const own = ownWordsOf(label, words, year);
    if (own !== null) ownWords[id] = own;
  };
  const titleHeading = headingsOf(definition).find(({ look }) => look === 'reportTitle');
  if (titleHeading && title !== '') keepWords(titleHeading, title);

  const texts = new Map<PlaceId, string[]>();
  let section = preface;
  ofReport.forEach(({ text }, index) => {
    const heading = found[index];
    if (heading) {
      keepWords(heading, text);
      section = heading.text;
      return;
    }
    const place = closing.get(index) ?? section;
    texts.set(place, [...(texts.get(place) ?? []), text]);
  });
  const { places, unplaced } = fittingTexts(texts);
  const form: FormDocument = { definition: definition.id, year, places: { ...ownWords, ...places }, tables: {} };
  const matched = found.filter((heading) => heading !== null).length + (title === '' ? 0 : titleWeight);
  return {
    form,
    confidence: matched / (headings.length + titleWeight),
    unplaced,
    taken: [...titleLines, ...ofReport],
  };
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
