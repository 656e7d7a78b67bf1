/** B15: halves of odd amounts are rounded up or down, but not both. */
import { describe, expect, it } from 'vitest';
import { suzhouDepartmentTarget } from '../../../shared/forms/suzhou-department-target';
import { outcomeOf } from '../../support/rule-outcome';
import { suzhouWith } from '../../support/suzhou-indicators';

/** 383.53 ÷ 2 = 191.765, 315.61 ÷ 2 = 157.805 */
const halves = (basic: number, project: number) =>
  suzhouWith(
    { projects: [{ name: '工会社工工资', half: project, full: 315.61 }] },
    { 'spend.basic.half': basic, 'spend.basic.full': 383.53 },
  );

describe('B15, halves', () => {
  it('are found where one is rounded down and one up', () => {
    expect(outcomeOf(suzhouDepartmentTarget, halves(191.76, 157.81), 'B15')).toEqual([
      '“支出 基本支出 半年计划执行数”舍去了第三位小数，“工会社工工资”的“半年计划执行数”进了一位',
    ]);
  });

  it('pass where both are rounded alike', () => {
    expect(outcomeOf(suzhouDepartmentTarget, halves(191.77, 157.81), 'B15')).toBe('passed');
    expect(outcomeOf(suzhouDepartmentTarget, halves(191.76, 157.8), 'B15')).toBe('passed');
  });

  it('are not looked at where only one was rounded', () => {
    expect(outcomeOf(suzhouDepartmentTarget, halves(191.77, 100), 'B15')).toEqual({
      notRun: '缺少两个由全年数折半并舍入的半年数',
    });
  });
});
