/** What every 自评表 calculates: 执行率, the 得分 of 预算执行率, 总分 with both. */
import type { ExecutionScore, Formula } from './definition';
import { columnSum, least, orZero, product, ratio, sum, valueOf } from './expression';
import type { PlaceId } from './ids';

/** `fundLines` and `scored` as for selfEvaluationChecks. */
export const selfEvaluationFormulas = (fundLines: readonly PlaceId[], scored: PlaceId): Formula[] => [
  ...fundLines.map((id): Formula => ({ place: `${id}.rate`, is: execution(id), decimals: 4 })),
  {
    place: `${scored}.score`,
    is: least(valueOf(`${scored}.weight`), product(valueOf(`${scored}.weight`), execution(scored))),
    decimals: 2,
  },
  {
    place: 'total.weight',
    is: sum(columnSum('indicators', 'weight'), orZero(valueOf(`${scored}.weight`))),
    decimals: 2,
  },
  {
    place: 'total.score',
    is: sum(columnSum('indicators', 'score'), orZero(valueOf(`${scored}.score`))),
    decimals: 2,
  },
];

/** Where 预算执行率 is scored; `scored` as for selfEvaluationChecks. */
export const executionScore = (scored: PlaceId): ExecutionScore => ({
  weight: `${scored}.weight`,
  score: `${scored}.score`,
  spent: `${scored}.spent`,
  budget: `${scored}.budget`,
});

const execution = (id: PlaceId) => ratio(valueOf(`${id}.spent`), valueOf(`${id}.budget`));
