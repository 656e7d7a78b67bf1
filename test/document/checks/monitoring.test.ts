import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { projectMonitoring as form } from '../../../shared/forms/project-monitoring';
import { blankForm } from '../../../shared/sheet/blank-form';
import { amounts, indicators, texts } from '../../forms/project-monitoring/filled';
import type { Values } from '../../support/drawn-forms';
import { outcomeOf } from '../../support/rule-outcome';

/** 200 people in the year; 116.67 would be due at the end of July. */
const [people = {}] = indicators;
const withRows = (rows: readonly Values[], places: Values = {}): FormDocument => ({
  definition: form.id,
  year: 2022,
  places: { ...texts, ...amounts, ...places },
  tables: { indicators: rows.map((values, index) => ({ id: `r${index}`, values })) },
});
const withPeople = (actual: string, more: Values = {}) => withRows([{ ...people, actual, ...more }]);
const explained = (document: FormDocument, rule: string) =>
  check(form, form.id, complete(form, document, {})).findings.find((issue) => issue.rule === rule)?.explain;

describe('H01, the lights of a 监控表', () => {
  it('passes in a form that keeps pace', () => {
    expect(outcomeOf(form, withRows(indicators), 'H01')).toBe('passed');
  });

  it('is found red below 60 % of what was due by the end of the period, yellow below 80 %', () => {
    expect(outcomeOf(form, withPeople('69人'), 'H01')).toEqual([
      '“帮扶困难职工人数”完成进度只有时间进度的59.14%（红灯）',
    ]);
    expect(outcomeOf(form, withPeople('70人'), 'H01')).toEqual([
      '“帮扶困难职工人数”完成进度只有时间进度的60.00%（黄灯）',
    ]);
    expect(explained(withPeople('70人'), 'H01')).toBe('年度指标值 ≥200人，当前完成情况 70人，70÷（200×7÷12）＝60.00%');
    expect(outcomeOf(form, withPeople('94人'), 'H01')).toBe('passed');
  });

  it('tells as a hint that more was done than was due, but not of a rate, which is no sum of months', () => {
    const [ahead] = check(form, form.id, complete(form, withPeople('140人'), {})).findings.filter(
      ({ rule }) => rule === 'H01',
    );
    expect(ahead).toMatchObject({
      level: 'hint',
      message: '“帮扶困难职工人数”完成进度是时间进度的120.00%（蓝灯）',
    });
    expect(outcomeOf(form, withPeople('96%', { target: '≥95%' }), 'H01')).toBe('passed');
  });

  it('of a limit is red as soon as it is exceeded, whatever the month', () => {
    const limit = { target: '≤0.5万元' };
    expect(outcomeOf(form, withPeople('0.5万元', limit), 'H01')).toBe('passed');
    expect(outcomeOf(form, withPeople('0.6万元', limit), 'H01')).toEqual([
      '“帮扶困难职工人数”超出指标值20.00%（红灯）',
    ]);
  });

  it('compares 跟踪期执行率 with the months that are over', () => {
    // 40.25 of 138 in seven months: half of 58.33 %
    const document = withRows(indicators, { 'funds.total.spent': 40.25 });
    expect(outcomeOf(form, document, 'H01')).toEqual(['跟踪期执行率29.17%，只有时间进度的50.00%（红灯）']);
    expect(explained(document, 'H01')).toBe('40.25÷138.00＝29.17%，时间进度 7÷12＝58.33%');
  });

  it.each([
    ['1—10月', ['“帮扶困难职工人数”完成进度只有时间进度的60.00%（黄灯）']],
    ['截至2022年10月底', ['“帮扶困难职工人数”完成进度只有时间进度的60.00%（黄灯）']],
    ['2022.1.1-2022.10.31', ['“帮扶困难职工人数”完成进度只有时间进度的60.00%（黄灯）']],
    ['一至十月', ['“帮扶困难职工人数”完成进度只有时间进度的60.00%（黄灯）']],
    ['2022年上半年', 'passed'],
    // the profile: January to July
    ['', 'passed'],
  ])('reads the months from %s', (period, outcome) => {
    // without 执行数, which would light a lamp of its own
    const places = { period, 'funds.total.initial': '—', 'funds.total.spent': '—' };
    expect(outcomeOf(form, withRows([{ ...people, actual: '100人' }], places), 'H01')).toEqual(outcome);
  });

  it('is not run where the period is of another year or names no month, and on a blank form', () => {
    const missing = { notRun: '缺少监控时间段' };
    expect(outcomeOf(form, withRows(indicators, { period: '2021年1月至7月' }), 'H01')).toEqual(missing);
    expect(outcomeOf(form, withRows(indicators, { period: '本期' }), 'H01')).toEqual(missing);
    expect(outcomeOf(form, blankForm(form, 2022), 'H01')).toEqual({
      notRun: '缺少年度资金总额的年初预算数和跟踪期执行数、指标',
    });
  });

  it('leaves words and other units alone', () => {
    const document = withRows([{ ...people, actual: '40户' }], { 'funds.total.spent': '—' });
    expect(outcomeOf(form, document, 'H01')).toEqual({
      notRun: '缺少年度资金总额的年初预算数和跟踪期执行数、单一数值的年度指标值和当前完成情况',
    });
  });
});

