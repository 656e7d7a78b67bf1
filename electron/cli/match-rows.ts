/** Which row of the form each row of DATA goes into: the rows of a group are filled in order, what is too many is new. */
import type { CellValue, RowId, TableRow } from '../../shared/document/document';
import type { TableBlock } from '../../shared/forms/definition';
import type { ColumnId } from '../../shared/forms/ids';
import type { DataRow } from './fill-data';

/** A row of the form with the row of DATA that fills it; null: it stays as it is. */
export interface MatchedRow {
  readonly id: RowId;
  readonly data: DataRow | null;
  /** values of the group columns, for a row that the form does not have yet; null for a row it has */
  readonly added: Readonly<Record<ColumnId, CellValue>> | null;
}

export type Matching =
  | { readonly kind: 'matched'; readonly rows: readonly MatchedRow[] }
  /** the form has no group of this name; `index` of the row in DATA */
  | { readonly kind: 'unknownGroup'; readonly index: number; readonly group: string };

/**
 * The rows of the form in their new order. A row of DATA without any group value goes into the row after the one
 * filled last; with group values it takes the first free row of those groups, or a new one at the end of the last.
 */
export function matchRows(block: TableBlock, rows: readonly TableRow[], data: readonly DataRow[]): Matching {
  const groups = block.columns.filter(({ group }) => group).map(({ id }) => id);
  const matched: { row: TableRow; data: DataRow | null; isNew: boolean }[] = rows.map((row) => ({
    row,
    data: null,
    isNew: false,
  }));
  let last = -1;
  for (const [index, given] of data.entries()) {
    const wanted = groups.filter((id) => normalised(given[id]) !== '');
    const belongs = (row: TableRow): boolean =>
      wanted.every((id) => normalised(row.values[id]) === normalised(given[id]));
    // by order, DATA never goes back up; by group it may
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
        groups.flatMap((id) => (normalised(above[id]) === '' ? [] : [[id, above[id] ?? null]])),
      );
      matched.splice(end + 1, 0, { row: { id: `filled${index + 1}`, values }, data: given, isNew: true });
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
const normalised = (value: CellValue | undefined): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '');
