/** Rules that hold the 得分 of a form against its 预算执行率. */
import { tableOf } from '../../forms/tables';
import { Decimal } from 'decimal.js';
import type { ExecutionScore } from '../../forms/definition';
import type { Path } from '../document';
import { placeName } from '../place-names';
import { percentage } from '../scoring/quantity-score';
import { numberOf } from '../values';
import type { FormRule } from './form-tests';
import { indicatorRows } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { CheckSurroundings } from './surroundings';

const placePath = ({ key }: CheckSurroundings, place: string): Path => ({ kind: 'place', form: key, place });

/** 执行数÷预算数, or what is missing for it. */
function executionOf(
  around: CheckSurroundings,
  { spent, budget }: ExecutionScore,
): Rate | { readonly missing: string[] } {
  const figure = (place: string) => numberOf(around.form.places[place] ?? null);
  const [of, to] = [figure(spent), figure(budget)];
  const missing = [of ? '' : spent, to && !to.isZero() ? '' : budget].filter((place) => place !== '');
  if (!of || !to || missing.length > 0) return { missing: missing.map((place) => placeName(around.definition, place)) };
  const rate = of.div(to);
  return { rate, words: `${of}÷${to}＝${percentage(rate)}` };
}

interface Rate {
  readonly rate: Decimal;
  /** 190÷200＝95% */
  readonly words: string;
}

/** D10: the profile may limit the whole 得分 by 执行率. */
export const scoreWithinCap: FormRule = (check, around) => {
  const { caps } = around.profile.scoring;
  if (caps.length === 0) return notRun(['按执行率规定的得分上限']);
  const { execution } = around.definition;
  if (!execution) return notRun(['预算执行率']);
  const executed = executionOf(around, execution);
  if ('missing' in executed) return notRun(executed.missing);
  const total = numberOf(around.form.places['total.score'] ?? null);
  if (!total) return notRun([placeName(around.definition, 'total.score')]);
  const cap = caps.find(({ below }) => executed.rate.lt(below));
  if (!cap || total.lte(cap.most)) return ran([]);
  return ran([
    finding(
      check,
      `总得分${total}超过${cap.most}分，执行率只有${percentage(executed.rate)}`,
      `执行率 ${executed.words}，低于${percentage(new Decimal(cap.below))}的，总得分最高${cap.most}`,
      [placePath(around, 'total.score'), placePath(around, execution.spent), placePath(around, execution.budget)],
    ),
  ]);
};

/** D11: what cost less than planned seldom reached more; the bureau marks it red beyond the profile's share. */
export const scoreNotAheadOfExecution: FormRule = (check, around) => {
  const { execution } = around.definition;
  if (!execution) return notRun(['预算执行率']);
  const executed = executionOf(around, execution);
  if ('missing' in executed) return notRun(executed.missing);
  const block = tableOf(around.definition, 'indicators');
  const rows = block ? indicatorRows(block, around.key, around.form.tables['indicators'] ?? []) : [];
  const counted = rows.filter(({ isNotApplicable }) => !isNotApplicable);
  const weights = Decimal.sum(0, ...counted.map(({ weight }) => weight ?? 0));
  const scores = Decimal.sum(0, ...counted.map(({ score }) => score ?? 0));
  // half of the scores would tell nothing of the whole
  if (counted.length === 0 || weights.lte(0) || counted.some(({ weight, score }) => weight?.gt(0) && !score)) {
    return notRun(['各指标的得分']);
  }
  const reached = scores.div(weights);
  if (reached.lte(0)) return ran([]);
  const ahead = reached.minus(executed.rate).div(reached);
  const { scoreAheadOfExecution: allowed } = around.profile.scoring;
  if (ahead.lte(allowed)) return ran([]);
  return ran([
    finding(
      check,
      `得分率${percentage(reached)}高于执行率${percentage(executed.rate)}，差距${percentage(ahead)}`,
      `得分率 ${scores}÷${weights}＝${percentage(reached)}，执行率 ${executed.words}，` +
        `（${percentage(reached)}－${percentage(executed.rate)}）÷${percentage(reached)}＝${percentage(ahead)}，超过${percentage(new Decimal(allowed))}`,
      [placePath(around, 'total.score'), placePath(around, execution.spent), placePath(around, execution.budget)],
    ),
  ]);
};
