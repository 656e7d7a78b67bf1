/** The bound cells of a form with the values that they show. */
import type { CellValue, FormDocument, TableRow } from '../document/document';
import type { BoundRows } from './bound-cells';
import type { BoundCell, BoundRow } from './bound-row';
import { carryOver, remade } from './carry-over';
import type { Recognition } from './recognise';

export interface FilledCell extends BoundCell {
  readonly value: CellValue;
  /** a place that the form calculates */
  readonly calculated: boolean;
}

/** One row of the sheet; the same object as long as it shows the same, wherever it stands. */
export interface FilledRow extends Pick<BoundRow, 'left' | 'right'> {
  readonly cells: readonly FilledCell[];
}

/** By row of the sheet; nothing where no cell is bound. */
export type FilledRows = readonly (FilledRow | undefined)[];

interface LastFilled {
  readonly bound: BoundRows['rows'];
  /** by row of the sheet: the row of the document's table that was shown */
  readonly shown: readonly (TableRow | undefined)[];
  readonly filled: FilledRows;
}

const lastFilled = new WeakMap<Recognition, LastFilled>();

/** `form`: the completed document. The same list as last time when nothing differs. */
export function filledRows(
  recognition: Recognition,
  form: FormDocument,
  { rows: bound, placeRows, tables }: BoundRows,
): FilledRows {
  const last = lastFilled.get(recognition);
  const calculated = new Set(recognition.definition.formulas.map(({ place }) => place));
  const shown = rowsShown(form, bound.length, tables);
  const fill = (row: number, before: FilledRow | undefined): FilledRow | undefined => {
    const own = bound[row];
    const made = own && filledRow(own, form, shown[row], calculated);
    return made && before && showsSame(made, before) ? before : made;
  };
  const { results: filled } = carryOver<FilledRow | undefined>(
    { first: bound, second: shown },
    last ? { first: last.bound, second: last.shown } : null,
    last?.filled ?? [],
    fill,
  );
  // places may hold something else in rows that are bound as before
  const result = remade<FilledRow | undefined>(filled, placeRows, fill);
  lastFilled.set(recognition, { bound, shown, filled: result });
  return result;
}

/** By row of the sheet: the row of the document that stands there. */
function rowsShown(form: FormDocument, rowCount: number, tables: BoundRows['tables']): LastFilled['shown'] {
  const shown = new Array<TableRow | undefined>(rowCount).fill(undefined);
  for (const [table, sheetRows] of tables) {
    const rows = form.tables[table] ?? [];
    for (let index = 0; index < sheetRows.length; index++) shown[sheetRows[index] ?? -1] ??= rows[index];
  }
  return shown;
}

const filledRow = (
  bound: BoundRow,
  form: FormDocument,
  row: TableRow | undefined,
  calculated: ReadonlySet<string>,
): FilledRow => ({
  left: bound.left,
  right: bound.right,
  cells: bound.cells.map((cell): FilledCell => {
    const { path } = cell;
    return {
      ...cell,
      value: valueOf(cell, form, row),
      calculated: path?.kind === 'place' && calculated.has(path.place),
    };
  }),
});

/** Paths are kept with the bound row, which stays the same object. */
const showsSame = (one: FilledRow, other: FilledRow): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every(({ path, value, continues }, index) => {
    const cell = other.cells[index];
    return cell?.path === path && cell.value === value && cell.continues === continues;
  });

function valueOf({ path }: BoundCell, { places }: FormDocument, row: TableRow | undefined): CellValue {
  if (path?.kind === 'place') return places[path.place] ?? null;
  return path?.kind === 'tableCell' ? (row?.values[path.column] ?? null) : null;
}
