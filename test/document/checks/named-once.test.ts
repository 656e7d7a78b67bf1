import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
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

  it('is found where the same training is told in four 二级指标 of 望城 2023', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C12')).toEqual([
      '“举办培训班”重复列在“数量指标”、“经济效益指标”、“社会效益指标”、“可持续影响指标”',
    ]);
  });

  it('is not seen in clauses that are said of many things', () => {
    const both = [
      indicator('产出指标', '时效指标', '指标1：慰问困难职工', 10, { target: '按照上级要求按时完成全年任务' }),
      indicator('效益指标', '社会效益指标', '指标1：举办技能培训', 10, { target: '按照上级要求按时完成全年任务' }),
    ];
    expect(outcomeOf(form, withIndicators(both), 'C12')).toBe('passed');
  });

  it('passes where every name is of one 二级指标', () => {
    expect(outcomeOf(form, withIndicators(cleanRows), 'C12')).toBe('passed');
  });

  it('is not run with one indicator alone', () => {
    expect(outcomeOf(form, withIndicators(cleanRows.slice(0, 1)), 'C12')).toEqual({ notRun: '缺少三级指标' });
  });
});
