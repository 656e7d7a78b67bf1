/** What a live figure refers to, looked up in the tables beside the report: a number with its unit, words, or nothing any more. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../assert-never';
import type { IndicatorRow } from '../document/checks/indicator-row';
import { indicatorTables } from '../document/checks/indicator-row';
import type { CellValue } from '../document/document';
import type { FigureCell, FigureSource } from '../document/figure';
import { standingOf } from '../document/scoring/standing';
import { gradeOf } from '../document/scoring/total-score';
import { isBlank, numberOf } from '../document/values';
import type { AmountUnit, ValueKind } from '../forms/definition';
import { placeOf } from '../forms/places';
import { tableOf } from '../forms/tables';
import type { TableBeside } from './tables-beside';

/** Why there is no value. */
export type LostReason =
  /** the form, or the 对照文件, is not there any more */
  | 'form'
  | 'row'
  | 'blank'
  /** a word where a number is needed */
  | 'word'
  /** a share or a growth of nothing */
  | 'base'
  /** not all indicators have a 得分 yet */
  | 'scores';

/** `unit`: of amounts alone. A ratio of 1 is 100%. */
export type FigureValue =
  NumberValue | { readonly kind: 'words'; readonly text: string } | { readonly kind: 'lost'; readonly why: LostReason };

export interface NumberValue {
  readonly kind: 'number';
  readonly measure: 'amount' | 'ratio' | 'plain';
  readonly value: Decimal;
  readonly unit: AmountUnit | null;
}

const lost = (why: LostReason): FigureValue => ({ kind: 'lost', why });
const plain = (value: Decimal): FigureValue => ({ kind: 'number', measure: 'plain', value, unit: null });
const ratio = (value: Decimal): FigureValue => ({ kind: 'number', measure: 'ratio', value, unit: null });

const yuanIn: Readonly<Record<AmountUnit, number>> = { 元: 1, 万元: 10_000 };

/** Amounts in 元, everything else as it is. */
export const comparableNumber = ({ value, unit }: NumberValue): Decimal =>
  unit === null ? value : value.times(yuanIn[unit]);

/** Never throws. */
export function figureValue(source: FigureSource, tables: readonly TableBeside[]): FigureValue {
  const valueOf = (cell: FigureCell): FigureValue => cellValue(cell, tables);
  switch (source.kind) {
    case 'cell':
      return valueOf(source.cell);
    case 'sum':
      return calculated(source.cells.map(valueOf), (numbers) => Decimal.sum(0, ...numbers));
    case 'difference':
      return calculated([source.from, source.taken].map(valueOf), ([from, taken]) =>
        from && taken ? from.minus(taken) : null,
      );
    case 'share':
      return asRatio([source.part, source.whole].map(valueOf), (part, whole) => part.div(whole));
    case 'growth':
      return asRatio([source.now, source.before].map(valueOf), (now, before) => now.minus(before).div(before));
    case 'groupSum': {
      const rows = indicatorsOf(source, tables);
      if (!rows) return lost('form');
      const counted = rows.filter(({ level1 }) => level1 === source.group);
      const numbers = counted.map((row) => numberOf(row.text(source.column)));
      if (counted.length === 0) return lost('row');
      return numbers.includes(null) ? lost('blank') : plain(Decimal.sum(0, ...numbers.flatMap((each) => each ?? [])));
    }
    case 'count': {
      const rows = indicatorsOf(source, tables);
      return rows ? countOf(rows, source.of) : lost('form');
    }
    case 'grade':
      return gradeValue(ofDocument(source.form, tables));
    default:
      return assertNever(source);
  }
}

/** The cells that a figure names; [] where it is of a whole table. */
export function figureCells(source: FigureSource): readonly FigureCell[] {
  switch (source.kind) {
    case 'cell':
      return [source.cell];
    case 'sum':
      return source.cells;
    case 'difference':
      return [source.from, source.taken];
    case 'share':
      return [source.part, source.whole];
    case 'growth':
      return [source.now, source.before];
    case 'groupSum':
    case 'count':
    case 'grade':
      return [];
    default:
      return assertNever(source);
  }
}

export const tableOfCell = ({ file, path }: FigureCell, tables: readonly TableBeside[]): TableBeside | undefined =>
  tables.find((table) => table.file === file && table.key === path.form);

const ofDocument = (form: string, tables: readonly TableBeside[]): TableBeside | undefined =>
  tables.find(({ file, key }) => file === null && key === form);

/** The rows of one table that are in use and have a name; null where there is no such table. */
export function indicatorsOf(
  { form, table }: { readonly form: string; readonly table: string },
  tables: readonly TableBeside[],
): readonly IndicatorRow[] | null {
  const beside = ofDocument(form, tables);
  const found =
    beside && indicatorTables(beside.definition, beside.key, beside.form).find(({ block }) => block.id === table);
  return found?.rows.filter(({ name, isNotApplicable }) => name !== '' && !isNotApplicable) ?? null;
}

