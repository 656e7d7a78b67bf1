/** The cells of an opened sheet that a form fills, in the rows as shown, each with its path in the document. */
import type { FormDocument, FormKey, Path, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import type { Binding } from './binding';
import type { RowInsertion } from './edits';
import type { PlacedForm } from './place-form';
import type { PlacedTable } from './place-rows';
import { shiftedRow } from './shift-rows';
import type { Cell } from './sheet';

/** 0-based, in the sheet as shown. */
export interface BoundCell {
  readonly row: number;
  readonly column: number;
  /** null in a row of the file that the document does not use any more: the cell is emptied */
  readonly path: Path | null;
  /** a cell of a group column: in a merged one every row has its path */
  readonly group: boolean;
  /** a group cell whose group goes on from the row above: blank where the file leaves it blank */
  readonly continues: boolean;
}

/** The bound cells of one row of the sheet. */
export interface BoundRow {
  readonly cells: readonly BoundCell[];
  /** the row of the document's table that stands here; null where only places do */
  readonly shows: { readonly table: TableId; readonly index: number } | null;
  readonly hasPlaces: boolean;
}

/** By row of the sheet; nothing where no cell is bound. */
export type BoundRows = readonly (BoundRow | undefined)[];

/** `insertions`: all of the sheet, joined. Rows that are bound as they were last time are the same objects. */
export function boundRows(
  { recognition: { key, definition, binding }, tables }: PlacedForm,
  form: FormDocument,
  insertions: readonly RowInsertion[],
): BoundRows {
  const rows = [...placesByRow(binding, key, insertions)];
  const add = (row: number, bound: BoundRow): void => {
    const there = rows[row];
    rows[row] = there ? joined(there, bound) : bound;
  };
  for (const block of definition.blocks) {
    const placed = block.kind === 'table' ? tables[block.id] : undefined;
    const columns = block.kind === 'table' ? binding.tables[block.id]?.columns : undefined;
    if (block.kind !== 'table' || !placed || !columns) continue;
    const around: TableAround = { block, columns, form: key, insertions };
    const { firstRows, bound } = tableRows(placed, form.tables[block.id] ?? [], around);
    for (let index = 0; index < bound.length; index++) {
      const row = bound[index];
      if (row) add(firstRows[index] ?? 0, row);
    }
    for (const row of emptiedRows(placed, around)) add(row.cells[0]?.row ?? 0, row);
  }
  return rows;
}

const joined = (one: BoundRow, other: BoundRow): BoundRow => ({
  cells: [...one.cells, ...other.cells],
  shows: one.shows ?? other.shows,
  hasPlaces: one.hasPlaces || other.hasPlaces,
});

interface LastPlaces {
  readonly insertions: readonly RowInsertion[];
  readonly rows: BoundRows;
}

const lastPlaces = new WeakMap<Binding, LastPlaces>();

function placesByRow(binding: Binding, form: FormKey, insertions: readonly RowInsertion[]): BoundRows {
  const last = lastPlaces.get(binding);
  if (last?.insertions === insertions) return last.rows;
  const rows: (BoundRow | undefined)[] = [];
  for (const [place, { row: opened, column }] of Object.entries(binding.places)) {
    const row = shiftedRow(opened, insertions);
    const path: Path = { kind: 'place', form, place };
    const cells = [{ row, column, path, group: false, continues: false }];
    const there = rows[row];
    const bound = { cells, shows: null, hasPlaces: true };
    rows[row] = there ? joined(there, bound) : bound;
  }
  lastPlaces.set(binding, { insertions, rows });
  return rows;
}

interface TableAround {
  readonly block: TableBlock;
  readonly columns: Readonly<Record<string, number>>;
  readonly form: string;
  readonly insertions: readonly RowInsertion[];
}

interface LastTable {
  readonly insertions: readonly RowInsertion[];
  /** of every placed row: its row in the sheet as shown, and its index among the document's rows */
  readonly firstRows: readonly number[];
  readonly indexes: readonly number[];
  readonly shown: readonly (TableRow | undefined)[];
  readonly bound: readonly BoundRow[];
}

/**
 * The table as it was bound last in this placement: one edit changes one row, and making the cells of 20,000 rows anew
 * took 300 ms.
 */
const lastTables = new WeakMap<PlacedTable, LastTable>();

function tableRows(placed: PlacedTable, rows: readonly TableRow[], around: TableAround): LastTable {
  const known = lastTables.get(placed);
  const last = known?.insertions === around.insertions ? known : undefined;
  const firstRows =
    last?.firstRows ?? placed.rows.map(({ fileRow, below }) => shiftedRow(fileRow, around.insertions) + below);
  const indexes = last?.indexes ?? indexesOf(placed, rows);
  const shown = indexes.map((index) => rows[index]);
  const bound = shown.map((own, at): BoundRow => {
    const above = at === 0 ? undefined : shown[at - 1];
    const before = last?.bound[at];
    if (before && last.shown[at] === own && (at === 0 || last.shown[at - 1] === above)) return before;
    const path = (column: string): Path => ({
      kind: 'tableCell',
      form: around.form,
      table: around.block.id,
      row: placed.rows[at]?.id ?? '',
      column,
    });
    return {
      cells: rowCells(firstRows[at] ?? 0, own, above, path, around),
      shows: { table: around.block.id, index: indexes[at] ?? -1 },
      hasPlaces: false,
    };
  });
  const table: LastTable = { insertions: around.insertions, firstRows, indexes, shown, bound };
  lastTables.set(placed, table);
  return table;
}

function indexesOf(placed: PlacedTable, rows: readonly TableRow[]): number[] {
  const byId = new Map(rows.map((row, index) => [row.id, index]));
  return placed.rows.map(({ id }) => byId.get(id) ?? -1);
}

function rowCells(
  row: number,
  own: TableRow | undefined,
  above: TableRow | undefined,
  path: (column: string) => Path,
  { block, columns }: TableAround,
): BoundCell[] {
  let continues = above !== undefined;
  return block.columns.flatMap(({ id, group }): BoundCell[] => {
    if (group) continues &&= blankToNull(own?.values[id]) === blankToNull(above?.values[id]);
    const column = columns[id];
    return column === undefined ? [] : [{ row, column, path: path(id), group, continues: group && continues }];
  });
}

function emptiedRows({ emptied }: PlacedTable, { block, columns, insertions }: TableAround): BoundRow[] {
  return emptied.map((fileRow) => {
    const row = shiftedRow(fileRow, insertions);
    const cells = block.columns.flatMap(({ id, group }): BoundCell[] => {
      const column = columns[id];
      return group || column === undefined ? [] : [{ row, column, path: null, group, continues: false }];
    });
    return { cells, shows: null, hasPlaces: false };
  });
}

/** What a cell of the sheet shows, from all of its rows. */
export function cellsWithin<Bound extends BoundCell>(
  rows: readonly ({ readonly cells: readonly Bound[] } | undefined)[],
  { row, column, rowSpan, columnSpan }: Cell,
): Bound[] {
  const cells: Bound[] = [];
  for (let at = row; at < row + rowSpan && at < rows.length; at++) {
    for (const each of rows[at]?.cells ?? []) {
      if (each.column >= column && each.column < column + columnSpan) cells.push(each);
    }
  }
  return cells;
}
