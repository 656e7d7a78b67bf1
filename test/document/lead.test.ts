import { describe, expect, it } from 'vitest';
import { splitAtLead, valueBehindLead, withLead } from '../../shared/document/lead';

const lead = '其中：一般公共预算：';

describe('A value behind words in its own cell', () => {
  it.each([
    ['其中：一般公共预算：646.06', '其中：一般公共预算：', '646.06'],
    ['其中:一般公共预算:646.06', '其中:一般公共预算:', '646.06'],
    ['其中：\n一般公共预算 ： 646.06', '其中：\n一般公共预算 ： ', '646.06'],
    ['其中：一般公共预算646.06', '其中：一般公共预算', '646.06'],
    ['其中：一般公共预算', '其中：一般公共预算', ''],
    ['其中：一般公共预算：（见附表）', '其中：一般公共预算：', '（见附表）'],
  ])('stands in %s', (text, words, rest) => {
    expect(splitAtLead(text, lead)).toEqual({ lead: words, rest });
  });

  it.each(['其中：一般公共预算拨款：646.06', '一般公共预算：646.06', '其中：', ''])('does not stand in %s', (text) => {
    expect(splitAtLead(text, lead)).toBeNull();
  });

  it.each([
    ['646.06', 646.06],
    ['其中：一般公共预算：646.06', 646.06],
    ['其中:一般公共预算:6,460,600元', 646.06],
    ['其中：一般公共预算：', null],
    ['其中：一般公共预算：约600', '约600'],
    ['约600', '约600'],
  ])('typed as %s is %s', (typed, value) => {
    expect(valueBehindLead(typed, lead, 'amount', '万元')).toBe(value);
  });

  it('is written with the words, an amount with two decimals', () => {
    expect(withLead(lead, 1646.5, 'amount')).toBe('其中：一般公共预算：1,646.50');
    expect(withLead(lead, null, 'amount')).toBe('其中：一般公共预算：');
  });
});

describe('A year before its word in one cell', () => {
  it.each([
    ['2023年度', '', '2023', '年度'],
    ['（2023年度）', '（', '2023', '年度）'],
    ['〔２０２３〕年度', '〔', '２０２３', '〕年度'],
    ['2023 年 度', '', '2023 ', '年 度'],
    ['　　年度', '', '　　', '年度'],
    ['二〇二三年度', '', '二〇二三', '年度'],
  ])('stands in %s', (text, words, rest, trail) => {
    expect(splitAtLead(text, '', '年度')).toEqual({ lead: words, rest, trail });
  });

  it.each(['预算年度', '2023年度目标', '年度目标', '2023', ''])('does not stand in %s', (text) => {
    expect(splitAtLead(text, '', '年度')).toBeNull();
  });

  it.each([
    ['2024', 2024],
    ['2024年度', 2024],
    ['（２０２４年度）', 2024],
    ['年度', null],
    ['待定', '待定'],
  ])('typed as %s is %s', (typed, value) => {
    expect(valueBehindLead(typed, '', 'count', '万元', '年度')).toBe(value);
  });

  it('is written with the words', () => {
    expect(withLead('（', 2024, 'count', '年度）')).toBe('（2024年度）');
  });
});
