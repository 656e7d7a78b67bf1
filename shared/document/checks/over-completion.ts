/** D06: what is far beyond its target was planned too low or counted wrongly; a reason says which. */
import { Decimal } from 'decimal.js';
import { quantityPairs } from '../scoring/indicator-score';
import { overCompletion, percentage } from '../scoring/quantity-score';
import { finding, notRun, ran } from './outcome';
import type { RowRule } from './row-tests';

export const reasonForOverCompletion: RowRule = (row, check, { scoring }) => {
  const { target, actual, columns } = row;
  if (row.isNotApplicable || columns.reason === null) return null;
  if (!actual || actual.text === '') return notRun(['指标的实际完成值']);
  const ratios = (quantityPairs(target.value, actual.value) ?? []).flatMap((pair) => {
    const ratio = overCompletion(pair.target, pair.actual);
    return ratio ? [{ ...pair, ratio }] : [];
  });
  if (ratios.length === 0) return notRun(['可比的年度指标值和实际完成值']);
  const limit = new Decimal(scoring.overCompletion);
  const [most] = ratios.filter(({ ratio }) => ratio.gte(limit)).sort((one, other) => other.ratio.cmp(one.ratio));
  if (!most || row.text(columns.reason) !== '') return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”完成指标值的${percentage(most.ratio)}，未说明超额完成的原因`,
      `${most.actual.number}÷${most.target.number}＝${percentage(most.ratio)}，达到${percentage(limit)}的要说明原因`,
      [row.path(columns.reason), actual.path, target.path],
    ),
  ]);
};
