/** Which row of a table each given row goes into: the rows of a group are filled in order, what is too many is new. */
import type { TableBlock } from '../forms/definition';
import type { ColumnId } from '../forms/ids';
import type { CellValue, RowId, TableRow } from './document';

/** Values by column; group columns may be among them. */
export type GivenRow = Readonly<Record<ColumnId, CellValue>>;

/** A row of the table with the given row that fills it; null: it stays as it is. */
export interface MatchedRow<Given extends GivenRow> {
  readonly id: RowId;
  readonly data: Given | null;
  /** values of the group columns, for a row that the form does not have yet; null for a row it has */
  readonly added: Readonly<Record<ColumnId, CellValue>> | null;
}

export type Matching<Given extends GivenRow> =
  | { readonly kind: 'matched'; readonly rows: readonly MatchedRow<Given>[] }
  /** the table has no group of this name; `index` of the given row */
  | { readonly kind: 'unknownGroup'; readonly index: number; readonly group: string };

/**
 * The rows of the table in their new order. A given row without any group value goes into the row after the one
 * filled last; with group values it takes the first free row of those groups, or a new one at the end of the last.
 * `newId` names a new row by the index of the given row that it holds.
 */
export function matchRows<Given extends GivenRow>(
  block: TableBlock,
  rows: readonly TableRow[],
  data: readonly Given[],
  newId: (index: number) => RowId,
): Matching<Given> {
  const groups = block.columns.filter(({ group }) => group).map(({ id }) => id);
  const matched: { row: TableRow; data: Given | null; isNew: boolean }[] = rows.map((row) => ({
    row,
    data: null,
    isNew: false,
  }));
  let last = -1;
  for (const [index, given] of data.entries()) {
    const wanted = groups.filter((id) => groupWords(given[id]) !== '');
    const belongs = (row: TableRow): boolean =>
      wanted.every((id) => groupWords(row.values[id]) === groupWords(given[id]));
    // by order, it never goes back up; by group it may
    const free = matched.findIndex(
      (each, at) => each.data === null && belongs(each.row) && (wanted.length > 0 || at > last),
    );
    const end = matched.findLastIndex((each) => belongs(each.row));
    if (free >= 0) {
      const target = matched[free];
      if (target) target.data = given;
      last = free;
    } else if (end < 0 && rows.length > 0) {
      return { kind: 'unknownGroup', index, group: wanted.map((id) => String(given[id])).join(' · ') };
    } else {
      const above = matched[end]?.row.values ?? given;
      const values = Object.fromEntries(
        groups.flatMap((id) => (groupWords(above[id]) === '' ? [] : [[id, above[id] ?? null]])),
      );
      matched.splice(end + 1, 0, { row: { id: newId(index), values }, data: given, isNew: true });
      last = end + 1;
    }
  }
  return {
    kind: 'matched',
    rows: matched.map(({ row, data: filling, isNew }) => ({
      id: row.id,
      data: filling,
      added: isNew ? row.values : null,
    })),
  };
}

/** Blanks, line breaks and 全角 signs do not tell groups apart. */
export const groupWords = (value: CellValue | undefined): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '');
