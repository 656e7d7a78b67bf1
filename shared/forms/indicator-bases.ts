/** Money that indicators are about by their names, and the places of forms that say how much of it there is. */
import type { PlaceId } from './ids';

export interface IndicatorBase {
  /** in the name of the indicator */
  readonly word: string;
  /** the first that a form has */
  readonly places: readonly PlaceId[];
}

export const indicatorBases: readonly IndicatorBase[] = [
  // 非税收入 comes as 财政专户管理资金, 政府非税收入管理办法（财税〔2016〕33号）
  { word: '非税收入', places: ['income.fiscal.special', 'budget.nontax'] },
  { word: '政府性基金', places: ['income.fiscal.fund', 'budget.fund'] },
  { word: '国有资本', places: ['income.stateCapital'] },
];
