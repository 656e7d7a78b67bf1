/** A form without tables, filled as in its fixture, and what the checks say of it. */
import { check } from '../../shared/document/checks/check';
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import type { Values } from './drawn-forms';

export function filledForm(form: FormDefinition, values: Values) {
  const filled = (places: Values = {}): FormDocument => ({
    definition: form.id,
    year: 2022,
    places: { ...values, ...places },
    tables: {},
  });
  const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));
  const ofTheForm = new Set<string>(form.checks.map(({ rule }) => rule));
  /** Without the rules that every form has. */
  const own = (list: readonly { readonly rule: string }[]): string[] =>
    list.map(({ rule }) => rule).filter((rule) => ofTheForm.has(rule));
  const found = (places: Values): string[] =>
    run(filled(places)).findings.flatMap(({ rule, message }) => (ofTheForm.has(rule) ? [`${rule} ${message}`] : []));
  return { filled, run, own, found };
}
