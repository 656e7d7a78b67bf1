/**
 * The record: the notes of a document as the JSON text that travels inside of its workbook. Rows have other ids whenever
 * the workbook is opened, so the text names them by their order: a key of a finding and a live figure hold a number there.
 */
import { z } from 'zod';
import type { Document, DocumentNotes, FormDocument, FormKey, RowId, TableRow } from './document';
import { documentNotes } from './document-notes';
import type { FigureCell } from './figure';
import { withFigureCells } from './figure-rows';

type Forms = Readonly<Record<FormKey, FormDocument>>;

/** Notes of a later program, and those that cannot be read, stay in the text as they are. */
export type StoredRecord =
  | {
      readonly kind: 'read';
      readonly notes: DocumentNotes;
      readonly others: Readonly<Record<string, unknown>>;
      /** whether one of the notes that the program knows is among the others */
      readonly isPartial: boolean;
    }
  /** of a newer version of the program, or damaged */
  | { readonly kind: 'newer' | 'damaged' };

const anyVersion = z.looseObject({ version: z.number() });

export function readRecordText(text: string): StoredRecord {
  const parsed = anyVersion.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'damaged' };
  const { version, ...content } = parsed.data;
  if (version !== 1) return { kind: version > 1 ? 'newer' : 'damaged' };
  const known = Object.entries(documentNotes.shape);
  const unread = known.flatMap(([name, note]) => (note.safeParse(content[name]).success ? [] : [name]));
  const isRead = (name: string): boolean => name in documentNotes.shape && !unread.includes(name);
  const pick = (wanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(content).filter(([name]) => wanted(name)));
  return {
    kind: 'read',
    notes: documentNotes.parse(pick(isRead)),
    others: pick((name) => !isRead(name)),
    isPartial: unread.length > 0,
  };
}

/** `forms`: as the workbook holds them. undefined without a readable record, and for one without notes. */
export function notesIn(record: StoredRecord | null, forms: Forms): DocumentNotes | undefined {
  if (record?.kind !== 'read') return undefined;
  const found = withFindings(record.notes, (key) => keyOfDocument(key, forms));
  const notes = withFigureCells(found, inRow(forms, rowOfDocument));
  return saysNothing(notes) ? undefined : notes;
}

/** The text to be stored with a document; null when there is nothing to keep. `before`: what the workbook holds. */
export function writeRecordText({ notes = {}, forms }: Document, before: StoredRecord | null): string | null {
  const others = before?.kind === 'read' ? before.others : {};
  const named = withFindings(notes, (key) => keyOfRecord(key, forms));
  const written = withFigureCells(named, inRow(forms, rowOfRecord));
  const content = {
    ...others,
    ...Object.fromEntries(Object.entries(written).filter(([, note]) => note !== undefined)),
  };
  return saysNothing(content) ? null : JSON.stringify({ version: 1, ...content });
}

const saysNothing = (notes: object): boolean => Object.values(notes).every((note) => note === undefined);

/** With other keys of findings; null leaves one out. */
function withFindings(
  { explanations = {}, ...notes }: DocumentNotes,
  renamed: (key: string) => string | null,
): DocumentNotes {
  const changed = withKeys(explanations, renamed);
  return Object.keys(changed).length === 0 ? notes : { ...notes, explanations: changed };
}

/** In the order of the keys, so that the same notes always give the same text. */
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

/** A figure of a 对照文件 keeps its row: these forms are kept with the notes as they were read. */
const inRow =
  (forms: Forms, rename: (rows: readonly TableRow[], row: RowId) => RowId) =>
  (cell: FigureCell): FigureCell => {
    const { file, path } = cell;
    if (file !== null || path.kind !== 'tableCell') return cell;
    return { file, path: { ...path, row: rename(rowsOf(forms, path.form, path.table), path.row) } };
  };

/** Of a live figure: its number, or '' where the row was taken out; the figure then shows the text that it was put in with. */
function rowOfRecord(rows: readonly TableRow[], row: RowId): string {
  const index = rows.findIndex(({ id }) => id === row);
  return index < 0 ? '' : String(index);
}

const rowOfDocument = (rows: readonly TableRow[], row: string): RowId =>
  /^\d+$/.test(row) ? (rows[Number(row)]?.id ?? '') : '';

const rowsOf = (forms: Forms, form: FormKey, table: string): readonly TableRow[] => forms[form]?.tables[table] ?? [];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
