import { describe, expect, it } from 'vitest';
import { suzhouDepartmentTarget as form } from '../../../shared/forms/suzhou-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { process, suzhouWith } from '../../support/suzhou-indicators';

const completion = (target: string) => ({ common: [process('预算执行', '非税收入预算完成率', target, target)] });
const place = 'income.fiscal.special';

describe('C20, an indicator of money that there is none of', () => {
  it('is told of both 非税 indicators of 苏州 2023', () => {
    expect(outcomeOf(form, suzhou2023, 'C20')).toEqual([
      '财政拨款 财政专户管理资金 全年预算数为0，“非税收入预算完成率”请填“不适用”',
      '财政拨款 财政专户管理资金 全年预算数为0，“非税收入管理合规性”请填“不适用”',
    ]);
  });

  it('is fine with money, and where it says 不适用', () => {
    expect(outcomeOf(form, suzhouWith(completion('≥100%'), { [place]: 12 }), 'C20')).toBe('passed');
    expect(outcomeOf(form, suzhouWith(completion('不适用'), { [place]: 0 }), 'C20')).toBe('passed');
  });

  it('is not run where the amount is blank, and on a blank form', () => {
    expect(outcomeOf(form, suzhouWith(completion('≥100%')), 'C20')).toEqual({
      notRun: '缺少财政拨款 财政专户管理资金 全年预算数',
    });
    expect(outcomeOf(form, blankForm(form, 2023), 'C20')).toEqual({ notRun: '缺少按资金考核的指标' });
  });
});
