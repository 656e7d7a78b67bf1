/** A 部门整体支出绩效自评表 with one indicator, for rules that look at its name, its group and its 指标值. */
import type { CellValue, FormDocument } from '../../shared/document/document';
import { indicator, withIndicators } from './clean-self-evaluation';

export const withTarget = (
  target: CellValue,
  name = '组织培训',
  level2 = '数量指标',
  level1 = '产出指标',
): FormDocument => withIndicators([indicator(level1, level2, name, 10, { target, actual: null })]);
