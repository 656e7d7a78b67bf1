/** Expression → the text of an Excel formula that gives the same number, or '' where an input is missing. */
import { assertNever } from '../assert-never';
import type { ColumnId, PlaceId, TableId } from '../forms/ids';
import type { Expression, RowCondition } from '../forms/expression';

/** Where the numbers stand on the sheet, such as E5 and G16:G33. */
export interface Addresses {
  place(id: PlaceId): string;
  /** ranges of a table's column, of the rows that fit `where`; none when the table has no such row */
  column(table: TableId, column: ColumnId, where?: RowCondition): readonly string[];
}

interface Written {
  readonly text: string;
  /** Excel conditions under which the value is missing */
  readonly missing: readonly string[];
  /** binds weaker than * and / */
  readonly loose?: true;
}

/** Without the leading =. Rounded half up to `decimals`, as calculate does. */
export function formulaText(expression: Expression, decimals: number, addresses: Addresses): string {
  const { text, missing } = write(expression, addresses);
  const rounded = `ROUND(${text},${decimals})`;
  return missing.length === 0 ? rounded : `IF(${eitherOf(missing)},"",${rounded})`;
}

function write(expression: Expression, addresses: Addresses): Written {
  switch (expression.kind) {
    case 'number':
      return { text: String(expression.value), missing: [] };
    case 'profile':
      // a workbook knows no profile, and no form calculates from one
      return { text: '""', missing: ['TRUE'] };
    case 'place': {
      const address = addresses.place(expression.id);
      return { text: address, missing: [`COUNT(${address})=0`] };
    }
    case 'columnSum': {
      const ranges = addresses.column(expression.table, expression.column, expression.where);
      return { text: ranges.length === 0 ? '0' : `SUM(${ranges.join(',')})`, missing: [] };
    }
    case 'sum': {
      const parts = expression.of.map((part) => write(part, addresses));
      return { text: parts.map(({ text }) => text).join('+'), missing: missingOf(parts), loose: true };
    }
    case 'sumOfFilled': {
      const cells = asRanges(expression.of.map((id) => addresses.place(id))).join(',');
      return { text: `SUM(${cells})`, missing: [`COUNT(${cells})=0`] };
    }
    case 'product': {
      const parts = expression.of.map((part) => write(part, addresses));
      return { text: parts.map(factor).join('*'), missing: missingOf(parts) };
    }
    case 'ratio':
      return writeRatio(expression.of, expression.to, addresses);
    case 'least': {
      const parts = expression.of.map((part) => write(part, addresses));
      return { text: `MIN(${parts.map(({ text }) => text).join(',')})`, missing: missingOf(parts) };
    }
    case 'orZero':
      return writeOrZero(expression.of, addresses);
    case 'either':
      return writeEither(expression.of, expression.or, addresses);
    default:
      return assertNever(expression);
  }
}

function writeRatio(of: Expression, to: Expression, addresses: Addresses): Written {
  const numerator = write(of, addresses);
  const denominator = write(to, addresses);
  // Brackets: a/b*c is not a/(b*c).
  const below = /[*/+]/.test(denominator.text) ? `(${denominator.text})` : denominator.text;
  const zero = `N(${denominator.text})=0`;
  return {
    text: `${factor(numerator)}/${below}`,
    // N() of a blank or a text is 0 already.
    missing: to.kind === 'place' ? [...numerator.missing, zero] : [...missingOf([numerator, denominator]), zero],
  };
}

/** N() of a cell is its number, or 0 for text and blanks. */
function writeOrZero(of: Expression, addresses: Addresses): Written {
  const { text, missing } = write(of, addresses);
  if (of.kind === 'place') return { text: `N(${text})`, missing: [] };
  return { text: missing.length === 0 ? text : `IF(${eitherOf(missing)},0,${text})`, missing: [] };
}

function writeEither(of: Expression, or: Expression, addresses: Addresses): Written {
  const first = write(of, addresses);
  if (first.missing.length === 0) return first;
  const second = write(or, addresses);
  const isMissing = eitherOf(first.missing);
  return {
    text: `IF(${isMissing},${second.text},${first.text})`,
    missing: second.missing.length === 0 ? [] : [`AND(${isMissing},${eitherOf(second.missing)})`],
  };
}

/** Cells below one another as a range: E7, E8, E9, F4 → E7:E9, F4. */
function asRanges(cells: readonly string[]): readonly string[] {
  const runs: { first: string; last: string }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && cell === below(run.last)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}

const below = (address: string): string => address.replace(/\d+$/, (row) => String(Number(row) + 1));

const factor = ({ text, loose }: Written): string => (loose ? `(${text})` : text);

const missingOf = (parts: readonly Written[]): string[] => [...new Set(parts.flatMap(({ missing }) => missing))];

const eitherOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? '') : `OR(${conditions.join(',')})`;
