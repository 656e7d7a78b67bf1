/** The texts that were read off a source → the values of a document. */
import { isBlank, parseTyped } from '../document/values';
import type { CellValue, FormDocument, TableRow } from '../document/document';
import type { AmountUnit, FormDefinition, ValueKind } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { placesOf } from '../forms/places';
import type { Reading } from './read-in-order';

export interface BroughtValues {
  readonly form: FormDocument;
  /** what stands in the source where the form prints something else */
  readonly others: readonly { readonly place: PlaceId; readonly printed: string; readonly text: string }[];
}

/** `unit`: what the amounts of the source are counted in. */
export function broughtValues(
  definition: FormDefinition,
  { places, tables }: Reading,
  year: number | null,
  unit: string,
): BroughtValues {
  const values: Record<PlaceId, CellValue> = {};
  const others: { place: PlaceId; printed: string; text: string }[] = [];
  const valueOf = (text: string, kind: ValueKind): CellValue => valueOfText(text, kind, definition.unit, unit);
  for (const place of placesOf(definition)) {
    const text = places.get(place.id);
    if (text === undefined || isBlank(text)) continue;
    const value = valueOf(text, place.value);
    const isPrinted = place.preset !== undefined && isSame(value, place.preset);
    values[place.id] = isPrinted ? (place.preset ?? value) : value;
    if (place.preset !== undefined && !isPrinted) others.push({ place: place.id, printed: String(place.preset), text });
  }
  const rows = definition.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const read = tables.get(block.id)?.rows ?? [];
    return [
      [
        block.id,
        read.map((row, index): TableRow => ({
          id: `r${index + 1}`,
          values: Object.fromEntries(
            block.columns.flatMap(({ id, value }) => {
              const text = row[id];
              return text === undefined || isBlank(text) ? [] : [[id, valueOf(text, value)]];
            }),
          ),
        })),
      ] as const,
    ];
  });
  return { form: { definition: definition.id, year, places: values, tables: Object.fromEntries(rows) }, others };
}

/**
 * `there`: what the amounts of the source are counted in, `own`: those of the form. A text that begins with ' is not typed
 * here: the sign stays.
 */
export function valueOfText(text: string, kind: ValueKind, own: AmountUnit, there: string): CellValue {
  if (text.startsWith("'")) return text;
  const value = parseTyped(text, kind, own);
  if (kind !== 'amount' || there === own || typeof value !== 'number') return value;
  const converted = parseTyped(`${text.trim()}${there}`, kind, own);
  return typeof converted === 'number' ? converted : value;
}

/** Any stroke stands for nothing: －, —, / and -. */
const isSame = (value: CellValue, preset: string | number): boolean =>
  value === preset || (isStroke(value) && isStroke(preset));

const isStroke = (value: CellValue): boolean => typeof value === 'string' && /^[-－—–\/／\\＼]+$/.test(value.trim());
