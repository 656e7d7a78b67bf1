/** Runs all rules for reports: found, passed, or not run with the missing input named (取数不足). */
import type { Outcome } from '../../document/checks/outcome';
import type { CheckResult } from '../../document/issue';
import { ruled } from '../../forms/rules';
import type { RuleId } from '../../forms/rules';
import { numberRules } from './number-rules';
import type { ReportAround } from './prose-rule';
import { wordingRules } from './wording-rules';

const rules = [...numberRules, ...wordingRules];

/** A rule that several entries run is told once, as in check.ts of tables. */
export function checkReport(around: ReportAround): CheckResult {
  const byRule = new Map<RuleId, Outcome[]>();
  const titles = new Map<RuleId, string>();
  for (const { rule, title, run } of rules) {
    if (title !== undefined) titles.set(rule, title);
    const outcomes = byRule.get(rule) ?? [];
    outcomes.push(run(around));
    byRule.set(rule, outcomes);
  }
  const told = [...byRule].map(([rule, outcomes]) => ({
    rule,
    title: titles.get(rule) ?? ruled(rule).title,
    outcomes,
  }));
  const silent = told.filter(({ outcomes }) => outcomes.every(({ findings }) => findings.length === 0));
  const hasRun = (outcomes: readonly Outcome[]): boolean =>
    outcomes.some(({ ran }) => ran) && !outcomes.some(({ unanswered }) => unanswered);
  return {
    findings: told.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings)),
    passed: silent.filter(({ outcomes }) => hasRun(outcomes)).map(({ rule, title }) => ({ rule, title })),
    notRun: silent
      .filter(({ outcomes }) => !hasRun(outcomes))
      .map(({ rule, title, outcomes }) => {
        const missing = [...new Set(outcomes.flatMap((outcome) => outcome.missing))];
        return { rule, title, why: `缺少${missing.slice(0, 3).join('、')}`, paths: [] };
      }),
  };
}
