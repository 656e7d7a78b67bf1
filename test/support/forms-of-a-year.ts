/** Forms of one unit, in which everything that two of them say agrees; to be spoilt by tests. */
import type { OtherForm } from '../../shared/document/checks/surroundings';
import { complete } from '../../shared/document/complete';
import type { CellValue, FormDocument } from '../../shared/document/document';
import { departmentMonitoring } from '../../shared/forms/department-monitoring';
import { departmentSelfEvaluationUnified } from '../../shared/forms/department-self-evaluation-unified';
import type { FormDefinition } from '../../shared/forms/definition';
import { hunanDepartmentBaseData } from '../../shared/forms/hunan-department-base-data';
import { projectMonitoring } from '../../shared/forms/project-monitoring';
import { projectSelfEvaluation } from '../../shared/forms/project-self-evaluation';
import { projectTarget } from '../../shared/forms/project-target';

type Values = Readonly<Record<string, CellValue>>;

export const formOf = (
  { id }: FormDefinition,
  year: number | null,
  places: Values,
  rows: readonly Values[] = [],
  table = 'indicators',
): FormDocument => ({
  definition: id,
  year,
  places,
  tables: { [table]: rows.map((values, index) => ({ id: `r${index}`, values })) },
});

/** As another form beside the one that is checked; `file`: null for one of the same document. */
export const beside = (definition: FormDefinition, form: FormDocument, file: string | null = null): OtherForm => ({
  definition,
  key: file === null ? `${definition.id}#2` : definition.id,
  form: complete(definition, form, {}),
  file,
});

const quantity = { level1: '产出指标', level2: '数量指标', name: '帮扶困难职工人数' };
const quality = { level1: '产出指标', level2: '质量指标', name: '帮扶对象符合率' };
const project = { name: '困难职工帮扶', department: '岳麓区总工会 146001', unit: '岳麓区总工会办公室' };

export const targetRows: readonly Values[] = [
  { ...quantity, target: '≥200人' },
  { ...quality, target: '100%' },
];
export const target = (rows = targetRows, places: Values = {}, year: number | null = 2022): FormDocument =>
  formOf(projectTarget, year, { ...project, 'funds.fiscal': 120.5, ...places }, rows);

export const monitored = (rows: readonly Values[] = targetRows, places: Values = {}): FormDocument =>
  formOf(projectMonitoring, 2022, { ...project, 'funds.fiscal.spent': 70.25, ...places }, rows);

export const evaluatedRows: readonly Values[] = [
  { ...quantity, target: '≥200人', actual: '210人', weight: 50, score: 50 },
  { ...quality, target: '100%', actual: '100%', weight: 40, score: 40 },
];
export const evaluated = (
  rows: readonly Values[] = evaluatedRows,
  places: Values = {},
  year: number | null = 2022,
): FormDocument =>
  formOf(
    projectSelfEvaluation,
    year,
    { ...project, 'funds.fiscal.budget': 120.5, 'funds.fiscal.spent': 118, ...places },
    rows,
  );

/** 部门整体支出绩效自评表 of one unit, with all that it spent from 财政拨款. */
export const unitEvaluated = (unit: string, spent: number, places: Values = {}): FormDocument =>
  formOf(departmentSelfEvaluationUnified, 2022, {
    unit,
    'funds.fiscal.budget': 300,
    'funds.fiscal.spent': spent,
    ...places,
  });

export const unitMonitored = (spent: number): FormDocument =>
  formOf(departmentMonitoring, 2022, { unit: '岳麓区总工会', 'funds.basic.spent': spent });

/** 支出总额 299.59 of 254.85 and 44.74, last year's 280 of 240 and 40. */
export const baseData = (places: Values = {}, projects: readonly Values[] = [], year = 2022): FormDocument =>
  formOf(
    hunanDepartmentBaseData,
    year,
    {
      'spend.total.before': 280,
      'spend.basic.before': 240,
      'spend.project.before': 40,
      'spend.total.actual': 299.59,
      'spend.basic.actual': 254.85,
      'spend.project.actual': 44.74,
      ...places,
    },
    projects,
    'projects',
  );
