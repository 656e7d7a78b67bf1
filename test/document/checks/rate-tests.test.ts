import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import type { FormDocument } from '../../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import type { RuleId } from '../../../shared/forms/rules';
import { suzhouDepartmentTarget as suzhou } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { withTarget } from '../../support/target-rows';

const suzhouFound = (document: FormDocument, rule: RuleId) =>
  check(suzhou, suzhou.id, document).findings.filter((issue) => issue.rule === rule);

describe('C15, the 指标值 of 满意度', () => {
  const outcome = (target: string, name = '职工满意度') =>
    outcomeOf(form, withTarget(target, name, '服务对象满意度指标', '满意度指标'), 'C15');

  it('needs ≥, as in 望城 2023 where it had no sign', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C15')).toEqual([
      '“社会满意度”的“指标值”“95%”，满意度请用“≥”',
    ]);
  });

  it('is mended with one click, half year and full year', () => {
    const [labour, poor] = suzhouFound(suzhou2023, 'C15');
    expect(labour?.message).toBe('“劳模满意度”的“半年指标值”、“全年指标值”“=85%”，满意度请用“≥”');
    expect(labour?.fix?.changes.map((change) => change.kind === 'set' && change.value)).toEqual(['≥85%', '≥85%']);
    expect(poor?.message).toBe('“在档特困职工满意度”的“全年指标值”“=85%”，满意度请用“≥”');
  });

  it('has no certain mending where there is more in the text', () => {
    const { findings } = check(
      form,
      form.id,
      withTarget('满意度=95%', '职工满意度', '服务对象满意度指标', '满意度指标'),
    );
    expect(findings.find(({ rule }) => rule === 'C15')).toMatchObject({ level: 'warning' });
    expect(findings.find(({ rule }) => rule === 'C15')?.fix).toBeUndefined();
  });

  it('is a percentage of at most 100', () => {
    expect(outcome('≥195%')).toEqual(['“职工满意度”的“年度指标值”“≥195%”不在0—100%之间']);
  });

  it.each(['≥95%', '满意度>90%', '不低于90%', '=100%'])('passes as %s', (target) => {
    expect(outcome(target)).toBe('passed');
  });

  it('is not run where nothing is said of 满意度 in percent', () => {
    expect(outcomeOf(form, withTarget('95%'), 'C15')).toEqual({ notRun: '缺少满意度的指标值' });
    expect(outcome('≤1%', '投诉率')).toEqual({ notRun: '缺少满意度的指标值' });
    expect(outcome('满意')).toEqual({ notRun: '缺少满意度的指标值' });
  });
});

describe('C16, a rate', () => {
  const outcome = (name: string, target: string) => outcomeOf(form, withTarget(target, name), 'C16');

  it('is found above 100 %, also in the 实际完成值', () => {
    expect(outcome('会员覆盖率', '≥950%')).toEqual(['“会员覆盖率”的“年度指标值”“≥950%”不在0—100%之间']);
    const reached = withIndicators([
      indicator('产出指标', '质量指标', '发放准确率', 10, { target: '≥95%', actual: '970%' }),
    ]);
    expect(outcomeOf(form, reached, 'C16')).toEqual(['“发放准确率”的“实际完成值”“970%”不在0—100%之间']);
  });

  it('passes up to 100 %', () => {
    expect(outcome('会员覆盖率', '=100%')).toBe('passed');
  });

  it.each(['经费变动率', '会员增长率', '任务完成率'])('is not asked of what may exceed it: %s', (name) => {
    expect(outcome(name, '110%')).toEqual({ notRun: '缺少比率的指标值' });
  });
});

describe('C19, the sign that a rate asks for', () => {
  const outcome = (name: string, target: string) => outcomeOf(form, withTarget(target, name, '质量指标'), 'C19');

  it('is ≤ for the 在职人员控制率 of 苏州 2023, and only clearer for what is to be 0', () => {
    const found = suzhouFound(suzhou2023, 'C19');
    expect(found.map(({ level, message }) => [level, message])).toEqual([
      ['hint', '“预算调整率”的“半年指标值”、“全年指标值”“=0%”，调整率请用“≤”'],
      ['hint', '“结转结余率”的“半年指标值”、“全年指标值”“=0%”，结余率请用“≤”'],
      ['hint', '“预算偏差率”的“半年指标值”、“全年指标值”“=0%”，偏差率请用“≤”'],
      ['warning', '“在职人员控制率”的“半年指标值”、“全年指标值”“=100%”，控制率请用“≤”'],
    ]);
    expect(found.map(({ fix }) => fix?.changes.map((change) => change.kind === 'set' && change.value))).toEqual([
      undefined,
      undefined,
      undefined,
      ['≤100%', '≤100%'],
    ]);
  });

  it('is ≥ for what is to be reached', () => {
    expect(outcome('工会组织覆盖率', '≤95%')).toEqual(['“工会组织覆盖率”的“年度指标值”“≤95%”，覆盖率请用“≥”']);
    expect(outcome('任务完成率', '=95%')).toEqual(['“任务完成率”的“年度指标值”“=95%”，完成率请用“≥”']);
    expect(outcome('“三公经费”变动率', '≥0%')).toEqual(['““三公经费”变动率”的“年度指标值”“≥0%”，变动率请用“≤”']);
  });

  it.each([
    ['公用经费控制率', '≤100%'],
    ['绩效管理覆盖率', '=100%'],
    ['非税收入预算完成率', '≥100%'],
    ['任务完成率', '95%'],
  ])('passes for %s %s', (name, target) => {
    expect(outcome(name, target)).toBe('passed');
  });

  it('is not asked of other indicators', () => {
    expect(outcome('组织培训', '450人')).toEqual({ notRun: '缺少比率的指标值' });
  });
});
