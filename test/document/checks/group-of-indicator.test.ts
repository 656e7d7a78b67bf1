import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { suzhouDepartmentTarget as suzhou } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { duty, process, suzhouWith } from '../../support/suzhou-indicators';
import { withTarget } from '../../support/target-rows';
import { yuelu2022 } from '../yuelu-2022';

describe('C14, an indicator in a 二级指标 that it does not belong to', () => {
  const outcome = (name: string, target: string, level2: string) =>
    outcomeOf(form, withTarget(target, name, level2), 'C14');

  it('is told of the counts among the 质量指标 of 望城 2023', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C14')).toEqual([
      '“质量指标”中“改善职工的劳动条件和工作环境”的“指标值”是数量（30个），不是质量',
      '“质量指标”中“加强工会普惠性服务工作”的“指标值”是数量（60万元、750人次），不是质量',
      '“质量指标”中“做好职工医疗(住院)互助金和患特殊疾病女职工保险金申报工作”的“指标值”是数量（3万名、1.2万名），不是质量',
    ]);
  });

  it('is told of the 预算执行率 that 岳麓 2022 has among them', () => {
    expect(outcomeOf(form, yuelu2022, 'C14')).toEqual(['“指标1：预算执行率”说的是预算执行情况，不是质量指标']);
  });

  it('is told of the rows that 苏州 2023 published one group too low', () => {
    const published = suzhouWith({
      common: [
        process('预算管理', '非税收入预算完成率', '≥100%', '≥100%'),
        process('资产管理', '非税收入管理合规性', '合规', '合规'),
        process('项目管理', '资产管理制度健全性', '健全', '健全'),
      ],
    });
    expect(outcomeOf(suzhou, published, 'C14')).toEqual([
      '“非税收入预算完成率”应归入“预算执行”，现在“预算管理”',
      '“非税收入管理合规性”应归入“预算管理”，现在“资产管理”',
      '“资产管理制度健全性”应归入“资产管理”，现在“项目管理”',
    ]);
  });

  it('is told of money among numbers and of 满意度 elsewhere', () => {
    expect(outcome('发放慰问金', '60万元', '数量指标')).toEqual([
      '“数量指标”中“发放慰问金”的“年度指标值”是金额（60万元），不是数量',
    ]);
    expect(outcome('职工满意度', '≥95%', '社会效益指标')).toEqual(['“职工满意度”应归入满意度指标，现在“社会效益指标”']);
  });

  it.each([
    ['获得省级以上荣誉', '3个', '质量指标'],
    ['获评市级先进', '2个', '质量指标'],
    ['有效投诉', '≤2人次', '质量指标'],
    ['发放准确率', '100%', '质量指标'],
    ['慰问人次', '450人', '数量指标'],
  ])('passes with %s %s under %s', (name, target, level2) => {
    expect(outcome(name, target, level2)).toBe('passed');
  });

  it('is not run without a 指标值', () => {
    expect(outcome('慰问人次', '', '质量指标')).toEqual({ notRun: '缺少指标值' });
  });
});

describe('C14, an indicator beside a 重点工作 that it does not serve', () => {
  const aid = '健全困难职工家庭常态化帮扶机制';
  const grassRoots = '激发基层工会活力';

  it('is told as 苏州 2023 published it', () => {
    expect(outcomeOf(suzhou, suzhou2023, 'C14')).toEqual([
      '“困难职工帮扶及时性”应归入“健全困难职工家庭常态化帮扶机制”，现在“激发基层工会活力”',
    ]);
  });

  it('passes where it stands beside its own, or beside one that says some of its words', () => {
    const rows = [
      duty(aid, '帮扶发放标准符合度', '符合', '符合'),
      duty(aid, '困难职工帮扶及时性', '及时', '及时'),
      duty(grassRoots, '社工工作质量达标率', '=0%', '=95%'),
      duty(`${grassRoots}和帮扶能力`, '困难职工帮扶满意率', '≥90%', '≥90%'),
    ];
    expect(outcomeOf(suzhou, suzhouWith({ performance: rows }), 'C14')).toBe('passed');
  });

  it('is not asked of one 重点工作 alone without a 指标值', () => {
    const rows = [duty(aid, '困难职工帮扶及时性', null, null)];
    expect(outcomeOf(suzhou, suzhouWith({ performance: rows }), 'C14')).toEqual({
      notRun: '缺少指标、指标值、两项以上重点工作的指标',
    });
  });
});
