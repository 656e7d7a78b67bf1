import { describe, expect, it } from 'vitest';
import { wangchengDepartmentTarget as form } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
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

  it('is found in 望城 2023 once, though its texts name other years', () => {
    expect(outcomeOf(form, wangcheng2023, 'A02')).toEqual(['“部门职能职责概述”写的是2022年，本表是2023年度']);
  });

  const withTarget = (target: string) => ({
    ...blankForm(form, 2023),
    tables: { indicators: [{ id: 'r0', values: { level2: '时效指标', content: '完成时限', target } }] },
  });

  it('is found in a deadline that was over before the year began', () => {
    expect(outcomeOf(form, withTarget('2022年12月底前'), 'A02')).toEqual([
      '“完成时限”的“指标值”写的是2022年，本表是2023年度',
    ]);
    expect(outcomeOf(form, withTarget('2023年12月底前'), 'A02')).toBe('passed');
    expect(outcomeOf(form, withTarget('2022年10月至2023年6月'), 'A02')).toBe('passed');
  });

  it.each([
    '对20家基层工会进行2022年工会经费的审查',
    '上年（2022年）部门决算已公开',
    '与2022年部门预算相比增加5%',
    '落实2021—2025年工作计划',
    '2022年结转的项目预算安排',
  ])('passes what is said of another year: %s', (text) => {
    expect(outcomeOf(form, withDuties(text), 'A02')).toBe('passed');
  });

  it('is not run without a year or without a text', () => {
    expect(outcomeOf(form, { ...withDuties('纳入2022年度部门决算'), year: null }, 'A02')).toEqual({
      notRun: '缺少年度',
    });
    expect(outcomeOf(form, blankForm(form, 2023), 'A02')).toEqual({ notRun: '缺少填写的文字' });
  });
});
