import { expect, it } from 'vitest';
import { continued } from '../../shared/sheet/series';

it.each([
  ['one number is copied', ['5'], ['5', '5']],
  ['numbers at even distances go on', ['10', '20'], ['30', '40']],
  ['decimals stay exact', ['0.1', '0.2'], ['0.3', '0.4']],
  ['numbers without a rule are repeated', ['1', '2', '4'], ['1', '2', '4', '1']],
  ['指标1 counts on', ['指标1：'], ['指标2：', '指标3：']],
  ['指标1 with its name keeps the name', ['指标1：培训人次'], ['指标2：培训人次']],
  ['two numbered texts keep their distance', ['第2批', '第4批'], ['第6批']],
  ['指标值 are no numbering', ['≥95%'], ['≥95%']],
  ['450人 stays 450人', ['450人'], ['450人']],
  ['months', ['一月'], ['二月', '三月']],
  ['quarters go round', ['第三季度'], ['第四季度', '第一季度']],
  ['words are repeated in turn', ['完成', '未完成'], ['完成', '未完成', '完成']],
  ['an empty cell stays empty', [''], ['', '']],
])('%s', (_name, texts, next) => expect(continued(texts, next.length, false, false)).toEqual(next));

it('filling upwards counts down, but not below 0', () => {
  expect(continued(['指标2：'], 3, true, false)).toEqual(['指标1：', '指标0：', '指标0：']);
  expect(continued(['10', '20'], 2, true, false)).toEqual(['0', '-10']);
});

it('copying repeats whatever there is', () => {
  expect(continued(['指标1：', '指标2：'], 3, false, true)).toEqual(['指标1：', '指标2：', '指标1：']);
});
