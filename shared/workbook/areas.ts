/** References of defined names and validations → ranges: with or without $, whole rows and columns, several by commas. */
import { parseA1Ref, tokenize } from '@borgar/fx/xlsx';
import { parseRange, parseTracks } from '../sheet/address';
import type { Range } from '../sheet/sheet';

export interface Area {
  /** '' when the reference names none */
  readonly sheet: string;
  readonly range: Range;
  readonly wholeRows: boolean;
  readonly wholeColumns: boolean;
}

const last = { row: 1_048_575, column: 16_383 };

/** [] when the formula is anything but references; openpyxl writes titles as '附件2'!1:1 and areas with $. */
export function parseAreas(formula: string): readonly Area[] {
  const areas: Area[] = [];
  for (const token of tokenize(formula)) {
    if (token.type === 'whitespace' || token.value === ',' || token.value === '(' || token.value === ')') continue;
    const reference = parseA1Ref(token.value);
    if (!reference || !('range' in reference) || (reference.workbookName ?? '') !== '') return [];
    const { top, left, bottom, right } = reference.range;
    areas.push({
      sheet: reference.sheetName ?? '',
      range: { top: top ?? 0, left: left ?? 0, bottom: bottom ?? last.row, right: right ?? last.column },
      wholeRows: left === null || left === undefined,
      wholeColumns: top === null || top === undefined,
    });
  }
  return areas;
}

const wholeSheet = { rowCount: last.row + 1, columnCount: last.column + 1 };

/** Ranges of a sqref, such as "H16:H33 B2 C:C"; what cannot be read is left out. */
export const parseSqref = (sqref: string): readonly Range[] =>
  sqref
    .split(/\s+/)
    .map((text) => parseRange(text) ?? parseTracks(text, wholeSheet)?.range ?? null)
    .filter((range) => range !== null);
