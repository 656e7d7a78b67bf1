/** Applying the fixes that findings offer, as one undoable step. */
import { pathKey } from './document';
import type { CheckResult, Issue } from './issue';
import type { Transaction } from './transaction';

/** Findings that can be mended the same way, with one click for all of them. */
export const fixableLike = ({ findings }: CheckResult, rule: string): readonly Issue[] =>
  findings.filter((finding) => finding.fix && finding.rule === rule);

/** What can be mended of one rule. */
export interface Fixable {
  readonly first: Issue;
  readonly count: number;
}

/** By rule. */
export function fixableByRule({ findings }: CheckResult): ReadonlyMap<string, Fixable> {
  const byRule = new Map<string, Fixable>();
  for (const finding of findings) {
    if (!finding.fix) continue;
    const { first = finding, count = 0 } = byRule.get(finding.rule) ?? {};
    byRule.set(finding.rule, { first, count: count + 1 });
  }
  return byRule;
}

/** The same finding in what is found now; undefined when it is gone, or can no longer be mended. */
export function foundAgain(result: CheckResult, { rule, paths: [first] }: Issue): Issue | undefined {
  const key = first && pathKey(first);
  return fixableLike(result, rule).find(({ paths: [other] }) => other && pathKey(other) === key);
}

/** The fixes of findings of one rule, which are of different cells; null when there is none. */
export function fixing(findings: readonly Issue[]): Transaction | null {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const [first] = fixes;
  return first ? { label: first.label, changes: fixes.flatMap(({ changes }) => changes) } : null;
}
