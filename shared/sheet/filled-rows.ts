/** The bound cells of a form with the values that they show. */
import type { CellValue, FormDocument, TableRow } from '../document/document';
import type { BoundCell, BoundRow, BoundRows } from './bound-cells';
import type { Recognition } from './recognise';

export interface FilledCell extends BoundCell {
  readonly value: CellValue;
  /** a place that the form calculates */
  readonly calculated: boolean;
}

/** One row of the sheet; the same object as long as it shows the same. */
export interface FilledRow {
  readonly bound: BoundRow;
  /** the row of the document's table that was shown; undefined where only places are */
  readonly shown: TableRow | undefined;
  readonly cells: readonly FilledCell[];
}

/** By row of the sheet; nothing where no cell is bound. */
export type FilledRows = readonly (FilledRow | undefined)[];

const lastRows = new WeakMap<Recognition, FilledRows>();

/** `shown`: the completed document. */
export function filledRows(recognition: Recognition, shown: FormDocument, bound: BoundRows): FilledRows {
  const last = lastRows.get(recognition);
  const calculated = new Set(recognition.definition.formulas.map(({ place }) => place));
  const filled = bound.map((row, at) => row && filledRow(row, last?.[at], shown, calculated));
  lastRows.set(recognition, filled);
  return filled;
}

function filledRow(
  bound: BoundRow,
  last: FilledRow | undefined,
  form: FormDocument,
  calculated: ReadonlySet<string>,
): FilledRow {
  const { shows } = bound;
  const shown = shows ? form.tables[shows.table]?.[shows.index] : undefined;
  const before = last?.bound === bound && last.shown === shown ? last : undefined;
  if (before && !bound.hasPlaces) return before;
  const cells = bound.cells.map((cell): FilledCell => {
    const { path } = cell;
    return {
      ...cell,
      value: valueOf(cell, form, shown),
      calculated: path?.kind === 'place' && calculated.has(path.place),
    };
  });
  return before && cells.every(({ value }, at) => value === before.cells[at]?.value) ? before : { bound, shown, cells };
}

function valueOf({ path }: BoundCell, { places }: FormDocument, row: TableRow | undefined): CellValue {
  if (path?.kind === 'place') return places[path.place] ?? null;
  return path?.kind === 'tableCell' ? (row?.values[path.column] ?? null) : null;
}
