/** Runs expression objects with decimal arithmetic, and keeps the figures so that a check can spell them out. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../assert-never';
import type { FormDefinition } from '../forms/definition';
import type { Expression, RowCondition } from '../forms/expression';
import type { CellValue, FormDocument, Path, TableRow } from './document';
import type { FormKey } from './document';
import { placeName } from './place-names';
import { numberOf } from './values';

/** Where expressions take their values from. */
export interface Surroundings {
  readonly definition: FormDefinition;
  readonly key: FormKey;
  readonly form: FormDocument;
}

export interface Evaluated {
  /** null when an input is missing */
  readonly value: Decimal | null;
  /** names of the inputs that are missing */
  readonly missing: readonly string[];
  /** places and cells that were read */
  readonly paths: readonly Path[];
  /** the figures that went in, in order */
  readonly terms: readonly Decimal[];
}

const nothing: Evaluated = { value: null, missing: [], paths: [], terms: [] };

export function evaluate(expression: Expression, around: Surroundings): Evaluated {
  switch (expression.kind) {
    case 'number': {
      const value = new Decimal(expression.value);
      return { ...nothing, value, terms: [value] };
    }
    case 'place':
      return read(
        around.form.places[expression.id] ?? null,
        { kind: 'place', form: around.key, place: expression.id },
        placeName(around.definition, expression.id),
      );
    case 'columnSum':
      return columnSum(expression, around);
    case 'sum':
      return combine(expression.of, around, (values) => Decimal.sum(0, ...values));
    case 'product':
      return combine(expression.of, around, (values) =>
        values.reduce((one, other) => one.times(other), new Decimal(1)),
      );
    case 'least':
      return combine(expression.of, around, (values) => Decimal.min(...values));
    case 'ratio': {
      const both = combine([expression.of, expression.to], around, ([of, to]) =>
        of && to && !to.isZero() ? of.div(to) : null,
      );
      if (!evaluate(expression.to, around).value?.isZero()) return both;
      const base = expression.to.kind === 'place' ? placeName(around.definition, expression.to.id) : '除数';
      return { ...both, missing: [...both.missing, `不为0的${base}`] };
    }
    case 'orZero': {
      const inner = evaluate(expression.of, around);
      return inner.value ? inner : { ...inner, value: new Decimal(0), missing: [] };
    }
    default:
      return assertNever(expression);
  }
}

function read(value: CellValue, path: Path, name: string): Evaluated {
  const number = numberOf(value);
  return number
    ? { value: number, missing: [], paths: [path], terms: [number] }
    : { value: null, missing: [name], paths: [path], terms: [] };
}

/** All of them, or missing what any of them misses. */
function combine(
  expressions: readonly Expression[],
  around: Surroundings,
  calculate: (values: readonly Decimal[]) => Decimal | null,
): Evaluated {
  const parts = expressions.map((expression) => evaluate(expression, around));
  const values = parts.flatMap(({ value }) => value ?? []);
  return {
    value: values.length === parts.length ? calculate(values) : null,
    missing: parts.flatMap(({ missing }) => missing),
    paths: parts.flatMap(({ paths }) => paths),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

function columnSum(expression: Extract<Expression, { kind: 'columnSum' }>, around: Surroundings): Evaluated {
  const { table, column, where } = expression;
  const rows = (around.form.tables[table] ?? []).filter((row) => meets(row, where));
  const cells = rows.map((row) => ({ row, value: numberOf(row.values[column] ?? null) }));
  const terms = cells.flatMap(({ value }) => value ?? []);
  return {
    value: Decimal.sum(0, ...terms),
    missing: [],
    paths: cells
      .filter(({ value }) => value !== null)
      .map(({ row }) => ({ kind: 'tableCell', form: around.key, table, row: row.id, column })),
    terms,
  };
}

function meets(row: TableRow, where: RowCondition | undefined): boolean {
  if (!where) return true;
  // a file may break the text in a narrow cell: 满意度\n指标
  return String(row.values[where.column] ?? '').replace(/\s/g, '') === where.equals;
}
