/** Runs all rules for reports: found, passed, or not run with the missing input named (取数不足). */
import type { Outcome } from '../../document/checks/outcome';
import { toldByRule } from '../../document/checks/told-by-rule';
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
  return toldByRule(
    [...byRule].map(([rule, outcomes]) => ({ rule, title: titles.get(rule) ?? ruled(rule).title, outcomes })),
  );
}
