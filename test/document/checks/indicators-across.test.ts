import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import type { OtherForm } from '../../../shared/document/checks/surroundings';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { projectMonitoring } from '../../../shared/forms/project-monitoring';
import { projectSelfEvaluation } from '../../../shared/forms/project-self-evaluation';
import { projectTarget } from '../../../shared/forms/project-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { beside, evaluated, evaluatedRows, monitored, target, targetRows } from '../../support/forms-of-a-year';
import { outcomeOf } from '../../support/rule-outcome';

const [people = {}, quality = {}] = targetRows;
const [evaluatedPeople = {}, evaluatedQuality = {}] = evaluatedRows;
const approved = beside(projectTarget, target());
const outcome = (form: FormDocument, rule: 'C23' | 'G01', ...others: readonly OtherForm[]) =>
  outcomeOf(projectSelfEvaluation, form, rule, { others });

describe('C23, 指标值 of the self-evaluation and of the approved target', () => {
  it('passes where both are the same, also with other blanks and brackets', () => {
    expect(outcome(evaluated(), 'C23', approved)).toBe('passed');
    const spaced = evaluated([{ ...evaluatedPeople, target: '≥ 200 人' }, evaluatedQuality]);
    expect(outcome(spaced, 'C23', approved)).toBe('passed');
  });

  it('is found where the value was changed, with both values', () => {
    const changed = evaluated([{ ...evaluatedPeople, target: '≥180人' }, evaluatedQuality]);
    expect(outcome(changed, 'C23', approved)).toEqual(['“帮扶困难职工人数”的指标值为“≥180人”，目标表为“≥200人”']);
    const inFile = beside(projectTarget, target(), '2022年目标表.xlsx');
    const { findings } = check(
      projectSelfEvaluation,
      'project-self-evaluation',
      complete(projectSelfEvaluation, changed, {}),
      {
        others: [inFile],
      },
    );
    const found = findings.filter(({ rule }) => rule === 'C23');
    expect(found.map(({ message, explain }) => [message, explain])).toEqual([
      [
        '“帮扶困难职工人数”的指标值为“≥180人”，“2022年目标表.xlsx”的目标表为“≥200人”',
        '自评表 ≥180人，“2022年目标表.xlsx”的目标表 ≥200人',
      ],
    ]);
    // no cell of another file can be shown
    expect(found[0]?.paths).toEqual([
      { kind: 'tableCell', form: 'project-self-evaluation', table: 'indicators', row: 'r0', column: 'target' },
    ]);
  });

  it('pairs the indicators by their names, whatever their order', () => {
    expect(outcome(evaluated([evaluatedQuality, evaluatedPeople]), 'C23', approved)).toBe('passed');
  });

  it('says nothing of a sign that only one of them has', () => {
    const plain = evaluated([{ ...evaluatedPeople, target: '200人' }, evaluatedQuality]);
    expect(outcome(plain, 'C23', approved)).toBe('passed');
    const turned = evaluated([{ ...evaluatedPeople, target: '≤200人' }, evaluatedQuality]);
    expect(outcome(turned, 'C23', approved)).toHaveLength(1);
  });

  it.each<[string, readonly OtherForm[], string]>([
    ['without a target', [], '缺少同年度的目标表'],
    ['with that of another year', [beside(projectTarget, target(targetRows, {}, 2021))], '缺少同年度的目标表'],
    [
      'with that of another unit',
      [beside(projectTarget, target(targetRows, { department: '望城区总工会', unit: '' }))],
      '缺少本单位同年度的目标表',
    ],
    [
      'with that of another project',
      [beside(projectTarget, target(targetRows, { name: '劳模疗休养' }))],
      '缺少同名项目同年度的目标表',
    ],
    [
      'with two that fit',
      [beside(projectTarget, target(), '甲.xlsx'), beside(projectTarget, target(), '乙.xlsx')],
      '缺少唯一的同年度的目标表（现有2份）',
    ],
    ['with one that has no indicators', [beside(projectTarget, target([]))], '缺少目标表的三级指标'],
  ])('is not run %s', (_case, others, notRun) => {
    expect(outcome(evaluated(), 'C23', ...others)).toEqual({ notRun });
  });

  it('prefers the target of the same document to that of another file', () => {
    const old = beside(projectTarget, target([{ ...people, target: '≥180人' }, quality]), '旧.xlsx');
    expect(outcome(evaluated(), 'C23', old, approved)).toBe('passed');
  });

  it('is not run on a blank form, and where an indicator has no partner', () => {
    expect(outcome(blankForm(projectSelfEvaluation, 2022), 'C23', approved)).toEqual({
      notRun: '缺少同名项目同年度的目标表',
    });
    expect(outcome(evaluated([evaluatedPeople]), 'C23', approved)).toEqual({ notRun: '缺少与目标表同名的指标' });
  });
});

