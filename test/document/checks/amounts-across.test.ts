import { describe, expect, it } from 'vitest';
import type { OtherForm } from '../../../shared/document/checks/surroundings';
import { departmentMonitoring } from '../../../shared/forms/department-monitoring';
import { departmentSelfEvaluationUnified as unified } from '../../../shared/forms/department-self-evaluation-unified';
import { hunanDepartmentBaseData } from '../../../shared/forms/hunan-department-base-data';
import { hunanDepartmentSelfEvaluation as hunan } from '../../../shared/forms/hunan-department-self-evaluation';
import { projectMonitoring } from '../../../shared/forms/project-monitoring';
import { projectSelfEvaluation } from '../../../shared/forms/project-self-evaluation';
import { blankForm } from '../../../shared/sheet/blank-form';
import { changed } from '../../support/clean-self-evaluation';
import { baseData, beside, evaluated, monitored, unitEvaluated, unitMonitored } from '../../support/forms-of-a-year';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

describe('B19, 执行数 and 决算数', () => {
  const own = (spent: number) => changed(yuelu2022, { 'structure.project.spent': spent });
  const base = beside(hunanDepartmentBaseData, baseData());

  it('passes where both are the same', () => {
    expect(outcomeOf(hunan, own(44.74), 'B19', { others: [base] })).toBe('passed');
  });

  it('is found where they differ by a cent', () => {
    expect(outcomeOf(hunan, own(44.75), 'B19', { others: [base] })).toEqual([
      '项目支出的全年执行数为44.75，基础数据表的决算数为44.74',
    ]);
  });

  it('is not run without 基础数据表, and on a blank form', () => {
    expect(outcomeOf(hunan, own(44.74), 'B19')).toEqual({
      notRun: '缺少同年度的基础数据表、同年度的收入支出决算总表',
    });
    expect(outcomeOf(hunan, blankForm(hunan, 2022), 'B19', { others: [base] })).toEqual({
      notRun: '缺少全年执行数和基础数据表的本年决算数、同年度的收入支出决算总表',
    });
  });
});

describe('G02, 上年决算数', () => {
  const projects = [{ name: '困难职工帮扶', before: 30 }];
  const thisYear = (places = {}) => baseData({ ...places }, projects, 2023);
  const before = (places = {}, amount = 30) =>
    beside(hunanDepartmentBaseData, baseData(places, [{ name: '困难职工 帮扶', actual: amount }]), '2022年.xlsx');
  const same = { 'spend.total.before': 299.59, 'spend.basic.before': 254.85, 'spend.project.before': 44.74 };
  const outcome = (places: object, ...others: readonly OtherForm[]) =>
    outcomeOf(hunanDepartmentBaseData, thisYear(places), 'G02', { others });

  it("passes where they are last year's 决算数", () => {
    expect(outcome(same, before())).toBe('passed');
  });

  it('is found for a line and for a project', () => {
    expect(outcome({ ...same, 'spend.project.before': 44.75 }, before())).toEqual([
      '项目支出的上年决算数为44.75，上年的表为44.74',
    ]);
    expect(outcome(same, before({}, 31))).toEqual(['“困难职工帮扶”的上年决算数为30.00，上年的表为31.00']);
  });

  it("is not run without last year's form", () => {
    expect(outcome(same)).toEqual({ notRun: '缺少上年度的基础数据表' });
    expect(outcome(same, beside(hunanDepartmentBaseData, baseData({}, [], 2021)))).toEqual({
      notRun: '缺少上年度的基础数据表',
    });
  });
});

describe('G05, what was spent when it was monitored', () => {
  it('is found where the year has less than its first months', () => {
    const monitoring = beside(projectMonitoring, monitored());
    const outcome = (spent: number) =>
      outcomeOf(projectSelfEvaluation, evaluated(undefined, { 'funds.fiscal.spent': spent }), 'G05', {
        others: [monitoring],
      });
    expect(outcome(70)).toEqual([
      '支出合计的全年执行数70.00，小于监控表的跟踪期执行数70.25',
      '财政拨款的全年执行数70.00，小于监控表的跟踪期执行数70.25',
    ]);
    expect(outcome(70.25)).toBe('passed');
  });

  it('compares the lines that both forms have', () => {
    const others = [beside(departmentMonitoring, unitMonitored(254.86))];
    expect(outcomeOf(hunan, yuelu2022, 'G05', { others })).toEqual([
      '基本支出的全年执行数254.85，小于监控表的跟踪期执行数254.86',
    ]);
  });

  it('is not run without a 监控表', () => {
    expect(outcomeOf(projectSelfEvaluation, evaluated(), 'G05')).toEqual({ notRun: '缺少同年度的监控表' });
  });
});

