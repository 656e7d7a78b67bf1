/** Runs expression objects with decimal arithmetic, and keeps the figures so that a check can spell them out. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../assert-never';
import type { FormDefinition } from '../forms/definition';
import type { Expression } from '../forms/expression';
import type { PlaceId } from '../forms/ids';
import type { Profile } from '../forms/profile';
import { columnSum } from './column-sums';
import type { CellValue, FormDocument, Path } from './document';
import type { FormKey } from './document';
import { placeName } from './place-names';
import { numberOf } from './values';

/** Where expressions take their values from. */
export interface Surroundings {
  readonly definition: FormDefinition;
  readonly key: FormKey;
  readonly form: FormDocument;
  /** by which it is checked and scored */
  readonly profile: Profile;
}

export interface Evaluated {
  /** null when an input is missing */
  readonly value: Decimal | null;
  /** names of the inputs that are missing */
  readonly missing: readonly string[];
  /** how many figures went in */
  readonly count: number;
  /** places and cells that were read; only a finding asks for them */
  paths(): readonly Path[];
  /** the figures that went in, in order; only a finding asks for them */
  terms(): readonly Decimal[];
}

export function evaluate(expression: Expression, around: Surroundings): Evaluated {
  switch (expression.kind) {
    case 'number': {
      const value = new Decimal(expression.value);
      // no figure of the form: it is neither rounded nor spelt out
      return { value, missing: [], count: 0, paths: () => [], terms: () => [] };
    }
    case 'profile': {
      const figure = around.profile[expression.figure];
      const value = figure === null ? null : new Decimal(figure);
      return {
        value,
        missing: value ? [] : ['规定的分值'],
        count: value ? 1 : 0,
        paths: () => [],
        terms: () => (value ? [value] : []),
      };
    }
    case 'place':
      return read(
        around.form.places[expression.id] ?? null,
        { kind: 'place', form: around.key, place: expression.id },
        placeName(around.definition, expression.id),
      );
    case 'columnSum':
      return sumOfColumn(expression, around);
    case 'sum':
      return combine(expression.of, around, (values) => Decimal.sum(0, ...values));
    case 'sumOfFilled':
      return sumOfFilled(expression.of, around);
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
    case 'either': {
      const first = evaluate(expression.of, around);
      return first.value ? first : evaluate(expression.or, around);
    }
    default:
      return assertNever(expression);
  }
}

function read(value: CellValue, path: Path, name: string): Evaluated {
  const number = numberOf(value);
  return number
    ? { value: number, missing: [], count: 1, paths: () => [path], terms: () => [number] }
    : { value: null, missing: [name], count: 0, paths: () => [path], terms: () => [] };
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
    count: parts.reduce((sum, { count }) => sum + count, 0),
    paths: () => parts.flatMap(({ paths }) => paths()),
    terms: () => parts.flatMap(({ terms }) => terms()),
  };
}

function sumOfFilled(places: readonly PlaceId[], around: Surroundings): Evaluated {
  const filled = places.filter((id) => numberOf(around.form.places[id] ?? null) !== null);
  const valuesOf = (ids: readonly PlaceId[]): Expression[] => ids.map((id) => ({ kind: 'place', id }));
  return combine(valuesOf(filled.length > 0 ? filled : places), around, (values) => Decimal.sum(0, ...values));
}

function sumOfColumn(expression: Extract<Expression, { kind: 'columnSum' }>, around: Surroundings): Evaluated {
  const { table, column } = expression;
  const { value, count, figures } = columnSum(expression, around);
  return {
    value,
    missing: [],
    count,
    paths: () =>
      figures().map(({ row }): Path => ({ kind: 'tableCell', form: around.key, table, row: row.id, column })),
    terms: () => figures().map((figure) => figure.value),
  };
}
