import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { capitalAmount } from '../../shared/report/capital-amount';

const capitals = (yuan: string): string | null => capitalAmount(new Decimal(yuan));

describe('大写金额', () => {
  it('ends in 整 behind whole 元 alone', () => {
    expect(capitals('2548500')).toBe('贰佰伍拾肆万捌仟伍佰元整');
    expect(capitals('2995900.5')).toBe('贰佰玖拾玖万伍仟玖佰元伍角');
    expect(capitals('0')).toBe('零元整');
    expect(capitals('10')).toBe('壹拾元整');
  });

  it('reads the examples of 银发〔1997〕393号 as they are printed there', () => {
    expect(capitals('1409.50')).toBe('壹仟肆佰零玖元伍角');
    expect(capitals('6007.14')).toBe('陆仟零柒元壹角肆分');
    expect(capitals('1680.32')).toBe('壹仟陆佰捌拾元叁角贰分');
    expect(capitals('107000.53')).toBe('壹拾万柒仟元伍角叁分');
    expect(capitals('16409.02')).toBe('壹万陆仟肆佰零玖元零贰分');
    expect(capitals('325.04')).toBe('叁佰贰拾伍元零肆分');
  });

  it('says zeros between digits once, however many there are', () => {
    expect(capitals('100000005')).toBe('壹亿零伍元整');
    expect(capitals('100050000')).toBe('壹亿零伍万元整');
    expect(capitals('100001000')).toBe('壹亿零壹仟元整');
    expect(capitals('20010000')).toBe('贰仟零壹万元整');
    expect(capitals('1234567890123')).toBe('壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元整');
    expect(capitals('1000000000000')).toBe('壹万亿元整');
  });

  it('begins with what there is below one 元, and with 负 below nothing', () => {
    expect(capitals('0.5')).toBe('伍角');
    expect(capitals('0.05')).toBe('伍分');
    expect(capitals('0.53')).toBe('伍角叁分');
    expect(capitals('-44.74')).toBe('负肆拾肆元柒角肆分');
    expect(capitals('-0.004')).toBe('零元整');
  });

  it('is rounded to 分, half up', () => {
    expect(capitals('9.995')).toBe('壹拾元整');
  });

  it('is not given for what no amount is', () => {
    expect(capitals('10000000000000000')).toBeNull();
  });
});
