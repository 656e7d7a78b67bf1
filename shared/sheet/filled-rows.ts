/** The bound cells of a form with the values that they show. */
import { changedSpan } from '../document/changed-span';
import type { CellValue, FormDocument, TableRow } from '../document/document';
import type { TableId } from '../forms/ids';
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

interface LastFilled {
  readonly bound: BoundRows;
  readonly tables: FormDocument['tables'];
  readonly filled: FilledRows;
  /** rows of the sheet by table and index of the row of the document */
  readonly sheetRows: ReadonlyMap<TableId, readonly number[]>;
  /** rows of the sheet with places */
  readonly placeRows: readonly number[];
}

const lastFilled = new WeakMap<Recognition, LastFilled>();

/** `form`: the completed document. */
export function filledRows(recognition: Recognition, form: FormDocument, bound: BoundRows): FilledRows {
  const last = lastFilled.get(recognition);
  const calculated = new Set(recognition.definition.formulas.map(({ place }) => place));
  const fill = (row: BoundRow | undefined, at: number) => row && filledRow(row, last?.filled[at], form, calculated);
  if (last?.bound !== bound) {
    const filled = bound.map(fill);
    lastFilled.set(recognition, { bound, tables: form.tables, filled, ...rowsOf(bound) });
    return filled;
  }
  const filled = last.filled.slice();
  for (const at of changedSheetRows(last, form)) filled[at] = fill(bound[at], at);
  lastFilled.set(recognition, { ...last, tables: form.tables, filled });
  return filled;
}

/** Rows of the sheet whose rows of the document are others than before, and all that show places. */
function changedSheetRows(last: LastFilled, { tables }: FormDocument): number[] {
  const changed = [...last.placeRows];
  for (const [table, sheetRows] of last.sheetRows) {
    const rows = tables[table] ?? [];
    const { head, tail } = changedSpan(last.tables[table] ?? [], rows);
    for (let index = head; index < rows.length - tail; index++) {
      const at = sheetRows[index];
      if (at !== undefined) changed.push(at);
    }
  }
  return changed;
}

function rowsOf(bound: BoundRows): Pick<LastFilled, 'sheetRows' | 'placeRows'> {
  const sheetRows = new Map<TableId, number[]>();
  const placeRows: number[] = [];
  bound.forEach((row, at) => {
    if (row?.hasPlaces) placeRows.push(at);
    if (!row?.shows) return;
    const { table, index } = row.shows;
    const list = sheetRows.get(table) ?? [];
    sheetRows.set(table, list);
    list[index] = at;
  });
  return { sheetRows, placeRows };
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
