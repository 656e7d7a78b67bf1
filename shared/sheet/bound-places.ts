/** The places of a form by the row of the opened sheet in which they stand. */
import type { FormKey, Path } from '../document/document';
import type { Binding } from './binding';
import { boundRow } from './bound-row';
import type { BoundCell, BoundRow } from './bound-row';

/** Kept with the binding, so that a row of places stays the same object wherever it moves. */
const known = new WeakMap<Binding, ReadonlyMap<number, BoundRow>>();

/** By row as opened, 0-based. */
export function boundPlaces(binding: Binding, form: FormKey): ReadonlyMap<number, BoundRow> {
  const found = known.get(binding);
  if (found) return found;
  const rows = new Map<number, BoundRow>();
  for (const [place, { row, column, lead }] of Object.entries(binding.places)) {
    const path: Path = { kind: 'place', form, place };
    const cell: BoundCell = { column, path, group: false, continues: false, ...(lead && { lead }) };
    const cells = [...(rows.get(row)?.cells ?? []), cell];
    rows.set(row, boundRow(cells));
  }
  known.set(binding, rows);
  return rows;
}
