/** The outcomes of all checks, told rule by rule: found, passed, or not run with the missing inputs named. */
import type { CheckResult, NotRun, Passed } from '../issue';
import type { Outcome } from './outcome';

/** What became of a rule wherever it was asked. */
export interface RuleOutcomes {
  readonly rule: string;
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** A rule is found where any outcome finds, and passed where all that is there could be compared. */
export function toldByRule(rules: readonly RuleOutcomes[]): CheckResult {
  const silent = rules.filter(({ outcomes }) => outcomes.every(({ findings }) => findings.length === 0));
  return {
    findings: rules.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings)),
    passed: silent.filter(({ outcomes }) => hasRun(outcomes)).map(({ rule, title }): Passed => ({ rule, title })),
    notRun: silent
      .filter(({ outcomes }) => !hasRun(outcomes))
      .map(({ rule, title, outcomes }): NotRun => ({ rule, title, why: why(outcomes), paths: [] })),
  };
}

const hasRun = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ ran }) => ran) && !outcomes.some(({ unanswered }) => unanswered);

/** Names at most three missing inputs: a blank form misses dozens. */
function why(outcomes: readonly Outcome[]): string {
  const open = outcomes.filter(({ unanswered }) => unanswered);
  const names = [...new Set((open.length > 0 ? open : outcomes).flatMap(({ missing }) => missing))];
  const named = names.slice(0, 3).join('、');
  return names.length > 3 ? `缺少${named}等${names.length}项` : `缺少${named}`;
}
