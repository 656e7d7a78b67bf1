/** A report of a document as it is read and checked: live figures written out, numbers counted, findings. */
import { referencedForms } from '../document/references';
import type { Document } from '../document/document';
import type { CheckResult } from '../document/issue';
import type { BlockId, Report, ReportKey, ReportWords } from '../document/report';
import { outlineOf } from '../forms/outlines/outlines';
import type { Profile } from '../forms/profile';
import { usualProfile } from '../forms/profile';
import { checkReport } from './checks/check-report';
import { figureTextOf } from './figure-text';
import { numbersOf } from './numbering';
import type { FigureText, ReportText } from './report-text';
import { reportTexts } from './report-text';
import type { TableBeside } from './tables-beside';

export interface ShownReport {
  readonly key: ReportKey;
  readonly report: Report;
  /** 文种, with a number where the document has several of them */
  readonly title: string;
  /** in reading order */
  readonly texts: readonly ReportText[];
  readonly numbers: ReadonlyMap<BlockId, string>;
  readonly figureText: FigureText;
  /** to which its figures refer; those of the document first */
  readonly tables: readonly TableBeside[];
  /** by which its findings may be explained: that of the first table beside it; null without one */
  readonly profile: Profile | null;
  readonly check: CheckResult;
}

/** The texts of the last time by report: a keystroke changes one of them. */
let last: ReadonlyMap<ReportKey, readonly ReportText[]> = new Map();

/** `forms`: those of the document as they stand on the paper. */
export function shownReports(
  document: Document,
  forms: readonly Omit<TableBeside, 'file'>[],
): Readonly<Record<ReportKey, ShownReport>> {
  const reports = Object.entries(document.notes?.reports ?? {});
  if (reports.length === 0) return {};
  const tables: readonly TableBeside[] = [
    ...forms.map((form) => ({ ...form, file: null })),
    ...referencedForms(document).map((other) => ({
      ...other,
      profile: usualProfile(other.definition.profile, other.definition.id, other.form.year),
    })),
  ];
  const figureText = figureTextOf(tables);
  const shown = reports.map(([key, report]): ShownReport => {
    const outline = outlineOf(report.outline);
    const texts = reportTexts(report.blocks, figureText, last.get(key));
    const numbers = numbersOf(report.blocks);
    return {
      key,
      report,
      title: titleOf(key, outline?.name ?? '自评报告'),
      texts,
      numbers,
      figureText,
      tables,
      profile: forms[0]?.profile ?? null,
      check: checkReport({ key, report, outline, texts, numbers, tables }),
    };
  });
  last = new Map(shown.map(({ key, texts }) => [key, texts]));
  return Object.fromEntries(shown.map((each) => [each.key, each]));
}

const titleOf = (key: ReportKey, name: string): string => `${name}${/#\d+$/.exec(key)?.[0] ?? ''}`;

/** Where words stand, for a reader. */
export interface WordsPlace {
  /** the nearest heading with its number; '' before the first */
  readonly heading: string;
  /** the 1-based number of the block in the report */
  readonly paragraph: number;
  /** the words themselves; '' where only the block is meant */
  readonly quote: string;
}

/** null when the report has the block no more. */
export function placeOfWords({ report, texts, numbers }: ShownReport, words: ReportWords): WordsPlace | null {
  const at = report.blocks.findIndex(({ id }) => id === words.block);
  if (at < 0) return null;
  const heading = report.blocks.slice(0, at + 1).findLast(({ kind }) => kind === 'heading');
  const textOf = (id: BlockId): string => texts.find(({ block }) => block.id === id)?.text ?? '';
  const own = texts.find(
    ({ block, cell }) => block.id === words.block && cell?.row === words.cell?.row && cell?.cell === words.cell?.cell,
  );
  return {
    heading: heading ? `${numbers.get(heading.id) ?? ''}${textOf(heading.id)}` : '',
    paragraph: at + 1,
    quote: own?.text.slice(words.from, words.to) ?? '',
  };
}
