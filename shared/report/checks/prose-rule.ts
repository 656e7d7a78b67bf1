/** A rule for reports: what it is given, and how it tells what it found. */
import type { Outcome } from '../../document/checks/outcome';
import type { Fix, Issue } from '../../document/issue';
import type { Path } from '../../document/document';
import type { BlockId, Report, ReportKey, ReportWords } from '../../document/report';
import type { ReportOutline } from '../../forms/outlines/outline';
import { ruled } from '../../forms/rules';
import type { RuleId } from '../../forms/rules';
import type { ReportText } from '../report-text';
import type { TableBeside } from '../tables-beside';

export interface ReportAround {
  readonly key: ReportKey;
  readonly report: Report;
  /** undefined: of an outline that this version does not have */
  readonly outline: ReportOutline | undefined;
  /** in reading order; a text that did not change since the last time is the same object */
  readonly texts: readonly ReportText[];
  /** printed before the text of headings and list items */
  readonly numbers: ReadonlyMap<BlockId, string>;
  /** those of the document first, then those of the 对照文件; compared with `report.year` by the rule */
  readonly tables: readonly TableBeside[];
}

export interface ProseRule {
  readonly rule: RuleId;
  /** what it asks of a report, where the catalogue says what it asks of a table */
  readonly title?: string;
  readonly run: (around: ReportAround) => Outcome;
}

/** Words of a text, for a finding. */
export const wordsIn = (key: ReportKey, { block, cell }: ReportText, from: number, to: number): ReportWords => ({
  report: key,
  block: block.id,
  ...(cell && { cell }),
  from,
  to,
});

/** A finding about words of a report; `paths`: cells of tables that they are compared with. */
export function proseFinding(
  rule: RuleId,
  found: {
    readonly message: string;
    readonly explain: string;
    readonly words: readonly ReportWords[];
    readonly paths?: readonly Path[];
    readonly fix?: Fix;
  },
): Issue {
  const { level, source } = ruled(rule);
  return { rule, level, source, paths: [], ...found };
}
