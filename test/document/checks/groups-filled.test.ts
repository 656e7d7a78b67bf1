import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { suzhouDepartmentTarget } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { cleanRows, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

const message = ['“生态效益指标”没有指标，没有的请在指标值填“不适用”'];

describe('C05, a 二级指标 without an indicator', () => {
  it('is the 生态效益指标 that 望城 left blank and 岳麓 filled with a back-slash', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C05')).toEqual(message);
    expect(outcomeOf(form, yuelu2022, 'C05')).toEqual(message);
  });

  it('is none where it says 不适用', () => {
    const unused = { level1: '效益指标', level2: '生态效益指标', name: '指标1：', target: '不适用' };
    expect(outcomeOf(form, withIndicators([...cleanRows, unused]), 'C05')).toBe('passed');
    expect(outcomeOf(suzhouDepartmentTarget, suzhou2023, 'C05')).toBe('passed');
  });

  it('is not told before half of them are filled, nor of a blank form', () => {
    const begun = [cleanRows[0] ?? {}, ...['质量指标', '时效指标'].map((level2) => ({ level1: '产出指标', level2 }))];
    expect(outcomeOf(form, withIndicators(begun), 'C05')).toEqual({ notRun: '缺少质量指标的指标、时效指标的指标' });
    expect(outcomeOf(form, blankForm(form, 2023), 'C05')).toEqual({ notRun: '缺少指标' });
    expect(outcomeOf(suzhouDepartmentTarget, blankForm(suzhouDepartmentTarget, 2023), 'C05')).toMatchObject({
      notRun: expect.stringContaining('指标值') as string,
    });
  });
});
