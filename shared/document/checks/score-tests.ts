/** Rules on the 得分 of an indicator. */
import { finding, notRun, ran } from './outcome';
import type { IndicatorRow } from './indicator-row';
import { rowScore } from './row-score';
import type { RowRule } from './row-tests';

const bothScores = ({ weight, score }: IndicatorRow): string[] => [
  ...(weight ? [] : ['指标的分值']),
  ...(score ? [] : ['指标的得分']),
];

const { score: scoreColumn, weight: weightColumn } = { score: 'score', weight: 'weight' } as const;

/** The cells that a 得分 follows from, the 得分 itself first. */
const scorePaths = (row: IndicatorRow) => [
  row.path(scoreColumn),
  row.target.path,
  ...(row.actual ? [row.actual.path] : []),
  row.path(weightColumn),
];

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

/** D02, only where target and result are the same quantities; anything else is left to the reader. */
export const scoreOfQuantity: RowRule = (row, check, { scoring }) => {
  if (row.isNotApplicable) return null;
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  const due = rowScore(row, scoring);
  if (due?.kind !== 'quantity') return notRun(['可比的年度指标值和实际完成值']);
  if (due.score.minus(score).abs().lte(0.005)) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”得分${score}，按完成比例应为${due.score}`,
      `年度指标值 ${row.target.text}，实际完成值 ${row.actual?.text ?? ''}，分值 ${weight}：${due.how}`,
      scorePaths(row),
    ),
  ]);
};

/** D03, only where the result says in words which of the three grades it is. */
export const scoreInBand: RowRule = (row, check, { scoring }) => {
  if (row.isNotApplicable) return null;
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  const due = rowScore(row, scoring);
  if (due?.kind !== 'band') return notRun(['写明达成、部分达成或未达成的实际完成值']);
  const { least, most, includesMost, name, shares } = due.band;
  // of a 分值 of 0 every band is 0; above it D01 tells
  const isInside = score.gte(least) && (score.lt(most) || (includesMost && score.lte(most)));
  if (isInside || score.gt(weight) || score.lt(0)) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”实际完成值为“${row.actual?.text ?? ''}”，得分${score}应在${least}至${most}${includesMost ? '' : '（不含）'}之间`,
      `“${name}”得分值的${shares}：${weight}分的${least}至${most}`,
      scorePaths(row),
    ),
  ]);
};

/**
 * D04, of results in words: points taken off a quantity are told by D02. A reason makes it one of the scores that the best
 * band allows.
 */
export const fullWhenReached: RowRule = (row, check, { scoring }) => {
  if (row.isNotApplicable) return null;
  const { weight, score, columns } = row;
  if (!weight || !score) return notRun(bothScores(row));
  const due = rowScore(row, scoring);
  if (due?.kind !== 'band') return notRun(['写明是否达成的实际完成值']);
  const hasReason = columns.reason !== null && row.text(columns.reason) !== '';
  if (due.achievement !== 'reached' || score.gte(weight) || hasReason) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”实际完成值为“${row.actual?.text ?? ''}”，却扣了${weight.minus(score)}分`,
      `分值 ${weight}，得分 ${score}；没有偏差就不扣分，有偏差请写明原因`,
      scorePaths(row),
    ),
  ]);
};
