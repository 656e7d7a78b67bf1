/** Names of rows as shown (rowKey in document.ts), so that a row keeps its size wherever rows come and go. */
import { rowKey } from '../document/document';
import type { FormKey, Path } from '../document/document';
import type { PaperGrid } from '../document/paper-grid';

/** Row as shown, 0-based → its name; null for a row without one. */
export type RowKeys = (row: number) => string | null;

/** Of an opened sheet: `bound` are the cells that its forms fill. */
export function openedRowKeys(
  bound: readonly { readonly row: number; readonly path: Path | null }[],
  rowAsOpened: (row: number) => number | null,
): RowKeys {
  const tableRows = new Map<number, string>();
  for (const { row, path } of bound) {
    if (path?.kind === 'tableCell' && !tableRows.has(row)) tableRows.set(row, rowKey(path));
  }
  return (row) => {
    const opened = rowAsOpened(row);
    return tableRows.get(row) ?? (opened === null ? null : rowKey(opened));
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
  let others = 0;
  const keys = heights.map((_height, row) => tableRows.get(row) ?? rowKey(others++));
  return (row) => keys[row] ?? null;
}
