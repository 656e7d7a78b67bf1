/** The sums that hold in what was published: nothing is said of them. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import type { FormDefinition } from '../../../shared/forms/definition';
import { hunanDepartmentSelfEvaluation } from '../../../shared/forms/hunan-department-self-evaluation';
import type { RuleId } from '../../../shared/forms/rules';
import { suzhouDepartmentTarget } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { changed } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

const ofMoney = (definition: FormDefinition, document: FormDocument): string[] =>
  check(definition, definition.id, complete(definition, document, {}))
    .findings.filter(({ rule }) => /^(A0[1-7]|A11|B)/.test(rule))
    .map(({ rule }) => rule);

describe('望城 2023', () => {
  it.each<[RuleId, string]>([
    ['B01', '646.06 is all of its income'],
    ['B02', '493.06 + 153.00 = 646.06'],
    ['B12', 'its amounts have two decimals'],
    ['B16', 'no amount is in 元'],
    ['B17', '60万元 is the only unit in its texts'],
    ['B26', '153万元 is 项目支出 153.00'],
  ])('passes %s: %s', (rule) => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, rule)).toBe('passed');
  });

  it('has its year and three blank amounts to mend, and nothing else of money', () => {
    expect(ofMoney(wangchengDepartmentTarget, wangcheng2023)).toEqual(['A02', 'A07', 'A07', 'A07']);
  });
});

describe('岳麓 2022', () => {
  it('has its four blank 合计, the blank line and the 得分 without a base, and nothing else of money', () => {
    expect(ofMoney(hunanDepartmentSelfEvaluation, yuelu2022)).toEqual(['B06', 'B06', 'B06', 'B06', 'B11', 'A07']);
  });
});

describe('苏州 2023', () => {
  it.each<[RuleId, string]>([
    ['B01', '1363.41 on both sides'],
    ['B02', '383.53 + 979.88 = 1363.41'],
    ['B03', '1363.41 is spent'],
    ['B07', 'seven projects make 979.88, and 656.57 for the half year'],
    ['B13', 'no half exceeds its year'],
    ['B14', '(191.76 + 656.57) ÷ 1363.41 is =62%'],
    ['B12', 'short decimals are exact'],
    ['B16', 'no amount is in 元'],
  ])('passes %s: %s', (rule) => {
    expect(outcomeOf(suzhouDepartmentTarget, suzhou2023, rule)).toBe('passed');
  });

  it('has halves rounded in two ways, and nothing else of money', () => {
    expect(ofMoney(suzhouDepartmentTarget, suzhou2023)).toEqual(['B15']);
    expect(outcomeOf(suzhouDepartmentTarget, suzhou2023, 'B15')).toEqual([
      '“支出 基本支出 半年计划执行数”舍去了第三位小数，“工会社工工资”的“半年计划执行数”进了一位',
    ]);
  });

  it('would be told of a half-year 预算执行率 that its amounts do not give', () => {
    const document = changed(suzhou2023, { 'spend.basic.half': 180 });
    // (180 + 656.57) ÷ 1363.41 = 61.36 %
    expect(outcomeOf(suzhouDepartmentTarget, document, 'B14')).toEqual([
      '预算执行率的半年指标值为62%，按资金计算为61.36%',
    ]);
  });

  it('would be told of a project with more in its half year than in its year', () => {
    const projects = (suzhou2023.tables['projects'] ?? []).map((row) =>
      row.values['name'] === '困难职工帮扶资金' ? { ...row, values: { ...row.values, half: 51.5 } } : row,
    );
    const document = { ...suzhou2023, tables: { ...suzhou2023.tables, projects } };
    expect(outcomeOf(suzhouDepartmentTarget, document, 'B13')).toEqual([
      '“困难职工帮扶资金”的“半年计划执行数”为51.50，超过全年预算数50.71',
    ]);
  });
});
