/** Applying the fixes that findings offer, as one undoable step. */
import type { Change } from './change';
import { findingKey } from './issue';
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
export function foundAgain(result: CheckResult, issue: Issue): Issue | undefined {
  const key = findingKey(issue);
  const same = fixableLike(result, issue.rule).filter((other) => findingKey(other) === key);
  // two chapters that are missing at one place are two findings there
  return same.find(({ message }) => message === issue.message) ?? same[0];
}

/** The fixes of findings of one rule, which are of different cells or blocks; null when there is none. */
export function fixing(findings: readonly Issue[]): Transaction | null {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const [first] = fixes;
  return first ? { label: first.label, changes: fromTheEnd(fixes.flatMap(({ changes }) => changes)) } : null;
}

/** A block that comes in moves those behind it, so those behind are changed first; of two at one place the last comes in first. */
const fromTheEnd = (changes: readonly Change[]): readonly Change[] => [
  ...changes.filter(({ kind }) => kind !== 'replaceBlocks'),
  ...changes
    .filter((change) => change.kind === 'replaceBlocks')
    .toReversed()
    .sort((one, other) => other.index - one.index),
];
