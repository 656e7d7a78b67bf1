/** Where the rows of a document's table stand after an edit, from where they stood before: only the groups around it change. */
import { changedSpan } from '../document/changed-span';
import type { CellValue, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { ColumnId } from '../forms/ids';
import { groupsOf, placedTable, placeGroup } from './place-rows';
import type { PlacedGroup, PlacedTable, TableInFile } from './place-rows';

type Rows = readonly TableRow[];

/**
 * Whether the document has just the groups of the file, under whatever words: as many, and beginning anew at the same
 * group columns. Then each group stands in its own whatever rows it has (match-groups.ts: as many as can be do).
 */
export function isGroupedAsFile({ block }: TableInFile, { groups }: PlacedTable, rows: Rows): boolean {
  const columns = groupsOf(block);
  const inFile = breaksOf(
    groups.flatMap(({ fileRows }) => fileRows.map(({ opened }) => opened)),
    columns,
  );
  const now = breaksOf(rows, columns);
  return inFile.length === groups.length && inFile.join() === now.join();
}

/** One entry for each group: the leftmost group column, by position, in which it differs from the one above. */
function breaksOf(rows: Rows, columns: readonly ColumnId[]): readonly number[] {
  const breaks: number[] = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const at = above ? columns.findIndex((column) => valueIn(row, column) !== valueIn(above, column)) : 0;
    if (at >= 0) breaks.push(at);
  });
  return breaks;
}

const valueIn = (row: TableRow, column: ColumnId): CellValue => blankToNull(row.values[column]);

const isSameGroup = (one: TableRow, other: TableRow, columns: readonly ColumnId[]): boolean =>
  columns.every((column) => valueIn(one, column) === valueIn(other, column));

/** Whether the same rows stand in the same groups, so that all of them stand where they stood. */
export function isPlacedAlike({ block }: TableInFile, before: Rows, rows: Rows): boolean {
  if (before.length !== rows.length) return false;
  const columns = groupsOf(block);
  const { head, tail } = changedSpan(before, rows);
  for (let index = head; index < rows.length - tail; index++) {
    const [old, row] = [before[index], rows[index]];
    if (old?.id !== row?.id || !old || !row || !isSameGroup(old, row, columns)) return false;
  }
  return true;
}

/**
 * The new placement; null where groups came, went or were renamed, and all must be placed anew. `before` must be
 * grouped as the file, and so are `rows` then.
 */
export function placeRowsAgain(table: TableInFile, placed: PlacedTable, before: Rows, rows: Rows): PlacedTable | null {
  const columns = groupsOf(table.block);
  const { head, tail } = changedSpan(before, rows);
  // one row more on either side: a group that goes on is the same one
  const first = Math.max(0, head - 1);
  const rest = Math.max(0, tail - 1);
  const old = runsOf(before.slice(first, before.length - rest), columns);
  const now = runsOf(rows.slice(first, rows.length - rest), columns);
  const isAlike = old.length === now.length && old.every(([row], at) => isSameGroup(row, now[at]?.[0] ?? row, columns));
  const start = groupAt(placed.groups, first);
  if (!isAlike || old.length === 0 || !start) return null;
  const { position, above } = start;
  const affected = placed.groups.slice(position, position + old.length);
  const oldCount = affected.reduce((sum, group) => sum + group.rows.length, 0);
  const members = runsOf(rows.slice(above, above + oldCount + rows.length - before.length), columns);
  const again = affected.map((group, at) => placeGroup(table, group.fileRows, members[at] ?? []));
  return placedTable(
    placed.groups.toSpliced(position, affected.length, ...again),
    placed.rows.toSpliced(above, oldCount, ...again.flatMap((group) => group.rows)),
  );
}

type Run = readonly [TableRow, ...TableRow[]];

/** Neighbours of one group. */
function runsOf(rows: Rows, columns: readonly ColumnId[]): readonly Run[] {
  const runs: [TableRow, ...TableRow[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && isSameGroup(last[0], row, columns)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The group in which a row of the document stands, and how many rows stand above that group. */
function groupAt(
  groups: readonly PlacedGroup[],
  index: number,
): { readonly position: number; readonly above: number } | null {
  let above = 0;
  for (const [position, { rows }] of groups.entries()) {
    if (index < above + rows.length) return { position, above };
    above += rows.length;
  }
  return null;
}
