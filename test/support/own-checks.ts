/** What the checks say of the rules that a form declares itself; those of every form are tested for themselves. */
import type { CheckResult } from '../../shared/document/issue';
import type { FormDefinition } from '../../shared/forms/definition';

export function ofOwnRules({ checks }: FormDefinition, { findings, notRun, passed }: CheckResult): CheckResult {
  const own = new Set<string>(checks.map(({ rule }) => rule));
  const isOwn = ({ rule }: { readonly rule: string }): boolean => own.has(rule);
  return { findings: findings.filter(isOwn), notRun: notRun.filter(isOwn), passed: passed.filter(isOwn) };
}
