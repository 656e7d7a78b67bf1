/** Figures and sums as they are written in a finding. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { Named, Show } from '../../forms/check-declaration';
import { evaluate } from '../evaluate-expression';
import type { Evaluated, Surroundings } from '../evaluate-expression';
import { round, showAmount, showPercent } from '../values';

export function figure(value: Decimal, show: Show): string {
  switch (show) {
    case 'amount':
      // a third decimal is what the sentence is about
      return value.decimalPlaces() > 2 ? round(value, 6).toString() : showAmount(value);
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
  const evaluated = evaluate(named.is, around);
  const { value, count } = evaluated;
  if (!value) return `${named.name}未填`;
  return count > 1 ? `${named.name} ${written(evaluated)}＝${value}` : `${named.name} ${value}`;
}

/** Whether it is the sum of its figures and nothing else: no figure is taken off. */
export const isAddedUp = ({ value, terms }: Evaluated): boolean => value?.eq(Decimal.sum(0, ...terms())) ?? false;

/** 233.48＋21.37＝254.85, or the figure itself where there is but one. */
export function spelledSum(evaluated: Evaluated): string {
  const { value, count } = evaluated;
  return count > 1 ? `${written(evaluated)}＝${value ?? ''}` : `${value ?? ''}`;
}

/** Nobody reads more; the sentence of 20,000 figures would be longer than the form. */
const mostFigures = 200;

/** 10＋10＋5 */
export function written({ count, terms }: Evaluated): string {
  const figures = terms().slice(0, mostFigures).map(String).join('＋');
  return count > mostFigures ? `${figures}＋……（共${count}项）` : figures;
}

/** What a check may say is missing; a sum of a column without any figure counts as missing too. */
export const missingIn = (named: Named, evaluated: Evaluated): readonly string[] =>
  evaluated.count === 0 && evaluated.missing.length === 0 ? [named.name] : evaluated.missing;
