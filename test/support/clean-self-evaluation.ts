/** A 部门整体支出绩效自评表 in which everything agrees, to be spoilt by tests. */
import type { CellValue, FormDocument } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';

/** With other places. */
export const changed = (document: FormDocument, places: Record<string, CellValue>): FormDocument => ({
  ...document,
  places: { ...document.places, ...places },
});

/** A row, reached as it was meant to be. */
export const indicator = (
  level1: string,
  level2: string,
  name: string,
  weight: number,
  more: Record<string, CellValue> = {},
) => ({
  level1,
  level2,
  name,
  target: '≥95%',
  actual: '97%',
  weight,
  score: weight,
  ...more,
});

export const withIndicators = (rows: readonly Record<string, CellValue>[]): FormDocument => ({
  definition: form.id,
  year: 2025,
  places: {
    posts: 8,
    staff: 7,
    'income.total.weight': 10,
    'income.total.budget': 200,
    'income.total.spent': 190,
    'income.fiscal.budget': 200,
    'income.fiscal.spent': 190,
    'structure.total.budget': 200,
    'structure.total.spent': 190,
    'structure.basic.budget': 150,
    'structure.basic.spent': 150,
    'structure.project.budget': 50,
    'structure.project.spent': 40,
  },
  tables: { indicators: rows.map((values, index) => ({ id: `r${index}`, values })) },
});

/** 50 + 30 + 10 = 90, with 预算执行率 100. */
export const cleanRows = [
  indicator('产出指标', '数量指标', '指标1：慰问人次', 50, { target: '450人', actual: '474人' }),
  indicator('效益指标', '社会效益指标', '指标1：会员覆盖率', 30),
  indicator('满意度指标', '服务对象满意度指标', '指标1：职工满意度', 10),
];
export const clean = withIndicators(cleanRows);
