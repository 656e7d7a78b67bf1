/** An opened official workbook and documents made from it, for tests of what is shown and saved. */
import type { CellValue, Document, FormDocument, TableRow } from '../../shared/document/document';
import { catalogue } from '../../shared/forms/catalogue';
import { recognise } from '../../shared/sheet/recognise';
import type { Workbook } from '../../shared/sheet/sheet';
import { startDocument } from '../../shared/sheet/view';
import type { Origin } from '../../shared/sheet/view';

export const formKey = 'hunan-department-self-evaluation';

export const opened = (workbook: Workbook): Extract<Origin, { kind: 'opened' }> => ({
  kind: 'opened',
  workbook,
  recognitions: recognise(workbook, catalogue),
});

export function formOf(document: Document): FormDocument {
  const form = document.forms[formKey];
  if (!form) throw new Error('no form');
  return form;
}

export const indicatorsOf = (document: Document): readonly TableRow[] => formOf(document).tables['indicators'] ?? [];

export function withPlaces(document: Document, places: Readonly<Record<string, CellValue>>): Document {
  const form = formOf(document);
  return { ...document, forms: { [formKey]: { ...form, places: { ...form.places, ...places } } } };
}

export function withIndicators(document: Document, rows: readonly TableRow[]): Document {
  return { ...document, forms: { [formKey]: { ...formOf(document), tables: { indicators: rows } } } };
}

/** A new row behind the row at `index`, in its group. */
export function insertedAfter(
  rows: readonly TableRow[],
  index: number,
  id: string,
  values: TableRow['values'],
): readonly TableRow[] {
  const { level1 = null, level2 = null } = rows[index]?.values ?? {};
  return [...rows.slice(0, index + 1), { id, values: { level1, level2, ...values } }, ...rows.slice(index + 1)];
}

export const startOf = (workbook: Workbook): Document => startDocument(opened(workbook));
