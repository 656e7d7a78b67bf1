/** The workbooks of test/fixtures/drawn-forms: papers drawn from a published layout, and filled forms in many coats. */
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../shared/document/document';
import type { FormId } from '../../shared/forms/ids';
import { catalogue } from '../../shared/forms/catalogue';
import { recognise } from '../../shared/sheet/recognise';
import type { Recognition } from '../../shared/sheet/recognise';
import type { Workbook } from '../../shared/sheet/sheet';
import { openOrConvert } from '../../shared/workbook/open-or-convert';
import { read } from '../../shared/workbook/read';

export type Values = Readonly<Record<string, CellValue>>;

export const drawnBytes = (form: FormId, file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/drawn-forms/${form}/${file}`, import.meta.url)));

export const readDrawn = (form: FormId, file: string): Workbook => read(drawnBytes(form, file));

/** The one form that the workbook is recognised as. */
export async function recogniseDrawn(form: FormId, file: string): Promise<Recognition> {
  const { workbook } = await openOrConvert(drawnBytes(form, file));
  const [found, ...others] = recognise(workbook, catalogue);
  if (!found || others.length > 0) throw new Error(`${file} holds ${others.length + (found ? 1 : 0)} forms`);
  return found;
}

/** Values of a table's rows. */
export const rowsOf = ({ form }: Recognition, table: string): Values[] | undefined =>
  form.tables[table]?.map(({ values }) => values);

export const messagesOf = ({ issues }: Recognition): string[] => issues.map(({ message }) => message);
