/** A form with its computed places filled, as it is shown and checked. */
import type { FormDefinition, PlaceId } from '../forms/definition';
import { calculate } from './calculate';
import type { CellValue, FormDocument } from './document';
import { isBlank } from './values';

/**
 * Every computed place holds what the paper shows: `printed` (the result of the workbook's own formula) before what is
 * typed, and the form's own calculation where there is neither. Checks then compare what is shown with what it should be.
 */
export function complete(
  definition: FormDefinition,
  form: FormDocument,
  printed: Readonly<Record<PlaceId, CellValue>>,
): FormDocument {
  const places: Record<PlaceId, CellValue> = { ...form.places };
  for (const { place } of definition.formulas) {
    const value = printed[place];
    if (value !== undefined && value !== null) places[place] = value;
  }
  const calculated = calculate(definition, { ...form, places });
  for (const { place } of definition.formulas) {
    const result = calculated[place] ?? null;
    if (isBlank(places[place]) && (printed[place] ?? null) === null && result !== null) places[place] = result;
  }
  return { ...form, places };
}
