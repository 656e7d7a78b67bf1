import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { numberOf, parseLoose, parseTyped, round, showValue } from '../../shared/document/values';

describe('typed text', () => {
  it.each([
    ['299.59', 299.59],
    ['1,234.56', 1234.56],
    ['２５４．８５', 254.85],
    ['254.85　', 254.85],
    ['-3', -3],
    ['50%', 0.5],
    ["'007", '007'],
    ['约30', '约30'],
    ['－', '－'],
    ['1,23', '1,23'],
    ['', null],
    ['254.85万元', 254.85],
    ['２５４．８５ 万元', 254.85],
    ['2,548,500元', 254.85],
    ['1.5亿元', 15000],
    ['约30万元', '约30万元'],
  ])('%s in an amount cell is %s', (text, value) => {
    expect(parseTyped(text, 'amount', '万元')).toBe(value);
  });

  it('an amount with its unit is turned into the unit of the form', () => {
    expect(parseTyped('254.85万元', 'amount', '元')).toBe(2548500);
    expect(parseTyped('300元', 'amount', '元')).toBe(300);
  });

  it.each([
    ['95', 0.95],
    ['95%', 0.95],
    ['0.5', 0.5],
    ['007', 0.07],
    ['大部分', '大部分'],
  ])('%s in a cell that shows percentages is %s', (text, value) => {
    expect(parseLoose(text, true)).toBe(value);
  });

  it.each([
    ['95%', '95%'],
    ['007', '007'],
    ['7', 7],
  ])('%s in any other cell is %s', (text, value) => {
    expect(parseLoose(text, false)).toBe(value);
  });

  it.each([
    ['95%', 0.95],
    ['95％', 0.95],
    ['95', 0.95],
    ['0.95', 0.95],
    ['全部', '全部'],
  ])('%s in a percent cell is %s', (text, value) => {
    expect(parseTyped(text, 'percent', '万元')).toBe(value);
  });

  it('keeps indicators and texts exactly as typed', () => {
    expect(parseTyped(' ≥95% ', 'indicator', '万元')).toBe(' ≥95% ');
    expect(parseTyped('450', 'text', '万元')).toBe('450');
  });
});

describe('shown values', () => {
  it('shows money with two decimals and thousands, percentages with two decimals', () => {
    expect(showValue(1234567.5, 'amount')).toBe('1,234,567.50');
    expect(showValue(-1234.5, 'amount')).toBe('-1,234.50');
    expect(showValue(0.95, 'percent')).toBe('95.00%');
    expect(showValue(9.5, 'score')).toBe('9.5');
    expect(showValue('约30', 'amount')).toBe('约30');
  });

  it('rounds half up also where floating point would not', () => {
    expect(round(new Decimal('1.005'), 2).toString()).toBe('1.01');
    expect(round(new Decimal('-1.005'), 2).toString()).toBe('-1.01');
  });

  it('reads numbers out of typed text', () => {
    expect(numberOf('100%')?.toNumber()).toBe(1);
    expect(numberOf('－')).toBeNull();
    expect(numberOf(true)).toBeNull();
  });
});
