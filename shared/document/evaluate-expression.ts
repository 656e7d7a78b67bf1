/** Gives the value of an expression, what it lacks, and its figures in words. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../base/assert-never';
import type { FormDefinition, PlaceId, TableId } from '../forms/definition';
import type { Expression, RowCondition } from '../forms/expression';
import type { FormDocument, RowId, TableRow } from './document';
import { columnName, placeName, shortPlaceName } from './place-names';
import { isBlank, numberOf } from './values';

/** Where a number came from, or should have come from. */
export type Input =
  | { readonly kind: 'place'; readonly place: PlaceId }
  | { readonly kind: 'tableCell'; readonly table: TableId; readonly row: RowId; readonly column: string };

export interface Lack {
  /** 资金来源 合计 全年预算数 */
  readonly name: string;
  readonly why: '未填' | '不是数字' | '为0';
  readonly input: Input | null;
}

export interface Evaluation {
  /** null when anything is in `missing` */
  readonly value: Decimal | null;
  readonly missing: readonly Lack[];
  /** inputs without a number that counted as nothing: an amount is given, but a check may want them all */
  readonly skipped: readonly Lack[];
  /** the numbers that were put together, in order; the rows of a column each for themselves */
  readonly terms: readonly { readonly name: string; readonly value: Decimal }[];
  /** the calculation with its figures, such as 实有人数8÷人员编制3 */
  readonly text: string;
  readonly inputs: readonly Input[];
}

const nothing = { missing: [], skipped: [], terms: [], inputs: [] } as const;

export function evaluate(expression: Expression, definition: FormDefinition, form: FormDocument): Evaluation {
  const part = (inner: Expression): Evaluation => evaluate(inner, definition, form);
  switch (expression.kind) {
    case 'number': {
      const value = new Decimal(expression.value);
      return { ...nothing, value, terms: [{ name: '', value }], text: value.toFixed() };
    }
    case 'place':
      return placeValue(expression.id, definition, form);
    case 'columnSum':
      return columnSum(expression, definition, form);
    case 'sum':
      return combine(expression.of.map(part), '＋', (values) => Decimal.sum(0, ...values));
    case 'product':
      return combine(expression.of.map(part), '×', (values) =>
        values.reduce((product, value) => product.times(value), new Decimal(1)),
      );
    case 'least': {
      const all = combine(expression.of.map(part), '与', (values) => Decimal.min(...values));
      return { ...all, text: `${all.text}中较小的` };
    }
    case 'ratio':
      return ratio(part(expression.of), part(expression.to));
    case 'orZero': {
      const inner = part(expression.of);
      if (inner.value) return inner;
      return { ...inner, value: new Decimal(0), missing: [], skipped: [...inner.skipped, ...inner.missing] };
    }
    default:
      return assertNever(expression);
  }
}

/** 未填 and 不是数字 are different advice to the user. */
const lackOf = (value: unknown): '未填' | '不是数字' =>
  value === undefined || value === null || (typeof value === 'string' && isBlank(value)) ? '未填' : '不是数字';

function placeValue(place: PlaceId, definition: FormDefinition, form: FormDocument): Evaluation {
  const typed = form.places[place];
  const value = numberOf(typed);
  const input: Input = { kind: 'place', place };
  const short = shortPlaceName(definition, place);
  if (value) {
    const terms = [{ name: placeName(definition, place), value }];
    return { ...nothing, value, terms, text: `${short}${value.toFixed()}`, inputs: [input] };
  }
  const why = lackOf(typed);
  const missing = [{ name: placeName(definition, place), why, input }];
  return { ...nothing, value: null, missing, text: `${short}（${why}）`, inputs: [input] };
}

/** A column without any number sums up to 0, as in Excel, and is named in `skipped`. */
function columnSum(
  { table, column, where }: Extract<Expression, { kind: 'columnSum' }>,
  definition: FormDefinition,
  form: FormDocument,
): Evaluation {
  const name = columnName(definition, table, column);
  const rows = (form.tables[table] ?? []).filter((row) => !where || fits(row, where));
  const numbers = rows.flatMap((row) => {
    const value = numberOf(row.values[column]);
    return value ? [{ row, value }] : [];
  });
  const first = rows[0];
  const input: Input | null = first ? { kind: 'tableCell', table, row: first.id, column } : null;
  return {
    value: Decimal.sum(0, ...numbers.map(({ value }) => value)),
    missing: [],
    skipped: numbers.length > 0 ? [] : [{ name: `各行的${name}`, why: '未填', input }],
    terms: numbers.map(({ value }) => ({ name, value })),
    text: numbers.length > 0 ? numbers.map(({ value }) => value.toFixed()).join('＋') : '0',
    inputs: numbers.map(({ row }) => ({ kind: 'tableCell', table, row: row.id, column })),
  };
}

/** Group names are compared without blanks: 满意度\n指标 is 满意度指标. */
export const groupName = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s/g, '') : '');

const fits = (row: TableRow, { column, equals }: RowCondition): boolean =>
  groupName(row.values[column]) === groupName(equals);

function combine(parts: readonly Evaluation[], sign: string, put: (values: Decimal[]) => Decimal): Evaluation {
  const values = parts.flatMap(({ value }) => value ?? []);
  return {
    value: values.length === parts.length && values.length > 0 ? put(values) : null,
    missing: distinct(parts.flatMap(({ missing }) => missing)),
    skipped: distinct(parts.flatMap(({ skipped }) => skipped)),
    terms: parts.flatMap(({ terms }) => terms),
    text: parts.map(({ text }) => text).join(sign),
    inputs: parts.flatMap(({ inputs }) => inputs),
  };
}

function ratio(of: Evaluation, to: Evaluation): Evaluation {
  const both = combine([of, to], '÷', ([above, below]) => above?.div(below ?? 1) ?? new Decimal(0));
  if (!to.value?.isZero()) return both;
  const name = to.terms[0]?.name ?? to.text;
  const zero: Lack = { name, why: '为0', input: to.inputs[0] ?? null };
  return { ...both, value: null, missing: [...both.missing, zero] };
}

const distinct = (lacks: readonly Lack[]): Lack[] => [
  ...new Map(lacks.map((lack) => [`${lack.name} ${lack.why}`, lack])).values(),
];
