/** A report in which every number is right, beside its tables; each test changes one of them. */
import type { FormDocument } from '../../../shared/document/document';
import type { ReportAround } from '../../../shared/report/checks/prose-rule';
import { aroundText, tableBeside } from './report-of-text';

export const evaluation: FormDocument = {
  definition: 'hunan-department-self-evaluation',
  year: 2022,
  places: {
    posts: 20,
    staff: 19,
    'structure.total.budget': 1200.25,
    'structure.total.spent': 1180.5,
    'structure.basic.budget': 900.25,
    'structure.basic.spent': 900.25,
    'structure.people.budget': 800.25,
    'structure.people.spent': 800.25,
    'structure.office.budget': 100,
    'structure.office.spent': 100,
    'structure.project.budget': 300,
    'structure.project.spent': 280.25,
    'income.total.weight': 10,
    'income.total.score': 10,
    'total.weight': 100,
    'total.score': 95.5,
  },
  tables: {
    indicators: [
      {
        id: 'trained',
        values: {
          level1: '产出指标',
          level2: '数量指标',
          name: '技能培训职工人次',
          target: '400人次',
          actual: '500人次',
          weight: 90,
          score: 85.5,
        },
      },
    ],
  },
};

export const baseData: FormDocument = {
  definition: 'hunan-department-base-data',
  year: 2022,
  places: {
    'official.total.actual': 3.2,
    'official.abroad.actual': 0,
    'official.carPurchase.actual': 0,
    'official.carOperation.actual': 2,
    'official.reception.actual': 1.2,
  },
  tables: {},
};

export const rightText = `我局核定编制20人，年末实有在职人员19人，其中女职工8人，另有离退休人员6人。
2022年我局整体支出1180.50万元，其中：基本支出900.25万元，占76.26%；项目支出280.25万元，占23.74%。
基本支出900.25万元，其中：人员经费800.25万元，主要用于工资福利；公用经费100万元，主要用于办公费。
项目支出全年预算300万元，项目支出决算280.25万元，包括业务专项200.25万元，运行维护专项80万元。
年初预算项目支出260万元，其中：业务专项200万元，运行维护专项60万元。
2022年“三公”经费支出3.2万元，其中：因公出国（境）费0万元，公务用车购置费0万元，公务用车运行维护费2万元，公务接待费1.2万元。
公务接待费1.2万元，较上年1.5万元减少0.3万元，下降20%。
技能培训职工500人次，满意度98%。按每人300元的标准，对568名困难职工发放慰问金17.04万元。
自评得分95.5分，评价等级为“优”。
截至2022年6月底基本支出400万元。2021年基本支出850万元。`;

/** The report with some of its words changed; throws where it does not have them. */
export function reportWith(words = '', others = ''): ReportAround {
  if (!rightText.includes(words)) throw new Error(`the report does not say ${words}`);
  return aroundText(rightText.replace(words, others), [tableBeside(evaluation), tableBeside(baseData)]);
}
