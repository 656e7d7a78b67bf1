import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { suzhouDepartmentTarget } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { changed, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

const nothingTwice = { notRun: '缺少在两处写明数量的事项' };

describe('C13, the same thing counted twice', () => {
  it('is 500多人 and 500人 of the same training in 望城 2023', () => {
    const { findings } = check(wangchengDepartmentTarget, wangchengDepartmentTarget.id, wangcheng2023);
    const [issue, ...others] = findings.filter(({ rule }) => rule === 'C13');
    expect(others).toEqual([]);
    expect(issue?.message).toBe('“培训困难职工、农名工”在“数量指标”为500多人，在“经济效益指标”为500人');
    expect(issue?.paths[0]).toMatchObject({ table: 'indicators', row: 'r12', column: 'target' });
  });

  it('is 320人 and 326人 in 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'C13')).toEqual(['“培训职工”在“数量指标”为320人，在“经济效益指标”为326人']);
  });

  const goal = (text: string) =>
    outcomeOf(form, changed(withIndicators([named('春节送温暖人次', '450人')]), { goal: text }), 'C13');
  const named = (name: string, target: string, level2 = '数量指标') =>
    indicator('产出指标', level2, `指标1：${name}`, 10, { target });

  it('is told of a goal that says another number than its indicator', () => {
    expect(goal('1、春节送温暖500人；2、扩大覆盖面')).toEqual([
      '“春节送温暖”在“数量指标”为450人，在“年度总体目标 年初设定目标”为500人',
    ]);
    expect(goal('1、春节送温暖450名；2、扩大覆盖面')).toBe('passed');
  });

  it('is not the same thing in another year, over several years, or each time', () => {
    expect(goal('上年春节送温暖500人')).toEqual(nothingTwice);
    expect(goal('累计春节送温暖5000人')).toEqual(nothingTwice);
  });

  it('is not the same thing in two indicators of one 二级指标, or with nothing else in common', () => {
    const both = (level2: string) =>
      outcomeOf(
        form,
        withIndicators([
          named('春节慰问', '慰问职工200户，发放物资'),
          named('中秋慰问', '慰问职工150户，发放物资', level2),
        ]),
        'C13',
      );
    expect(both('数量指标')).toEqual(nothingTwice);
    expect(both('质量指标')).toBe('passed');
  });

  it('is not run where nothing is counted twice', () => {
    expect(outcomeOf(form, withIndicators(cleanRows), 'C13')).toEqual(nothingTwice);
    expect(outcomeOf(suzhouDepartmentTarget, suzhou2023, 'C13')).toEqual(nothingTwice);
  });
});
