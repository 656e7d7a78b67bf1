/** What of a 指标值 or 实际完成值 can be scored in proportion: its quantities, each with a direction. */
import type { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { Sign } from '../bounds';
import { onlyQuantity } from '../indicator-value';
import type { IndicatorValue, MeasuredQuantity } from '../indicator-value';
import { halfWidth } from '../values';

export interface ScoredQuantity {
  /** 正向 atLeast, 反向 atMost, 等于 equal */
  readonly direction: 'atLeast' | 'atMost' | 'equal';
  readonly number: Decimal;
  /** what is counted: the unit and the words behind it, 家企业 */
  readonly unit: string;
  /** written as a bound, such as >98% or 98%以上: fine for a target, but a result written so is no value */
  readonly isBound: boolean;
}

/**
 * null for words and points in time, and where any of the quantities is approximate, a range, a span of time, or said not
 * to be reached. A value without a sign is taken as 正向: a plain target is to be reached, as in 财预〔2020〕10号
 * (按完成值与指标值的比例记分).
 */
export function scoredQuantities(value: IndicatorValue): readonly ScoredQuantity[] | null {
  const only = onlyQuantity(value);
  const measured = only ? [only] : value.kind === 'quantities' ? value.quantities : [];
  const scored = measured.flatMap((quantity) => scoredQuantity(quantity, value.text) ?? []);
  return scored.length === 0 || scored.length < measured.length ? null : scored;
}

function scoredQuantity(quantity: MeasuredQuantity, text: string): ScoredQuantity | null {
  if (quantity.isApproximate || quantity.to) return null;
  // a score in proportion to 3年 makes no sense
  if (/^[年月日季]/.test(quantity.unit)) return null;
  // 未完成5件
  if (/[未没无]/.test(quantity.before)) return null;
  const { sign, number, unit, after } = quantity;
  return { direction: directionOf(sign), number, unit: unit + after, isBound: isBound(sign, text) };
}

const boundWords =
  /[≥≧⩾≤≦⩽<>]|不得?(?:低于|少于|小于|超过|高于|大于|多于)|[未没]有?超过|控制在|以[上下内]|之内|天内|日内|内$|超过|超出|高于|大于|多于|低于|少于|小于|不足|不满|至[少多]|最[少多高低]/;

/** 达到98% has a sign as a target, but as a result it tells a value. */
export const isBound = (sign: Sign | null, text: string): boolean =>
  sign !== null && sign !== '=' && boundWords.test(halfWidth(text));

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
