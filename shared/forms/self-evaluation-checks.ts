/**
 * The checks that every 自评表 with a 资金 block and an indicator table shares. Rules and levels: the catalogue of
 * 勾稽关系; 财预〔2020〕10号 for scores and reasons.
 */
import type { Check } from './check-declaration';
import { noFillerSign, rateAgrees, tableTies } from './common-checks';
import { columnSum, least, number, orZero, product, ratio, sum, valueOf } from './expression';
import type { PlaceId } from './ids';
import type { Profile } from './profile';

const source = '财预〔2020〕10号';

/**
 * `fundLines`: places of a 执行率 each, without their last word (`income.fiscal` of `income.fiscal.rate`); `scored` is the
 * one of them whose 执行率 is scored.
 */
export function selfEvaluationChecks(fundLines: readonly PlaceId[], scored: PlaceId, profile: Profile): Check[] {
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
      rule: 'B11',
      level: 'error',
      title: '预算执行率得分＝分值×执行率，不超过分值',
      source,
      stated: { name: '预算执行率得分', is: executionScore },
      due: { name: '分值×执行率', is: least(executionWeight, product(executionWeight, execution)) },
      parts: [{ name: '分值', is: executionWeight }],
      tolerance: 0.005,
      show: 'score',
      at: `${scored}.score`,
      baseMissing: 'found',
    },
    {
      kind: 'equal',
      rule: 'C01',
      level: 'error',
      title: `分值合计（含预算执行率）为${profile.totalWeight}`,
      source,
      stated: { name: '分值合计', is: allWeights },
      due: { name: '满分', is: number(profile.totalWeight) },
      parts: weightParts,
      tolerance: 0,
      show: 'score',
      at: 'total.weight',
      baseMissing: 'notRun',
    },
    {
      kind: 'groupWeight',
      rule: 'C02',
      level: 'warning',
      title: '各一级指标分值符合规定的权重',
      source: profile.name,
      table: indicators,
      group: 'level1',
      weight: 'weight',
    },
    noFillerSign,
    {
      kind: 'row',
      rule: 'D01',
      level: 'error',
      title: '得分在 0 与分值之间',
      source,
      table: indicators,
      test: 'scoreWithinWeight',
    },
    {
      kind: 'row',
      rule: 'D02',
      level: 'warning',
      title: '定量指标按完成比例计分',
      source,
      table: indicators,
      test: 'scoreOfQuantity',
    },
    {
      kind: 'row',
      rule: 'D05',
      level: 'error',
      title: '得分低于分值的，填写偏差原因及改进措施',
      source,
      table: indicators,
      test: 'reasonForDeduction',
    },
    {
      kind: 'equal',
      rule: 'D07',
      level: 'error',
      title: '总分的得分＝各指标得分＋预算执行率得分',
      source: tableTies,
      stated: { name: '总分的得分', is: valueOf('total.score') },
      due: { name: '各项得分之和', is: sum(scores, orZero(executionScore)) },
      parts: [
        { name: '各指标得分', is: scores },
        { name: '预算执行率得分', is: executionScore },
      ],
      tolerance: 0.005,
      show: 'score',
      at: 'total.score',
      baseMissing: 'notRun',
    },
    {
      kind: 'equal',
      rule: 'D08',
      level: 'error',
      title: '总分的分值＝各指标分值＋预算执行率分值',
      source: tableTies,
      stated: { name: '总分的分值', is: valueOf('total.weight') },
      due: { name: '各项分值之和', is: allWeights },
      parts: weightParts,
      tolerance: 0,
      show: 'score',
      at: 'total.weight',
      baseMissing: 'notRun',
    },
  ];
}
