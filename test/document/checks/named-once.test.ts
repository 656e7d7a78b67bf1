import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

describe('C12, an indicator under two 二级指标', () => {
  it('is found whatever number stands before its name', () => {
    const twice = [
      indicator('产出指标', '数量指标', '指标1：举办技能培训班', 10),
      indicator('效益指标', '经济效益指标', '指标2：举办技能培训班', 10),
    ];
    expect(outcomeOf(form, withIndicators(twice), 'C12')).toEqual([
      '“举办技能培训班”重复列在“数量指标”、“经济效益指标”',
    ]);
  });

  it('passes where every name is of one 二级指标', () => {
    expect(outcomeOf(form, withIndicators(cleanRows), 'C12')).toBe('passed');
  });

  it('is not run with one indicator alone', () => {
    expect(outcomeOf(form, withIndicators(cleanRows.slice(0, 1)), 'C12')).toEqual({ notRun: '缺少三级指标' });
  });
});
