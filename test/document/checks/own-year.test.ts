import { describe, expect, it } from 'vitest';
import { wangchengDepartmentTarget as form } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { outcomeOf } from '../../support/rule-outcome';

const withDuties = (duties: string) => ({ ...blankForm(form, 2023), places: { duties } });

describe('A02, the year that a text names', () => {
  it('is found where the text is of last year, as 望城 published it in 2023', () => {
    const text = '纳入2022年度部门决算汇编范围的独立核算单位共1个';
    expect(outcomeOf(form, withDuties(text), 'A02')).toEqual(['“部门职能职责概述”写的是2022年，本表是2023年度']);
  });

  it('passes where it is the year of the form, and where the text is of what was done before', () => {
    expect(outcomeOf(form, withDuties('纳入2023年部门预算编报范围的单位1个'), 'A02')).toBe('passed');
    expect(outcomeOf(form, withDuties('2019年成立职工服务中心。'), 'A02')).toBe('passed');
  });

  it('is not run without a year or without a text', () => {
    expect(outcomeOf(form, { ...withDuties('纳入2022年度部门决算'), year: null }, 'A02')).toEqual({
      notRun: '缺少年度',
    });
    expect(outcomeOf(form, blankForm(form, 2023), 'A02')).toEqual({ notRun: '缺少填写的文字' });
  });
});
