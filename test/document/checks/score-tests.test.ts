import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { nationalScoring } from '../../../shared/forms/profile';
import type { RuleId } from '../../../shared/forms/rules';
import { indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

/** One indicator, as the rule judges it. */
const outcome = (rule: RuleId, values: Record<string, CellValue>) =>
  outcomeOf(form, withIndicators([indicator('产出指标', '质量指标', '指标1：机构正常运转', 10, values)]), rule);

describe('D02, the score of a quantity', () => {
  it('tells the way to the score that is due', () => {
    expect(outcome('D02', { target: '450人', actual: '300人', score: 10 })).toEqual([
      '“指标1：机构正常运转”得分10，按完成比例应为6.67',
    ]);
  });

  it('passes the score that follows, also of two quantities that were both reached', () => {
    expect(outcome('D02', { target: '450人', actual: '300人', score: 6.67 })).toBe('passed');
    expect(outcome('D02', { target: '60家/120份', actual: '66家/127份' })).toBe('passed');
  });

  it('is not run for words', () => {
    expect(outcome('D02', { target: '健全', actual: '健全' })).toEqual({
      notRun: '缺少可比的年度指标值和实际完成值',
    });
  });
});

describe('D03, the score of words', () => {
  it('is found outside the band that the words say', () => {
    expect(outcome('D03', { target: '是否完成', actual: '部分完成', score: 8 })).toEqual([
      '“指标1：机构正常运转”实际完成值为“部分完成”，得分8应在6至8（不含）之间',
    ]);
    expect(outcome('D03', { target: '健全', actual: '健全', score: 7.99 })).toEqual([
      '“指标1：机构正常运转”实际完成值为“健全”，得分7.99应在8至10之间',
    ]);
    expect(outcome('D03', { target: '健全', actual: '未完成', score: 6 })).toEqual([
      '“指标1：机构正常运转”实际完成值为“未完成”，得分6应在0至6（不含）之间',
    ]);
  });

  it.each([
    ['健全', 8],
    ['健全', 10],
    ['部分达成年度指标并具有一定效果', 6],
    ['部分完成', 7.99],
    ['未达成年度指标且效果较差', 5.99],
    ['未完成', 0],
  ])('passes %s with %d of 10 points', (actual, score) => {
    expect(outcome('D03', { target: '健全', actual, score })).toBe('passed');
  });

  it('is not run where the words do not say which band', () => {
    expect(outcome('D03', { target: '健全', actual: '基本健全', score: 3 })).toEqual({
      notRun: '缺少写明达成、部分达成或未达成的实际完成值',
    });
  });

  it('leaves a score above the 分值 to D01', () => {
    expect(outcome('D03', { target: '健全', actual: '健全', score: 11 })).toBe('passed');
  });
});

describe('D04, points taken off what was reached', () => {
  it('is found three times in 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'D04')).toEqual([
      '“指标2：保障单位机构正常运转、完成日常工作任务”实际完成值为“已完成”，却扣了2分',
      '“指标1：年内完成日常工作任务”实际完成值为“及时完成”，却扣了1分',
      '“指标2：年内完成特定行政工作任务或事业发展目标”实际完成值为“及时完成”，却扣了1分',
    ]);
  });

  it('passes with all points, with a reason, and where something was missed', () => {
    expect(outcome('D04', { target: '是否完成', actual: '已完成' })).toBe('passed');
    expect(outcome('D04', { target: '是否完成', actual: '已完成', score: 9, reason: '一项推迟' })).toBe('passed');
    expect(outcome('D04', { target: '是否完成', actual: '未完成', score: 3 })).toBe('passed');
  });

  it('is not run where the result does not say it', () => {
    expect(outcome('D04', { target: '健全', actual: '较好', score: 9 })).toEqual({
      notRun: '缺少写明是否达成的实际完成值',
    });
  });
});

describe('D06, far more than the target', () => {
  const planned = { target: '450人', actual: '540人' };

  it('is found from 120 % on, or from where the profile says', () => {
    expect(outcome('D06', planned)).toEqual(['“指标1：机构正常运转”完成指标值的120%，未说明超额完成的原因']);
    const later = { ...form.profile, scoring: { ...nationalScoring, overCompletion: 1.3 } };
    const rows = withIndicators([indicator('产出指标', '数量指标', '慰问', 10, planned)]);
    expect(outcomeOf(form, rows, 'D06', { profile: later })).toBe('passed');
  });

  it('passes with a reason, with little more, and where less is better', () => {
    expect(outcome('D06', { ...planned, reason: '新增两场慰问' })).toBe('passed');
    expect(outcome('D06', { target: '450人', actual: '539人' })).toBe('passed');
    expect(outcome('D06', { target: '450人/3场', actual: '474人/3场' })).toBe('passed');
  });

  it('tells the most exceeded of several quantities', () => {
    expect(outcome('D06', { target: '100家/300人', actual: '100家/600人' })).toEqual([
      '“指标1：机构正常运转”完成指标值的200%，未说明超额完成的原因',
    ]);
  });

  it('is not run without a result, and where less is better', () => {
    expect(outcome('D06', { target: '450人', actual: '' })).toEqual({ notRun: '缺少指标的实际完成值' });
    expect(outcome('D06', { target: '≤5%', actual: '10%' })).toEqual({ notRun: '缺少可比的年度指标值和实际完成值' });
  });

  it('is silent on 岳麓 2022, where 450 became 474 and 60 became 66', () => {
    expect(outcomeOf(form, yuelu2022, 'D06')).toBe('passed');
  });
});

it('no rule on scores finds anything in an indicator that does not apply', () => {
  const unused = { target: '不适用', actual: '不适用', score: 0 };
  for (const rule of ['D02', 'D03', 'D04', 'D06', 'D12', 'D15'] as const) {
    expect(outcome(rule, unused)).toEqual({ notRun: '缺少指标' });
  }
});
