/** What the forms and reports of a document look like when they are calculated and checked, and what the user said to it. */
import { answered } from '../document/answered-findings';
import type { AnsweredFindings, FoundIn } from '../document/answered-findings';
import { calculate } from '../document/calculate';
import { check } from '../document/checks/check';
import type { OtherForm, PrintedUnit } from '../document/checks/surroundings';
import type { Document, FormDocument, FormKey, Path } from '../document/document';
import { profileOf } from '../document/form-definition';
import type { CheckResult } from '../document/issue';
import { referencedForms } from '../document/references';
import type { ReportKey } from '../document/report';
import type { SignOff } from '../document/sign-off';
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { Profile } from '../forms/profile';
import { shownReports } from '../report/shown-report';
import type { ShownReport } from '../report/shown-report';
import type { CellPosition } from './mirror';
import { withOpenFixes } from './open-fixes';
import type { Workbook } from './sheet';

export interface ShownForm {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  /** the document with every computed place filled */
  readonly shown: FormDocument;
  /** what the form itself calculates, whatever the file's formulas say */
  readonly calculated: Readonly<Record<PlaceId, number | null>>;
  /** by which it is checked and scored */
  readonly profile: Profile;
  readonly check: CheckResult;
}

export interface CompletedForm {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  readonly completed: FormDocument;
  /** the line of its sheet, if that is of this form alone */
  readonly signOff: SignOff | null;
  /** the units of money in its words, likewise */
  readonly units: readonly PrintedUnit[] | null;
}

export interface CheckedForms {
  readonly forms: Readonly<Record<FormKey, ShownForm>>;
  readonly reports: Readonly<Record<ReportKey, ShownReport>>;
  /** of all forms and reports together, with what was noticed while opening */
  readonly check: CheckResult;
  /** the findings of `check` with what the user said to them */
  readonly answers: AnsweredFindings;
}

/** `noticed`: while opening. */
export function checkedForms(
  document: Document,
  list: readonly CompletedForm[],
  noticed: readonly FoundIn[],
  workbook: Workbook,
  positionOf: (path: Path) => CellPosition | null,
): CheckedForms {
  const forms = shownForms(document, list);
  const reports = shownReports(
    document,
    Object.values(forms).map(({ key, definition, shown, profile }) => ({ key, definition, form: shown, profile })),
  );
  return { forms, reports, ...checked(document, noticed, forms, reports, workbook, positionOf) };
}

/** Each form with what its checks say; they may compare it with all the others and with those of the 对照文件. */
function shownForms(document: Document, list: readonly CompletedForm[]): Readonly<Record<FormKey, ShownForm>> {
  const all = list.map(({ key, definition, completed }): OtherForm => ({
    key,
    definition,
    form: completed,
    file: null,
  }));
  const references = referencedForms(document);
  const forms: Record<FormKey, ShownForm> = {};
  for (const { key, definition, completed, signOff, units } of list) {
    const form = document.forms[key];
    if (!form) continue;
    const profile = profileOf(document, key) ?? definition.profile;
    forms[key] = {
      key,
      definition,
      shown: completed,
      calculated: calculate(definition, form),
      profile,
      check: check(definition, key, completed, {
        profile,
        others: [...all.filter((other) => other.key !== key), ...references],
        signOff,
        units,
      }),
    };
  }
  return forms;
}

/** What all forms and reports found, and what was noticed while opening, with what the user said to it. */
function checked(
  document: Document,
  noticed: readonly FoundIn[],
  forms: Readonly<Record<FormKey, ShownForm>>,
  reports: Readonly<Record<ReportKey, ShownReport>>,
  workbook: Workbook,
  positionOf: (path: Path) => CellPosition | null,
): Pick<CheckedForms, 'check' | 'answers'> {
  const results = [...Object.entries(forms), ...Object.entries(reports)];
  const found = [
    ...results.flatMap(([form, { check }]) => check.findings.map((finding): FoundIn => ({ form, finding }))),
    ...noticed,
  ];
  const together: CheckResult = {
    findings: found.map(({ finding }) => finding),
    notRun: results.flatMap(([, { check }]) => check.notRun),
    passed: results.flatMap(([, { check }]) => check.passed),
  };
  const check = withOpenFixes(together, workbook, positionOf);
  const open = found.map(({ form, finding }, index): FoundIn => ({ form, finding: check.findings[index] ?? finding }));
  return {
    check,
    answers: answered(document, open, (key) => forms[key]?.profile ?? reports[key]?.profile ?? null),
  };
}
