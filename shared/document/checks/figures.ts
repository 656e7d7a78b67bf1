/** Figures and sums as they are written in a finding. */
import type { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { Named, Show } from '../../forms/check-declaration';
import { evaluate } from '../evaluate-expression';
import type { Evaluated, Surroundings } from '../evaluate-expression';
import { round, showAmount, showPercent } from '../values';

export function figure(value: Decimal, show: Show): string {
  switch (show) {
    case 'amount':
      return showAmount(value);
    case 'percent':
      return showPercent(value);
    case 'score':
      return round(value, 2).toString();
    case 'count':
      return value.toString();
    default:
      return assertNever(show);
  }
}

/** 各指标分值 10＋10＋5＝25, or 预算执行率分值 10 for a single figure. */
export function spell(named: Named, around: Surroundings): string {
  const { value, terms } = evaluate(named.is, around);
  if (!value) return `${named.name}未填`;
  const written = terms.map(String).join('＋');
  return terms.length > 1 ? `${named.name} ${written}＝${value}` : `${named.name} ${value}`;
}

/** What a check may say is missing; a sum of a column without any figure counts as missing too. */
export const missingIn = (named: Named, evaluated: Evaluated): readonly string[] =>
  evaluated.terms.length === 0 && evaluated.missing.length === 0 ? [named.name] : evaluated.missing;