function cellValue(cell: FigureCell, tables: readonly TableBeside[]): FigureValue {
  const beside = tableOfCell(cell, tables);
  if (!beside) return lost('form');
  const { definition, form } = beside;
  const { path } = cell;
  switch (path.kind) {
    case 'place':
      return readCell(form.places[path.place] ?? null, placeOf(definition, path.place)?.value, definition.unit);
    case 'tableCell': {
      const row = form.tables[path.table]?.find(({ id }) => id === path.row);
      if (!row) return lost('row');
      const column = tableOf(definition, path.table)?.columns.find(({ id }) => id === path.column);
      return readCell(row.values[path.column] ?? null, column?.value, definition.unit);
    }
    default:
      return assertNever(path);
  }
}

/** What a cell of that kind says, in a form that counts in `unit`. */
export function readCell(value: CellValue, kind: ValueKind = 'text', unit: AmountUnit): FigureValue {
  if (isBlank(value)) return lost('blank');
  const words: FigureValue = { kind: 'words', text: String(value).trim() };
  const number = numberOf(value);
  switch (kind) {
    case 'amount':
      return number && !isPercentText(value) ? { kind: 'number', measure: 'amount', value: number, unit } : words;
    case 'percent':
      return number ? ratio(number) : words;
    case 'count':
    case 'score':
      return number && !isPercentText(value) ? plain(number) : words;
    case 'text':
    case 'name':
    case 'indicator':
      return typeof value === 'number' ? plain(new Decimal(value)) : words;
    default:
      return assertNever(kind);
  }
}

const isPercentText = (value: CellValue): boolean => typeof value === 'string' && /[%％]/.test(value);

/** In the unit of the first; numbers of different kinds are not put together. */
function calculated(
  values: readonly FigureValue[],
  calculate: (numbers: readonly Decimal[]) => Decimal | null,
): FigureValue {
  const gone = values.find(({ kind }) => kind === 'lost');
  if (gone) return gone;
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
  const [first] = numbers;
  if (!first) return lost('blank');
  if (numbers.length < values.length || numbers.some(({ measure }) => measure !== first.measure)) return lost('word');
  const result = calculate(numbers.map(comparableNumber));
  if (!result) return lost('base');
  return { ...first, value: first.unit === null ? result : result.div(yuanIn[first.unit]) };
}

function asRatio(values: readonly FigureValue[], calculate: (first: Decimal, base: Decimal) => Decimal): FigureValue {
  const result = calculated(values, ([first, base]) =>
    first && base && !base.isZero() ? calculate(first, base) : null,
  );
  if (result.kind !== 'number') return result;
  // `calculated` has put the ratio into the unit of the amounts
  return ratio(comparableNumber(result));
}

/** Those with a 分值 whose 得分 reaches it, or does not; nothing is told while one has no 得分. */
function countOf(rows: readonly IndicatorRow[], of: 'all' | 'full' | 'deducted'): FigureValue {
  if (of === 'all') return plain(new Decimal(rows.length));
  const scored = rows.filter(({ weight }) => weight?.gt(0));
  if (scored.length === 0 || scored.some(({ score }) => score === null)) return lost('scores');
  const deducted = scored.filter(({ weight, score }) => weight && score?.lt(weight)).length;
  return plain(new Decimal(of === 'deducted' ? deducted : scored.length - deducted));
}

/**
 * As the status bar has it; where 分值 do not add up to what the grades are meant for, that of the 总分 as it stands (D09, E09).
 * None while a 得分 is missing: half of a form would always be 差.
 */
function gradeValue(beside: TableBeside | undefined): FigureValue {
  if (!beside) return lost('form');
  const { definition, key, form, profile } = beside;
  const total = numberOf(form.places['total.score'] ?? null);
  if (!total || !isScored(beside)) return lost('scores');
  const standing = standingOf(definition, key, form, total, profile);
  const grade = standing?.grade ?? gradeOf(total, profile.scoring.grades)?.name;
  return grade === undefined ? lost('scores') : { kind: 'words', text: grade };
}

function isScored({ definition, key, form }: TableBeside): boolean {
  const { execution } = definition;
  const numberIn = (place: string | undefined) => numberOf(form.places[place ?? ''] ?? null);
  if (!execution || (numberIn(execution.weight)?.gt(0) && !numberIn(execution.score))) return false;
  const rows = indicatorTables(definition, key, form).flatMap((table) => table.rows);
  const scored = rows.filter(({ weight, isNotApplicable }) => weight?.gt(0) && !isNotApplicable);
  return scored.length > 0 && scored.every(({ score }) => score !== null);
}
