/** A07, cells left blank among filled ones. */
import { describe, expect, it } from 'vitest';
import { hunanDepartmentBaseData } from '../../../shared/forms/hunan-department-base-data';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { suzhouDepartmentTarget } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { published2022 } from '../../forms/hunan-department-base-data/published-2022';
import { changed, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

describe('an amount left blank among filled ones', () => {
  it('is found in 望城 2023: three kinds of income that are not 0', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'A07')).toEqual([
      '“年度预算（万元） 政府性基金拨款”未填，没有的填0',
      '“年度预算（万元） 纳入专项管理的非税收入拨款”未填，没有的填0',
      '“年度预算（万元） 其他资金”未填，没有的填0',
    ]);
  });

  it('is found in 岳麓 2022 once for the line; its blank 合计 are told by B06', () => {
    expect(outcomeOf(form, yuelu2022, 'A07')).toEqual(['“资金来源 其他资金”的全年预算数、全年执行数未填，没有的填0']);
  });

  it('is found in the published base data, but not in 专项资金 that its projects break down', () => {
    const zero = ['before', 'budget', 'actual'].flatMap((column) =>
      ['spend.operation', 'procurement'].map((line) => [`${line}.${column}`, 0]),
    );
    const document = changed(published2022, Object.fromEntries(zero) as Record<string, number>);
    expect(outcomeOf(hunanDepartmentBaseData, document, 'A07')).toEqual([
      '“公车购置”的上年决算数、本年预算数、本年决算数未填，没有的填0',
      '“出国经费”的上年决算数、本年预算数、本年决算数未填，没有的填0',
      '“公务接待”的上年决算数、本年预算数、本年决算数未填，没有的填0',
    ]);
  });

  it('passes 苏州 2023, where what there is none of is 0', () => {
    expect(outcomeOf(suzhouDepartmentTarget, suzhou2023, 'A07')).toBe('passed');
  });

  it('is found in a row of projects with another below it', () => {
    const [first, ...others] = suzhou2023.tables['projects'] ?? [];
    const projects = first ? [{ ...first, values: { ...first.values, half: null } }, ...others] : [];
    const document = { ...suzhou2023, tables: { ...suzhou2023.tables, projects } };
    expect(outcomeOf(suzhouDepartmentTarget, document, 'A07')).toEqual([
      '“退休人员体检费”的“半年计划执行数”未填，没有的填0',
    ]);
  });

  it('is nothing while most of the column is still to be filled in', () => {
    const places = { 'income.fiscal.budget': 200 };
    expect(outcomeOf(form, { ...blankForm(form, 2025), places }, 'A07')).toBe('passed');
  });

  it('is not run on a blank form', () => {
    expect(outcomeOf(form, blankForm(form, 2025), 'A07')).toEqual({ notRun: '缺少填写的金额、指标' });
  });
});

describe('the value of an indicator left blank', () => {
  const allAmounts = Object.fromEntries(
    ['budget', 'spent'].flatMap((column) => [
      [`income.other.${column}`, 0],
      [`structure.people.${column}`, 100],
      [`structure.office.${column}`, 50],
    ]),
  ) as Record<string, number>;
  const [first, ...others] = cleanRows;
  const withFirst = (values: Record<string, string | null>) =>
    changed(withIndicators([{ ...first, ...values }, ...others]), allAmounts);

  it('is found above one that is filled', () => {
    expect(outcomeOf(form, withFirst({ target: null }), 'A07')).toEqual([
      '“指标1：慰问人次”的“年度指标值”未填，没有的填“无”或“不适用”',
    ]);
  });

  it('passes 不适用, and the last row, which is still being typed', () => {
    expect(outcomeOf(form, withFirst({ target: '不适用', actual: null }), 'A07')).toBe('passed');
    const last = indicator('满意度指标', '服务对象满意度指标', '指标1：职工满意度', 10, { actual: null });
    const rows = [...cleanRows.slice(0, 2), last];
    const document = changed(withIndicators(rows), allAmounts);
    expect(outcomeOf(form, document, 'A07')).toBe('passed');
  });
});
