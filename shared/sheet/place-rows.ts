/** Where the rows of a document's table stand on the sheet: which in rows of the file, which in rows to be inserted. */
import type { RowId, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { RowInsertion } from './edits';
import type { Sheet } from './sheet';

export interface PlacedRow {
  /** row of the file, or for an inserted row the one it comes below */
  readonly fileRow: number;
  /** 0 in the row of the file itself, 1 in the first row inserted below it */
  readonly below: number;
  readonly id: RowId;
}

export interface PlacedTable {
  readonly rows: readonly PlacedRow[];
  readonly insertions: readonly RowInsertion[];
  /** rows of the file that no row of the document stands in any more */
  readonly emptied: readonly number[];
}

/**
 * `opened`: the table as read from the file, one row for each bound row. Rows of one group (equal group values) fill
 * the group's rows of the file in order; what is too many is inserted at the end of the group.
 */
export function placeRows(
  block: TableBlock,
  bound: BoundTable,
  opened: readonly TableRow[],
  rows: readonly TableRow[],
  sheet: Sheet,
): PlacedTable {
  const groups = fileGroups(block, bound, opened);
  const homes = homeGroups(block, groups, opened, rows);
  const placed: PlacedRow[] = [];
  const insertions: RowInsertion[] = [];
  const emptied: number[] = [];
  const membersOf = groups.map((): TableRow[] => []);
  rows.forEach((row, index) => membersOf[homes[index] ?? -1]?.push(row));
  groups.forEach((group, position) => {
    const members = membersOf[position] ?? [];
    const last = group.at(-1) ?? bound.head;
    members.forEach(({ id }, index) => {
      const fileRow = group[index];
      placed.push(
        fileRow === undefined ? { fileRow: last, below: index - group.length + 1, id } : { fileRow, below: 0, id },
      );
    });
    emptied.push(...group.slice(members.length));
    const count = members.length - group.length;
    if (count > 0) {
      insertions.push({ below: last, count, groupColumns: groupColumns(block, bound, opened, last, sheet) });
    }
  });
  return { rows: placed, insertions, emptied };
}

/** Rows of the file by group; a table without rows has one empty group. */
function fileGroups(block: TableBlock, bound: BoundTable, opened: readonly TableRow[]): number[][] {
  const groups: number[][] = [];
  bound.rows.forEach(({ row }, index) => {
    const before = opened[index - 1];
    const here = opened[index];
    if (before && here && sameGroup(block, before, here)) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups.length > 0 ? groups : [[]];
}

/**
 * Index of each row's group in the file. Rows of the file keep theirs whatever is written in them; a new row joins
 * the row above it, or the one below when only that has the same group values.
 */
function homeGroups(
  block: TableBlock,
  groups: readonly (readonly number[])[],
  opened: readonly TableRow[],
  rows: readonly TableRow[],
): number[] {
  const groupOfRow = new Map(groups.flatMap((group, position) => group.map((row) => [row, position] as const)));
  const known = new Map<RowId, number>();
  const fileRows = groups.flat();
  opened.forEach(({ id }, index) => known.set(id, groupOfRow.get(fileRows[index] ?? -1) ?? 0));
  const homes: number[] = [];
  rows.forEach((row, index) => {
    const own = known.get(row.id);
    const above = rows[index - 1];
    const home = homes[index - 1];
    if (own !== undefined) {
      homes.push(own);
      return;
    }
    const nextKnown = rows.slice(index + 1).find(({ id }) => known.has(id));
    const next = nextKnown && known.get(nextKnown.id);
    const joinsNext = nextKnown !== undefined && sameGroup(block, row, nextKnown);
    if (home === undefined) homes.push(next ?? 0);
    else homes.push(above && !sameGroup(block, row, above) && joinsNext ? (next ?? home) : home);
  });
  return homes;
}

const sameGroup = (block: TableBlock, a: TableRow, b: TableRow): boolean =>
  block.columns.every(({ id, group }) => !group || blankToNull(a.values[id]) === blankToNull(b.values[id]));

/**
 * Group cells of one row reach down over the new rows; merged ones, like the side label, grow anyway. A file may write
 * its groups without merging: there a group of several rows stays as it is.
 */
function groupColumns(
  block: TableBlock,
  bound: BoundTable,
  opened: readonly TableRow[],
  below: number,
  sheet: Sheet,
): number[] {
  const index = cellIndex(sheet);
  const position = bound.rows.findIndex(({ row }) => row === below);
  return block.columns.flatMap(({ id, group }): number[] => {
    const column = bound.columns[id];
    if (!group || column === undefined) return [];
    const merged = (index.at(below, column)?.rowSpan ?? 1) > 1;
    const here = opened[position]?.values[id];
    const alone = here !== undefined && opened[position - 1]?.values[id] !== here;
    return merged || alone ? [column] : [];
  });
}
