/** The workbooks of test/fixtures/oddities and of test/fixtures/official. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Sheet, Style, Workbook } from '../../shared/sheet/sheet';
import { read } from '../../shared/workbook/read';
import { cellAt } from './official';

const fixtures = new URL('../fixtures/', import.meta.url);
const bytesOf = (folder: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, fixtures)));

export const oddityBytes = (name: string): Uint8Array => bytesOf('oddities', name);

/** Every workbook of both folders. */
export const corpus: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  'oddities',
  'official',
].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, fixtures))
    .filter((name) => /\.xl[st][xm]$/.test(name))
    .map((name) => ({ name, bytes: bytesOf(folder, name) })),
);

export interface OpenedOddity {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** address → value of a cell that must be there */
  value(address: string): unknown;
  text(address: string): string;
  formula(address: string): string | undefined;
  style(address: string): Style;
}

/** `sheet`: index, 0 for the first */
export function openedOddity(name: string, sheetIndex = 0): OpenedOddity {
  const workbook = read(oddityBytes(name));
  const sheet = workbook.sheets[sheetIndex];
  if (!sheet) throw new Error(`no sheet ${sheetIndex} in ${name}`);
  const at = (address: string) => cellAt(sheet, address);
  return {
    workbook,
    sheet,
    value: (address) => at(address).value,
    text: (address) => at(address).text,
    formula: (address) => at(address).formula,
    style: (address) => {
      const style = workbook.styles[at(address).style];
      if (!style) throw new Error(`no style at ${address}`);
      return style;
    },
  };
}
