/** Runs the formulas of a form: 合计, 执行率, 得分. */
import type { FormDefinition, PlaceId } from '../forms/definition';
import type { CellValue, FormDocument } from './document';
import { evaluate } from './evaluate-expression';
import { isBlank, round } from './values';

/**
 * Every computed place, rounded half up; null where an input is missing. Formulas stand in order of dependence: one that
 * needs another's place takes what is typed there, as a reader of the paper would, else what was calculated.
 */
export function calculate(
  definition: FormDefinition,
  form: FormDocument,
): Readonly<Record<PlaceId, number | null>> {
  const results: Record<PlaceId, number | null> = {};
  const places: Record<PlaceId, CellValue> = { ...form.places };
  for (const { place, is, decimals } of definition.formulas) {
    const { value } = evaluate(is, definition, { ...form, places });
    const result = value ? round(value, decimals).toNumber() : null;
    results[place] = result;
    if (isBlank(places[place])) places[place] = result;
  }
  return results;
}
