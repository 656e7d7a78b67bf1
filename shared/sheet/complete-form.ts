/** The form of an opened sheet as it stands on the paper, with what the file's own formulas give. */
import { complete } from '../document/complete';
import type { CellValue, FormDocument, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { PlaceId } from '../forms/ids';
import type { BoundRows } from './bound-cells';
import { formulaCells } from './formula-cells';
import { resultAt } from './formula-results';
import type { FormulaResults } from './formula-results';
import type { Recognition } from './recognise';
import type { Cell, Sheet } from './sheet';

/** Formulas of the file stand before the form's own calculation; where the form has none, they are the value. */
export function completeForm(
  { definition }: Recognition,
  form: FormDocument,
  bound: BoundRows,
  sheet: Sheet,
  fresh: FormulaResults,
): FormDocument {
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const printed: Record<PlaceId, CellValue> = {};
  const places: Record<PlaceId, CellValue> = { ...form.places };
  const tables: Record<string, TableRow[]> = {};
  for (const cell of formulaCells(sheet)) {
    for (const { row, column, path } of boundWithin(bound, cell)) {
      const result = resultAt(fresh, row, column);
      if (path?.kind === 'tableCell') {
        const index = indexAt(bound.tables.get(path.table) ?? new Int32Array(), row);
        const rows = (tables[path.table] ??= [...(form.tables[path.table] ?? [])]);
        const own = rows[index];
        if (own) rows[index] = { ...own, values: { ...own.values, [path.column]: result ?? cell.value } };
      }
      if (path?.kind !== 'place') continue;
      if (!calculated.has(path.place)) places[path.place] = result ?? cell.value;
      else if (result !== undefined && blankToNull(result) !== null) printed[path.place] = result;
    }
  }
  return complete(definition, { ...form, places, tables: { ...form.tables, ...tables } }, printed);
}

const boundWithin = ({ rows }: BoundRows, { row, rowSpan, column, columnSpan }: Cell) =>
  rows
    .slice(row, row + rowSpan)
    .flatMap((bound, distance) =>
      (bound?.cells ?? [])
        .filter((cell) => column <= cell.column && cell.column < column + columnSpan)
        .map((cell) => ({ ...cell, row: row + distance })),
    );

/** Position of a number in a rising list; -1 when it is not there. */
function indexAt(rising: Int32Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted ? low : -1;
}