describe('G04, 项目支出 and its projects', () => {
  const projectOf = (name: string, spent: number, file: string | null = null) =>
    beside(projectSelfEvaluation, evaluated([], { name, 'funds.fiscal.spent': spent }), file);
  const outcome = (...others: readonly OtherForm[]) => outcomeOf(hunan, yuelu2022, 'G04', { others });

  it('passes where they make it up, each counted once', () => {
    expect(outcome(projectOf('甲', 40), projectOf('乙', 4.74), projectOf('乙', 4.74, '乙.xlsx'))).toBe('passed');
  });

  it('is found where they do not', () => {
    expect(outcome(projectOf('甲', 40), projectOf('乙', 4.84))).toEqual([
      '项目支出的全年执行数44.74，2份项目自评表合计44.84，少0.10',
    ]);
  });

  it('names the projects of the 基础数据表 that have no form yet', () => {
    const listed = beside(
      hunanDepartmentBaseData,
      baseData({}, [
        { name: '甲', actual: 40 },
        { name: '乙', actual: 4.74 },
      ]),
    );
    expect(outcome(projectOf('甲', 40), listed)).toEqual({ notRun: '缺少“乙”的项目自评表' });
  });

  it('is not run without 项目自评表 of the year, and on a blank form', () => {
    const lastYear = beside(projectSelfEvaluation, evaluated([], {}, 2021));
    expect(outcome(lastYear)).toEqual({ notRun: '缺少同年度的项目自评表' });
    expect(outcomeOf(hunan, blankForm(hunan, 2022), 'G04', { others: [projectOf('甲', 40)] })).toEqual({
      notRun: '缺少项目支出的全年执行数',
    });
  });
});

describe('G03, a 汇总 and the units below it', () => {
  const whole = (spent: number, count: number | null = 2, budget = 600) =>
    unitEvaluated('岳麓区总工会', spent, { subunits: count, 'funds.fiscal.budget': budget });
  const unit = (name: string, spent: number) => beside(unified, unitEvaluated(name, spent), `${name}.xlsx`);
  const both = [unit('职工服务中心', 100), unit('工人文化宫', 150)];
  const outcome = (form: ReturnType<typeof whole>, ...others: readonly OtherForm[]) =>
    outcomeOf(unified, form, 'G03', { others });

  it('passes where it is their sum', () => {
    expect(outcome(whole(250), ...both)).toBe('passed');
    expect(outcome(whole(251, 3, 900), ...both, unit('岳麓区总工会（本级）', 1))).toBe('passed');
  });

  it('is found where it is less', () => {
    expect(outcome(whole(249), ...both)).toEqual([
      '年度资金总额的全年执行数为249.00，2个单位合计250.00，少1.00',
      '财政拨款的全年执行数为249.00，2个单位合计250.00，少1.00',
    ]);
  });

  it('asks for the form of the unit itself where it is more', () => {
    expect(outcome(whole(251), ...both)).toEqual({ notRun: '缺少本级的自评表' });
  });

  it('is found where there are more units than 下属单位个数 says', () => {
    expect(outcome(whole(250, 1), ...both)).toEqual(['下属单位个数为1，下属单位自评表有2份']);
  });

  it('is not run as long as a unit is missing, and without 下属单位个数', () => {
    expect(outcome(whole(250, 3), ...both)).toEqual({ notRun: '缺少其余下属单位的自评表（共3个，现有2份）' });
    expect(outcome(whole(250))).toEqual({ notRun: '缺少同年度的下属单位自评表' });
    expect(outcome(whole(250, null), ...both)).toEqual({ notRun: '缺少下属单位个数' });
  });
});
