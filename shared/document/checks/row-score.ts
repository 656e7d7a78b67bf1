/** The 得分 that a row's own target, result and 分值 give, worked out once for all rules that ask. */
import type { Scoring } from '../../forms/profile';
import { indicatorScore } from '../scoring/indicator-score';
import type { IndicatorScore } from '../scoring/indicator-score';
import type { IndicatorRow } from './indicator-row';

const known = new WeakMap<IndicatorRow, { readonly scoring: Scoring; readonly score: IndicatorScore | null }>();

/** null where a part is missing, where the indicator does not apply, and where no rule tells it beyond doubt. */
export function rowScore(row: IndicatorRow, scoring: Scoring): IndicatorScore | null {
  const before = known.get(row);
  if (before?.scoring === scoring) return before.score;
  const { level1, level2, name, target, actual, weight } = row;
  const score =
    row.isNotApplicable || !weight || !actual || weight.lte(0)
      ? null
      : indicatorScore({ level1, level2, name, target: target.value, actual: actual.value, weight }, scoring);
  known.set(row, { scoring, score });
  return score;
}
