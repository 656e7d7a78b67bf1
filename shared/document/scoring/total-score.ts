/** What follows from a whole 得分: the grade, and the points of 不适用 indicators shared out among the others. */
import type { Decimal } from 'decimal.js';
import type { Band } from '../../forms/profile';
import { rounded } from './quantity-score';
import type { Worked } from './quantity-score';

/** 优良中差: `bands` best first, each from its lower bound on, which belongs to it. null below all of them. */
export const gradeOf = (score: Decimal, bands: readonly Band[]): Band | null =>
  bands.find(({ from }) => score.gte(from)) ?? null;

/** 不适用的指标不计分，其余折算: 86 of the 95 that apply, out of 100, is 90.53. null where nothing applies. */
export function rescaled(score: Decimal, applicable: Decimal, all: Decimal): Worked | null {
  return applicable.lte(0) ? null : rounded(`${score}÷${applicable}×${all}`, score.div(applicable).times(all));
}
