/** Fills the computed places of a form: 执行率, 得分, 总分. */
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { FormDocument } from './document';
import { usualProfile } from '../forms/profile';
import { evaluate } from './evaluate-expression';
import { isBlank, round } from './values';

export type Calculated = Readonly<Record<PlaceId, number | null>>;

/**
 * Every computed place by id; null where an input is missing. A formula may use places that formulas before it filled;
 * what is typed there counts first, because that is what the paper shows.
 */
export function calculate(definition: FormDefinition, form: FormDocument): Calculated {
  const calculated: Record<PlaceId, number | null> = {};
  const profile = usualProfile(definition.profile, definition.id, form.year);
  const typed = Object.fromEntries(Object.entries(form.places).filter(([, value]) => !isBlank(value)));
  for (const formula of definition.formulas) {
    const known = { ...form, places: { ...filled(calculated), ...typed } };
    const { value } = evaluate(formula.is, { definition, key: definition.id, form: known, profile });
    calculated[formula.place] = value ? round(value, formula.decimals).toNumber() : null;
  }
  return calculated;
}

const filled = (calculated: Calculated): Record<PlaceId, number> =>
  Object.fromEntries(Object.entries(calculated).flatMap(([place, value]) => (value === null ? [] : [[place, value]])));
