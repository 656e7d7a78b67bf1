/** Blank groups (paper-grid.ts) while rows come and go: each begins with its first row, whichever that is. */
import type { TableBlock } from '../forms/definition';
import type { ColumnId, TableId } from '../forms/ids';
import type { Change } from './change';
import type { CellValue, FormKey, RowId, TableRow } from './document';
import { blankGroup } from './paper-grid';

interface AtTable {
  readonly form: FormKey;
  readonly table: TableId;
}

/** Group columns in which a blank group begins with this row. */
const begunBy = ({ columns }: TableBlock, { values }: TableRow): ColumnId[] =>
  columns.flatMap(({ id, group }) => (group && values[id] === blankGroup ? [id] : []));

const marking = ({ form, table }: AtTable, row: RowId, column: ColumnId, value: CellValue): Change => ({
  kind: 'set',
  path: { kind: 'tableCell', form, table, row, column },
  value,
});

/** The blank groups that begin with a row, for a new row above it. */
export function blankGroupsGiven(
  at: AtTable,
  block: TableBlock,
  row: TableRow,
): { readonly values: TableRow['values']; readonly changes: readonly Change[] } {
  const begun = begunBy(block, row);
  return {
    values: Object.fromEntries(begun.map((column) => [column, blankGroup])),
    changes: begun.map((column) => marking(at, row.id, column, null)),
  };
}

/** A blank group that loses its first rows begins with the first that stays. `gone`: positions of rows, rising. */
export function blankGroupsHandedOn(
  at: AtTable,
  block: TableBlock,
  rows: readonly TableRow[],
  gone: readonly number[],
): Change[] {
  const removed = new Set(gone);
  return gone.flatMap((index) => {
    const row = rows[index];
    const begun = row ? begunBy(block, row) : [];
    if (begun.length === 0) return [];
    const next = rows.findIndex((_row, position) => position > index && !removed.has(position));
    const heir = rows[next];
    const below = rows.slice(index + 1, next + 1);
    return begun
      .filter((id) => heir && below.every(({ values }) => (values[id] ?? null) === null))
      .flatMap((id) => (heir ? [marking(at, heir.id, id, blankGroup)] : []));
  });
}
