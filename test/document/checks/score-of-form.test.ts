/** Rules on the score of a form as a whole. */
import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../../../shared/document/document';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { nationalScoring } from '../../../shared/forms/profile';
import type { Profile } from '../../../shared/forms/profile';
import type { RuleId } from '../../../shared/forms/rules';
import { changed, clean, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

/** Of what the rule found first. */
const explained = (document: FormDocument, rule: RuleId): string | undefined =>
  check(form, form.id, complete(form, document, {})).findings.find((issue) => issue.rule === rule)?.explain;

describe('D09, the grade that is named', () => {
  const naming = (score: number, result: string) => changed(clean, { 'total.score': score, result });

  it('is found in a text of the form', () => {
    expect(outcomeOf(form, naming(89.99, '2025年度自评得分89.99分，评价等级为“优”。'), 'D09')).toEqual([
      '“年度总体目标 全年完成情况”写的“评价等级为“优”与总得分89.99不符，应为“良”',
    ]);
  });

  it.each([
    [90, '自评结果为“优”'],
    [80, '自评等级为：良'],
    [60, '评价结果为中等'],
    [59.99, '绩效评价等级为差。'],
  ])('passes %d with %s', (score, text) => {
    expect(outcomeOf(form, naming(score, text), 'D09')).toBe('passed');
  });

  it('is not run where no grade is named, or only that of the year before', () => {
    for (const text of ['自评结果将予以公开，服务质量优良。', '上年评价结果为优，本年继续保持。']) {
      expect(outcomeOf(form, naming(70, text), 'D09')).toEqual({ notRun: '缺少评价等级' });
    }
    expect(outcomeOf(form, yuelu2022, 'D09')).toEqual({ notRun: '缺少评价等级' });
  });
});

describe('D10, the score that 执行率 allows', () => {
  const capped: Profile = {
    ...form.profile,
    scoring: {
      ...nationalScoring,
      caps: [
        { below: 0.5, most: 59 },
        { below: 0.6, most: 69 },
        { below: 0.7, most: 79 },
        { below: 0.8, most: 89 },
      ],
    },
  };
  const executed = (spent: number, score: number) =>
    changed(clean, { 'income.total.spent': spent, 'total.score': score });

  it('is found above the limit', () => {
    expect(outcomeOf(form, executed(130, 80), 'D10', { profile: capped })).toEqual(['总得分80超过79分，执行率只有65%']);
  });

  it.each([
    [130, 79],
    [140, 89],
    [160, 98],
    [99.99, 59],
  ])('passes %d of 200 spent with %d points', (spent, score) => {
    expect(outcomeOf(form, executed(spent, score), 'D10', { profile: capped })).toBe('passed');
  });

  it('is not run without a limit, and without 执行率', () => {
    expect(outcomeOf(form, clean, 'D10')).toEqual({ notRun: '缺少按执行率规定的得分上限' });
    expect(outcomeOf(form, yuelu2022, 'D10', { profile: capped })).toEqual({
      notRun: '缺少资金来源 合计 全年执行数、资金来源 合计 全年预算数',
    });
  });
});

describe('D11, 得分率 beside 执行率', () => {
  it('is found where 得分率 is more than 5 % ahead', () => {
    const document = changed(clean, { 'income.total.spent': 160 });
    expect(outcomeOf(form, document, 'D11')).toEqual(['得分率100%高于执行率80%，差距20%']);
    expect(explained(document, 'D11')).toBe('得分率 90÷90＝100%，执行率 160÷200＝80%，（100%－80%）÷100%＝20%，超过5%');
  });

  it('passes at exactly 5 %, and where less was reached than spent', () => {
    expect(outcomeOf(form, clean, 'D11')).toBe('passed');
    const [first, ...rest] = cleanRows;
    expect(outcomeOf(form, withIndicators([{ ...first, score: 20 }, ...rest]), 'D11')).toBe('passed');
  });

  it('is not run while a score is missing, and without 执行率', () => {
    const [first, ...rest] = cleanRows;
    expect(outcomeOf(form, withIndicators([{ ...first, score: null }, ...rest]), 'D11')).toEqual({
      notRun: '缺少各指标的得分',
    });
    expect(outcomeOf(form, yuelu2022, 'D11')).toEqual({
      notRun: '缺少资金来源 合计 全年执行数、资金来源 合计 全年预算数',
    });
  });
});

describe('D13, a result that says the target again', () => {
  const said = (goal: string, result: string) => changed(clean, { goal, result });

  it('is found for three items of 岳麓 2022, of which one lost its verb', () => {
    expect(outcomeOf(form, yuelu2022, 'D13')).toEqual([
      '“年度总体目标 全年完成情况”第4、5、7项照抄目标，请写实际完成了什么',
    ]);
    expect(explained(yuelu2022, 'D13')).toBe(
      '第4项与目标相同：扩大工会组织覆盖面开展职工之家创建活动；' +
        '第5项是目标去掉“做实工会组织的”：生活医疗救助职工大病救助金秋爱心助学女职工关爱等…；' +
        '第7项与目标相同：认真贯彻落实上级要求发挥光大职工的主体作用保障日…',
    );
  });

  it('is found in one paragraph, and without numbers', () => {
    expect(
      outcomeOf(
        form,
        said('1、开展劳动和技能竞赛；2、走访慰问困难职工', '1、举办竞赛5场；2、走访慰问困难职工。'),
        'D13',
      ),
    ).toEqual(['“年度总体目标 全年完成情况”第2项照抄目标，请写实际完成了什么']);
    expect(outcomeOf(form, said('做好困难职工帮扶工作', '做好困难职工帮扶工作'), 'D13')).toEqual([
      '“年度总体目标 全年完成情况”照抄目标，请写实际完成了什么',
    ]);
  });

  it('passes what tells the deed', () => {
    expect(outcomeOf(form, said('走访慰问困难职工', '已走访慰问困难职工474人'), 'D13')).toBe('passed');
  });

  it('is not run while one of the two is empty', () => {
    expect(outcomeOf(form, changed(clean, { goal: '走访慰问困难职工' }), 'D13')).toEqual({
      notRun: '缺少年度总体目标 全年完成情况',
    });
  });
});

describe('D14, 预算执行率 scored twice', () => {
  it('is found in 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'D14')).toEqual(['“指标1：预算执行率”又计5分，资金部分的预算执行率已计10分']);
  });

  it('passes the rate of something else', () => {
    const rows = [...cleanRows, indicator('产出指标', '成本指标', '指标1：三公经费预算执行率', 5)];
    expect(outcomeOf(form, withIndicators(rows), 'D14')).toBe('passed');
  });

  it('is not run where the money is not scored', () => {
    expect(outcomeOf(form, changed(clean, { 'income.total.weight': null }), 'D14')).toEqual({
      notRun: '缺少资金来源 合计 分值',
    });
  });
});
