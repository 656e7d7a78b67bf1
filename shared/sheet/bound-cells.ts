/** The cells of an opened sheet that a form fills, in the rows as shown, each with its path in the document. */
import type { FormDocument, FormKey, Path, RowId, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import type { Binding } from './binding';
import type { RowChanges } from './edits';
import type { PlacedForm } from './place-form';
import type { PlacedTable } from './place-rows';
import type { Recognition } from './recognise';
import { shiftedRow } from './shift-rows';
import type { Cell } from './sheet';

/** 0-based, in the sheet as shown. */
export interface BoundCell {
  readonly row: number;
  readonly column: number;
  /** null in the row that a table without any row keeps: the cell is emptied */
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

interface LastRows {
  readonly parts: readonly unknown[];
  readonly rows: BoundRows;
}

const lastRows = new WeakMap<Recognition, LastRows>();

/** `changes`: those of the whole sheet, joined. What is bound as it was last time is the same object, the whole list too. */
export function boundRows({ recognition, tables }: PlacedForm, form: FormDocument, changes: RowChanges): BoundRows {
  const { key, definition, binding } = recognition;
  const places = placesByRow(binding, key, changes);
  const boundTables = definition.blocks.flatMap((block): BoundTableRows[] => {
    const placed = block.kind === 'table' ? tables[block.id] : undefined;
    const columns = block.kind === 'table' ? binding.tables[block.id]?.columns : undefined;
    if (block.kind !== 'table' || !placed || !columns) return [];
    return [tableRows(placed, form.tables[block.id] ?? [], { block, columns, form: key, changes })];
  });
  const parts = [places, ...boundTables.map(({ bound }) => bound)];
  const last = lastRows.get(recognition);
  if (last && parts.every((part, index) => part === last.parts[index])) return last.rows;
  const rows = [...places];
  for (const { bound, emptied } of boundTables) {
    for (const row of [...bound, ...emptied]) {
      const at = row.cells[0]?.row ?? 0;
      const there = rows[at];
      rows[at] = there ? joined(there, row) : row;
    }
  }
  lastRows.set(recognition, { parts, rows });
  return rows;
}

const joined = (one: BoundRow, other: BoundRow): BoundRow => ({
  cells: [...one.cells, ...other.cells],
  shows: one.shows ?? other.shows,
  hasPlaces: one.hasPlaces || other.hasPlaces,
});

interface LastPlaces {
  readonly changes: RowChanges;
  readonly rows: BoundRows;
}

const lastPlaces = new WeakMap<Binding, LastPlaces>();

function placesByRow(binding: Binding, form: FormKey, changes: RowChanges): BoundRows {
  const last = lastPlaces.get(binding);
  if (last?.changes === changes) return last.rows;
  const rows: (BoundRow | undefined)[] = [];
  for (const [place, { row: opened, column }] of Object.entries(binding.places)) {
    const row = shiftedRow(opened, changes);
    const path: Path = { kind: 'place', form, place };
    const cells = [{ row, column, path, group: false, continues: false }];
    const there = rows[row];
    const bound = { cells, shows: null, hasPlaces: true };
    rows[row] = there ? joined(there, bound) : bound;
  }
  lastPlaces.set(binding, { changes, rows });
  return rows;
}

interface TableAround {
  readonly block: TableBlock;
  readonly columns: Readonly<Record<string, number>>;
  readonly form: string;
  readonly changes: RowChanges;
}

interface BoundTableRows {
  /** as placed */
  readonly bound: readonly BoundRow[];
  readonly emptied: readonly BoundRow[];
}

interface LastTable extends BoundTableRows {
  readonly changes: RowChanges;
}

/**
 * A placement holds for certain rows and group values (place-form.ts), and nothing else decides what is bound where.
 * Making the cells of 20,000 rows took 300 ms.
 */
const lastTables = new WeakMap<PlacedTable, LastTable>();

function tableRows(placed: PlacedTable, rows: readonly TableRow[], around: TableAround): BoundTableRows {
  const { changes, block } = around;
  const last = lastTables.get(placed);
  if (last?.changes === changes) return last;
  const indexes = indexesOf(placed, rows);
  const bound = placed.rows.map(({ id, fileRow, below }, at): BoundRow => {
    const index = indexes[at] ?? -1;
    const above = at === 0 ? undefined : rows[indexes[at - 1] ?? -1];
    const cells = rowCells(shiftedRow(fileRow, changes) + below, rows[index], above, id, around);
    return { cells, shows: { table: block.id, index }, hasPlaces: false };
  });
  const table: LastTable = { changes, bound, emptied: emptiedRows(placed, around) };
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
  id: RowId,
  { block, columns, form }: TableAround,
): BoundCell[] {
  const cells: BoundCell[] = [];
  let continues = above !== undefined;
  for (const { id: columnId, group } of block.columns) {
    if (group) continues &&= blankToNull(own?.values[columnId]) === blankToNull(above?.values[columnId]);
    const column = columns[columnId];
    if (column === undefined) continue;
    const path: Path = { kind: 'tableCell', form, table: block.id, row: id, column: columnId };
    cells.push({ row, column, path, group, continues: group && continues });
  }
  return cells;
}

function emptiedRows({ emptied }: PlacedTable, { block, columns, changes }: TableAround): BoundRow[] {
  if (emptied === null) return [];
  const row = shiftedRow(emptied, changes);
  const cells = block.columns.flatMap(({ id, group }): BoundCell[] => {
    const column = columns[id];
    return group || column === undefined ? [] : [{ row, column, path: null, group, continues: false }];
  });
  return [{ cells, shows: null, hasPlaces: false }];
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
