/** What was brought in, written into the bureau's own workbook: each form into the form of its kind there, reports beside them. */
import { basename } from 'node:path';
import type { Change } from '../../shared/document/change';
import type { Document, FormDocument } from '../../shared/document/document';
import { freeReportKey } from '../../shared/document/report';
import { applyTransaction } from '../../shared/document/transaction';
import { isBlank } from '../../shared/document/values';
import type { Recognition } from '../../shared/sheet/recognise';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { recordToSave } from '../../shared/sheet/record-to-save';
import { CommandError } from './command';
import type { Io } from './command';
import type { FillData, FormData } from './fill-data';
import { fillingOf } from './fill-document';
import type { Filling } from './fill-document';
import { openFile } from './opened-file';
import type { OpenedFile } from './opened-file';

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** what the template has no place for, one sentence each: nothing is left out silently */
  readonly notWritten: readonly string[];
}

/** Throws CommandError when the template has none of the forms that were brought in. */
export async function fillTemplate(file: OpenedFile, templatePath: string, io: Io): Promise<FilledTemplate> {
  const template = await openFile(templatePath, io);
  const parts = file.recognitions.map((brought) => {
    const there = sameKind(brought, file.recognitions, template.recognitions);
    const form = file.document.forms[brought.key];
    return there && form ? intoForm(form, there, template) : nowhere(brought, templatePath);
  });
  const changes = [
    ...parts.flatMap((part) => part.fillings.flatMap((filling) => filling.changes)),
    ...addedReports(file.document, template.document),
  ];
  if (parts.every(({ fillings }) => fillings.length === 0)) {
    throw new CommandError(`${basename(templatePath)}：模板中没有带入的表种，请选用同一种表的模板。`);
  }
  const filled = applyTransaction(template.document, { label: '带入', changes }).document;
  const { results } = template.show(filled);
  return {
    bytes: template.save(
      editsToSave(template.origin, filled, results),
      'refuse',
      recordToSave(template.origin, filled),
    ),
    notWritten: parts.flatMap((part) => part.notWritten),
  };
}

/** A report that the template has already stays, and the one that comes gets the next number. */
function addedReports({ notes }: Document, into: Document): readonly Change[] {
  const taken = new Set(Object.keys(into.notes?.reports ?? {}));
  return Object.values(notes?.reports ?? {}).map((content): Change => {
    const report = freeReportKey(taken);
    taken.add(report);
    return { kind: 'setReport', report, content };
  });
}

/** The first of a kind goes into the first of that kind, the second into the second. */
function sameKind(
  { key, definition }: Recognition,
  brought: readonly Recognition[],
  there: readonly Recognition[],
): Recognition | undefined {
  const ofKind = (list: readonly Recognition[]) => list.filter((each) => each.definition.id === definition.id);
  return ofKind(there)[ofKind(brought).findIndex((each) => each.key === key)];
}

interface Part {
  readonly fillings: readonly Filling[];
  readonly notWritten: readonly string[];
}

const nowhere = ({ definition }: Recognition, templatePath: string): Part => ({
  fillings: [],
  notWritten: [`${basename(templatePath)} 中没有“${definition.title}”，这份表没有写入。`],
});

/** Place by place and table by table, so that what one of them cannot take keeps nothing else out. */
function intoForm({ places, tables }: FormDocument, there: Recognition, template: OpenedFile): Part {
  const columns = (id: string): readonly string[] => Object.keys(there.binding.tables[id]?.columns ?? {});
  const given: FormData[] = [
    ...Object.entries(places).map(([id, value]): FormData => ({ places: { [id]: textOrNumber(value) }, tables: {} })),
    ...Object.entries(tables).map(([id, rows]): FormData => {
      const known = columns(id);
      const data = rows.map(({ values }) =>
        Object.fromEntries(
          Object.entries(values).flatMap(([column, value]) =>
            known.includes(column) ? [[column, textOrNumber(value)]] : [],
          ),
        ),
      );
      return { places: {}, tables: { [id]: data } };
    }),
  ];
  const fillings: Filling[] = [];
  const notWritten: string[] = [];
  for (const each of given) {
    const data: FillData = { places: {}, tables: {}, cells: {}, forms: { [there.key]: each } };
    try {
      fillings.push(fillingOf(data, template.document, template.view, [there]));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      notWritten.push(error.message);
    }
  }
  return { fillings, notWritten: [...notWritten, ...columnsNotThere(tables, columns)] };
}

const textOrNumber = (value: FormDocument['places'][string]): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null);

function columnsNotThere(tables: FormDocument['tables'], columns: (id: string) => readonly string[]): string[] {
  return Object.entries(tables).flatMap(([id, rows]) => {
    const used = new Set(
      rows.flatMap(({ values }) => Object.keys(values).filter((column) => !isBlank(values[column] ?? null))),
    );
    return [...used]
      .filter((column) => !columns(id).includes(column))
      .map((column) => `模板的“${id}”中没有“${column}”这一列，这一列没有写入。`);
  });
}
