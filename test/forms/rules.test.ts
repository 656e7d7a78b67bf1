/** The catalogue of rules: every rule is asked of some form or of reports, and every form asks only for rules of it. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import type { FormDefinition } from '../../shared/forms/definition';
import { generalChecks } from '../../shared/forms/general-checks';
import { rules } from '../../shared/forms/rules';
import { numberRules } from '../../shared/report/checks/number-rules';
import { wordingRules } from '../../shared/report/checks/wording-rules';

const asked = (definition: FormDefinition): readonly string[] =>
  [...definition.checks, ...generalChecks(definition)].map(({ rule }) => rule);

describe('the rules', () => {
  it('are each asked of some form or of reports', () => {
    const ofReports = [...numberRules, ...wordingRules].map(({ rule }) => rule);
    const all = new Set([...catalogue.flatMap(asked), ...ofReports]);
    expect(Object.keys(rules).filter((rule) => !all.has(rule))).toEqual([]);
  });

  it.each(catalogue.map((definition) => [definition.id, definition] as const))(
    'have a level, a title and a source: %s',
    (_id, definition) => {
      for (const { rule, level, title, source } of [...definition.checks, ...generalChecks(definition)]) {
        expect([rule, level, title === '', source === '']).toEqual([
          rule,
          expect.stringMatching(/^(error|warning|hint)$/),
          false,
          false,
        ]);
      }
    },
  );
});
