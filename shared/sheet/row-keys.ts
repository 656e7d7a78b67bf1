/** Names of rows as shown (rowKey in document.ts), so that a row keeps its size wherever rows come and go. */
import { rowKey, rowOfKey } from '../document/document';
import type { FormKey, RowId } from '../document/document';
import type { PaperGrid } from '../document/paper-grid';
import type { TableId } from '../forms/ids';
import { boundAt } from './bound-cells';
import type { BoundRows } from './bound-cells';

/** Rows as shown, 0-based. */
export interface RowKeys {
  /** null for a row without a name */
  keyOf(row: number): string | null;
  /** null where no row has that name */
  rowOf(key: string): number | null;
}

export interface OpenedRows {
  /** what each form on the sheet fills */
  readonly bound: readonly BoundRows[];
  /** null for an inserted row */
  asOpened(row: number): number | null;
  /** also of a removed row: the place it left */
  shown(opened: number): number;
  /** where a row of a table stands; null when nowhere */
  tableRow(form: FormKey, table: TableId, row: RowId): number | null;
}

/** Of an opened sheet. */
export function openedRowKeys({ bound, asOpened, shown, tableRow }: OpenedRows): RowKeys {
  const keyOf = (row: number): string | null => {
    const cells = bound.flatMap((form) => [...boundAt(form, row)]).flatMap((each) => each.cells);
    const path = cells.find((cell) => cell.path?.kind === 'tableCell')?.path;
    if (path?.kind === 'tableCell') return rowKey(path);
    const opened = asOpened(row);
    return opened === null ? null : rowKey(opened);
  };
  return {
    keyOf,
    rowOf: (key) => {
      const named = rowOfKey(key);
      if (named === null) return null;
      const row = typeof named === 'number' ? shown(named) : tableRow(named.form, named.table, named.row);
      return row !== null && keyOf(row) === key ? row : null;
    },
  };
}

/** Of a new form. */
export function paperRowKeys({ heights, cells }: PaperGrid, form: FormKey): RowKeys {
  const tableRows = new Map<number, string>();
  for (const { row, content } of cells) {
    const [first] = content.kind === 'tableCell' ? content.rows : [];
    // every cell that begins in a row shows that row first, merged group cells too
    if (content.kind === 'tableCell' && first) {
      tableRows.set(row, rowKey({ form, table: content.table, row: first.id }));
    }
  }
  // a row that a long text of a report has more than the paper is no row of the form
  const begins = new Set(cells.map(({ row }) => row));
  let others = 0;
  const keys = heights.map((_height, row) => tableRows.get(row) ?? (begins.has(row) ? rowKey(others++) : null));
  const rows = new Map(keys.flatMap((key, row) => (key === null ? [] : [[key, row] as const])));
  return { keyOf: (row) => keys[row] ?? null, rowOf: (key) => rows.get(key) ?? null };
}
