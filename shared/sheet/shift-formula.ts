/** Formulas that follow their cells: rows put in or taken out where they refer to, and copies to other cells. */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { RangeA1, Token } from '@borgar/fx';
import { changesRows } from './edits';
import type { RowChanges } from './edits';
import type { HandedOn } from './shift-merges';
import { firstKeptRow, grownRange, lastSheetRow, shiftedRange, shiftedRow } from './shift-rows';
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

/** Rows repeated at the head of every page stay the rows they are, also those of a custom view (Z_….wvu.PrintTitles). */
export const growsWithRows = (definedName: string): boolean =>
  !/(^_xlnm\.Print_Titles|\.wvu\.PrintTitles)$/i.test(definedName);

const lastColumn = 16_383;
const isReference = (token: Token): boolean => token.type === 'range' || token.type === 'range_beam';
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The formula after rows were inserted and removed. References below move; ranges that cover `below` grow, also when
 * they end there. A single cell and a range across one row alone (E17:G17) stay: what they mean is that row. Ranges
 * shrink with removed rows; what is left of nothing is #REF!.
 */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  return changesRows(shift.rows) ? mapReferences(formula, (reference) => shiftedReference(reference, shift)) : formula;
}

/** null: all its rows are removed */
function shiftedReference({ workbook, sheet, range, written }: Reference, shift: FormulaShift): RangeA1 | null {
  if (workbook !== '' || !sameName(sheet === '' ? shift.sheet : sheet, shift.changedIn)) return range;
  const { top, bottom } = range;
  if (typeof top !== 'number' || typeof bottom !== 'number') return range;
  const oneColumn = typeof range.left === 'number' && range.left === range.right;
  const grows = (shift.growAtEnd ?? true) && (top !== bottom || (oneColumn && written.includes(':')));
  const rows = { top, bottom, left: 0, right: 0 };
  const moved = grows ? grownRange(rows, shift.rows) : shiftedRange(rows, shift.rows);
  return moved && { ...range, top: moved.top, bottom: moved.bottom };
}

/**
 * A formula written for the first cell of `ranges` (a conditional format, a validation) on the sheet whose rows change:
 * when the row of that cell is removed, it is written for the first cell that stays (`handedOn`: handedOnTops). Where it
 * names a removed row without $ it means one at a distance, such as the row above, and means the row there now.
 */
export function shiftFormulaOfRanges(
  formula: string,
  ranges: readonly Range[],
  shift: FormulaShift,
  handedOn: readonly HandedOn[],
): string {
  const [first] = ranges;
  const stays = firstThatStays(ranges, shift.rows, handedOn);
  if (!first || !stays) return shiftFormula(formula, shift);
  const written = copyFormula(formula, stays.row - first.top, stays.column - first.left);
  const by = shiftedRow(stays.row, shift.rows) - stays.row;
  return mapReferences(written, (reference) => {
    const { range } = reference;
    const atDistance = !range.$top && !range.$bottom;
    return shiftedReference(reference, shift) ?? (atDistance ? movedBy(range, by) : null);
  });
}

const movedBy = (range: RangeA1, rows: number): RangeA1 => ({
  ...range,
  top: (range.top ?? 0) + rows,
  bottom: (range.bottom ?? 0) + rows,
});

function firstThatStays(
  ranges: readonly Range[],
  rows: RowChanges,
  handedOn: readonly HandedOn[],
): { readonly row: number; readonly column: number } | null {
  for (const { top, bottom, left } of ranges) {
    const row = firstKeptRow(top, bottom, rows);
    if (row !== null) return { row, column: left };
  }
  for (const { top, bottom, left, right } of ranges) {
    const kept = handedOn.find(
      (each) => top <= each.from && each.from <= bottom && left <= each.right && each.left <= right,
    );
    if (kept) return { row: kept.to, column: Math.max(left, kept.left) };
  }
  return null;
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
const mapReferences = (formula: string, change: (reference: Reference) => RangeA1 | null): string =>
  piecesOf(formula)
    .map(({ text, reference }) => {
      const range = reference ? change(reference) : null;
      if (!reference || (range && sameRange(range, reference.range))) return text;
      const prefix = text.slice(0, text.length - reference.written.length);
      return range && isInside(range) ? prefix + stringify(range, reference.written) : '#REF!';
    })
    .join('');

/** A token of a formula as written, and what it refers to. */
interface Piece {
  readonly text: string;
  readonly reference: Reference | null;
}

/** Every inserted row shifts the same formulas as opened; taking them apart was a tenth of its time. */
const known = new Map<string, readonly Piece[]>();
const mostKnown = 1000;

function piecesOf(formula: string): readonly Piece[] {
  const there = known.get(formula);
  if (there) return there;
  const pieces = tokenize(formula).map((token) => ({ text: token.value, reference: referenceOf(token) }));
  if (known.size === mostKnown) known.clear();
  known.set(formula, pieces);
  return pieces;
}

function referenceOf(token: Token): Reference | null {
  const parsed = isReference(token) ? parseA1Ref(token.value) : undefined;
  if (!parsed || !('range' in parsed)) return null;
  const written = token.value.slice(sheetPrefix(token.value).length);
  return { workbook: parsed.workbookName ?? '', sheet: parsed.sheetName ?? '', range: parsed.range, written };
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
