/** Indicators that the words of a number name, whose 实际完成值 or 年度指标值 is a number of the same unit. */
import { nameOf } from '../../document/checks/indicator-pairs';
import { indicatorTables } from '../../document/checks/indicator-row';
import type { IndicatorRow, ValueCell } from '../../document/checks/indicator-row';
import { tellingPairs } from '../../document/checks/said-words';
import { singleQuantity } from '../../document/checks/single-quantity';
import type { FigureSource } from '../../document/figure';
import type { MeasuredQuantity } from '../../document/indicator-value';
import { comparable } from '../../document/known-indicator';
import type { Statement } from '../extraction/statements';
import { kept } from '../kept';
import type { TableBeside } from '../tables-beside';
import { asWritten } from './as-written';
import type { Candidate } from './candidate';

/** A cell of an indicator that is one number and nothing else. */
interface NumberCell {
  readonly row: IndicatorRow;
  readonly cell: ValueCell;
  readonly file: string | null;
  readonly quantity: MeasuredQuantity;
}

/** By unit: a table may have 20,000 rows, and every number of a report asks for them. */
const numberCells = kept((tables: readonly TableBeside[]): ReadonlyMap<string, readonly NumberCell[]> => {
  const byUnit = new Map<string, NumberCell[]>();
  for (const { definition, key, form, file } of tables) {
    for (const row of indicatorTables(definition, key, form).flatMap(({ rows }) => rows)) {
      for (const cell of [row.actual, row.target]) {
        const quantity = cell && numberAlone(cell);
        if (!quantity) continue;
        const unit = unitOf(quantity);
        const same = byUnit.get(unit) ?? [];
        if (same.length === 0) byUnit.set(unit, same);
        same.push({ row, cell, file, quantity });
      }
    }
  }
  return byUnit;
});

/** 474人; null for ≥95%, 达标率=100% and 100家/3612人, which show more than the number and could not stand in its place. */
function numberAlone({ value }: ValueCell): MeasuredQuantity | null {
  const quantity = singleQuantity(value);
  const isAlone =
    quantity !== null &&
    quantity.sign === null &&
    quantity.before === '' &&
    quantity.after === '' &&
    quantity.unit !== '';
  return isAlone ? quantity : null;
}

/** 人 and 名 count the same; 人次 count otherwise (E15). */
const unitOf = ({ multiplier, unit }: Pick<MeasuredQuantity, 'multiplier' | 'unit'>): string =>
  multiplier + (unit === '名' ? '人' : unit);

/** Those whose whole name is said first; with another number than the text's only these. */
export function namedIndicators(statement: Statement, tables: readonly TableBeside[]): readonly Candidate[] {
  const words = comparable(statement.before + statement.after);
  return (numberCells(tables).get(unitOf(statement)) ?? [])
    .filter(({ row, quantity }) =>
      quantity.number.eq(statement.number) ? isNamedInPart(row, words) : isNamedWhole(row, words),
    )
    .toSorted((one, other) => Number(isNamedWhole(other.row, words)) - Number(isNamedWhole(one.row, words)))
    .flatMap(({ row, cell, file, quantity }): readonly Candidate[] => {
      if (cell.path.kind !== 'tableCell') return [];
      const source: FigureSource = { kind: 'cell', cell: { file, path: cell.path } };
      const written = asWritten(source, statement, tables);
      // 474名 is 474人 in the table: the figure would change the word
      if (!written || (!written.agrees && quantity.number.eq(statement.number))) return [];
      return [{ title: `${row.name} ${cell.heading}`, ...written }];
    });
}

const leastName = 4;

function isNamedWhole(row: IndicatorRow, words: string): boolean {
  const whole = nameOf(row);
  return whole.length >= leastName && words.includes(whole);
}

/** Enough where the number is the same. */
const isNamedInPart = (row: IndicatorRow, words: string): boolean =>
  isNamedWhole(row, words) || tellingPairs(row.name).some((pair) => words.includes(pair));
