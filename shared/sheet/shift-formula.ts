/** Formulas that follow their cells: rows inserted above or inside what they refer to, and copies to other cells. */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { RangeA1, Token } from '@borgar/fx';
import type { RowInsertion } from './edits';
import { grownBottom, shiftedRow } from './shift-rows';

export interface FormulaShift {
  /** name of the sheet where the formula stands: references without a sheet mean it */
  readonly sheet: string;
  /** name of the sheet that gets rows */
  readonly insertedIn: string;
  readonly insertions: readonly RowInsertion[];
  /** false for print titles: a title stays as high as it is. Otherwise ranges that end at `below` grow */
  readonly growAtEnd?: boolean;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;
const isReference = (token: Token): boolean => token.type === 'range' || token.type === 'range_beam';
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The formula after rows were inserted. References below move; ranges that cover `below` grow, also when they end
 * there. A single cell and a range across one row alone (E17:G17) stay: what they mean is that row.
 */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  if (shift.insertions.length === 0) return formula;
  return mapReferences(formula, ({ workbook, sheet, range, written }) => {
    if (workbook !== '' || !sameName(sheet === '' ? shift.sheet : sheet, shift.insertedIn)) return range;
    if (typeof range.top !== 'number' || typeof range.bottom !== 'number') return range;
    const oneRow = range.top === range.bottom;
    const oneColumn = typeof range.left === 'number' && range.left === range.right;
    const grows = (shift.growAtEnd ?? true) && (!oneRow || (oneColumn && written.includes(':')));
    const top = shiftedRow(range.top, shift.insertions);
    const bottom = grows ? grownBottom(range.bottom, shift.insertions) : shiftedRow(range.bottom, shift.insertions);
    return { ...range, top, bottom: Math.min(bottom, lastRow) };
  });
}

/** The formula as copied to a cell so many rows below and columns to the right; $ keeps a row or column. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (value: number | null | undefined, fixed: boolean | null | undefined, by: number) =>
    typeof value === 'number' && !fixed ? value + by : (value ?? null);
  return mapReferences(formula, ({ range }) => ({
    ...range,
    top: moved(range.top, range.$top, rows),
    bottom: moved(range.bottom, range.$bottom, rows),
    left: moved(range.left, range.$left, columns),
    right: moved(range.right, range.$right, columns),
  }));
}

/** True when the formula reaches across several sheets (Sheet1:Sheet3!A1), which shiftFormula leaves as it is. */
export const spansSheets = (formula: string): boolean =>
  formula.includes(':') &&
  tokenize(formula).some((token) => isReference(token) && sheetPrefix(token.value).includes(':'));

/** with its !; '' when the reference names no sheet */
const sheetPrefix = (reference: string): string => reference.slice(0, reference.lastIndexOf('!') + 1);

interface Reference {
  readonly workbook: string;
  readonly sheet: string;
  readonly range: RangeA1;
  /** the range as written, without its sheet */
  readonly written: string;
}

/** Text outside the changed references stays as written. */
function mapReferences(formula: string, change: (reference: Reference) => RangeA1): string {
  return tokenize(formula)
    .map((token) => {
      const parsed = isReference(token) ? parseA1Ref(token.value) : undefined;
      if (!parsed || !('range' in parsed)) return token.value;
      const prefix = sheetPrefix(token.value);
      const written = token.value.slice(prefix.length);
      const range = change({
        workbook: parsed.workbookName ?? '',
        sheet: parsed.sheetName ?? '',
        range: parsed.range,
        written,
      });
      if (sameRange(range, parsed.range)) return token.value;
      return isInside(range) ? prefix + stringify(range, written) : '#REF!';
    })
    .join('');
}

const sameRange = (a: RangeA1, b: RangeA1): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

const isInside = ({ top, bottom, left, right }: RangeA1): boolean =>
  [top, bottom].every((row) => typeof row !== 'number' || (row >= 0 && row <= lastRow)) &&
  [left, right].every((column) => typeof column !== 'number' || (column >= 0 && column <= lastColumn));

/** G17:G17 stays a range although both ends are one cell. */
function stringify(range: RangeA1, written: string): string {
  const text = stringifyA1Ref({ range });
  return written.includes(':') && !text.includes(':') ? `${text}:${text}` : text;
}
