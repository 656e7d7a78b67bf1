/**
 * Finds the reports in what was brought in. Nothing is left out: a heading that the outline does not know stays a heading, and
 * numbers that are not those counted are kept as typed, so that later checks still see one that is missing.
 */
import { reportKey } from '../document/report';
import type { Report, ReportKey } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { headingsOf } from '../report/outline-headings';
import { matchHeadings } from '../report/outline-match';
import { leastConfidence } from '../sheet/clear-winner';
import { yearOf } from '../sheet/label-text';
import { reportBlocks } from './report-blocks';
import type { ReportPart } from './report-blocks';
import { titlesIn } from './report-title';
import type { TitleRange } from './report-title';
import type { SourceBlock } from './source';
import { blocksLeft, linesOf } from './source-lines';
import type { SourceLine } from './source-lines';

export interface PlacedReport {
  readonly key: ReportKey;
  readonly report: Report;
  /** share of title and headings of the outline that were found */
  readonly confidence: number;
}

/** `rest`: what stands before, between and after the reports. */
export interface PlacedReports {
  readonly reports: readonly PlacedReport[];
  readonly rest: readonly SourceBlock[];
}

/** No source has more reports, and no report more paragraphs: what is made to have them costs seconds, not hours. */
const mostTitles = 20;
const mostLines = 5000;
/** as for recognise: a title tells more than any heading */
const titleWeight = 3;

/**
 * `blocks`: what forms left. Reports are told by their titles, and which outline they follow by their headings.
 */
export function placeReports(blocks: readonly SourceBlock[], outlines: readonly ReportOutline[]): PlacedReports {
  const lines = linesOf(blocks);
  const titles = titlesIn(lines.map(({ text }) => text));
  const found: FoundReport[] = [];
  let end = lines.length;
  // from the last title up: a report ends where the next begins, and a title without headings begins none
  for (const title of titles.slice(-mostTitles).toReversed()) {
    const report = bestReport(outlines, blocks, lines.slice(0, end), title);
    if (!report) continue;
    found.unshift(report);
    end = title.first;
  }
  const untitled = found.length === 0 ? untitledReport(outlines, blocks, lines) : null;
  if (untitled) found.push(untitled);
  const tables = new Set(found.flatMap((report) => report.tables));
  return {
    reports: found.map(({ report, confidence }, index) => ({
      key: reportKey(index + 1),
      report,
      confidence,
    })),
    rest: blocksLeft(blocks, lines, new Set(found.flatMap((report) => report.lines))).filter(
      (block) => !tables.has(block),
    ),
  };
}

interface FoundReport {
  readonly report: Report;
  readonly confidence: number;
  readonly lines: readonly SourceLine[];
  readonly tables: readonly SourceBlock[];
}

/** Copied from its first heading on. */
function untitledReport(
  outlines: readonly ReportOutline[],
  blocks: readonly SourceBlock[],
  lines: readonly SourceLine[],
): FoundReport | null {
  const read = lines.slice(0, mostLines).map(({ text }) => ({ text, level: null }));
  const starts = outlines.flatMap((outline) => {
    const first = matchHeadings(outline, read).found.findIndex((heading) => heading?.level === 1);
    return first < 0 ? [] : [first];
  });
  const first = Math.min(...starts);
  return starts.length === 0 ? null : bestReport(outlines, blocks, lines, { first, end: first });
}

/** `lines`: up to where the report ends at the latest. */
function bestReport(
  outlines: readonly ReportOutline[],
  blocks: readonly SourceBlock[],
  lines: readonly SourceLine[],
  title: TitleRange,
): FoundReport | null {
  const titleLines = lines.slice(title.first, title.end);
  const parts = partsOf(blocks, lines.slice(title.end, title.end + mostLines), titleLines.at(-1)?.block ?? null);
  const texts = titleLines.map(({ text }) => text);
  const [best] = outlines
    .map((outline): FoundReport => {
      const read = reportBlocks(
        outline,
        texts,
        parts.map(({ part }) => part),
      );
      const ofReport = parts.slice(0, read.length);
      const matched = read.match.found.filter((heading) => heading !== null).length;
      return {
        report: { outline: outline.id, year: yearOf(texts.join('\n')), blocks: read.blocks },
        confidence: (matched + (texts.length > 0 ? titleWeight : 0)) / (headingsOf(outline).length + titleWeight),
        lines: [...titleLines, ...ofReport.flatMap(({ line }) => line ?? [])],
        tables: ofReport.flatMap(({ table }) => table ?? []),
      };
    })
    .sort((a, b) => b.confidence - a.confidence);
  return best && best.confidence >= leastConfidence ? best : null;
}

interface PlacedPart {
  readonly part: ReportPart;
  readonly line?: SourceLine;
  readonly table?: SourceBlock;
}

/** The lines, and the tables that stand between them. `title`: index of its last block; null where there is none. */
function partsOf(
  blocks: readonly SourceBlock[],
  lines: readonly SourceLine[],
  title: number | null,
): readonly PlacedPart[] {
  const withLines = new Set(lines.map(({ block }) => block));
  let next = (title ?? lines[0]?.block ?? 0) + 1;
  return lines.flatMap((line): PlacedPart[] => {
    const between: PlacedPart[] = [];
    for (; next <= line.block; next++) {
      const table = blocks[next];
      if (table?.kind === 'table' && !withLines.has(next)) {
        between.push({ part: { kind: 'table', rows: table.rows }, table });
      }
    }
    return [...between, { part: { kind: 'line', text: line.text }, line }];
  });
}
