/** References across several sheets (Sheet1:Sheet3!A1), which Excel leaves alone when rows change in one of them. */
import { tokenize } from '@borgar/fx/xlsx';
import { shiftFormula } from './shift-formula';
import type { RowChanges } from './edits';

/**
 * True when a reference of the formula reaches over the sheet whose rows change, and the cells that it means there would
 * move: then it would mean other rows there than on the other sheets. `sheets`: all names in the order of their tabs.
 */
export function spansMovedRows(
  formula: string,
  sheets: readonly string[],
  changed: { readonly sheet: string; readonly rows: RowChanges },
): boolean {
  if (!/:[^!:]*!/.test(formula)) return false;
  return tokenize(formula).some(({ type, value }) => {
    if (type !== 'range' && type !== 'range_beam') return false;
    const at = value.lastIndexOf('!');
    const span = sheetsOf(value.slice(0, Math.max(at, 0)));
    if (!span) return false;
    const [first, last] = span.map((name) => indexIn(sheets, name)).sort((a, b) => a - b);
    const ours = indexIn(sheets, changed.sheet);
    if (first === undefined || last === undefined || ours < first || ours > last) return false;
    const range = value.slice(at + 1);
    return shiftFormula(range, { sheet: changed.sheet, changedIn: changed.sheet, rows: changed.rows }) !== range;
  });
}

/** null: one sheet, none, or those of another workbook */
function sheetsOf(prefix: string): readonly string[] | null {
  const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const parts = name.split(':');
  return parts.length === 2 && !name.includes('[') ? parts : null;
}

const indexIn = (sheets: readonly string[], name: string): number =>
  sheets.findIndex((each) => each.toLowerCase() === name.toLowerCase());