describe('G01, the indicators from 目标表 to 自评表', () => {
  it('passes where they are the same', () => {
    expect(outcome(evaluated(), 'G01', approved)).toBe('passed');
    expect(outcomeOf(projectMonitoring, monitored(), 'G01', { others: [approved] })).toBe('passed');
  });

  it('finds those that were added and those that are missing', () => {
    const renamed = evaluated([{ ...evaluatedPeople, name: '帮扶职工人次' }, evaluatedQuality]);
    expect(outcome(renamed, 'G01', approved)).toEqual([
      '“帮扶职工人次”不在目标表中',
      '目标表的1个指标没有列出：“帮扶困难职工人数”',
    ]);
  });

  it('compares with the 监控表 where there is no target', () => {
    const monitoring = beside(projectMonitoring, monitored([people]));
    expect(outcome(evaluated(), 'G01', monitoring)).toEqual(['“帮扶对象符合率”不在监控表中']);
  });

  it('is satisfied by an indicator that stands there twice, for its name is there', () => {
    const twice = evaluated([evaluatedPeople, evaluatedPeople, evaluatedQuality]);
    expect(outcome(twice, 'G01', approved)).toBe('passed');
  });

  it('leaves out what is 不适用', () => {
    const rows = [...targetRows, { level1: '效益指标', level2: '生态效益指标', name: '节能', target: '不适用' }];
    expect(outcome(evaluated(), 'G01', beside(projectTarget, target(rows)))).toBe('passed');
  });

  it('is not run without both, and names both', () => {
    expect(outcome(evaluated(), 'G01')).toEqual({ notRun: '缺少同年度的目标表、同年度的监控表' });
    expect(outcomeOf(projectMonitoring, monitored(), 'G01')).toEqual({ notRun: '缺少同年度的目标表' });
  });
});

describe('C24, a target against what was reached the year before', () => {
  const lastYear = beside(projectSelfEvaluation, evaluated(evaluatedRows, {}, 2022), '2022年自评表.xlsx');
  const withTarget = (text: string, more = {}) => target([{ ...people, target: text, ...more }], {}, 2023);
  const judged = (form: FormDocument, ...others: readonly OtherForm[]) =>
    outcomeOf(projectTarget, form, 'C24', { others });

  it('is found more than 20 % below', () => {
    // 168 is 80 % of 210
    expect(judged(withTarget('≥167人'), lastYear)).toEqual([
      '“帮扶困难职工人数”的指标值≥167人比上年实际完成值210人低20.48%',
    ]);
    expect(judged(withTarget('≥168人'), lastYear)).toBe('passed');
  });

  it('leaves limits and costs alone: less of them is no less of a target', () => {
    const cost = { name: '人均帮扶成本', level2: '成本指标' };
    const before = evaluated([{ ...evaluatedPeople, ...cost, target: '500元', actual: '500元' }]);
    const other = beside(projectSelfEvaluation, before, '2022年自评表.xlsx');
    expect(judged(withTarget('300元', cost), other)).toEqual({
      notRun: '缺少“2022年自评表.xlsx”的自评表中同名指标的实际完成值',
    });
    expect(judged(withTarget('≤100人'), lastYear)).toMatchObject({
      notRun: expect.stringContaining('同名指标') as string,
    });
  });

  it('is not run without the form of the year before', () => {
    expect(judged(withTarget('≥100人'))).toEqual({ notRun: '缺少上年度的自评表' });
    expect(judged(target(targetRows, {}, null), lastYear)).toEqual({ notRun: '缺少年度' });
  });
});
