/** The cells of an opened sheet that a form fills, in the rows as shown, each with its path in the document. */
import type { FormDocument, Path, TableRow } from '../document/document';
import { continuesGroup } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import { boundPlaces } from './bound-places';
import { boundRow } from './bound-row';
import type { BoundCell, BoundRow } from './bound-row';
import { carryOver, madeOfNothing, remade } from './carry-over';
import type { RowChanges } from './edits';
import type { PlacedForm } from './place-form';
import type { PlacedTable } from './place-rows';
import type { Recognition } from './recognise';
import { rowTable } from './row-table';
import type { RowTable } from './row-table';

/** A table of the form on the sheet. */
export interface BoundTable {
  readonly id: TableId;
  /** one for each row of the document's table; the same object as last time when it is bound alike, wherever it stands */
  readonly rows: readonly BoundRow[];
  /** rows of the sheet in which they stand, rising */
  readonly sheetRows: Int32Array;
}

export interface BoundRows {
  /** of the sheet as shown */
  readonly rowCount: number;
  readonly tables: readonly BoundTable[];
  /** by row of the sheet: places, and rows that are emptied; a table's row may stand there too */
  readonly others: ReadonlyMap<number, BoundRow>;
}

/** All that is bound in one row of the sheet, and of the table that begins there the index of the document's row. */
export function* boundAt(
  { tables, others }: BoundRows,
  row: number,
): Generator<{
  readonly cells: readonly BoundCell[];
  readonly index: number | null;
}> {
  const other = others.get(row);
  if (other) yield { cells: other.cells, index: null };
  for (const { rows, sheetRows } of tables) {
    const index = positionIn(sheetRows, row);
    const own = index === null ? undefined : rows[index];
    if (own) yield { cells: own.cells, index };
  }
}

/** Position of a number in a rising list; null when it is not there. */
export function positionIn(rising: Int32Array, wanted: number): number | null {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted ? low : null;
}

interface LastRows {
  readonly parts: readonly unknown[];
  readonly bound: BoundRows;
}

const lastRows = new WeakMap<Recognition, LastRows>();

/** `rowCount`: of the sheet as opened. `changes`: those of the whole sheet, joined. The same object when nothing moved. */
export function boundRows(
  { recognition, tables }: PlacedForm,
  form: FormDocument,
  rowCount: number,
  changes: RowChanges,
): BoundRows {
  const { key, definition, binding } = recognition;
  const around = definition.blocks.flatMap((block): TableAround[] => {
    const placed = block.kind === 'table' ? tables[block.id] : undefined;
    const columns = block.kind === 'table' ? binding.tables[block.id]?.columns : undefined;
    return block.kind === 'table' && placed && columns ? [{ placed, block, columns, form: key }] : [];
  });
  const parts = [changes, ...around.map(({ placed }) => placed)];
  const last = lastRows.get(recognition);
  // a placement holds for certain rows and group values (place-form.ts), and nothing else decides what is bound where
  if (last && parts.every((part, index) => part === last.parts[index])) return last.bound;
  const { origins, shown } = rowTable(rowCount, changes);
  const emptied = around.flatMap((table): [number, BoundRow][] =>
    table.placed.emptied === null ? [] : [[shown(table.placed.emptied), emptiedRow(table)]],
  );
  const places = [...boundPlaces(binding, key)].map(([opened, row]): [number, BoundRow] => [shown(opened), row]);
  const bound: BoundRows = {
    rowCount: origins.length,
    tables: around.map((table) => ({
      id: table.block.id,
      rows: tableRows(table, form.tables[table.block.id] ?? []),
      sheetRows: sheetRowsOf(table.placed, shown),
    })),
    others: joinedRows([...places, ...emptied]),
  };
  lastRows.set(recognition, { parts, bound });
  return bound;
}

interface TableAround {
  readonly placed: PlacedTable;
  readonly block: TableBlock;
  readonly columns: Readonly<Record<string, number>>;
  readonly form: string;
}

function sheetRowsOf({ fileRows, below }: PlacedTable, shown: RowTable['shown']): Int32Array {
  const rows = new Int32Array(fileRows.length);
  for (let index = 0; index < rows.length; index++) rows[index] = shown(fileRows[index] ?? 0) + (below[index] ?? 0);
  return rows;
}

function joinedRows(rows: readonly [number, BoundRow][]): ReadonlyMap<number, BoundRow> {
  const byRow = new Map<number, BoundRow>();
  for (const [at, row] of rows) {
    const there = byRow.get(at);
    byRow.set(at, there ? boundRow([...there.cells, ...row.cells]) : row);
  }
  return byRow;
}

interface LastTable {
  readonly rows: readonly TableRow[];
  readonly bound: readonly BoundRow[];
}

/** By the columns in which a table of a file stands; making the cells of 20,000 rows took 300 ms. */
const lastTables = new WeakMap<TableAround['columns'], LastTable>();

/** One per row of the document's table. */
function tableRows(table: TableAround, rows: readonly TableRow[]): readonly BoundRow[] {
  const last = lastTables.get(table.columns);
  const bind = (row: number, before: BoundRow | undefined): BoundRow => {
    const own = rows[row];
    const made = boundRow(own ? tableCells(own, rows[row - 1], table) : []);
    return before && isSame(made, before) ? before : made;
  };
  const { results, changed } = carryOver(
    { first: rows, second: rows },
    last ? { first: last.rows, second: last.rows } : madeOfNothing,
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
  { block, columns, form }: TableAround,
): readonly BoundCell[] {
  const cells: BoundCell[] = [];
  let continues = above !== undefined;
  for (const { id: columnId, group } of block.columns) {
    if (group) continues &&= continuesGroup(own.values[columnId], above?.values[columnId]);
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

function emptiedRow({ block, columns }: TableAround): BoundRow {
  const cells = block.columns.flatMap(({ id, group }): BoundCell[] => {
    const column = columns[id];
    return group || column === undefined ? [] : [{ column, path: null, group, continues: false }];
  });
  return boundRow(cells);
}
