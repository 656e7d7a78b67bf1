/** The 得分 that target, result and 分值 of an indicator give by the rules of a profile, with the way to it in words. */
import { Decimal } from 'decimal.js';
import type { Band, Scoring } from '../../forms/profile';
import type { IndicatorValue } from '../indicator-value';
import { round } from '../values';
import { achievementOf } from './achievement';
import type { Achievement } from './achievement';
import { percentage, quantityScore, rounded, satisfactionScore } from './quantity-score';
import type { Worked } from './quantity-score';
import { scoredQuantities } from './scored-quantity';
import type { ScoredQuantity } from './scored-quantity';

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly weight: Decimal;
}

export type IndicatorScore =
  /** follows from figures: any other score is wrong */
  | (Worked & { readonly kind: 'quantity' })
  /** 定性: any score of the band is right, `score` is what is proposed */
  | (Worked & { readonly kind: 'band'; readonly achievement: Achievement; readonly band: ScoreBand });

/** 得分 from `least` to `most`. */
export interface ScoreBand {
  /** the grade's words, such as 达成年度指标 */
  readonly name: string;
  readonly least: Decimal;
  readonly most: Decimal;
  /** whether `most` itself belongs to it: only of the best band */
  readonly includesMost: boolean;
  /** the shares in words: 80%—100% */
  readonly shares: string;
}

/**
 * null where no rule tells it beyond doubt: words that are none of the three grades, units that differ, and several
 * quantities of which one was missed.
 */
export function indicatorScore(indicator: Indicator, scoring: Scoring): IndicatorScore | null {
  const { target, actual, weight } = indicator;
  const achievement = achievementOf(target, actual);
  if (achievement) return bandScore(achievement, actual.text.trim(), weight, scoring.qualitative);
  const pairs = quantityPairs(target, actual);
  const worked = pairs && (satisfaction(indicator, pairs, scoring) ?? scoreOfPairs(pairs, weight, scoring));
  return worked && { kind: 'quantity', ...worked };
}

export interface QuantityPair {
  readonly target: ScoredQuantity;
  readonly actual: ScoredQuantity;
}

/** 100家/3500人 beside 100家/3612人: one pair for each. null where the two cells do not count the same things. */
export function quantityPairs(target: IndicatorValue, actual: IndicatorValue): readonly QuantityPair[] | null {
  const due = scoredQuantities(target);
  const done = due && scoredQuantities(actual);
  if (!due || due.length !== done?.length) return null;
  const pairs = due.flatMap((each, index): QuantityPair[] => {
    const other = done[index];
    return other?.unit === each.unit ? [{ target: each, actual: other }] : [];
  });
  return pairs.length === due.length ? pairs : null;
}

function scoreOfPairs(pairs: readonly QuantityPair[], weight: Decimal, scoring: Scoring): Worked | null {
  const worked = pairs.flatMap(({ target, actual }) => quantityScore(target, actual, weight, scoring) ?? []);
  const [first, ...others] = worked;
  if (!first || worked.length < pairs.length) return null;
  if (others.length === 0) return first;
  // how a part that was missed weighs among several is not said anywhere
  if (!worked.every(({ score }) => score.eq(weight))) return null;
  const because = pairs.map(({ target: { number, direction }, actual }) =>
    direction === 'atMost' ? `${actual.number}≤${number}` : `${actual.number}≥${number}`,
  );
  return { score: weight, how: `${because.join('、')}，得满分${weight}` };
}

function satisfaction({ level1, level2, name, weight }: Indicator, pairs: readonly QuantityPair[], scoring: Scoring) {
  const [pair, ...others] = pairs;
  if (!pair || others.length > 0 || pair.actual.isBound || pair.actual.unit !== '%') return null;
  if (!scoring.satisfaction || ![level1, level2, name].some((text) => text.includes('满意度'))) return null;
  return satisfactionScore(pair.actual.number, weight, scoring.satisfaction);
}

/** 达成 is proposed in full; of the other bands, whose upper end is the next band's, the middle. */
function bandScore(
  achievement: Achievement,
  told: string,
  weight: Decimal,
  bands: readonly Band[],
): IndicatorScore | null {
  const index = bandIndex(achievement, bands);
  const own = bands[index];
  if (!own) return null;
  const [from, to] = [new Decimal(own.from), new Decimal(bands[index - 1]?.from ?? 1)];
  const includesMost = index === 0;
  const shares = `${percentage(from)}—${percentage(to)}`;
  const proposed = includesMost ? to : from.plus(to).div(2);
  const { score, how } = rounded(`${weight}×${percentage(proposed)}`, weight.times(proposed));
  return {
    kind: 'band',
    achievement,
    score,
    how: `“${told}”属“${own.name}”（${shares}），按${includesMost ? '上限' : '中间'}取：${how}`,
    band: {
      name: own.name,
      least: round(weight.times(from), 2),
      most: round(weight.times(to), 2),
      includesMost,
      shares,
    },
  };
}

/** 部分达成 is the second of exactly three; where there are more, words do not tell which. */
function bandIndex(achievement: Achievement, bands: readonly Band[]): number {
  if (achievement === 'reached') return 0;
  if (achievement === 'missed') return bands.length - 1;
  return bands.length === 3 ? 1 : -1;
}
