/** The form as it stands on the paper: what the user entered with every computed place filled in, in the year that it says. */
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { calculate } from './calculate';
import type { CellValue, FormDocument } from './document';
import { isBlank, numberOf } from './values';

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
  return { ...form, year: yearFilledIn(definition, places) ?? form.year, places };
}

/** The year that stands in the form's place for it; null where there is none, or no year. */
function yearFilledIn({ yearPlace }: FormDefinition, places: FormDocument['places']): number | null {
  const year = yearPlace === undefined ? null : numberOf(places[yearPlace] ?? null);
  return year?.isInteger() && year.gte(1900) && year.lte(2999) ? year.toNumber() : null;
}
