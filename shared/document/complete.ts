/** The form as it stands on the paper: what the user entered with every computed place filled in. */
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { calculate } from './calculate';
import type { CellValue, FormDocument } from './document';
import { isBlank } from './values';

/**
 * `printed`: results of the opened workbook's own formulas, by place. A computed place shows its formula's result, else
 * what was typed there, else the form's calculation.
 */
export function complete(
  definition: FormDefinition,
  form: FormDocument,
  printed: Readonly<Record<PlaceId, CellValue>>,
): FormDocument {
  const places: Record<PlaceId, CellValue> = { ...form.places, ...printed };
  const calculated = calculate(definition, { ...form, places });
  for (const { place } of definition.formulas) {
    const value =
      place in printed ? printed[place] : isBlank(form.places[place]) ? calculated[place] : form.places[place];
    if (value === null || value === undefined || value === '') delete places[place];
    else places[place] = value;
  }
  return { ...form, places };
}
