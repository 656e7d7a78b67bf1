/**
 * The record: the notes of a document as the JSON text that travels inside of its workbook. Rows have other ids whenever
 * the workbook is opened, so the text names them by their order: a key of a finding holds a number there.
 */
import { z } from 'zod';
import type { Document, DocumentNotes, FormDocument, FormKey } from './document';
import { documentNotes } from './document-notes';

type Forms = Readonly<Record<FormKey, FormDocument>>;

/** Fields of a later program stay in it. */
const version1 = z.looseObject({ version: z.literal(1), ...documentNotes.shape });

export type StoredRecord =
  | { readonly kind: 'read'; readonly content: z.infer<typeof version1> }
  /** of a newer version of the program, or damaged */
  | { readonly kind: 'newer' | 'damaged' };

export function readRecordText(text: string): StoredRecord {
  const parsed = parseJson(text);
  const version = z.object({ version: z.number() }).safeParse(parsed);
  if (version.success && version.data.version > 1) return { kind: 'newer' };
  const content = version1.safeParse(parsed);
  return content.success ? { kind: 'read', content: content.data } : { kind: 'damaged' };
}

/** `forms`: as the workbook holds them. undefined without a readable record, and for one without notes. */
export function notesIn(record: StoredRecord | null, forms: Forms): DocumentNotes | undefined {
  if (record?.kind !== 'read') return undefined;
  const { explanations, profiles, references } = record.content;
  if (!explanations && !profiles && !references) return undefined;
  return {
    ...(explanations && { explanations: withKeys(explanations, (key) => keyOfDocument(key, forms)) }),
    ...(profiles && { profiles }),
    ...(references && { references }),
  };
}

/** The text to be stored with a document; null when there is nothing to keep. `before`: what the workbook holds. */
export function writeRecordText({ notes = {}, forms }: Document, before: StoredRecord | null): string | null {
  const { explanations, profiles, references } = notes;
  const known = Object.keys(version1.shape);
  const unknown = Object.entries(before?.kind === 'read' ? before.content : {}).filter(
    ([name]) => !known.includes(name),
  );
  const written = explanations && withKeys(explanations, (key) => keyOfRecord(key, forms));
  const content = {
    ...Object.fromEntries(unknown),
    ...(written && Object.keys(written).length > 0 && { explanations: written }),
    ...(profiles && { profiles }),
    ...(references && { references: withKeys(references, (file) => file) }),
  };
  return Object.keys(content).length === 0 ? null : JSON.stringify({ version: 1, ...content });
}

/** In the order of the keys, so that the same notes always give the same text. null leaves an entry out. */
function withKeys<Value>(
  values: Readonly<Record<string, Value>>,
  renamed: (key: string) => string | null,
): Record<string, Value> {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    const name = renamed(key);
    return name === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** [rule, form, table, row, column], as findingKey writes the cell of a table; null for every other key. */
const cellKey = z.tuple([z.string(), z.string(), z.string(), z.union([z.string(), z.number().int()]), z.string()]);

function cellOf(key: string): z.infer<typeof cellKey> | null {
  const parsed = cellKey.safeParse(parseJson(key));
  return parsed.success ? parsed.data : null;
}

/** null where the row was taken out: what was said of it goes with it. */
function keyOfRecord(key: string, forms: Forms): string | null {
  const cell = cellOf(key);
  if (!cell) return key;
  const [rule, form, table, row, column] = cell;
  // a row that the workbook had no more when it was opened still has its number
  const index = typeof row === 'number' ? row : rowsOf(forms, form, table).findIndex(({ id }) => id === row);
  return index < 0 ? null : JSON.stringify([rule, form, table, index, column]);
}

function keyOfDocument(key: string, forms: Forms): string {
  const cell = cellOf(key);
  if (!cell) return key;
  const [rule, form, table, row, column] = cell;
  const there = typeof row === 'number' ? rowsOf(forms, form, table)[row] : undefined;
  return there ? JSON.stringify([rule, form, table, there.id, column]) : key;
}

const rowsOf = (forms: Forms, form: FormKey, table: string) => forms[form]?.tables[table] ?? [];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
