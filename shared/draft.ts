/**
 * Draft text: what 自动暂存 keeps beside the original workbook. Text, reader and migrations stand together; every old
 * version has a fixture in test/fixtures/drafts.
 */
import { z } from 'zod';
import { withReportsOfForms } from './bring-in/report-of-form';
import { outlineOf } from './forms/outlines/outlines';
import type { Document, FormDocument, FormKey, Path, TableRow } from './document/document';
import { documentNotes } from './document/document-notes';
import { formDocument, storedValues } from './document/form-document';
import { RowMemo } from './document/row-memo';
import type { TableId } from './forms/ids';
import type { BroughtIn } from './workbook/made-workbook';

const sizes = z.record(z.string(), z.object({ pixels: z.number().int().positive().nullable(), hidden: z.boolean() }));

const path = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), form: z.string(), place: z.string() }),
  z.object({
    kind: z.literal('tableCell'),
    form: z.string(),
    table: z.string(),
    row: z.string(),
    column: z.string(),
  }),
  z.object({
    kind: z.literal('looseCell'),
    sheet: z.string(),
    address: z.string(),
    percent: z.literal(true).exactOptional(),
  }),
]);

/** what it was brought in from, and what was said of it; the workbook made of it is the draft's original */
const broughtIn = z.object({
  kind: z.enum(['text', 'html', 'docx']),
  forms: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      confidence: z.number(),
      issues: z.array(
        z.object({
          rule: z.string(),
          level: z.enum(['error', 'warning', 'hint']),
          message: z.string(),
          explain: z.string(),
          paths: z.array(path),
          source: z.string(),
        }),
      ),
    }),
  ),
  // as the notes: no report was brought in
  reports: z.array(z.object({ key: z.string(), title: z.string(), confidence: z.number() })).default([]),
  unplaced: z.array(z.string()),
  text: z.string(),
});

const version1 = z.object({
  version: z.literal(1),
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened') }),
    z.object({ kind: z.literal('new'), definition: z.string(), key: z.string() }),
  ]),
  document: z.object({
    forms: z.record(z.string(), formDocument),
    cells: z.record(z.string(), storedValues),
    // came later and is optional: a draft without it has nothing resized, so there is nothing to migrate
    layout: z.record(z.string(), z.object({ columns: sizes, rows: sizes })).optional(),
    // as the layout: nothing was explained
    notes: documentNotes.optional(),
  }),
  /** text that was being typed */
  pending: z.object({ paths: z.array(path), text: z.string() }).nullable(),
  /** SHA-256 of the user's file as last read or written */
  diskHash: z.string().nullable(),
  // optional for the same reason: nothing was brought in
  broughtIn: broughtIn.exactOptional(),
});

export interface DraftContent {
  readonly origin:
    { readonly kind: 'opened' } | { readonly kind: 'new'; readonly definition: string; readonly key: string };
  readonly document: Document;
  readonly pending: { readonly paths: readonly Path[]; readonly text: string } | null;
  readonly diskHash: string | null;
  /** absent: the document is of a workbook or a new form */
  readonly broughtIn?: BroughtIn;
}

/** A draft that cannot be read; the message is for the user. */
export class DraftError extends Error {}

export function writeDraftText({ document, ...others }: DraftContent): string {
  const { forms, ...rest } = document;
  const formTexts = Object.entries(forms).map(([key, form]) => `${JSON.stringify(key)}:${formText(key, form)}`);
  const documentText = withProperty(JSON.stringify(rest), 'forms', `{${formTexts.join()}}`);
  return withProperty(JSON.stringify({ version: 1, ...others }), 'document', documentText);
}

function formText(key: FormKey, { tables, ...rest }: FormDocument): string {
  const texts = Object.entries(tables).map(([id, rows]) => `${JSON.stringify(id)}:[${rowTexts(key, id, rows).join()}]`);
  return withProperty(JSON.stringify(rest), 'tables', `{${texts.join()}}`);
}

/** A draft is written after every pause, and most rows stand in it as before: 20,000 rows took 30 ms while typing. */
const writtenRows = new Map<string, RowMemo<TableRow, string>>();

function rowTexts(form: FormKey, table: TableId, rows: readonly TableRow[]): readonly string[] {
  const name = JSON.stringify([form, table]);
  const memo = writtenRows.get(name) ?? new RowMemo<TableRow, string>();
  writtenRows.set(name, memo);
  memo.update(rows, (row) => JSON.stringify(row));
  return memo.results;
}

/** JSON of an object with one property more; the object must have others. */
const withProperty = (object: string, name: string, value: string): string =>
  `${object.slice(0, -1)},${JSON.stringify(name)}:${value}}`;

/** Throws DraftError for a damaged text and for one of a newer version of the program. */
export function readDraftText(text: string): DraftContent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new DraftError('这份暂存已损坏，无法恢复，请重新打开原文件。');
  }
  const version = z.object({ version: z.number() }).safeParse(parsed);
  if (version.success && version.data.version > 1) {
    throw new DraftError('这份暂存由更新版本的绩表写成，请升级后再打开。');
  }
  const draft = version1.safeParse(parsed);
  if (!draft.success) throw new DraftError('这份暂存已损坏，无法恢复，请重新打开原文件。');
  const { origin, document, pending, diskHash, broughtIn } = draft.data;
  // before reports were a part of the document each was a form, and a new one had a workbook of its own
  const wasReport = origin.kind === 'new' && outlineOf(origin.definition) !== undefined;
  return {
    origin: wasReport ? { kind: 'opened' } : origin,
    document: withReportsOfForms(document),
    pending,
    diskHash,
    ...(broughtIn && { broughtIn }),
  };
}
