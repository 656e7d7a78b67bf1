/** The tables of forms on a sheet: their rows in the document and where these stand. */
import type { Document, FormKey, Path, RowId, TableRow } from '../../document/document';
import { groupWords } from '../../document/match-rows';
import { definitionOf } from '../../forms/catalogue';
import type { TableBlock } from '../../forms/definition';
import { cellsOf } from '../sheet-cells';
import type { CellRows } from '../sheet-cells';

export interface TableOnSheet {
  readonly form: FormKey;
  readonly block: TableBlock;
  readonly rows: readonly TableRow[];
  /** rows of the sheet, 0-based, both ends included */
  readonly top: number;
  readonly bottom: number;
}

/** Tables of which at least one cell can be filled on this sheet. */
export function tablesOn(document: Document, sheet: CellRows): TableOnSheet[] {
  const found = new Map<string, TableOnSheet>();
  for (const { row, path } of cellsOf(sheet)) {
    if (path?.kind !== 'tableCell') continue;
    const key = JSON.stringify([path.form, path.table]);
    const known = found.get(key);
    const block = known?.block ?? blockOf(document, path.form, path.table);
    if (!block) continue;
    found.set(key, {
      form: path.form,
      block,
      rows: document.forms[path.form]?.tables[path.table] ?? [],
      top: Math.min(known?.top ?? row, row),
      bottom: Math.max(known?.bottom ?? row, row),
    });
  }
  return [...found.values()];
}

function blockOf(document: Document, form: FormKey, table: string): TableBlock | undefined {
  const blocks = definitionOf(document.forms[form]?.definition ?? '')?.blocks ?? [];
  return blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === table);
}

/** The words of a row's group columns, as one text. */
export const groupOf = (block: TableBlock, row: TableRow): string =>
  JSON.stringify(block.columns.filter(({ group }) => group).map(({ id }) => groupWords(row.values[id])));

/** The group of the row that a cell of a table belongs to; '' where there is no such row. */
export function groupKeyOf(document: Document, path: Extract<Path, { kind: 'tableCell' }>): string {
  const block = blockOf(document, path.form, path.table);
  const row = document.forms[path.form]?.tables[path.table]?.find(({ id }) => id === path.row);
  return block && row ? groupOf(block, row) : '';
}

/** Indexes among the table's rows, both ends included: from the row of that id to the last one of its group. */
export function restOfGroup({ block, rows }: TableOnSheet, id: RowId): { first: number; last: number } | null {
  const first = rows.findIndex((row) => row.id === id);
  const start = rows[first];
  if (!start) return null;
  let last = first;
  for (let next = rows[last + 1]; next && groupOf(block, next) === groupOf(block, start); next = rows[last + 1]) last++;
  return { first, last };
}
