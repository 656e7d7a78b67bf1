/** How amounts are written: B12 with two decimals at most, B17 in one unit within a paragraph. */
import { Decimal } from 'decimal.js';
import { withoutMarkup } from '../cleaning/markup';
import { halfWidth, numberOf } from '../values';
import type { CellRule } from './cell-tests';
import { finding, ran } from './outcome';

/** 17.9935万元; what is counted in 亿元 needs more decimals to be exact */
const longAmount = /(?<![\d.])\d[\d,]*\.\d{3,}\s*万?元/g;

export const atMostTwoDecimals: CellRule = {
  missing: () => ['填写的金额'],
  judge: ({ check, cell: { kind, value }, name, path }) => {
    if (kind === 'amount') {
      // 15 digits, as a file keeps them: formulas of a file are calculated in binary
      const number = numberOf(value)?.toSignificantDigits(15);
      if (!number) return null;
      if (number.decimalPlaces() <= 2) return ran([]);
      const decimals = number.decimalPlaces();
      return ran([
        finding(check, `${name()}为${number}，有${decimals}位小数`, `${number}有${decimals}位小数，最多两位`, [path]),
      ]);
    }
    if (typeof value !== 'string' || !value.includes('元')) return null;
    const long = halfWidth(value).match(longAmount);
    if (!long) return /\d\s*万?元/.test(halfWidth(value)) ? ran([]) : null;
    const written = long.join('、');
    return ran([finding(check, `${name()}中的${written}超过两位小数`, `${written}，最多两位小数`, [path])]);
  },
};

const amountIn = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(万元|元)(.?)/g;
/** A price or an allowance is naturally in 元: 每人200元, 500元/人 */
const isPrice = (before: string, after: string): boolean =>
  /(?:每|人均|单价|标准)[^，。；,;]{0,8}$/.test(before) || /[/每]/.test(after);
/** Smaller ones could not well be written in 万元. */
const large = 10_000;

export const oneMoneyUnit: CellRule = {
  missing: () => ['填写的金额'],
  judge: ({ check, cell: { kind, value }, name, path }) => {
    if (kind === 'amount' || typeof value !== 'string' || !value.includes('元')) return null;
    const text = halfWidth(withoutMarkup(value)?.text ?? value);
    const paragraphs = text.split('\n').map(amountsOf);
    if (paragraphs.every((amounts) => amounts.length === 0)) return null;
    return ran(
      paragraphs.flatMap((amounts) => {
        const inYuan = amounts.find(({ unit, number }) => unit === '元' && number.gte(large));
        const inWan = amounts.find(({ unit }) => unit === '万元');
        if (!inYuan || !inWan) return [];
        const both = `${inWan.written}、${inYuan.written}`;
        return finding(check, `${name()}的同一段中混用元和万元：${both}`, `${both}，请统一用万元`, [path]);
      }),
    );
  },
};

const amountsOf = (paragraph: string) =>
  [...paragraph.matchAll(amountIn)].flatMap(({ index, 0: all, 1: digits = '', 2: unit = '', 3: after = '' }) => {
    const before = paragraph.slice(Math.max(0, index - 12), index);
    const number = new Decimal(digits.replaceAll(',', ''));
    return isPrice(before, after) ? [] : [{ number, unit, written: all.slice(0, all.length - after.length) }];
  });
