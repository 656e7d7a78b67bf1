/** The amounts of a form that a 成本指标 may name (B26). */
import type { FormId, PlaceId } from './ids';

export interface FundRow {
  /** an indicator that is called so, or so with 总额, 成本 or 支出 behind it, is of this amount */
  readonly words: readonly string[];
  readonly place: PlaceId;
}

/** 望城 names the kind of expenditure before the project: 特定目标类-工会经费. */
export interface ExpenditureKind {
  readonly begins: readonly string[];
  readonly name: string;
  readonly place: PlaceId;
}

export const fundRows: Readonly<Record<FormId, readonly FundRow[]>> = {
  'wangcheng-department-target': [
    { words: ['资金总额', '部门整体支出', '整体支出'], place: 'budget.total' },
    { words: ['基本支出'], place: 'spend.basic' },
    { words: ['项目支出'], place: 'spend.project' },
  ],
  'hunan-department-self-evaluation': [
    { words: ['部门整体支出', '整体支出'], place: 'structure.total.budget' },
    { words: ['基本支出'], place: 'structure.basic.budget' },
    { words: ['人员支出', '人员经费'], place: 'structure.people.budget' },
    { words: ['公用支出', '公用经费'], place: 'structure.office.budget' },
    { words: ['项目支出'], place: 'structure.project.budget' },
  ],
  'project-target': [{ words: ['项目总成本', '总成本', '项目总投入'], place: 'funds.total' }],
  'project-self-evaluation': [{ words: ['项目总成本', '总成本', '项目总投入'], place: 'funds.total.budget' }],
};

/** of the column `project` */
export const expenditureKinds: readonly ExpenditureKind[] = [
  { begins: ['特定目标类', '其他运转类'], name: '项目支出', place: 'spend.project' },
  { begins: ['人员类', '公用经费'], name: '基本支出', place: 'spend.basic' },
];
