/** The workbooks of a form's folder in test/fixtures: the same form in other coats. */
import { readFileSync } from 'node:fs';
import { catalogue } from '../../shared/forms/catalogue';
import { addressOf } from '../../shared/sheet/address';
import { recognise } from '../../shared/sheet/recognise';
import type { Recognition } from '../../shared/sheet/recognise';
import type { Workbook } from '../../shared/sheet/sheet';
import { openOrConvert } from '../../shared/workbook/open-or-convert';

/** `file`: below test/fixtures, such as wangcheng-department-target/filled.xlsx; .xls too. */
export async function workbookOf(file: string): Promise<Workbook> {
  const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/${file}`, import.meta.url)));
  return (await openOrConvert(bytes)).workbook;
}

export const formsIn = async (file: string): Promise<readonly Recognition[]> =>
  recognise(await workbookOf(file), catalogue);

/** The one form that the workbook is recognised as. */
export async function onlyFormIn(file: string): Promise<Recognition> {
  const [found, ...others] = await formsIn(file);
  if (!found || others.length > 0) throw new Error(`${file} holds ${others.length + (found ? 1 : 0)} forms`);
  return found;
}

/** Where places stand, such as B3; missing for a place that the file does not have. */
export const addressesOf = ({ binding }: Recognition, ...ids: string[]): string[] =>
  ids.map((id) => {
    const place = binding.places[id];
    return place ? addressOf(place.row, place.column) : 'missing';
  });

/** The values of a table's rows, in their order. */
export const rowsOf = ({ form }: Recognition, table = 'indicators') =>
  (form.tables[table] ?? []).map(({ values }) => values);
