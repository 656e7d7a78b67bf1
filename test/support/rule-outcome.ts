/** What one rule says of one form. */
import { check } from '../../shared/document/checks/check';
import type { CheckContext } from '../../shared/document/checks/check';
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import type { RuleId } from '../../shared/forms/rules';

/** The messages of what it found, 'passed', why it was not run, or null when the form does not have the rule. */
export function outcomeOf(
  definition: FormDefinition,
  document: FormDocument,
  rule: RuleId,
  context: CheckContext = {},
): readonly string[] | 'passed' | { readonly notRun: string } | null {
  const { findings, notRun, passed } = check(definition, definition.id, complete(definition, document, {}), context);
  const found = findings.filter((issue) => issue.rule === rule);
  if (found.length > 0) return found.map(({ message }) => message);
  if (passed.some((entry) => entry.rule === rule)) return 'passed';
  const missing = notRun.find((entry) => entry.rule === rule);
  return missing ? { notRun: missing.why } : null;
}
