/** What `jibiao check` tells of all its files together; its JSON is this, word for word. */
import type { Level } from '../../shared/forms/rules';
import type { CheckedFile, CheckedReport, Finding, NotRun } from './check-file';

/** A file that was checked, or that could not be. */
export type CheckOutcome = CheckedFile | { readonly file: string; readonly problem: string };

export type Counts = Readonly<Record<Level | 'notRun' | 'passed', number>>;

interface ReportedForm {
  readonly form: string;
  readonly key: string;
  /** null when nothing in the file names it */
  readonly year: number | null;
  readonly sheet: string;
}

interface ReportedFile {
  readonly file: string;
  readonly forms: readonly ReportedForm[];
  readonly reports: readonly CheckedReport[];
  /** absent where there is a problem */
  readonly counts?: Counts;
  /** why it could not be checked, one sentence */
  readonly problem?: string;
}

/** absent where one file was named */
interface FromFile {
  readonly file?: string;
}

export interface CheckReport {
  readonly files: readonly ReportedFile[];
  readonly findings: readonly (Finding & FromFile)[];
  readonly notRun: readonly (NotRun & FromFile)[];
  /** rules that ran in some form and found nothing in any */
  readonly passed: readonly string[];
}

export const isChecked = (outcome: CheckOutcome): outcome is CheckedFile => 'findings' in outcome;

/** What was explained counts as none of them. */
export function countsOf({ findings, notRun, passed }: CheckedFile): Counts {
  const open = findings.filter(({ explanation }) => explanation === undefined);
  const at = (wanted: Level): number => open.filter(({ level }) => level === wanted).length;
  return {
    error: at('error'),
    warning: at('warning'),
    hint: at('hint'),
    notRun: notRun.length,
    passed: passed.length,
  };
}

/** `isOne`: one file was named, no folder */
export function checkReport(outcomes: readonly CheckOutcome[], isOne: boolean): CheckReport {
  const checked = outcomes.filter(isChecked);
  const from = (file: string): FromFile => (isOne ? {} : { file });
  const findings = checked.flatMap((each) => each.findings.map((finding) => ({ ...finding, ...from(each.file) })));
  const found = new Set(findings.map(({ rule }) => rule));
  return {
    files: outcomes.map(reportedFile),
    findings,
    notRun: checked.flatMap((each) => each.notRun.map((rule) => ({ ...rule, ...from(each.file) }))),
    passed: [...new Set(checked.flatMap(({ passed }) => passed))].filter((rule) => !found.has(rule)).sort(),
  };
}

function reportedFile(outcome: CheckOutcome): ReportedFile {
  if (!isChecked(outcome)) return { file: outcome.file, forms: [], reports: [], problem: outcome.problem };
  const forms = outcome.forms.map(({ key, definition, form, sheet }) => ({
    form: definition.id,
    key,
    year: form.year,
    sheet,
  }));
  return { file: outcome.file, forms, reports: outcome.reports, counts: countsOf(outcome) };
}
