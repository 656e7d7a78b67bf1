/**
 * Conditional formats as formulas, one for each cell in their ranges: TRUE where the format shows. They are calculated on
 * a sheet of their own, so every reference names the sheet it means.
 */
import { tokenize } from '@borgar/fx/xlsx';
import type { Token } from '@borgar/fx';
import { addressOf } from '../sheet/address';
import { copyFormula } from '../sheet/shift-formula';
import type { ConditionalFormat, Range } from '../sheet/sheet';

/** What is needed of a sheet; rowCount and columnCount are what is shown of it. */
export interface FormattedSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export interface FormatFormula {
  /** 0-based, in the sheet as shown */
  readonly row: number;
  readonly column: number;
  /** index in the sheet's conditionalFormats */
  readonly format: number;
  readonly formula: string;
}

/** Formats over whole columns name a million cells; more than this many of a sheet are not calculated. */
export const mostFormattedCells = 5_000;

/** In the order of the formats; kinds that are no formula (colour scales, data bars, icons …) are left out. */
export function formatFormulas(sheet: FormattedSheet): FormatFormula[] {
  const formulas: FormatFormula[] = [];
  for (const [format, each] of sheet.conditionalFormats.entries()) {
    const [first] = each.ranges;
    if (!first || each.kind === 'other') continue;
    for (const { row, column } of placesIn(each.ranges, sheet)) {
      if (formulas.length >= mostFormattedCells) return formulas;
      const written = each.formulas.map((formula) => copyFormula(formula, row - first.top, column - first.left));
      const condition = conditionOf(each, addressOf(row, column), written);
      if (condition === null) continue;
      formulas.push({ row, column, format, formula: qualified(condition, sheet.name, row, column) });
    }
  }
  return formulas;
}

function* placesIn(ranges: readonly Range[], { rowCount, columnCount }: FormattedSheet) {
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= Math.min(bottom, rowCount - 1); row++) {
      for (let column = left; column <= Math.min(right, columnCount - 1); column++) yield { row, column };
    }
  }
}

/** by ST_ConditionalFormattingOperator; the text operators come with a formula of their own */
const comparisons: Readonly<Record<string, (cell: string, one: string, other: string) => string>> = {
  equal: (cell, one) => `${cell}=(${one})`,
  notEqual: (cell, one) => `${cell}<>(${one})`,
  greaterThan: (cell, one) => `${cell}>(${one})`,
  greaterThanOrEqual: (cell, one) => `${cell}>=(${one})`,
  lessThan: (cell, one) => `${cell}<(${one})`,
  lessThanOrEqual: (cell, one) => `${cell}<=(${one})`,
  between: (cell, one, other) => `AND(${cell}>=(${one}),${cell}<=(${other}))`,
  notBetween: (cell, one, other) => `OR(${cell}<(${one}),${cell}>(${other}))`,
};

function conditionOf({ kind, operator }: ConditionalFormat, cell: string, formulas: readonly string[]): string | null {
  const [one, other = one] = formulas;
  if (one === undefined || one === '' || other === undefined) return null;
  if (kind === 'expression') return one;
  return comparisons[operator ?? '']?.(cell, one, other) ?? null;
}

/** The formula as it means the same on any sheet; ROW() and COLUMN() are of the cell that is formatted. */
function qualified(formula: string, sheet: string, row: number, column: number): string {
  const prefix = `'${sheet.replaceAll("'", "''")}'!`;
  const pieces: string[] = [];
  const tokens = tokenize(formula);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const own = ownPlace(token.value, row, column);
    if (own !== null && tokens[index + 1]?.value === '(' && tokens[index + 2]?.value === ')') {
      pieces.push(own);
      index += 2;
    } else if (token.type.startsWith('range') && token.type !== 'range_named' && !token.value.includes('!')) {
      pieces.push(prefix + token.value);
    } else pieces.push(token.value);
  }
  return pieces.join('');
}

function ownPlace(name: string, row: number, column: number): string | null {
  switch (name.toUpperCase()) {
    case 'ROW':
      return String(row + 1);
    case 'COLUMN':
      return String(column + 1);
    default:
      return null;
  }
}
