/** The score of a quantity that follows from its target and result (财预〔2020〕10号; rules as implemented in 一体化). */
import { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { Sign } from '../bounds';
import { onlyQuantity, parseIndicatorValue } from '../indicator-value';
import { round } from '../values';

export interface ScoredQuantity {
  /** 正向 atLeast, 反向 atMost, 等于 equal */
  readonly direction: 'atLeast' | 'atMost' | 'equal';
  readonly number: Decimal;
  /** what is counted: the unit and the words behind it, 家企业 */
  readonly unit: string;
  /** written with ≥ > ≤ <: fine for a target, but a result written so is no value */
  readonly bound: boolean;
}

/**
 * null for words, for two quantities in one cell (100家/3500人), for approximate numbers, ranges and dates, and for spans of
 * years, months and days. A value without a sign is taken as 正向: a plain target is to be reached, as in 财预〔2020〕10号
 * (按完成值与指标值的比例记分).
 */
export function scoredQuantity(text: string): ScoredQuantity | null {
  const quantity = onlyQuantity(parseIndicatorValue(text));
  if (!quantity || quantity.isApproximate || quantity.to) return null;
  // a score in proportion to 3年 makes no sense
  if (/^[年月日季]/.test(quantity.unit)) return null;
  // 未完成5件
  if (/[未没无]/.test(quantity.before)) return null;
  const { sign, number } = quantity;
  return {
    direction: directionOf(sign),
    number,
    unit: quantity.unit + quantity.after,
    bound: sign !== null && sign !== '=',
  };
}

function directionOf(sign: Sign | null): ScoredQuantity['direction'] {
  switch (sign) {
    case null:
    case '≥':
    case '>':
      return 'atLeast';
    case '≤':
    case '<':
      return 'atMost';
    case '=':
      return 'equal';
    default:
      return assertNever(sign);
  }
}

/** 得分 by §1.4: 正向 by ratio, 反向 by how far it is exceeded (nothing from twice the target on), 等于 0 only by 0. */
export function scoreOf(target: ScoredQuantity, actual: Decimal, weight: Decimal): Decimal {
  // a negative result counts as nothing done
  const done = Decimal.max(actual, 0);
  const due = target.number;
  const zero = new Decimal(0);
  if (target.direction === 'atMost') {
    if (done.lte(due)) return weight;
    if (due.lte(0) || done.gte(due.times(2))) return zero;
    return round(weight.times(new Decimal(1).minus(done.minus(due).div(due))), 2);
  }
  if (target.direction === 'equal' && due.isZero()) return done.isZero() ? weight : zero;
  if (done.gte(due) || due.isZero()) return weight;
  return round(done.div(due).times(weight), 2);
}
