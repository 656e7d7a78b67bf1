/** The one exact number of a 指标值 or 完成值, where two of them can be compared at all. */
import type { IndicatorValue, MeasuredQuantity } from '../indicator-value';
import { onlyQuantity } from '../indicator-value';

/**
 * null for words, several quantities (100家/3500人), ranges, approximate numbers, 未完成5件, and spans of years, months and
 * days, of which half is not half as good.
 */
export function singleQuantity(value: IndicatorValue): MeasuredQuantity | null {
  const quantity = onlyQuantity(value);
  if (!quantity || quantity.isApproximate || quantity.to) return null;
  return /^[年月日天季]/.test(quantity.unit) || /[未没无]/.test(quantity.before) ? null : quantity;
}

/** What is counted: the unit and the words behind it, 家企业. */
export const countedIn = ({ unit, after }: MeasuredQuantity): string => unit + after;

/** 95% of a satisfaction is the same in January and in December: such numbers do not add up over the year. */
export const isRate = ({ unit }: MeasuredQuantity): boolean => /[%‰]/.test(unit);
