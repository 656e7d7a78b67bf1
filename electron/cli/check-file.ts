/** One file of `jibiao check`: opened, its forms recognised, their checks run. Of the file only this is kept. */
import type { Level } from '../../shared/forms/rules';
import type { FormDocument, FormKey } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import { addressesOf } from './addresses';
import type { Io } from './command';
import { CommandError } from './command';
import { openFile } from './opened-file';

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly explain: string;
  /** such as 附件2!G37, the one to look at first in front */
  readonly at: readonly string[];
  /** what the button says that mends it in the program; absent where nothing is certain */
  readonly fix?: string;
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

export interface CheckedFile {
  readonly file: string;
  readonly forms: readonly CheckedForm[];
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  /** rules that ran in some form of the file and found nothing in any */
  readonly passed: readonly string[];
  /** sentences on how the file was opened, for standard error */
  readonly notes: readonly string[];
}

/** Throws CommandError for a file that cannot be opened and for one without a known form. */
export async function checkFile(file: string, io: Pick<Io, 'engine'>): Promise<CheckedFile> {
  const notes: string[] = [];
  const { name, view, origin, recognitions } = await openFile(file, { ...io, err: (text) => void notes.push(text) });
  if (recognitions.length === 0) {
    throw new CommandError(`${name}：没有认出已知的表样，不能核对，请确认它是 jibiao forms 所列的表。`);
  }
  const sheets = origin.kind === 'opened' ? origin.workbook.sheets : [];
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
    findings: findings.map(({ rule, level, message, explain, paths, fix }) => ({
      rule,
      level,
      message,
      explain,
      at: addressesOf(view, paths),
      ...(fix && { fix: fix.label }),
    })),
    notRun: notRun.map(({ rule, title, why }) => ({ rule, title, why })),
    passed: [...new Set(passed.map(({ rule }) => rule).filter((rule) => !found.has(rule)))].sort(),
    notes,
  };
}
