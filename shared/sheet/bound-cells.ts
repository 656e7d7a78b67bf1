/** The cells of an opened sheet that a form fills, in the rows as shown, each with its path in the document. */
import type { FormDocument, Path, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import { boundPlaces } from './bound-places';
import { boundRow } from './bound-row';
import type { BoundCell, BoundRow } from './bound-row';
import { carryOver, remade } from './carry-over';
import type { RowChanges } from './edits';
import type { PlacedForm } from './place-form';
import type { PlacedTable } from './place-rows';
import type { Recognition } from './recognise';
import { rowTable } from './row-table';
import type { RowTable } from './row-table';

export interface BoundRows {
  /** by row of the sheet; nothing where no cell is bound */
  readonly rows: readonly (BoundRow | undefined)[];
  /** rows of the sheet with places */
  readonly placeRows: readonly number[];
  /** rows of the sheet in which the rows of a table of the document stand, one for each, rising */
  readonly tables: ReadonlyMap<TableId, Int32Array>;
}

interface LastRows {
  readonly parts: readonly unknown[];
  readonly rows: BoundRows;
}

const lastRows = new WeakMap<Recognition, LastRows>();

/**
 * `rowCount`: of the sheet as opened. `changes`: those of the whole sheet, joined. A row that is bound as last time is
 * the same object wherever it stands; so is the whole list when nothing moved.
 */
export function boundRows(
  { recognition, tables }: PlacedForm,
  form: FormDocument,
  rowCount: number,
  changes: RowChanges,
): BoundRows {
  const { key, definition, binding } = recognition;
  const blocks = definition.blocks.flatMap((block): BoundTable[] => {
    const placed = block.kind === 'table' ? tables[block.id] : undefined;
    const columns = block.kind === 'table' ? binding.tables[block.id]?.columns : undefined;
    return block.kind === 'table' && placed && columns ? [{ placed, block, columns, form: key }] : [];
  });
  const parts = [changes, ...blocks.map(({ placed }) => placed)];
  const last = lastRows.get(recognition);
  // a placement holds for certain rows and group values (place-form.ts), and nothing else decides what is bound where
  if (last && parts.every((part, index) => part === last.parts[index])) return last.rows;
  const bound = joinedRows(rowTable(rowCount, changes), recognition, form, blocks);
  lastRows.set(recognition, { parts, rows: bound });
  return bound;
}

interface BoundTable {
  readonly placed: PlacedTable;
  readonly block: TableBlock;
  readonly columns: Readonly<Record<string, number>>;
  readonly form: string;
}

function joinedRows(
  { origins, shown }: RowTable,
  { key, binding }: Recognition,
  form: FormDocument,
  boundTables: readonly BoundTable[],
): BoundRows {
  const rows = new Array<BoundRow | undefined>(origins.length).fill(undefined);
  const tables = new Map<TableId, Int32Array>();
  const put = (at: number, row: BoundRow): void => {
    const there = rows[at];
    rows[at] = there ? joined(there, row) : row;
  };
  const places = boundPlaces(binding, key);
  for (const [opened, row] of places) put(shown(opened), row);
  for (const table of boundTables) {
    const { placed, block } = table;
    const sheetRows = Int32Array.from(placed.rows, ({ fileRow, below }) => shown(fileRow) + below);
    tableRows(table, form.tables[block.id] ?? []).forEach((row, index) => put(sheetRows[index] ?? -1, row));
    tables.set(block.id, sheetRows);
    if (placed.emptied !== null) put(shown(placed.emptied), emptiedRow(table));
  }
  return { rows, placeRows: [...places.keys()].map(shown), tables };
}

const joined = (one: BoundRow, other: BoundRow): BoundRow => boundRow([...one.cells, ...other.cells]);

interface LastTable {
  readonly rows: readonly TableRow[];
  readonly bound: readonly BoundRow[];
}

/** By the columns in which a table of a file stands; making the cells of 20,000 rows took 300 ms. */
const lastTables = new WeakMap<BoundTable['columns'], LastTable>();

/** One per row of the document's table. */
function tableRows(table: BoundTable, rows: readonly TableRow[]): readonly BoundRow[] {
  const last = lastTables.get(table.columns);
  const bind = (row: number, before: BoundRow | undefined): BoundRow => {
    const own = rows[row];
    const made = boundRow(own ? tableCells(own, rows[row - 1], table) : []);
    return before && isSame(made, before) ? before : made;
  };
  const { results, changed } = carryOver(
    { first: rows, second: rows },
    last ? { first: last.rows, second: last.rows } : null,
    last?.bound ?? [],
    bind,
  );
  // whether a group goes on depends on the row above too
  const below = changed.flatMap((row) => (row + 1 < rows.length ? [row, row + 1] : [row]));
  const bound = remade(results, below, bind);
  lastTables.set(table.columns, { rows, bound });
  return bound;
}

function tableCells(
  own: TableRow,
  above: TableRow | undefined,
  { block, columns, form }: BoundTable,
): readonly BoundCell[] {
  const cells: BoundCell[] = [];
  let continues = above !== undefined;
  for (const { id: columnId, group } of block.columns) {
    if (group) continues &&= blankToNull(own.values[columnId]) === blankToNull(above?.values[columnId]);
    const column = columns[columnId];
    if (column === undefined) continue;
    const path: Path = { kind: 'tableCell', form, table: block.id, row: own.id, column: columnId };
    cells.push({ column, path, group, continues: group && continues });
  }
  return cells;
}

/** Two rows of one table. */
const isSame = (one: BoundRow, other: BoundRow): boolean =>
  one.cells.every(({ path, continues }, index) => {
    const cell = other.cells[index];
    return cell?.continues === continues && rowOf(cell.path) === rowOf(path);
  });

const rowOf = (path: Path | null): string | null => (path?.kind === 'tableCell' ? path.row : null);

function emptiedRow({ block, columns }: BoundTable): BoundRow {
  const cells = block.columns.flatMap(({ id, group }): BoundCell[] => {
    const column = columns[id];
    return group || column === undefined ? [] : [{ column, path: null, group, continues: false }];
  });
  return boundRow(cells);
}
