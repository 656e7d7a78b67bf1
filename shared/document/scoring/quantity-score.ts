/** The 得分 of a quantity by its target and result (财预〔2020〕10号; rules as implemented in 一体化). */
import { Decimal } from 'decimal.js';
import type { SatisfactionStep, Scoring } from '../../forms/profile';
import { round } from '../values';
import type { ScoredQuantity } from './scored-quantity';

/** A 得分 with the way to it in words. */
export interface Worked {
  readonly score: Decimal;
  /** such as 225÷450×50＝25 */
  readonly how: string;
}

const zero = new Decimal(0);

/**
 * 正向 by ratio, 反向 by how far it is exceeded (nothing from twice the target on), 等于 0 only by 0; a negative result
 * counts as 0. null where no rule says: a result that is only a bound, and targets below 0 that were missed.
 */
export function quantityScore(
  target: ScoredQuantity,
  actual: ScoredQuantity,
  weight: Decimal,
  scoring: Pick<Scoring, 'overCompletion' | 'overCompletionDeduction'>,
): Worked | null {
  const due = target.number;
  if (target.direction === 'atMost') {
    if (actual.isBound && actual.direction !== 'atMost') return null;
    if (actual.number.lte(due)) return full(`${actual.number}≤${due}`, weight);
    return due.lt(0) || actual.isBound ? null : exceeded(due, Decimal.max(actual.number, 0), weight);
  }
  if (actual.isBound && (actual.direction !== 'atLeast' || target.direction === 'equal')) return null;
  if (target.direction === 'equal' && due.isZero()) {
    if (actual.number.lte(0)) return full(`${actual.number}＝0`, weight);
    return { score: zero, how: `应为0，实际为${actual.number}，得0分` };
  }
  const over = overCompletion(target, actual);
  if (over?.gte(scoring.overCompletion) && scoring.overCompletionDeduction > 0) return deducted(over, weight, scoring);
  if (actual.number.gte(due)) return full(`${actual.number}≥${due}`, weight);
  if (actual.isBound || due.lte(0)) return null;
  const done = Decimal.max(actual.number, 0);
  const negative = actual.number.lt(0) ? `${actual.number}按0计，` : '';
  return rounded(`${negative}${done}÷${due}×${weight}`, done.div(due).times(weight));
}

function exceeded(due: Decimal, done: Decimal, weight: Decimal): Worked {
  if (due.isZero()) return { score: zero, how: `应不大于0，实际为${done}，得0分` };
  if (done.gte(due.times(2))) return { score: zero, how: `${done}≥${due}×2，得0分` };
  return rounded(
    `[1－(${done}－${due})÷${due}]×${weight}`,
    weight.times(new Decimal(1).minus(done.minus(due).div(due))),
  );
}

/** 完成值÷指标值 of what is to be reached; null for what is to be kept low and for a target of 0. */
export const overCompletion = (target: ScoredQuantity, actual: ScoredQuantity): Decimal | null =>
  target.direction === 'atMost' || target.number.lte(0) ? null : actual.number.div(target.number);

function deducted(
  over: Decimal,
  weight: Decimal,
  { overCompletion: from, overCompletionDeduction: off }: Pick<Scoring, 'overCompletion' | 'overCompletionDeduction'>,
): Worked {
  const score = Decimal.max(weight.minus(off), 0);
  const limit = percentage(new Decimal(from));
  return { score, how: `完成率${percentage(over)}，达到${limit}的扣${off}分：${weight}－${off}＝${score}` };
}

/** 赋分 by 满意度: of ≥90%, 80%—90% … each has its share of the 分值. `satisfied` counts in %. */
export function satisfactionScore(
  satisfied: Decimal,
  weight: Decimal,
  steps: readonly SatisfactionStep[],
): Worked | null {
  const step = steps.find(({ from }) => satisfied.div(100).gte(from));
  if (!step) return null;
  const { score, how } = rounded(`${weight}×${percentage(new Decimal(step.share))}`, weight.times(step.share));
  return { score, how: `满意度${satisfied}%，属${step.name}：${how}` };
}

/** 1.2 → 120% */
export const percentage = (ratio: Decimal): string => `${round(ratio.times(100), 2).toString()}%`;

const full = (because: string, weight: Decimal): Worked => ({ score: weight, how: `${because}，得满分${weight}` });

/** Scores are rounded here and nowhere else. */
export function rounded(formula: string, exact: Decimal): Worked {
  const score = round(exact, 2);
  return { score, how: `${formula}${score.eq(exact) ? '＝' : '≈'}${score}` };
}
