/** Which figure of a 自评表 states the budget of which 目标表 again (B18). */
import type { FormId, PlaceId } from './ids';

export interface BudgetStatedAgain {
  readonly name: string;
  /** on the 自评表; the first of them that is filled in */
  readonly places: readonly PlaceId[];
  /** on the 目标表 */
  readonly target: PlaceId;
}

export interface TargetBudgets {
  readonly evaluation: FormId;
  readonly target: FormId;
  /** a place that both have: forms of different projects are not compared */
  readonly sameIn?: PlaceId;
  readonly budgets: readonly BudgetStatedAgain[];
}

const wangcheng = 'wangcheng-department-target';

export const targetBudgets: readonly TargetBudgets[] = [
  {
    evaluation: 'hunan-department-self-evaluation',
    target: wangcheng,
    budgets: [
      { name: '资金总额', places: ['structure.total.budget', 'income.total.budget'], target: 'budget.total' },
      { name: '基本支出', places: ['structure.basic.budget'], target: 'spend.basic' },
      { name: '项目支出', places: ['structure.project.budget'], target: 'spend.project' },
    ],
  },
  {
    evaluation: 'department-self-evaluation-unified',
    target: wangcheng,
    budgets: [{ name: '资金总额', places: ['funds.total.budget'], target: 'budget.total' }],
  },
  {
    evaluation: 'project-self-evaluation',
    target: 'project-target',
    sameIn: 'name',
    // 年初预算数 is what was approved; 全年预算数 has what was added and taken off since
    budgets: [{ name: '年度资金总额', places: ['funds.total.initial', 'funds.total.budget'], target: 'funds.total' }],
  },
];
