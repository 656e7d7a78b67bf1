import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

describe('C02, the weights of the 一级指标', () => {
  it('does not know a 一级指标 that nobody prescribed', () => {
    const [output, effect, satisfaction] = cleanRows;
    const own = indicator('成本指标', '经济成本指标', '指标1：人均成本', 20, { target: '≤500元', actual: '480元' });
    const rows = [{ ...output, weight: 30, score: 30 }, effect, satisfaction, own].map((row) => row ?? {});
    expect(outcomeOf(form, withIndicators(rows), 'C02')).toEqual([
      '产出指标的分值合计为30，规定为50',
      '“成本指标”不在规定的一级指标内',
    ]);
  });

  it('misses a 一级指标 once all points are given to the others', () => {
    const [output, effect] = cleanRows;
    const rows = [output, { ...effect, weight: 40, score: 40 }].map((row) => row ?? {});
    expect(outcomeOf(form, withIndicators(rows), 'C02')).toEqual([
      '效益指标的分值合计为40，规定为30',
      '满意度指标没有分值，规定为10',
    ]);
    expect(outcomeOf(form, withIndicators(cleanRows.slice(0, 2)), 'C02')).toEqual({ notRun: '缺少满意度指标的分值' });
  });
});

describe('C03, the weight printed beside a group', () => {
  const printed = (level1: string, level2: string) =>
    outcomeOf(
      form,
      withIndicators([
        indicator(level1, level2, '指标1：慰问人次', 20),
        indicator(level1, '质量指标（30分）', '指标1：发放准确率', 30),
        ...cleanRows.slice(1),
      ]),
      'C03',
    );

  it('is what its indicators sum to', () => {
    expect(printed('产出指标（50分）', '数量指标（20分）')).toBe('passed');
  });

  it('is told with the figures where they do not, at both levels', () => {
    expect(printed('产出指标（60分）', '数量指标(25分)')).toEqual([
      '产出指标的分值合计为50，表上写明60分',
      '数量指标的分值合计为20，表上写明25分',
    ]);
  });

  it('is not run where no group prints one, as in 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'C03')).toEqual({ notRun: '缺少分组上写明的分值' });
  });
});

describe('C04, an indicator in use without points', () => {
  const with0 = (weight: number | string | null, more = {}) =>
    outcomeOf(
      form,
      withIndicators([...cleanRows, indicator('产出指标', '质量指标', '指标1：发放准确率', 0, { weight, ...more })]),
      'C04',
    );

  it('is told as soon as others have theirs', () => {
    expect(with0(null)).toEqual(['“指标1：发放准确率”没有分值']);
    expect(with0(0)).toEqual(['“指标1：发放准确率”的分值为“0”，应大于0']);
    expect(with0('10分')).toEqual(['“指标1：发放准确率”的分值为“10分”，应大于0']);
  });

  it('is fine where all have points, and where it does not apply or is only begun', () => {
    expect(outcomeOf(form, yuelu2022, 'C04')).toBe('passed');
    expect(with0(null, { target: '不适用' })).toBe('passed');
    expect(with0(null, { target: null })).toBe('passed');
  });

  it('is not looked for before the first points are given', () => {
    const rows = cleanRows.map((row) => ({ ...row, weight: null }));
    expect(outcomeOf(form, withIndicators(rows), 'C04')).toEqual({ notRun: '缺少指标的分值' });
  });
});
