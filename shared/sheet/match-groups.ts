/**
 * Which rows of a document's table belong into which group of rows of the file (数量指标, 质量指标…), although groups
 * were renamed, given up or made, and rows moved from one to another.
 */
import type { CellValue, RowId, TableRow } from '../document/document';
import { blankToNull, continuesGroup } from '../document/paper-grid';
import type { ColumnId } from '../forms/ids';
import { alignChangedRows } from './align-rows';

export interface FileRow {
  /** 0-based, as opened */
  readonly row: number;
  /** what was read there */
  readonly opened: TableRow;
}

export interface MatchedGroup {
  /** rows of the file with equal group values; at least one */
  readonly fileRows: readonly FileRow[];
  /** rows of the document that stand there now; none when the group was given up */
  readonly members: readonly TableRow[];
}

/**
 * All groups of the file in their order, and every row of the document in one of them, also in order. `columns`: the
 * group columns from left to right; the groups of a column are matched within those of the column before it.
 */
export function matchGroups(
  columns: readonly ColumnId[],
  fileRows: readonly FileRow[],
  rows: readonly TableRow[],
): MatchedGroup[] {
  const [column, ...deeper] = columns;
  if (column === undefined) return fileRows.length === 0 ? [] : [{ fileRows, members: rows }];
  const valueOf = (row: TableRow): CellValue => blankToNull(row.values[column]);
  const groups = runsOf(fileRows, ({ opened }) => opened.values[column]);
  const runs = runsOf(rows, ({ values }) => values[column]);
  const homes = homesOf(runs, groups, valueOf);
  return groups.flatMap((group, position) =>
    matchGroups(deeper, group, runs.filter((_run, index) => homes[index] === position).flat()),
  );
}

/** Neighbours of one group. */
function runsOf<Item>(items: readonly Item[], valueOf: (item: Item) => CellValue | undefined): Item[][] {
  const runs: Item[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before !== undefined && continuesGroup(valueOf(item), valueOf(before))) runs.at(-1)?.push(item);
    else runs.push([item]);
  });
  return runs;
}

/**
 * Index of each run's group. As many runs as can be get a group of their own, since only there the file says their word;
 * one too many joins the one above (at the top: below). Among these choices a group that kept its word and its rows
 * weighs most, then one whose rows are here under a new word, then one of the same word.
 */
function homesOf(
  runs: readonly (readonly TableRow[])[],
  groups: readonly (readonly FileRow[])[],
  valueOf: (row: TableRow) => CellValue,
): number[] {
  const groupOf = new Map<RowId, number>();
  groups.forEach((group, position) => group.forEach(({ opened }) => groupOf.set(opened.id, position)));
  const shared = runs.map((run) => {
    const counts = new Map<number, number>();
    for (const { id } of run) {
      const position = groupOf.get(id);
      if (position !== undefined) counts.set(position, (counts.get(position) ?? 0) + 1);
    }
    return counts;
  });
  const sameWord = (run: number, group: number): boolean => {
    const [row] = runs[run] ?? [];
    const [fileRow] = groups[group] ?? [];
    return row !== undefined && fileRow !== undefined && valueOf(row) === valueOf(fileRow.opened);
  };
  const equal = (run: number, group: number): boolean => {
    const rows = runs[run] ?? [];
    const fileRows = groups[group] ?? [];
    const sameRows = rows.length === fileRows.length && rows.every(({ id }, at) => id === fileRows[at]?.opened.id);
    return sameRows && sameWord(run, group);
  };
  // One more pair weighs more than all that pairs may have in common.
  const pair = keptRowWeight * groupOf.size + runs.length + 1;
  const score = (run: number, group: number): number => {
    const rows = shared[run]?.get(group) ?? 0;
    return pair + (sameWord(run, group) ? keptRowWeight * rows + 1 : rows);
  };
  const aligned = alignChangedRows(runs.length, groups.length, equal, score);
  const first = aligned.find((position) => position !== null) ?? 0;
  const homes: number[] = [];
  for (const position of aligned) homes.push(position ?? homes.at(-1) ?? first);
  return homes;
}

/** A row that stands in its group under its old word counts as much as so many rows of a group with a new word. */
const keptRowWeight = 4;
