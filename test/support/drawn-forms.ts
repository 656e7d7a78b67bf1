/** The workbooks of test/fixtures/drawn-forms: papers drawn from a published layout, and filled forms in many coats. */
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../shared/document/document';
import type { FormId } from '../../shared/forms/ids';
import type { Recognition } from '../../shared/sheet/recognise';
import type { Workbook } from '../../shared/sheet/sheet';
import { read } from '../../shared/workbook/read';
import { onlyFormIn } from './variants';

export type Values = Readonly<Record<string, CellValue>>;

export const drawnBytes = (form: FormId, file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/drawn-forms/${form}/${file}`, import.meta.url)));

export const readDrawn = (form: FormId, file: string): Workbook => read(drawnBytes(form, file));

/** The one form that the workbook is recognised as. */
export const recogniseDrawn = (form: FormId, file: string): Promise<Recognition> =>
  onlyFormIn(`drawn-forms/${form}/${file}`);

export const messagesOf = ({ issues }: Recognition): string[] => issues.map(({ message }) => message);
