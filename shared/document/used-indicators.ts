/** Which indicators the user filled in: the rows that changed, and what they say now that they did not say before. */
import { changedSpan } from './changed-span';
import type { Document, RowId, TableRow } from './document';
import { tableBlock } from './form-definition';
import { indicatorKey, indicatorOfRow, nameColumn } from './known-indicator';
import type { KnownIndicator } from './known-indicator';

/**
 * The indicators of the rows that changed from `before` to `now`, without those whose name and 指标值 are as the document
 * was `opened`; each once, in the order of the form.
 */
export function usedIndicators(opened: Document, before: Document, now: Document): readonly KnownIndicator[] {
  const used = new Map<string, KnownIndicator>();
  for (const [form, { tables }] of Object.entries(now.forms)) {
    for (const [table, rows] of Object.entries(tables)) {
      const block = tableBlock(now, form, table);
      const changed = changedRows(before.forms[form]?.tables[table] ?? [], rows);
      if (!block || changed.length === 0 || nameColumn(block) === undefined) continue;
      const openedRows = byId(opened.forms[form]?.tables[table] ?? []);
      for (const row of changed) {
        const known = indicatorOfRow(block, row);
        const openedRow = openedRows.get(row.id);
        const first = openedRow && indicatorOfRow(block, openedRow);
        const isAsOpened =
          known && first && indicatorKey(known) === indicatorKey(first) && known.target === first.target;
        if (known && !isAsOpened) used.set(indicatorKey(known), known);
      }
    }
  }
  return [...used.values()];
}

/** Rows that are new or hold something else: other objects than before. */
function changedRows(before: readonly TableRow[], now: readonly TableRow[]): readonly TableRow[] {
  if (before === now) return [];
  const { head, tail } = changedSpan(before, now);
  const known = new Set(before.slice(head, before.length - tail));
  return now.slice(head, now.length - tail).filter((row) => !known.has(row));
}

const byId = (rows: readonly TableRow[]): ReadonlyMap<RowId, TableRow> => new Map(rows.map((row) => [row.id, row]));
