/** Whether an amount is the sum of what a text says it is made of. */
import { Decimal } from 'decimal.js';
import type { StatedSum } from '../extraction/stated-sums';
import type { Statement } from '../extraction/statements';
import { scaleOf } from './spelled';

export type SumVerdict =
  | { readonly kind: 'agrees' }
  /** no further apart than the rounding of its figures explains; `difference`: total − parts, in 元 */
  | { readonly kind: 'rounding'; readonly difference: Decimal }
  | { readonly kind: 'contradicts'; readonly difference: Decimal }
  /** one amount was written in 元 instead of 万元: with `meant`, in 元, the sum holds */
  | { readonly kind: 'slip'; readonly slipped: Statement; readonly meant: Decimal }
  /** more may belong to it, or less */
  | { readonly kind: 'unsure' };

/** Of two decimals each figure may be off by half of the last; those with more are as exact as they are written. */
const halfOfLast = 0.005;

export function judgeSum({ total, parts, isComplete, mayEndAfter }: StatedSum): SumVerdict {
  const lists = [parts, ...mayEndAfter.map((count) => parts.slice(0, count)), ...withoutOwnParts(parts)];
  const verdicts = lists.map((list) => compare(total, list));
  const agreed = verdicts.find(({ kind }) => kind === 'agrees') ?? verdicts.find(({ kind }) => kind === 'rounding');
  if (agreed) return agreed;
  const slip = slipOf(total, parts);
  if (slip) return slip;
  const [all] = verdicts;
  if (!all || all.kind !== 'contradicts') return { kind: 'unsure' };
  // what is more than the whole is hardly a part of it: the list has ended before
  if (parts.some(({ number }) => number.gt(total.number))) return { kind: 'unsure' };
  const isShort = all.difference.isPositive();
  return isShort && !isComplete && !isWhole(parts) ? { kind: 'unsure' } : all;
}

function compare(total: Statement, parts: readonly Statement[]): SumVerdict {
  const difference = total.number.minus(sumOf(parts));
  if (difference.isZero()) return { kind: 'agrees' };
  const kind = difference.abs().lte(envelope([total, ...parts])) ? 'rounding' : 'contradicts';
  return { kind, difference };
}

export const sumOf = (parts: readonly Pick<Statement, 'number'>[]): Decimal =>
  Decimal.sum(0, ...parts.map(({ number }) => number));

const envelope = (figures: readonly Statement[]): Decimal =>
  Decimal.sum(0, ...figures.map((each) => (each.decimals > 2 ? 0 : new Decimal(halfOfLast).times(scaleOf(each)))));

/** Pairs that make up a whole wherever they stand together. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/基本支出/, /(?:项目|专项)支出/],
];

const isWhole = (parts: readonly Statement[]): boolean =>
  parts.length === 2 && pairs.some((pair) => pair.every((name) => parts.some(({ before }) => name.test(before))));

/** 人员经费10万元、工资6万元、奖金4万元: parts that another part is made of, though no word says so. */
function withoutOwnParts(parts: readonly Statement[]): readonly (readonly Statement[])[] {
  return parts.flatMap((whole, index) => {
    let sum = new Decimal(0);
    for (let to = index + 1; to < parts.length && sum.lt(whole.number); to++) {
      sum = sum.plus(parts[to]?.number ?? 0);
      if (sum.eq(whole.number) && to > index + 1) return [[...parts.slice(0, index + 1), ...parts.slice(to + 1)]];
    }
    return [];
  });
}

const tenThousand = 10_000;

/** Only where no other amount would repair it too. */
function slipOf(total: Statement, parts: readonly Statement[]): SumVerdict | null {
  const figures = [total, ...parts];
  if (!figures.some(({ multiplier }) => multiplier === '万')) return null;
  const slipped = figures.filter((figure) => {
    if (figure.multiplier !== '' || figure.unit !== '元' || figure.number.isZero()) return false;
    const [first = figure, ...others] = figures.map((each) =>
      each === figure ? { ...each, number: each.number.times(tenThousand), multiplier: '万' } : each,
    );
    return compare(first, others).kind !== 'contradicts';
  });
  const [only, ...others] = slipped;
  return only && others.length === 0 ? { kind: 'slip', slipped: only, meant: only.number.times(tenThousand) } : null;
}
