import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import type { RuleId } from '../../../shared/forms/rules';
import { indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

const outcome = (rule: RuleId, target: string, actual: string) =>
  outcomeOf(
    form,
    withIndicators([indicator('满意度指标', '服务对象满意度指标', '满意度', 10, { target, actual })]),
    rule,
  );

describe('D12, a result that is no value', () => {
  it('is found for both 满意度 of 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'D12')).toEqual([
      '“指标1：劳模慰问满意度”实际完成值“满意度>98%”是一个范围，请填实际数',
      '“指标2：工资集体协商单位满意度”实际完成值“满意度>95%”是一个范围，请填实际数',
    ]);
  });

  it.each(['≥95%', '95%以上', '90%-95%', '不低于95%'])('is found for %s', (actual) => {
    expect(outcome('D12', '≥90%', actual)).toEqual([`“满意度”实际完成值“${actual}”是一个范围，请填实际数`]);
  });

  it.each(['95%', '=95%', '达到95%', '100家/3612人', '未超预算范围', '3个工作日内', '2022年3月至5月'])(
    'passes %s',
    (actual) => {
      expect(outcome('D12', '≥90%', actual)).toBe('passed');
    },
  );

  it('is not run without a result', () => {
    expect(outcome('D12', '≥90%', '')).toEqual({ notRun: '缺少指标的实际完成值' });
  });
});

describe('D15, a question and its answer', () => {
  it('is found where the answer is something else', () => {
    expect(outcome('D15', '是否完成', '良好')).toEqual(['“满意度”问的是“是否完成”，实际完成值“良好”没有回答是或否']);
  });

  it.each(['是', '否', '已完成', '未完成', '完成'])('passes %s', (actual) => {
    expect(outcome('D15', '是否完成', actual)).toBe('passed');
  });

  it('passes the answers of 岳麓 2022: 已完成 and 未超预算范围', () => {
    expect(outcomeOf(form, yuelu2022, 'D15')).toBe('passed');
  });

  it('is not run without a question, and without an answer', () => {
    expect(outcome('D15', '≥90%', '95%')).toEqual({ notRun: '缺少以是否为指标值的指标' });
    expect(outcome('D15', '是否完成', '')).toEqual({ notRun: '缺少指标的实际完成值' });
  });
});
