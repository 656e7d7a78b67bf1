import { describe, expect, it } from 'vitest';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { withTarget } from '../../support/target-rows';
import { yuelu2022 } from '../yuelu-2022';

describe('C07, the unit of a quantity', () => {
  const outcome = (target: string | number, name?: string) => outcomeOf(form, withTarget(target, name), 'C07');

  it('is missed behind a bare number, typed as a number or as text', () => {
    expect(outcome(100)).toEqual(['“组织培训”的“年度指标值”“100”没有计量单位']);
    expect(outcome('≥100')).toEqual(['“组织培训”的“年度指标值”“≥100”没有计量单位']);
  });

  it('is there behind the number, in brackets, in the name, or not needed by 0', () => {
    expect(outcome('≥100人')).toBe('passed');
    expect(outcome('500（人）')).toBe('passed');
    expect(outcome('500', '培训人数（人）')).toBe('passed');
    expect(outcome('三公经费变动率≤0')).toBe('passed');
  });

  it('is not asked of words', () => {
    expect(outcome('健全')).toEqual({ notRun: '缺少以数量表示的指标值' });
  });
});

describe('C09, several quantities in one indicator', () => {
  const outcome = (target: string) => outcomeOf(form, withTarget(target), 'C09');

  it('are told with their figures, as 岳麓 2022 published them', () => {
    expect(outcomeOf(form, yuelu2022, 'C09')).toEqual([
      '“指标1：新建工会，新发展会员”的“年度指标值”有2个数量（100家、3500人），一个指标请只衡量一个',
      '“指标3：工资集体协商指导企业数及签订合同数”的“年度指标值”有2个数量（60家、120份），一个指标请只衡量一个',
      '“指标4：“一户一产业”培训期数及培训职工人数”的“年度指标值”有2个数量（8期、320人），一个指标请只衡量一个',
      '“指标1：对经济产生的影响”的“年度指标值”有2个数量（8期、326人），一个指标请只衡量一个',
    ]);
  });

  it('are told as they are written in the sentences of 望城 2023', () => {
    const found = outcomeOf(wangchengDepartmentTarget, wangcheng2023, 'C09');
    const figures = Array.isArray(found) ? found.map((message: string) => /（.*?）/.exec(message)?.[0]) : found;
    expect(figures).toEqual([
      '（30家、200位）',
      '（5期、500多人）',
      '（60万元、750人次）',
      '（3万名、1.2万名）',
      '（5期、500人）',
    ]);
  });

  it.each(['≥95%', '≥90%，≤100%', '每季度1次，共4次', '5个工作日内办结率100%', '3-5次'])(
    'are not found in %s',
    (target) => {
      expect(outcome(target)).toBe('passed');
    },
  );

  it('are not looked for in words', () => {
    expect(outcome('健全')).toEqual({ notRun: '缺少以数量表示的指标值' });
  });
});
