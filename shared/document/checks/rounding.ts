/** How far two figures of a form may be apart: the rules of comparison, in one place. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { Comparison } from '../../forms/check-declaration';
import type { Profile } from '../../forms/profile';

/** What may be said of two figures: they agree, they differ by no more than rounding explains, or they contradict each other. */
export type Agreement = 'agrees' | 'rounding' | 'contradicts';

/**
 * `figures`: how many printed figures were added up; each of them and their total is rounded for itself. A short decimal
 * (9.6万元) is as exact as one of two decimals: the envelope does not depend on how many are written.
 */
export function agreement(
  difference: Decimal,
  compared: Comparison,
  figures: number,
  { rounding }: Pick<Profile, 'rounding'>,
): Agreement {
  const off = difference.abs();
  if (off.lt(binaryNoise)) return 'agrees';
  switch (compared) {
    case 'sum':
      return off.lte(sumEnvelope(figures, rounding)) ? 'rounding' : 'contradicts';
    case 'exact':
    case 'twice':
      return 'contradicts';
    case 'rate':
      return within(off, 4);
    case 'wholePercent':
    case 'score':
      return within(off, 2);
    default:
      return assertNever(compared);
  }
}

/** Formulas of a file are calculated in binary: 254.85 may be kept there as 254.85000000000002. */
const binaryNoise = 1e-6;

/** Of n printed figures and their printed total. */
export const sumEnvelope = (figures: number, rounding: number): Decimal => new Decimal(rounding).times(figures + 1);

/** Half of the last printed decimal: what stands there was calculated and rounded once. */
export const halfOfLast = (decimals: number): Decimal => new Decimal(10).pow(-decimals).div(2);

const within = (off: Decimal, decimals: number): Agreement =>
  off.lte(halfOfLast(decimals)) ? 'agrees' : 'contradicts';
