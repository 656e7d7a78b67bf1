/** 长沙市岳麓区总工会 2022 部门整体支出绩效自评表 exactly as published: 合计 empty but 得分 10, printed total 100/96. */
import sample from '../fixtures/samples/yuelu-2022.json';
import type { FormDocument } from '../../shared/document/document';

const printed = {
  'income.total.weight': 10,
  'income.total.score': 10,
  'income.fiscal.rate': 1,
  'structure.basic.rate': 1,
  'structure.people.rate': 1,
  'structure.office.rate': 1,
  'structure.project.rate': 1,
  'total.weight': 100,
  'total.score': 96,
};

export const yuelu2022: FormDocument = {
  definition: 'hunan-department-self-evaluation',
  year: 2022,
  places: { ...sample.places, ...printed },
  tables: { indicators: sample.tables.indicators.map((values, index) => ({ id: `r${index}`, values })) },
};
