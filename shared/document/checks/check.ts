/** Runs the checks that a form declares: found, passed, or not run with the missing input named (取数不足). */
import { assertNever } from '../../assert-never';
import type { Check } from '../../forms/check-declaration';
import { cleaningChecks } from '../../forms/cleaning-checks';
import type { FormDefinition } from '../../forms/definition';
import type { FormDocument, FormKey } from '../document';
import type { Surroundings } from '../evaluate-expression';
import type { CheckResult, NotRun, Passed } from '../issue';
import { runAtMost, runEqual, runFilled, runGroupWeight, runReason } from './compare';
import type { Outcome } from './outcome';
import { runRows } from './rows';
import { runTexts } from './texts';

/**
 * `shown` is the form as it stands on the paper, computed places filled (complete.ts). A rule declared for several places
 * is told once: found where any of them finds, passed where all that is on the form could be compared.
 */
export function check(definition: FormDefinition, key: FormKey, shown: FormDocument): CheckResult {
  const around: Surroundings = { definition, key, form: shown };
  const byRule = new Map<string, { readonly check: Check; readonly outcomes: Outcome[] }>();
  for (const declared of [...definition.checks, ...cleaningChecks]) {
    const rule = byRule.get(declared.rule) ?? { check: declared, outcomes: [] };
    rule.outcomes.push(run(declared, around));
    byRule.set(declared.rule, rule);
  }
  const rules = [...byRule.values()];
  const silent = rules.filter(({ outcomes }) => outcomes.every(({ findings }) => findings.length === 0));
  return {
    findings: rules.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings)),
    passed: silent
      .filter(({ outcomes }) => hasRun(outcomes))
      .map(({ check: { rule, title } }): Passed => ({ rule, title })),
    notRun: silent
      .filter(({ outcomes }) => !hasRun(outcomes))
      .map(({ check: { rule, title }, outcomes }): NotRun => ({ rule, title, why: why(outcomes), paths: [] })),
  };
}

const hasRun = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ ran }) => ran) && !outcomes.some(({ unanswered }) => unanswered);

function run(declared: Check, around: Surroundings): Outcome {
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
    case 'text':
      return runTexts(declared, around);
    default:
      return assertNever(declared);
  }
}

/** Names at most three missing inputs: a blank form misses dozens. */
function why(outcomes: readonly Outcome[]): string {
  const open = outcomes.filter(({ unanswered }) => unanswered);
  const names = [...new Set((open.length > 0 ? open : outcomes).flatMap(({ missing }) => missing))];
  const named = names.slice(0, 3).join('、');
  return names.length > 3 ? `缺少${named}等${names.length}项` : `缺少${named}`;
}
