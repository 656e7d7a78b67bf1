import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import type { CellValue } from '../../../shared/document/document';
import { suzhouDepartmentTarget as form } from '../../../shared/forms/suzhou-department-target';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { duty, process, satisfied, suzhouWith } from '../../support/suzhou-indicators';

const training = (half: CellValue, full: CellValue) =>
  suzhouWith({ performance: [duty('提升职工技能', '培训人数', half, full)] });

describe('C17, the half-year value of a cumulative indicator', () => {
  it('is found above that of the year', () => {
    expect(outcomeOf(form, training('=400人', '=300人'), 'C17')).toEqual([
      '“培训人数”的“半年指标值”=400人大于“全年指标值”=300人',
    ]);
    expect(
      outcomeOf(form, suzhouWith({ common: [process('预算执行', '预算执行率', '=100%', '=62%')] }), 'C17'),
    ).toEqual(['“预算执行率”的“半年指标值”=100%大于“全年指标值”=62%']);
  });

  it('passes up to that of the year, as in 苏州 2023', () => {
    expect(outcomeOf(form, training('=300人', '=300人'), 'C17')).toBe('passed');
    expect(outcomeOf(form, suzhou2023, 'C17')).toBe('passed');
  });

  it('is not run for limits, for satisfaction, and without one of the two', () => {
    const why = { notRun: '缺少指标、半年指标值和全年指标值' };
    expect(outcomeOf(form, training('≤5起', '≤3起'), 'C17')).toEqual(why);
    expect(outcomeOf(form, suzhouWith({ effects: [satisfied('职工满意度', '≥95%', '≥90%')] }), 'C17')).toEqual(why);
    expect(outcomeOf(form, training(null, '=300人'), 'C17')).toEqual(why);
  });
});

describe('C18, a half-year 0 where nothing is asked yet', () => {
  it('is told of five indicators of 苏州 2023, and mended with 不适用', () => {
    const found = check(form, form.id, suzhou2023).findings.filter(({ rule }) => rule === 'C18');
    expect(found.map(({ message, explain }) => [message, explain])).toEqual([
      ['“评选五一劳动奖章人数”的“半年指标值”填了“=0人”，半年不考核请填“不适用”', '半年指标值 =0人，全年指标值 =300人'],
      ['“评选苏州时代工匠人数”的“半年指标值”填了“=0人”，半年不考核请填“不适用”', '半年指标值 =0人，全年指标值 =20人'],
      [
        '“劳模健康关爱工程愿检尽检率”的“半年指标值”填了“=0%”，半年不考核请填“不适用”',
        '半年指标值 =0%，全年指标值 =100%',
      ],
      ['“社工工作质量达标率”的“半年指标值”填了“=0%”，半年不考核请填“不适用”', '半年指标值 =0%，全年指标值 =95%'],
      ['“在档特困职工满意度”的“半年指标值”填了“=0%”，半年不考核请填“不适用”', '半年指标值 =0%，全年指标值 =85%'],
    ]);
    expect(found.map(({ fix }) => fix?.changes)).toEqual(
      found.map(({ paths: [path] }) => [{ kind: 'set', path, value: '不适用' }]),
    );
  });

  it('passes where 0 is the target of the year too', () => {
    expect(outcomeOf(form, suzhouWith({ common: [process('预算执行', '预算调整率', '=0%', '=0%')] }), 'C18')).toBe(
      'passed',
    );
  });

  it('is not run where it is said already', () => {
    expect(outcomeOf(form, training('不适用', '=300人'), 'C18')).toEqual({
      notRun: '缺少指标、半年指标值和全年指标值',
    });
  });
});
