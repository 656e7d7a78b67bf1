/** Where an opened workbook has the line with 填表人 and 填报日期. */
import type { Document, Path } from '../document/document';
import { isSignOff } from '../document/sign-off';
import type { SignOff } from '../document/sign-off';
import { addressOf } from './address';
import { cellsInRow } from './sheet-cells';
import type { Sheet } from './sheet';

interface Found {
  readonly address: string;
  readonly text: string;
}

/** A longer text is no such line. */
const longest = 300;

/** A workbook does not change while its document is edited. */
const known = new WeakMap<Sheet, Found | null>();

/** The last such cell: the line stands below the form. `sheet`: as opened. */
export function signOffOf(sheet: Sheet, { cells }: Document): SignOff | null {
  let found = known.get(sheet);
  if (found === undefined) known.set(sheet, (found = find(sheet)));
  if (!found) return null;
  const path: Path = { kind: 'looseCell', sheet: sheet.name, address: found.address };
  const own = cells[sheet.name];
  return { text: own && found.address in own ? String(own[found.address] ?? '') : found.text, path };
}

function find(sheet: Sheet): Found | null {
  for (let row = sheet.rows.length - 1; row >= 0; row--) {
    const cell = cellsInRow(sheet, row).find(({ text }) => text.length < longest && isSignOff(text));
    if (cell) return { address: addressOf(cell.row, cell.column), text: cell.text };
  }
  return null;
}
