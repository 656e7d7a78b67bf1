/** A document of texts → the same with the numbers that its places and columns want, as if each text were typed there. */
import type { CellValue, FormDocument } from '../document/document';
import { isBlank } from '../document/values';
import type { FormDefinition, ValueKind } from '../forms/definition';
import { placesOf } from '../forms/places';
import { valueOfText } from './brought-values';

/** Blank texts are empty places. A number that was read already stays. `unit`: what the amounts are counted in. */
export function typedForm(definition: FormDefinition, form: FormDocument, unit: string): FormDocument {
  const kinds = new Map(placesOf(definition).map(({ id, value }) => [id, value]));
  const typed = (value: CellValue, kind: ValueKind | undefined): CellValue =>
    typeof value === 'string' && kind ? valueOfText(value, kind, definition.unit, unit) : value;
  const filled = (values: Readonly<Record<string, CellValue>>, kindOf: (id: string) => ValueKind | undefined) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) =>
        isBlank(value) ? [] : [[id, typed(value, kindOf(id))] as const],
      ),
    );
  const tables = Object.entries(form.tables).map(([id, rows]) => {
    const columns = definition.blocks.find((block) => block.kind === 'table' && block.id === id);
    const kindOf = (column: string): ValueKind | undefined =>
      columns?.kind === 'table' ? columns.columns.find((each) => each.id === column)?.value : undefined;
    return [id, rows.map((row) => ({ ...row, values: filled(row.values, kindOf) }))] as const;
  });
  return { ...form, places: filled(form.places, (id) => kinds.get(id)), tables: Object.fromEntries(tables) };
}
