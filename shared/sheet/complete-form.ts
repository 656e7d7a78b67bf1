/** The form of an opened sheet as it stands on the paper, with what the file's own formulas give. */
import { complete } from '../document/complete';
import type { CellValue, FormDocument, TableRow } from '../document/document';
import { valueBehindLead } from '../document/lead';
import { blankToNull } from '../document/paper-grid';
import type { PlaceId } from '../forms/ids';
import type { BoundLead } from './binding';
import { boundAt } from './bound-cells';
import type { BoundRows } from './bound-cells';
import type { BoundCell } from './bound-row';
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
    for (const { row, column, path, index, lead } of boundWithin(bound, cell)) {
      const result = resultAt(fresh, row, column);
      if (path?.kind === 'tableCell') {
        const rows = (tables[path.table] ??= [...(form.tables[path.table] ?? [])]);
        const own = rows[index ?? -1];
        if (own && index !== null)
          rows[index] = { ...own, values: { ...own.values, [path.column]: result ?? cell.value } };
      }
      if (path?.kind !== 'place') continue;
      if (!calculated.has(path.place)) places[path.place] = behind(lead, result ?? cell.value);
      else if (result !== undefined && blankToNull(result) !== null) printed[path.place] = result;
    }
  }
  return complete(definition, { ...form, places, tables: { ...form.tables, ...tables } }, printed);
}

/** A formula may give the words too: ="资金总额："&B9. */
const behind = (lead: BoundLead | undefined, value: CellValue): CellValue =>
  lead ? valueBehindLead(value, lead.words, lead.kind, lead.unit, lead.trail) : value;

interface BoundOnSheet extends BoundCell {
  readonly row: number;
  /** of the document's row in its table; null of a place */
  readonly index: number | null;
}

/** What a formula cell shows, from all of its rows. */
function* boundWithin(bound: BoundRows, { row, rowSpan, column, columnSpan }: Cell): Generator<BoundOnSheet> {
  for (let at = row; at < row + rowSpan; at++) {
    for (const { cells, index } of boundAt(bound, at)) {
      for (const cell of cells) {
        if (column <= cell.column && cell.column < column + columnSpan) yield { ...cell, row: at, index };
      }
    }
  }
}
