/** Where the rows of a document's table stand on the sheet: in rows of the file, or in rows that are put in there. */
import type { TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { ColumnId } from '../forms/ids';
import type { BoundTable } from './binding';
import { cellIndex } from './cell-index';
import { noRowChanges } from './edits';
import type { RowChanges, RowInsertion } from './edits';
import { fitRows } from './fit-rows';
import { matchGroups } from './match-groups';
import type { FileRow } from './match-groups';
import type { CellRows } from './sheet-cells';

/** Where one row of the document stands. */
export interface PlacedRow {
  /** row of the file, or for an inserted row the one it comes below */
  readonly fileRow: number;
  /** 0 in the row of the file itself, 1 in the first row inserted below it */
  readonly below: number;
}

/** What the rows of the document do to one group of rows of the file. */
export interface PlacedGroup extends RowChanges {
  /** one for each row of the document in the group */
  readonly rows: readonly PlacedRow[];
}

export interface PlacedTable extends RowChanges {
  /** PlacedRow.fileRow of each row of the document's table, in their order */
  readonly fileRows: Int32Array;
  /** PlacedRow.below of each */
  readonly below: Int32Array;
  /** the one row that a table without any row keeps in the file, so that its form is still known by it; else null */
  readonly emptied: number | null;
  /** all groups of the file in their order; none in a file whose table has its headings only */
  readonly groups: readonly (readonly FileRow[])[];
  /** index of the first row of the document in each group, and at last how many rows there are */
  readonly starts: Int32Array;
}

/** A table of a form, and where it stands in the file. */
export interface TableInFile {
  readonly block: TableBlock;
  readonly bound: BoundTable;
  /** as read from the file, one row for each bound row */
  readonly opened: readonly TableRow[];
  /** as opened */
  readonly sheet: CellRows;
}

/**
 * A group with as many rows as before fills its rows of the file in order. Of one with fewer, rows of the file are
 * removed, first those whose own row is gone; in one with more, the new rows are inserted where they stand: so whatever
 * was not changed stays where it is.
 */
export function placeRows(table: TableInFile, rows: readonly TableRow[]): PlacedTable {
  const { block, bound, opened } = table;
  const fileRows = bound.rows.flatMap(({ row }, index): FileRow[] => {
    const own = opened[index];
    return own ? [{ row, opened: own }] : [];
  });
  const [first, ...others] = fileRows;
  if (!first) return placedBelowHead(bound, rows);
  if (rows.length === 0) {
    return { ...placedTable([], []), removals: others.map(({ row }) => oneRow(row)), emptied: first.row };
  }
  const groups = matchGroups(groupsOf(block), fileRows, rows);
  return placedTable(
    groups.map((group) => group.fileRows),
    groups.map((group) => placeGroup(table, group.fileRows, group.members)),
  );
}

export const groupsOf = ({ columns }: TableBlock): ColumnId[] =>
  columns.flatMap(({ id, group }) => (group ? [id] : []));

function placedTable(groups: PlacedTable['groups'], placed: readonly PlacedGroup[]): PlacedTable {
  const rows = placed.flatMap((group) => group.rows);
  let count = 0;
  return {
    fileRows: Int32Array.from(rows, ({ fileRow }) => fileRow),
    below: Int32Array.from(rows, ({ below }) => below),
    insertions: placed.flatMap(({ insertions }) => insertions),
    removals: placed.flatMap(({ removals }) => removals),
    emptied: null,
    groups,
    starts: Int32Array.from([0, ...placed.map((group) => (count += group.rows.length))]),
  };
}

const oneRow = (row: number) => ({ first: row, count: 1 });

/** A file whose table has its headings only: the label at the side grows over the new rows, no heading does. */
function placedBelowHead({ head, side }: TableInFile['bound'], { length }: readonly TableRow[]): PlacedTable {
  const growingColumns = side === null ? [] : [side];
  return {
    ...noRowChanges,
    fileRows: new Int32Array(length).fill(head),
    below: Int32Array.from({ length }, (_, index) => index + 1),
    insertions: length === 0 ? [] : [{ below: head, count: length, groupColumns: [], growingColumns }],
    emptied: null,
    groups: [],
    starts: new Int32Array(1),
  };
}

/** `members`: the rows of the document that stand in the group. */
export function placeGroup(
  table: TableInFile,
  fileRows: readonly FileRow[],
  members: readonly TableRow[],
): PlacedGroup {
  const rows = placedInGroup(fileRows, members);
  const used = new Set(rows.map(({ fileRow }) => fileRow));
  return {
    rows,
    insertions: insertionsOf(rows, (below) => groupColumns(table, below)),
    removals: fileRows.filter(({ row }) => !used.has(row)).map(({ row }) => oneRow(row)),
  };
}

function placedInGroup(fileRows: readonly FileRow[], members: readonly TableRow[]): PlacedRow[] {
  const homes = homesInGroup(fileRows, members);
  const placed: PlacedRow[] = [];
  members.forEach((_member, index) => {
    const home = fileRows[homes[index] ?? -1];
    const above = placed.at(-1);
    if (home) placed.push({ fileRow: home.row, below: 0 });
    else if (above) placed.push({ fileRow: above.fileRow, below: above.below + 1 });
  });
  return placed;
}

/** Index of each member's row of the file; null for one to be inserted below the member before it, so never the first. */
function homesInGroup(fileRows: readonly FileRow[], members: readonly TableRow[]): (number | null)[] {
  if (members.length <= fileRows.length) {
    const places = new Map(fileRows.map(({ opened }, index) => [opened.id, index]));
    const own = members.map(({ id }) => places.get(id) ?? null);
    return fitRows(own, fileRows.length);
  }
  const places = new Map(members.map(({ id }, index) => [id, index]));
  // Nothing is inserted above the first row of a group, where its group cells begin: it stays with the first member.
  const own = fileRows.map(({ opened }, index) => (index === 0 ? 0 : (places.get(opened.id) ?? null)));
  const homes = members.map((): number | null => null);
  fitRows(own, members.length).forEach((member, fileRow) => (homes[member] = fileRow));
  return homes;
}

function insertionsOf(placed: readonly PlacedRow[], groupColumns: (below: number) => readonly number[]) {
  const counts = new Map<number, number>();
  for (const { fileRow, below } of placed) if (below > 0) counts.set(fileRow, below);
  return [...counts].map(([below, count]): RowInsertion => ({ below, count, groupColumns: groupColumns(below) }));
}

/**
 * Group cells of one row reach down over the new rows; merged ones, like the side label, grow anyway. A file may write
 * its groups without merging: there a group of several rows stays as it is.
 */
function groupColumns({ block, bound, opened, sheet }: TableInFile, below: number): number[] {
  const index = cellIndex(sheet);
  const position = bound.rows.findIndex(({ row }) => row === below);
  return block.columns.flatMap(({ id, group }): number[] => {
    const column = bound.columns[id];
    if (!group || column === undefined) return [];
    const merged = (index.at(below, column)?.rowSpan ?? 1) > 1;
    const [above, here, next] = [position - 1, position, position + 1].map((at) => blankToNull(opened[at]?.values[id]));
    const alone = here !== null && above !== here && next !== here;
    return merged || alone ? [column] : [];
  });
}
