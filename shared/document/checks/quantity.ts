/** 指标值 as sign, number and unit, and the score that follows from it (财预〔2020〕10号; rules as implemented in 一体化). */
import { Decimal } from 'decimal.js';
import { round } from '../values';

export interface Quantity {
  /** 正向 atLeast, 反向 atMost, 等于 equal */
  readonly direction: 'atLeast' | 'atMost' | 'equal';
  readonly number: Decimal;
  readonly unit: string;
  /** written with ≥ > ≤ <: fine for a target, but a result written so is no value */
  readonly bound: boolean;
}

const directions: readonly (readonly [RegExp, Quantity['direction']])[] = [
  [/≥|>|＞|不低于|不少于|至少|以上/, 'atLeast'],
  [/≤|<|＜|不超过|不高于|不大于|至多|以内|以下/, 'atMost'],
  [/=|＝|等于/, 'equal'],
];

/**
 * null for words, for two quantities in one cell (100家/3500人), for approximate numbers and for dates. A value without a sign is
 * taken as 正向: a plain target is to be reached, as in 财预〔2020〕10号 (按完成值与指标值的比例记分).
 */
export function parseQuantity(text: string): Quantity | null {
  const plain = text
    .replace(/[０-９．％，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
  if (/约|近|余|多|左右|未|不足/.test(plain)) return null;
  // 12月底前 and 2022年 are dates; a score in proportion to them makes no sense
  if (/\d(年|月|日|季)/.test(plain)) return null;
  const numbers = plain.replace(/(\d),(?=\d{3})/g, '$1').match(/-?\d+(\.\d+)?/g) ?? [];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  const after = plain.slice(plain.lastIndexOf(only.at(-1) ?? '') + 1);
  const unit = /^[%‰㎡\p{Script=Han}A-Za-z]{0,4}/u.exec(after)?.[0] ?? '';
  if (after.length > unit.length) return null;
  const signed = directions.find(([sign]) => sign.test(plain))?.[1];
  const direction = signed ?? 'atLeast';
  return {
    direction,
    number: new Decimal(only),
    unit: unit.replace(/以上|以内|以下/, ''),
    bound: signed === 'atLeast' || signed === 'atMost',
  };
}

/** 得分 by §1.4: 正向 by ratio, 反向 by how far it is exceeded (nothing from twice the target on), 等于 0 only by 0. */
export function scoreOf(target: Quantity, actual: Decimal, weight: Decimal): Decimal {
  // a negative result counts as nothing done
  const done = Decimal.max(actual, 0);
  const due = target.number;
  const zero = new Decimal(0);
  if (target.direction === 'atMost') {
    if (done.lte(due)) return weight;
    if (due.lte(0) || done.gte(due.times(2))) return zero;
    return round(weight.times(new Decimal(1).minus(done.minus(due).div(due))), 2);
  }
  if (target.direction === 'equal' && due.isZero()) return done.isZero() ? weight : zero;
  if (done.gte(due) || due.isZero()) return weight;
  return round(done.div(due).times(weight), 2);
}