describe('H02, 全年预计执行数', () => {
  it('is found below what is spent already', () => {
    const document = withRows(indicators, { 'funds.fiscal.forecast': 70 });
    expect(outcomeOf(form, document, 'H02')).toEqual(['当年财政拨款的全年预计执行数70.00，小于跟踪期执行数70.25']);
  });

  it('passes where it is as much, and is not run on a blank form', () => {
    expect(outcomeOf(form, withRows(indicators), 'H02')).toBe('passed');
    expect(outcomeOf(form, blankForm(form, 2022), 'H02')).toEqual({
      notRun: '缺少跟踪期执行数和全年预计执行数',
    });
  });
});

describe('H03, the remark of a target that may be missed', () => {
  it('is found where 有可能 is ticked and 备注 is blank', () => {
    expect(outcomeOf(form, withRows(indicators), 'H03')).toEqual([
      '“困难职工生活改善”完成目标可能性为“有可能”，未填备注',
    ]);
  });

  it('passes with a remark, and where it is certain', () => {
    expect(outcomeOf(form, withPeople('130人'), 'H03')).toBe('passed');
    const doubtful = { 'chance.certain': '', 'chance.impossible': '√', remark: '改在线上举办' };
    expect(outcomeOf(form, withPeople('130人', doubtful), 'H03')).toBe('passed');
  });

  it('is not run where nothing, or more than one thing, is ticked', () => {
    expect(outcomeOf(form, withPeople('130人', { 'chance.certain': '' }), 'H03')).toEqual({
      notRun: '缺少完成目标可能性',
    });
    expect(outcomeOf(form, withPeople('130人', { 'chance.possible': '√' }), 'H03')).toEqual({
      notRun: '缺少唯一的完成目标可能性',
    });
  });
});

describe('H04, the reason of a delay', () => {
  it('is found where an indicator is more than 15 % behind and nothing is said', () => {
    expect(outcomeOf(form, withPeople('99人'), 'H04')).toEqual(['“帮扶困难职工人数”落后时间进度15.14%，未填偏差原因']);
    expect(explained(withPeople('99人'), 'H04')).toBe(
      '年度指标值 ≥200人，当前完成情况 99人，99÷（200×7÷12）＝84.86%，偏差超过15%',
    );
  });

  it('passes up to 15 %, with a cause ticked, and with a reason', () => {
    expect(outcomeOf(form, withPeople('100人'), 'H04')).toBe('passed');
    expect(outcomeOf(form, withPeople('50人', { 'cause.staff': '√' }), 'H04')).toBe('passed');
    expect(outcomeOf(form, withPeople('50人', { reason: '下半年集中开展' }), 'H04')).toBe('passed');
  });

  it('is found beyond a limit, and not where more was done than was asked for', () => {
    expect(outcomeOf(form, withPeople('0.6万元', { target: '≤0.5万元' }), 'H04')).toEqual([
      '“帮扶困难职工人数”超出指标值20.00%，未填偏差原因',
    ]);
    expect(outcomeOf(form, withPeople('400人'), 'H04')).toBe('passed');
  });

  it('is not run without numbers', () => {
    expect(outcomeOf(form, withPeople('正在开展'), 'H04')).toEqual({
      notRun: '缺少单一数值的年度指标值和当前完成情况',
    });
  });
});
