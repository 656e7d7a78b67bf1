/** One file of `jibiao check`: opened, its forms and reports found, their checks run. Of the file only this is kept. */
import { basename } from 'node:path';
import type { Level } from '../../shared/forms/rules';
import type { Document, FormDocument, FormKey } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import type { ReportKey } from '../../shared/document/report';
import { isFor } from '../../shared/forms/profile';
import type { Profile } from '../../shared/forms/profile';
import { addressesOf } from './addresses';
import type { Io } from './command';
import { CommandError } from './command';
import { openFile } from './opened-file';
import type { PartnerForms } from './partner-forms';

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly explain: string;
  /** such as 附件2!G37, the one to look at first in front */
  readonly at: readonly string[];
  /** what the button says that mends it in the program; absent where nothing is certain */
  readonly fix?: string;
  /** 出错说明 of its present figures: it counts no longer as an error or a warning */
  readonly explanation?: string;
}

export interface NotRun {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
}

export interface CheckedForm {
  readonly file: string;
  /** unique within the file: the form's id, `id#2` for the second of its kind */
  readonly key: FormKey;
  readonly definition: FormDefinition;
  /** as it stands on the paper, with every computed place filled */
  readonly form: FormDocument;
  /** name of its sheet */
  readonly sheet: string;
}

export interface CheckedReport {
  readonly key: ReportKey;
  readonly title: string;
  readonly outline: string;
  readonly year: number | null;
}

export interface CheckedFile {
  readonly file: string;
  readonly forms: readonly CheckedForm[];
  readonly reports: readonly CheckedReport[];
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** rules that ran in some form of the file and found nothing in any */
  readonly passed: readonly string[];
  /** sentences on how the file was opened, for standard error */
  readonly notes: readonly string[];
}

/** What a file is checked with besides itself. */
export interface CheckedWith {
  /** for the forms that it is for; null: the usual ones */
  readonly profile: Profile | null;
  /** of other files, which take the place of the 对照文件 of the same names */
  readonly partners: PartnerForms;
}

/** Throws CommandError for a file that cannot be opened and for one without a known form or report. */
export async function checkFile(
  file: string,
  { profile, partners }: CheckedWith,
  io: Pick<Io, 'engine'>,
): Promise<CheckedFile> {
  const notes: string[] = [];
  const opened = await openFile(file, { ...io, err: (text) => void notes.push(text) });
  const { name, origin, recognitions } = opened;
  if (recognitions.length === 0 && Object.keys(opened.view.reports).length === 0) {
    throw new CommandError(`${name}：没有认出已知的表样，也没有自评报告，不能核对，请确认它是 jibiao forms 所列的表。`);
  }
  const sheets = origin.kind === 'opened' ? origin.workbook.sheets : [];
  const document = withPartners(withProfile(opened.document, profile), partners);
  const view = document === opened.document ? opened.view : opened.show(document).view;
  const { findings, notRun, passed } = view.check;
  const found = new Set(findings.map(({ rule }) => rule));
  return {
    file,
    forms: recognitions.map(({ key, definition, form, sheet }) => ({
      file,
      key,
      definition,
      form: view.forms[key]?.shown ?? form,
      sheet: sheets[sheet]?.name ?? '',
    })),
    reports: Object.values(view.reports).map(({ key, title, report: { outline, year } }) => ({
      key,
      title,
      outline,
      year,
    })),
    findings: view.answers.findings.map(
      ({ finding: { rule, level, message, explain, paths, words, fix }, isExplained, explanation }) => ({
        rule,
        level,
        message,
        explain,
        at: addressesOf(view, { paths, ...(words && { words }) }),
        ...(fix && { fix: fix.label }),
        ...(isExplained && explanation && { explanation: explanation.text }),
      }),
    ),
    notRun: notRun.map(({ rule, title, why }) => ({ rule, title, why })),
    passed: [...new Set(passed.map(({ rule }) => rule).filter((rule) => !found.has(rule)))].sort(),
    notes,
  };
}

function withProfile(document: Document, profile: Profile | null): Document {
  if (!profile) return document;
  const forms = Object.entries(document.forms).filter(([, form]) => isFor(profile, form.definition, form.year));
  if (forms.length === 0) return document;
  const profiles = { ...document.notes?.profiles, ...Object.fromEntries(forms.map(([key]) => [key, profile])) };
  return { ...document, notes: { ...document.notes, profiles } };
}

function withPartners(document: Document, partners: PartnerForms): Document {
  const names = new Set(Object.keys(partners).map((file) => basename(file)));
  if (names.size === 0) return document;
  // the same file as it was when it was kept with the document would be a second one that fits
  const kept = Object.entries(document.notes?.references ?? {}).filter(([file]) => !names.has(basename(file)));
  return { ...document, notes: { ...document.notes, references: { ...Object.fromEntries(kept), ...partners } } };
}
