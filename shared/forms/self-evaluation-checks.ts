/**
 * The checks that every 自评表 with a 资金 block and an indicator table shares. Rules and levels: the catalogue of
 * 勾稽关系; 财预〔2020〕10号 for scores and reasons.
 */
import type { Check } from './check-declaration';
import { rateAgrees } from './common-checks';
import { columnSum, least, ofProfile, orZero, product, ratio, sum, valueOf } from './expression';
import type { PlaceId } from './ids';
import { ruled } from './rules';

/**
 * `fundLines`: places of a 执行率 each, without their last word (`income.fiscal` of `income.fiscal.rate`); `scored` is the
 * one of them whose 执行率 is scored.
 */
export function selfEvaluationChecks(fundLines: readonly PlaceId[], scored: PlaceId): Check[] {
  const indicators = 'indicators';
  const weights = columnSum(indicators, 'weight');
  const scores = columnSum(indicators, 'score');
  const executionWeight = valueOf(`${scored}.weight`);
  const executionScore = valueOf(`${scored}.score`);
  const execution = ratio(valueOf(`${scored}.spent`), valueOf(`${scored}.budget`));
  const weightParts = [
    { name: '各指标分值', is: weights },
    { name: '预算执行率分值', is: executionWeight },
  ];
  const allWeights = sum(weights, orZero(executionWeight));

  return [
    ...fundLines.map((id) =>
      rateAgrees(id, { id: 'spent', heading: '全年执行数' }, { id: 'budget', heading: '全年预算数' }),
    ),
    {
      kind: 'equal',
      ...ruled('B11'),
      stated: { name: '预算执行率得分', is: executionScore },
      due: { name: '分值×执行率', is: least(executionWeight, product(executionWeight, execution)) },
      parts: [{ name: '分值', is: executionWeight }],
      compared: 'score',
      show: 'score',
      at: `${scored}.score`,
      baseMissing: 'found',
    },
    {
      kind: 'equal',
      ...ruled('C01'),
      stated: { name: '分值合计', is: allWeights },
      due: { name: '满分', is: ofProfile('totalWeight') },
      parts: weightParts,
      compared: 'exact',
      show: 'score',
      at: 'total.weight',
      baseMissing: 'notRun',
    },
    {
      kind: 'groupWeight',
      ...ruled('C02'),
      table: indicators,
      group: 'level1',
      weight: 'weight',
    },
    {
      kind: 'equal',
      ...ruled('D07'),
      title: '总分的得分＝各指标得分＋预算执行率得分',
      stated: { name: '总分的得分', is: valueOf('total.score') },
      due: { name: '各项得分之和', is: sum(scores, orZero(executionScore)) },
      parts: [
        { name: '各指标得分', is: scores },
        { name: '预算执行率得分', is: executionScore },
      ],
      compared: 'score',
      show: 'score',
      at: 'total.score',
      baseMissing: 'notRun',
    },
    {
      kind: 'equal',
      ...ruled('D08'),
      title: '总分的分值＝各指标分值＋预算执行率分值',
      stated: { name: '总分的分值', is: valueOf('total.weight') },
      due: { name: '各项分值之和', is: allWeights },
      parts: weightParts,
      compared: 'exact',
      show: 'score',
      at: 'total.weight',
      baseMissing: 'notRun',
    },
    { kind: 'form', ...ruled('D09'), test: 'gradeOfScore' },
    { kind: 'form', ...ruled('D10'), test: 'scoreWithinCap' },
    { kind: 'form', ...ruled('D11'), test: 'scoreNotAheadOfExecution' },
    { kind: 'form', ...ruled('D13'), test: 'resultNotCopied' },
    { kind: 'table', ...ruled('D14'), table: indicators, test: 'executionScoredOnce' },
  ];
}
