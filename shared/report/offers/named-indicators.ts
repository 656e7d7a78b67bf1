/** Indicators that the words of a number name, whose 实际完成值 or 年度指标值 is a number of the same unit. */
import type { FigureSource } from '../../document/figure';
import { indicatorTables } from '../../document/checks/indicator-row';
import { nameOf } from '../../document/checks/indicator-pairs';
import type { IndicatorRow, ValueCell } from '../../document/checks/indicator-row';
import { tellingPairs } from '../../document/checks/said-words';
import { singleQuantity } from '../../document/checks/single-quantity';
import type { MeasuredQuantity } from '../../document/indicator-value';
import { comparable } from '../../document/known-indicator';
import type { Statement } from '../extraction/statements';
import type { Candidate } from './candidate';
import type { TableBeside } from '../tables-beside';
import { asWritten } from './as-written';

/** Those whose whole name is said first. */
export function namedIndicators(statement: Statement, tables: readonly TableBeside[]): readonly Candidate[] {
  if (statement.kind !== 'count' && statement.kind !== 'rate' && statement.kind !== 'money') return [];
  const words = comparable(statement.before + statement.after);
  const candidates = (table: TableBeside, row: IndicatorRow): readonly Candidate[] =>
    [row.actual, row.target].flatMap((cell): readonly Candidate[] => {
      const quantity = cell && numberAlone(cell, statement);
      if (cell?.path.kind !== 'tableCell' || !quantity) return [];
      // looked up only where it can be meant: a table may have 20,000 rows
      if (!quantity.number.eq(statement.number) && !isNamedWhole(row, words)) return [];
      const source: FigureSource = { kind: 'cell', cell: { file: table.file, path: cell.path } };
      const written = asWritten(source, statement, tables);
      const isNamed = written?.agrees ? isNamedInPart(row, words) : isNamedWhole(row, words);
      return written && isNamed ? [{ title: `${row.name} ${cell.heading}`, ...written }] : [];
    });
  return tables
    .flatMap((table) =>
      indicatorTables(table.definition, table.key, table.form).flatMap(({ rows }) =>
        rows.map((row) => ({ isWhole: isNamedWhole(row, words), found: candidates(table, row) })),
      ),
    )
    .toSorted((one, other) => Number(other.isWhole) - Number(one.isWhole))
    .flatMap(({ found }) => found);
}

/** 474人; null for ≥95%, 达标率=100% and 100家/3612人 which show more than the number and could not stand in its place. */
function numberAlone({ value }: ValueCell, { unit, multiplier }: Statement): MeasuredQuantity | null {
  const quantity = singleQuantity(value);
  const isAlone =
    quantity !== null &&
    quantity.sign === null &&
    quantity.before === '' &&
    quantity.after === '' &&
    quantity.multiplier === multiplier &&
    sameUnit(quantity.unit) === sameUnit(unit);
  return isAlone ? quantity : null;
}

/** 人 and 名 count the same; 人次 count otherwise (E15). */
const sameUnit = (unit: string): string => (unit === '名' ? '人' : unit);

const leastName = 4;

function isNamedWhole(row: IndicatorRow, words: string): boolean {
  const whole = nameOf(row);
  return whole.length >= leastName && words.includes(whole);
}

/** Enough where the number is the same. */
const isNamedInPart = (row: IndicatorRow, words: string): boolean =>
  isNamedWhole(row, words) || tellingPairs(row.name).some((pair) => words.includes(pair));
