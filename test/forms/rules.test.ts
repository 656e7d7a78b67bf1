/** The catalogue of rules: every rule is asked of some form, and every form asks only for rules of it. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import type { FormDefinition } from '../../shared/forms/definition';
import { generalChecks } from '../../shared/forms/general-checks';
import { rules } from '../../shared/forms/rules';

const asked = (definition: FormDefinition): readonly string[] =>
  [...definition.checks, ...generalChecks(definition)].map(({ rule }) => rule);

describe('the rules', () => {
  it('are each asked of some form', () => {
    const all = new Set(catalogue.flatMap(asked));
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
