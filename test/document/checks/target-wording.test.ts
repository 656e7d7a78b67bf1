import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { withTarget } from '../../support/target-rows';
import { yuelu2022 } from '../yuelu-2022';

const of = (rule: 'C06' | 'C10' | 'C11') => (target: string) => outcomeOf(form, withTarget(target), rule);

describe('C06, a 指标值 that can be measured', () => {
  const outcome = of('C06');

  it('is told of a sentence and of a slogan', () => {
    expect(outcome('组织全区工会干部150人次参加上级工会开展的岗位轮训。')).toEqual([
      '“组织培训”的“年度指标值”是一段话，请只写数量或定性用词',
    ]);
    expect(outcome('大力弘扬劳模精神、劳动精神和工匠精神')).toEqual([
      '“组织培训”的“年度指标值”没有可衡量的数量或定性用词',
    ]);
  });

  it.each([
    ...['≥95%', '450人', '100家/3500人', '2023年12月底前', '健全', '不适用', '预算执行率>90%'],
    ...[
      '持续明显提升',
      '职工素质明显提升',
      '不超预算范围',
      '每季度至少一次',
      '5个工作日内办结率100%',
      '到位',
      '1:3',
      '达到上级考核要求',
      '无重大群体性事件',
    ],
  ])('is silent about %s', (target) => {
    expect(outcome(target)).toBe('passed');
  });

  it('is not run without a 指标值', () => {
    expect(outcome('')).toEqual({ notRun: '缺少指标值' });
    expect(outcomeOf(form, blankForm(form, 2023), 'C06')).toEqual({ notRun: '缺少指标' });
  });

  it('is told of every row of 望城 2023 but the three of costs, 满意度 and the blank one', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C06')).toHaveLength(13);
  });

  it('is told of the slogans of 岳麓 2022, not of its questions', () => {
    expect(outcomeOf(form, yuelu2022, 'C06')).toEqual([
      '“指标1：对经济产生的影响”的“年度指标值”是一段话，请只写数量或定性用词',
      '“指标1：开展新就业形态劳动者集中入会行动”的“年度指标值”没有可衡量的数量或定性用词',
      '“指标1：劳模文化育人的示范和辐射效应”的“年度指标值”没有可衡量的数量或定性用词',
      '“指标2：工资集体协商影响”的“年度指标值”没有可衡量的数量或定性用词',
    ]);
  });
});

describe('C10, a target in past tense', () => {
  const outcome = of('C10');

  it('is told of both sentences of 望城 2023', () => {
    expect(outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C10')).toEqual([
      '“开展劳动竞赛和技能比武”的“指标值”写成了已经完成的事，目标请写要做到什么',
      '“切实抓好职工劳动保护”的“指标值”写成了已经完成的事，目标请写要做到什么',
    ]);
  });

  it.each(['为了解职工需求走访30家企业', '维护已建成的30个站点', '已完成', '≥95%'])('is silent about %s', (target) => {
    expect(outcome(target)).toBe('passed');
  });

  it('is not run without a 指标值', () => {
    expect(outcome('')).toEqual({ notRun: '缺少指标值' });
  });
});

describe('C11, a target that is a question or a name', () => {
  const outcome = of('C11');

  it('is told of the four of 岳麓 2022', () => {
    expect(outcomeOf(form, yuelu2022, 'C11')).toEqual([
      '“指标2：保障单位机构正常运转、完成日常工作任务”的“年度指标值”是疑问“是否完成”，请写明要达到什么',
      '“指标1：年内完成日常工作任务”的“年度指标值”“完成的及时性”只是名称，请写明要达到什么',
      '“指标2：年内完成特定行政工作任务或事业发展目标”的“年度指标值”“完成的及时性”只是名称，请写明要达到什么',
      '“指标1：不超预算范围”的“年度指标值”是疑问“是否超预算范围”，请写明要达到什么',
    ]);
  });

  it.each(['完成', '及时', '提高知晓率', '知晓率≥90%', '是'])('is silent about %s', (target) => {
    expect(outcome(target)).toBe('passed');
  });

  it('is not run without a 指标值', () => {
    expect(outcome('')).toEqual({ notRun: '缺少指标值' });
  });
});
