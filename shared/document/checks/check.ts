/** Runs the checks that a form declares: found, passed, or not run with the missing input named (取数不足). */
import { tableOf } from '../../forms/tables';
import { assertNever } from '../../assert-never';
import type { Check, FormCheck, TableCheck } from '../../forms/check-declaration';
import type { FormDefinition } from '../../forms/definition';
import { generalChecks } from '../../forms/general-checks';
import { usualProfile } from '../../forms/profile';
import type { Profile } from '../../forms/profile';
import type { FormDocument, FormKey } from '../document';
import type { CheckResult } from '../issue';
import type { SignOff } from '../sign-off';
import { runCells } from './cells';
import { runAtMost, runEqual, runFilled, runReason } from './compare';
import { formTests } from './form-tests';
import { runGroupWeight } from './group-weights';
import { indicatorRows } from './indicator-row';
import { notRun } from './outcome';
import type { Outcome } from './outcome';
import { runRows } from './rows';
import type { CheckSurroundings, OtherForm, PrintedUnit } from './surroundings';
import { tableTests } from './table-tests';
import { toldByRule } from './told-by-rule';
import { runTexts } from './texts';

/** What a form is checked with besides itself. */
export interface CheckContext {
  /** the user's own choice; absent: the usual one of the form and its year */
  readonly profile?: Profile | undefined;
  readonly others?: readonly OtherForm[];
  readonly signOff?: SignOff | null;
  readonly units?: readonly PrintedUnit[] | null;
}

/**
 * `shown` is the form as it stands on the paper, computed places filled (complete.ts). A rule declared for several places
 * is told once: found where any of them finds, passed where all that is on the form could be compared.
 */
export function check(
  definition: FormDefinition,
  key: FormKey,
  shown: FormDocument,
  {
    profile = usualProfile(definition.profile, definition.id, shown.year),
    others = [],
    signOff = null,
    units = null,
  }: CheckContext = {},
): CheckResult {
  const around: CheckSurroundings = { definition, key, form: shown, profile, others, signOff, units };
  const byRule = new Map<string, { readonly check: Check; readonly outcomes: Outcome[] }>();
  for (const declared of [...definition.checks, ...generalChecks(definition)]) {
    const set = asSet(declared, profile);
    if (!set) continue;
    const rule = byRule.get(set.rule) ?? { check: set, outcomes: [] };
    rule.outcomes.push(run(set, around));
    byRule.set(set.rule, rule);
  }
  return toldByRule([...byRule.values()].map(({ check: { rule, title }, outcomes }) => ({ rule, title, outcomes })));
}

const setChecks = new WeakMap<Profile, WeakMap<Check, Check>>();

/** The check at the level of the profile; null where the profile leaves the rule out. The same object each time. */
function asSet(declared: Check, profile: Profile): Check | null {
  const setting = profile.rules[declared.rule];
  if (!setting || setting.level === declared.level) return declared;
  if (setting.level === 'off') return null;
  let byCheck = setChecks.get(profile);
  if (!byCheck) setChecks.set(profile, (byCheck = new WeakMap()));
  const before = byCheck.get(declared);
  if (before) return before;
  const set = { ...declared, level: setting.level };
  byCheck.set(declared, set);
  return set;
}

function run(declared: Check, around: CheckSurroundings): Outcome {
  switch (declared.kind) {
    case 'equal':
      return runEqual(declared, around);
    case 'atMost':
      return runAtMost(declared, around);
    case 'filled':
      return runFilled(declared, around);
    case 'reason':
      return runReason(declared, around);
    case 'groupWeight':
      return runGroupWeight(declared, around);
    case 'row':
      return runRows(declared, around);
    case 'table':
      return runTable(declared, around);
    case 'form':
      return runForm(declared, around);
    case 'cell':
      return runCells(declared, around);
    case 'text':
      return runTexts(declared, around);
    default:
      return assertNever(declared);
  }
}

function runTable(check: TableCheck, around: CheckSurroundings): Outcome {
  const block = tableOf(around.definition, check.table);
  if (!block) return notRun(['指标']);
  const rows = indicatorRows(block, around.key, around.form.tables[check.table] ?? []);
  return rows.length === 0 ? notRun(['指标']) : tableTests[check.test]({ check, block, rows, around });
}

const runForm = (check: FormCheck, around: CheckSurroundings): Outcome => formTests[check.test](check, around);
