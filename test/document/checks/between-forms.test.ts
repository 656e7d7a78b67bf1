/** What forms of one document say of the same thing: A01, the name of the unit, and B18, the budget. */
import { describe, expect, it } from 'vitest';
import type { OtherForm } from '../../../shared/document/checks/surroundings';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import type { FormDefinition } from '../../../shared/forms/definition';
import { departmentMonitoring } from '../../../shared/forms/department-monitoring';
import { hunanDepartmentSelfEvaluation } from '../../../shared/forms/hunan-department-self-evaluation';
import { projectSelfEvaluation } from '../../../shared/forms/project-self-evaluation';
import { projectTarget } from '../../../shared/forms/project-target';
import { wangchengDepartmentTarget as target } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { changed } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { yuelu2022 } from '../yuelu-2022';

const filledIn = (definition: FormDefinition, year: number, places: Record<string, CellValue>): FormDocument =>
  changed(blankForm(definition, year), places);
const beside = (definition: FormDefinition, form: FormDocument, file: string | null = null): OtherForm => ({
  definition,
  key: definition.id,
  form,
  file,
});

describe('A01, the name of the unit', () => {
  it('is missed as soon as there are figures', () => {
    expect(outcomeOf(target, changed(wangcheng2023, { unit: null }), 'A01')).toEqual(['“部门名称”未填']);
  });

  const monitoring = (unit: string, file: string | null = null): OtherForm => ({
    ...beside(departmentMonitoring, filledIn(departmentMonitoring, 2023, { unit }), file),
    key: 'x',
  });

  it('is found to differ from that of another form, once', () => {
    expect(outcomeOf(target, wangcheng2023, 'A01', { others: [monitoring('长沙市岳麓区总工会')] })).toEqual([
      '单位名称“长沙市望城区总工会”与部门整体支出绩效运行监控表的“长沙市岳麓区总工会”不一致',
    ]);
  });

  it('passes the same unit with other blanks and （本级） behind it, and units of files beside it', () => {
    for (const form of [monitoring('长沙市 望城区总工会（本级）'), monitoring('某某局', '2022.xlsx')]) {
      expect(outcomeOf(target, wangcheng2023, 'A01', { others: [form] })).toBe('passed');
    }
  });

  it('passes a project of a unit below, when its 主管部门 is the department', () => {
    const own = filledIn(projectSelfEvaluation, 2023, { department: '长沙市望城区总工会', unit: '望城区工人文化宫' });
    expect(outcomeOf(projectSelfEvaluation, own, 'A01', { others: [beside(target, wangcheng2023)] })).toBe('passed');
  });

  it('is not run on a blank form, and where the form has no cell for it', () => {
    expect(outcomeOf(target, blankForm(target, 2023), 'A01')).toEqual({ notRun: '缺少单位名称' });
    expect(outcomeOf(hunanDepartmentSelfEvaluation, yuelu2022, 'A01')).toEqual({ notRun: '缺少单位名称' });
  });
});

describe('B18, the budget of 自评表 and 目标表', () => {
  const form = hunanDepartmentSelfEvaluation;
  const evaluated = changed({ ...yuelu2022, year: 2023 }, { 'structure.total.budget': 299.59 });
  // 254.85 + 41.80 = 296.65, as the report of 岳麓 says of its 专项
  const approved = { 'budget.total': 296.65, 'spend.basic': 254.85, 'spend.project': 41.8 };

  it('is found with both figures', () => {
    const others = [beside(target, changed(wangcheng2023, approved))];
    expect(outcomeOf(form, evaluated, 'B18', { others })).toEqual([
      '资金总额预算299.59与目标表的296.65不一致',
      '项目支出预算44.74与目标表的41.80不一致',
    ]);
  });

  it('passes where they are the same', () => {
    const same = changed(wangcheng2023, { 'budget.total': 299.59, 'spend.basic': 254.85, 'spend.project': 44.74 });
    expect(outcomeOf(form, evaluated, 'B18', { others: [beside(target, same)] })).toBe('passed');
  });

  it('is not run without a 目标表 of the same year', () => {
    const missing = { notRun: '缺少同年的目标表及其年度预算' };
    expect(outcomeOf(form, evaluated, 'B18')).toEqual(missing);
    const last = beside(target, { ...changed(wangcheng2023, approved), year: 2022 });
    expect(outcomeOf(form, evaluated, 'B18', { others: [last] })).toEqual(missing);
  });

  it('compares a project with its own 目标表 only', () => {
    const own = filledIn(projectSelfEvaluation, 2023, { name: '送温暖', 'funds.total.initial': 60 });
    const of = (name: string) => beside(projectTarget, filledIn(projectTarget, 2023, { name, 'funds.total': 50 }));
    expect(outcomeOf(projectSelfEvaluation, own, 'B18', { others: [of('金秋助学')] })).toEqual({
      notRun: '缺少同年的目标表及其年度预算',
    });
    expect(outcomeOf(projectSelfEvaluation, own, 'B18', { others: [of('送温暖')] })).toEqual([
      '年度资金总额预算60.00与目标表的50.00不一致',
    ]);
  });
});
