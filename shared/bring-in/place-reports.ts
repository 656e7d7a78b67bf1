/**
 * Finds the reports in what was brought in. Nothing is left out: a heading that the outline does not know stays as a paragraph
 * of the section it stands in, and words of a heading that are not those printed are kept as the document's own (ownWords), so
 * that the paper shows the unit's report and not two headings, and later checks still see a number that is missing.
 */
import type { FormDefinition } from '../forms/definition';
import { isReport } from '../forms/report-outline';
import { leastConfidence } from '../sheet/clear-winner';
import type { PlacedForm, PlacedForms } from './brought-in';
import { keyAfter } from './form-key';
import { findHeadings, headingWords } from './report-headings';
import { reportIssues } from './report-issues';
import { chaptersAndSections, placeReport } from './report-sections';
import type { PlacedReport, ReportLine } from './report-sections';
import { titlesIn } from './report-title';
import type { TitleRange } from './report-title';
import type { SourceBlock } from './source';
import { blocksLeft, linesOf } from './source-lines';

/** No source has more reports, and no report more paragraphs: what is made to have them costs seconds, not hours. */
const mostTitles = 20;
const mostLines = 5000;

/**
 * `blocks`: what other forms left; `before`: those forms. Reports are told by their titles, and which outline they follow by
 * their headings.
 */
export function placeReports(
  blocks: readonly SourceBlock[],
  catalogue: readonly FormDefinition[],
  before: readonly PlacedForm[] = [],
): PlacedForms {
  const lines = linesOf(blocks).map((line): ReportLine => ({ ...line, ...headingWords(line.text) }));
  const titles = titlesIn(lines.map(({ text }) => text));
  const outlines = catalogue.filter(isReport);
  const reports: PlacedReport[] = [];
  let end = lines.length;
  // from the last title up: a report ends where the next begins, and a title without headings begins none
  for (const title of titles.slice(-mostTitles).toReversed()) {
    const report = bestReport(outlines, lines.slice(0, end), title);
    if (!report) continue;
    reports.unshift(report);
    end = title.first;
  }
  const untitled = reports.length === 0 ? untitledReport(outlines, lines) : null;
  if (untitled) reports.push(untitled);
  const taken = new Set(reports.flatMap((report) => report.taken));
  const forms: PlacedForm[] = [];
  for (const { form, confidence, unplaced, missing } of reports) {
    const key = keyAfter([...before, ...forms], form.definition);
    forms.push({ key, form, confidence, unplaced, issues: reportIssues(key, form, missing) });
  }
  return { forms, rest: blocksLeft(blocks, lines, taken) };
}

/** Copied from its first heading on. */
function untitledReport(outlines: readonly FormDefinition[], lines: readonly ReportLine[]): PlacedReport | null {
  const starts = outlines.flatMap((definition) => {
    const found = findHeadings(chaptersAndSections(definition), lines);
    const first = found.findIndex((heading) => heading?.look === 'chapter');
    return first < 0 ? [] : [first];
  });
  const first = Math.min(...starts);
  return starts.length === 0 ? null : bestReport(outlines, lines, { first, end: first });
}

/** `lines`: up to where the report ends at the latest. */
function bestReport(
  outlines: readonly FormDefinition[],
  lines: readonly ReportLine[],
  title: TitleRange,
): PlacedReport | null {
  const titleLines = lines.slice(title.first, title.end);
  const below = lines.slice(title.end, title.end + mostLines);
  const [best] = outlines
    .map((definition) => placeReport(definition, titleLines, below))
    .sort((a, b) => b.confidence - a.confidence);
  return best && best.confidence >= leastConfidence ? best : null;
}
