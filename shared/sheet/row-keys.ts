/** Names of rows as shown (rowKey in document.ts), so that a row keeps its size wherever rows come and go. */
import { rowKey } from '../document/document';
import type { FormKey } from '../document/document';
import type { PaperGrid } from '../document/paper-grid';
import type { BoundRows } from './bound-cells';

/** Row as shown, 0-based → its name; null for a row without one. */
export type RowKeys = (row: number) => string | null;

/** Of an opened sheet: `bound` is what its forms fill. */
export const openedRowKeys =
  (bound: readonly BoundRows[], rowAsOpened: (row: number) => number | null): RowKeys =>
  (row) => {
    const cells = bound.flatMap((rows) => rows[row]?.cells ?? []);
    const path = cells.map((cell) => cell.path).find((each) => each?.kind === 'tableCell');
    if (path?.kind === 'tableCell') return rowKey(path);
    const opened = rowAsOpened(row);
    return opened === null ? null : rowKey(opened);
  };

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
