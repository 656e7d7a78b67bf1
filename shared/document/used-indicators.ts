/** Which indicators the user filled in: the rows that changed, and what they say now that they did not say before. */
import type { TableId } from '../forms/ids';
import { changedSpan } from './changed-span';
import type { Document, FormKey, RowId, TableRow } from './document';
import { tableBlock } from './form-definition';
import { indicatorOfRow, isSameIndicator } from './known-indicator';
import type { KnownIndicator } from './known-indicator';

interface RowPlace {
  readonly form: FormKey;
  readonly table: TableId;
  readonly row: RowId;
}

/** Rows of tables, each once, by a key of its place. */
export type RowPlaces = ReadonlyMap<string, RowPlace>;

/** The rows that are new or hold something else than before. */
export function changedRows(before: Document, now: Document): RowPlaces {
  const changed = new Map<string, RowPlace>();
  for (const [form, { tables }] of Object.entries(now.forms)) {
    for (const [table, rows] of Object.entries(tables)) {
      const earlier = before.forms[form]?.tables[table] ?? [];
      if (rows === earlier) continue;
      const { head, tail } = changedSpan(earlier, rows);
      for (const { id } of rows.slice(head, rows.length - tail)) {
        changed.set(JSON.stringify([form, table, id]), { form, table, row: id });
      }
    }
  }
  return changed;
}

/** The indicators of these rows whose name or 指标值 is another than when the document was opened, each once. */
export function usedIndicators(now: Document, opened: Document, rows: RowPlaces): readonly KnownIndicator[] {
  const used = new Map<string, KnownIndicator>();
  for (const place of rows.values()) {
    const known = indicatorAt(now, place);
    const before = indicatorAt(opened, place);
    const isSame = known && before && isSameIndicator(known, before) && known.target === before.target;
    if (known && !isSame) used.set(JSON.stringify([known.level2, known.name]), known);
  }
  return [...used.values()];
}

function indicatorAt(document: Document, { form, table, row }: RowPlace): KnownIndicator | null {
  const block = tableBlock(document, form, table);
  const found = document.forms[form]?.tables[table]?.find(({ id }: TableRow) => id === row);
  return block && found ? indicatorOfRow(block, found) : null;
}
