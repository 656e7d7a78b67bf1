/** Whole workbooks as openpyxl reads them, many in one process. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenpyxl } from './other-programs';

export interface OpenpyxlCell {
  /** the constant; null for a formula, an empty cell and a date */
  readonly value: string | number | boolean | null;
  /** without the leading =; null without. Only the first cell of a shared or array formula has it */
  readonly formula: string | null;
  /** null when the file does not say */
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly horizontal: string;
  /** kind of the left line; null without */
  readonly left: string | null;
}

export interface OpenpyxlSheet {
  /** address → cell; of rows up to 2000 and columns up to 100 those that are not empty */
  readonly cells: Readonly<Record<string, OpenpyxlCell>>;
  /** A1:B2, sorted */
  readonly merges: readonly string[];
}

/** sheet name → sheet; null when openpyxl cannot open the file */
export type OpenpyxlWorkbook = Readonly<Record<string, OpenpyxlSheet>> | null;

const program = `
import datetime, json, sys, warnings, openpyxl
warnings.simplefilter("ignore")
def cell(one):
    formula = one.data_type == "f"
    known = not formula and not isinstance(one.value, (datetime.date, datetime.time, datetime.timedelta))
    return {
        "value": one.value if known else None, "formula": str(one.value)[1:] if formula else None,
        "font": one.font.name, "size": one.font.sz, "bold": bool(one.font.b), "wrap": bool(one.alignment.wrap_text),
        "horizontal": one.alignment.horizontal or "general", "left": one.border.left.style if one.border.left else None,
    }
def sheet(one):
    rows = one.iter_rows(max_row=min(one.max_row, 2000), max_col=min(one.max_column, 100))
    return {"cells": {each.coordinate: cell(each) for row in rows for each in row if each.value not in (None, "")},
            "merges": sorted(str(each) for each in one.merged_cells.ranges)}
def book(path):
    try:
        return {each.title: sheet(each) for each in openpyxl.load_workbook(path).worksheets}
    except Exception:
        return None
print(json.dumps([book(path) for path in sys.argv[1:]]))
`;

/** null when openpyxl is not installed */
export function openedByOpenpyxl(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  if (!hasOpenpyxl) return null;
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-openpyxl-'));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const output = execFileSync('/usr/bin/python3', ['-c', program, ...paths], { encoding: 'utf8', maxBuffer: 1e8 });
    return JSON.parse(output) as readonly OpenpyxlWorkbook[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
