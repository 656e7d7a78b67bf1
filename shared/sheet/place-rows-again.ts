/** Where the rows of a document's table stand after an edit, from where they stood before: only the groups around it change. */
import { changedSpan } from '../document/changed-span';
import type { CellValue, TableRow } from '../document/document';
import { continuesGroup } from '../document/paper-grid';
import type { ColumnId } from '../forms/ids';
import { groupsOf, placeGroup } from './place-rows';
import type { PlacedTable, TableInFile } from './place-rows';

type Rows = readonly TableRow[];

/**
 * Whether the document has just the groups of the file, under whatever words: as many, and beginning anew at the same
 * group columns. Then each group stands in its own whatever rows it has (match-groups.ts: as many as can be do).
 */
export function isGroupedAsFile({ block }: TableInFile, { groups }: PlacedTable, rows: Rows): boolean {
  const columns = groupsOf(block);
  const inFile = breaksOf(
    groups.flatMap((fileRows) => fileRows.map(({ opened }) => opened)),
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
    const at = above ? columns.findIndex((column) => !continuesGroup(row.values[column], above.values[column])) : 0;
    if (at >= 0) breaks.push(at);
  });
  return breaks;
}

const valueIn = (row: TableRow, column: ColumnId): CellValue => row.values[column] ?? null;

/** Of one row before and after, or of the first rows of two groups. */
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
  if (!isAlike || old.length === 0) return null;
  const { groups, starts } = placed;
  const position = groupAt(starts, first);
  const end = position + old.length;
  const more = rows.length - before.length;
  const [above = 0, until = 0] = [starts[position], starts[end]];
  const members = runsOf(rows.slice(above, until + more), columns);
  const affected = groups.slice(position, end);
  const again = affected.map((fileRows, at) => placeGroup(table, fileRows, members[at] ?? []));
  const stand = again.flatMap((group) => group.rows);
  const isElsewhere = isOutside(affected);
  let count = above;
  return {
    ...placed,
    fileRows: spliced(
      placed.fileRows,
      above,
      until,
      stand.map(({ fileRow }) => fileRow),
    ),
    below: spliced(
      placed.below,
      above,
      until,
      stand.map(({ below }) => below),
    ),
    insertions: [
      ...placed.insertions.filter(({ below }) => isElsewhere(below)),
      ...again.flatMap(({ insertions }) => insertions),
    ],
    removals: [
      ...placed.removals.filter(({ first: removed }) => isElsewhere(removed)),
      ...again.flatMap(({ removals }) => removals),
    ],
    starts: starts.map((start, at) =>
      at <= position ? start : at < end ? (count += again[at - position - 1]?.rows.length ?? 0) : start + more,
    ),
  };
}

type Run = readonly [TableRow, ...TableRow[]];

/** Neighbours of one group. */
function runsOf(rows: Rows, columns: readonly ColumnId[]): readonly Run[] {
  const runs: [TableRow, ...TableRow[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const continues = last && columns.every((column) => continuesGroup(row.values[column], last[0].values[column]));
    if (continues) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The group in which a row of the document stands. */
function groupAt(starts: Int32Array, index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether a row of the file belongs to none of some neighbouring groups. */
function isOutside(groups: PlacedTable['groups']): (fileRow: number) => boolean {
  const [first = -1, last = -1] = [groups[0]?.[0]?.row, groups.at(-1)?.at(-1)?.row];
  return (row) => row < first || row > last;
}

/** The list with what stands from `first` to before `end` replaced. */
function spliced(list: Int32Array, first: number, end: number, others: readonly number[]): Int32Array {
  const result = new Int32Array(list.length - (end - first) + others.length);
  result.set(list.subarray(0, first));
  result.set(others, first);
  result.set(list.subarray(end), first + others.length);
  return result;
}
