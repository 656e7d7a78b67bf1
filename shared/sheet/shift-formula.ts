/** Formulas that follow their cells: rows put in or taken out where they refer to, and copies to other cells. */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { RangeA1, Token } from '@borgar/fx';
import { changesRows } from './edits';
import type { RowChanges } from './edits';
import { firstKeptRow, grownRange, lastSheetRow, shiftedRange } from './shift-rows';
import type { Range } from './sheet';

export interface FormulaShift {
  /** name of the sheet where the formula stands: references without a sheet mean it */
  readonly sheet: string;
  /** name of the sheet whose rows change */
  readonly changedIn: string;
  readonly rows: RowChanges;
  /** false for print titles: a title stays as high as it is. Otherwise ranges that end at `below` grow */
  readonly growAtEnd?: boolean;
}

const lastColumn = 16_383;
const isReference = (token: Token): boolean => token.type === 'range' || token.type === 'range_beam';
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The formula after rows were inserted and removed. References below move; ranges that cover `below` grow, also when
 * they end there. A single cell and a range across one row alone (E17:G17) stay: what they mean is that row. Ranges
 * shrink with removed rows; what is left of nothing is #REF!.
 */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  if (!changesRows(shift.rows)) return formula;
  return mapReferences(formula, ({ workbook, sheet, range, written }) => {
    if (workbook !== '' || !sameName(sheet === '' ? shift.sheet : sheet, shift.changedIn)) return range;
    const { top, bottom } = range;
    if (typeof top !== 'number' || typeof bottom !== 'number') return range;
    const oneColumn = typeof range.left === 'number' && range.left === range.right;
    const grows = (shift.growAtEnd ?? true) && (top !== bottom || (oneColumn && written.includes(':')));
    const rows = { top, bottom, left: 0, right: 0 };
    const moved = grows ? grownRange(rows, shift.rows) : shiftedRange(rows, shift.rows);
    return moved && { ...range, top: moved.top, bottom: moved.bottom };
  });
}

/**
 * A formula written for the first cell of `ranges` (a conditional format, a validation): when the row of that cell is
 * removed, it is written for the first cell that stays.
 */
export function shiftFormulaOfRanges(formula: string, ranges: readonly Range[], shift: FormulaShift): string {
  const [first] = ranges;
  for (const range of ranges) {
    const row = firstKeptRow(range.top, range.bottom, shift.rows);
    if (!first || row === null) continue;
    return shiftFormula(copyFormula(formula, row - first.top, range.left - first.left), shift);
  }
  return shiftFormula(formula, shift);
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

/** Text outside the changed references stays as written; null makes a reference #REF!. */
function mapReferences(formula: string, change: (reference: Reference) => RangeA1 | null): string {
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
      if (range && sameRange(range, parsed.range)) return token.value;
      return range && isInside(range) ? prefix + stringify(range, written) : '#REF!';
    })
    .join('');
}

const sameRange = (a: RangeA1, b: RangeA1): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

const isInside = ({ top, bottom, left, right }: RangeA1): boolean =>
  [top, bottom].every((row) => typeof row !== 'number' || (row >= 0 && row <= lastSheetRow)) &&
  [left, right].every((column) => typeof column !== 'number' || (column >= 0 && column <= lastColumn));

/** G17:G17 stays a range although both ends are one cell. */
function stringify(range: RangeA1, written: string): string {
  const text = stringifyA1Ref({ range });
  return written.includes(':') && !text.includes(':') ? `${text}:${text}` : text;
}
