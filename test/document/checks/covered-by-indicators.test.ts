import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { suzhouDepartmentTarget as suzhou } from '../../../shared/forms/suzhou-department-target';
import { wangchengDepartmentTarget as form } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { suzhou2023 } from '../../bring-in/suzhou-2023.golden';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { outcomeOf } from '../../support/rule-outcome';
import { duty, suzhouWith } from '../../support/suzhou-indicators';

describe('C21, a project without an indicator', () => {
  it('is told of two of the seven of 苏州 2023', () => {
    expect(outcomeOf(suzhou, suzhou2023, 'C21')).toEqual([
      '项目“退休人员体检费”7.50万元没有对应的绩效指标',
      '项目“企业退休劳模荣誉津贴”72.26万元没有对应的绩效指标',
    ]);
  });

  const project = (name: string, ...indicators: readonly string[]) =>
    outcomeOf(
      suzhou,
      suzhouWith({
        projects: [{ name, half: 0, full: 7.5 }],
        performance: indicators.map((indicator) => duty('服务职工', indicator, '=0人', '=30人')),
      }),
      'C21',
    );

  it('is none where an indicator says its words, or where it has no words of its own', () => {
    expect(project('退休人员体检费', '退休干部体检人数')).toBe('passed');
    expect(project('工会专项经费', '培训人数')).toBe('passed');
  });

  it('is looked for again once a word of it is taken back', () => {
    expect(project('退休人员体检费', '退休干部体检人数')).toBe('passed');
    expect(project('退休人员体检费', '培训人数')).toEqual(['项目“退休人员体检费”7.50万元没有对应的绩效指标']);
  });

  it('is not looked for without projects, and while indicators are still being written', () => {
    expect(outcomeOf(suzhou, blankForm(suzhou, 2023), 'C21')).toEqual({ notRun: '缺少项目' });
    expect(project('退休人员体检费')).toEqual({ notRun: '缺少各项目的绩效指标' });
  });
});

describe('C22, an item of the 年度目标 without an indicator', () => {
  it('is told of six of 望城 2023, named in the explanation', () => {
    const [issue] = check(form, form.id, wangcheng2023).findings.filter(({ rule }) => rule === 'C22');
    expect(issue).toMatchObject({ level: 'hint', message: '整体绩效目标中有6项没有对应的绩效指标' });
    expect(issue?.explain.split('；')).toEqual([
      '开展女职工素质提升主题活动',
      '广泛开展职工文体活动',
      '积极构建和谐劳动关系',
      '筑牢党工共建基础',
      '畅通党工共建渠道',
      '服务区委中心工作',
    ]);
  });

  const goal = (text: string) => ({ ...wangcheng2023, places: { ...wangcheng2023.places, goal: text } });

  it('is none where the indicators say its words', () => {
    expect(outcomeOf(form, goal('1.广泛开展劳动竞赛；2.加强工会经费审查。'), 'C22')).toBe('passed');
    expect(outcomeOf(form, goal('一、广泛开展劳动竞赛；二、加强工会经费审查。'), 'C22')).toBe('passed');
  });

  it('is not looked for in a goal without items, in appeals, and while indicators are still being written', () => {
    const noItems = { notRun: '缺少分项写明的年度目标' };
    expect(outcomeOf(form, goal('围绕中心工作，服务职工群众。'), 'C22')).toEqual(noItems);
    expect(outcomeOf(suzhou, suzhou2023, 'C22')).toEqual(noItems);
    expect(outcomeOf(form, { ...wangcheng2023, tables: {} }, 'C22')).toEqual({ notRun: '缺少各项目标的绩效指标' });
  });
});
