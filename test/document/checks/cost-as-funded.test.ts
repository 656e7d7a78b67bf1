import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { hunanDepartmentSelfEvaluation } from '../../../shared/forms/hunan-department-self-evaluation';
import { wangchengDepartmentTarget as form } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

/** 望城 2023 with other values in the row of that content. */
const withCost = (content: string, values: Record<string, CellValue>) => ({
  ...wangcheng2023,
  tables: {
    indicators: (wangcheng2023.tables['indicators'] ?? []).map((row) =>
      row.values['content'] === content ? { ...row, values: { ...row.values, ...values } } : row,
    ),
  },
});

describe('B26, the amount of a 成本指标', () => {
  it('passes 望城 2023: 153万元 is 153.00 of 项目支出, and 38.59 and 24 are within 基本支出', () => {
    expect(outcomeOf(form, wangcheng2023, 'B26')).toBe('passed');
  });

  it('is found when it is not the 项目支出 that it names', () => {
    expect(outcomeOf(form, withCost('工会经费项目支出', { target: '150万元' }), 'B26')).toEqual([
      '成本指标中的项目支出150.00万元，年度预算（万元） 项目支出为153.00万元',
    ]);
  });

  it('is found when the parts of 基本支出 exceed it', () => {
    // 38.59 + 540 = 578.59
    expect(outcomeOf(form, withCost('公用经费支出', { target: '540万元' }), 'B26')).toEqual([
      '成本指标中的基本支出共578.59万元，年度预算（万元） 基本支出为493.06万元',
    ]);
  });

  it('is silent on less than the fund row while other projects have no 成本指标', () => {
    const [first, ...rows] = wangcheng2023.tables['indicators'] ?? [];
    const other = first ? [{ ...first, values: { ...first.values, project: '特定目标类-劳模经费' } }] : [];
    const spoilt = withCost('工会经费项目支出', { target: '100万元' });
    const document = { ...spoilt, tables: { indicators: [...other, ...spoilt.tables.indicators.slice(1)] } };
    expect(rows).toHaveLength(17);
    expect(outcomeOf(form, document, 'B26')).toBe('passed');
  });

  it('compares an indicator that is called as a line of the form', () => {
    const cost = (target: string) =>
      withIndicators([
        ...cleanRows,
        indicator('产出指标', '成本指标', '指标1：项目支出', 0, { target, actual: target }),
      ]);
    expect(outcomeOf(hunanDepartmentSelfEvaluation, cost('≤50万元'), 'B26')).toBe('passed');
    expect(outcomeOf(hunanDepartmentSelfEvaluation, cost('500000元'), 'B26')).toBe('passed');
    expect(outcomeOf(hunanDepartmentSelfEvaluation, cost('≤60万元'), 'B26')).toEqual([
      '“指标1：项目支出”为60.00万元，资金结构 项目支出 全年预算数为50.00万元',
    ]);
  });

  it('is not run without one, and on a blank form', () => {
    const missing = { notRun: '缺少写明资金的成本指标' };
    expect(outcomeOf(hunanDepartmentSelfEvaluation, withIndicators(cleanRows), 'B26')).toEqual(missing);
    expect(outcomeOf(form, blankForm(form, 2023), 'B26')).toEqual({ notRun: '缺少指标' });
  });
});
