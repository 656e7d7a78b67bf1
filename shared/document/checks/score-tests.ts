/** Rules on the 得分 of an indicator. */
import type { RowCheck } from '../../forms/check-declaration';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import { scoredQuantity, scoreOf } from './quantity';
import type { RowRule } from './row-tests';

const bothScores = ({ weight, score }: IndicatorRow): string[] => [
  ...(weight ? [] : ['指标的分值']),
  ...(score ? [] : ['指标的得分']),
];

const { score: scoreColumn, weight: weightColumn } = { score: 'score', weight: 'weight' } as const;

/** D01 */
export const scoreWithinWeight: RowRule = (row, check) => {
  const { weight, score } = row;
  if (row.isNotApplicable && !(weight && score)) return null;
  if (!weight || !score) return notRun(bothScores(row));
  if (score.gte(0) && score.lte(weight)) return ran([]);
  const message = score.lt(0) ? `“${row.called}”得分${score}小于0` : `“${row.called}”得分${score}超过分值${weight}`;
  return ran([
    finding(check, message, `得分 ${score}，分值 ${weight}`, [row.path(scoreColumn), row.path(weightColumn)]),
  ]);
};

/** D05 */
export const reasonForDeduction: RowRule = (row, check) => {
  const { weight, score, columns } = row;
  if (row.isNotApplicable || columns.reason === null) return null;
  if (!weight || !score) return notRun(bothScores(row));
  if (score.gte(weight) || row.text(columns.reason) !== '') return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”得分${score}低于分值${weight}，未填偏差原因及改进措施`,
      `分值 ${weight}，得分 ${score}，扣${weight.minus(score)}分`,
      [row.path(columns.reason), row.path(scoreColumn)],
    ),
  ]);
};

/** D02, only where target and result are one quantity of the same unit each; anything else is left to the reader. */
export const scoreOfQuantity: RowRule = (row, check) => (row.isNotApplicable ? null : quantityScored(row, check));

function quantityScored(row: IndicatorRow, check: RowCheck): Outcome {
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  const target = scoredQuantity(row.target.text);
  const actual = scoredQuantity(row.actual?.text ?? '');
  if (!target || !actual || actual.bound || target.unit !== actual.unit)
    return notRun(['单一数值的年度指标值和实际完成值']);
  const due = scoreOf(target, actual.number, weight);
  if (due.minus(score).abs().lte(0.005)) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”得分${score}，按完成比例应为${due}`,
      `年度指标值 ${row.target.text}，实际完成值 ${row.actual?.text ?? ''}，分值 ${weight}，应得 ${due}`,
      [row.path(scoreColumn), row.target.path, ...(row.actual ? [row.actual.path] : []), row.path(weightColumn)],
    ),
  ]);
}
