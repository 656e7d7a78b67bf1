/** What stands in every filled workbook of test/fixtures/drawn-forms/project-target. */
import type { Values } from '../../support/drawn-forms';

export const texts: Values = {
  name: '困难职工帮扶',
  leader: '张三',
  department: '岳麓区总工会',
  unit: '岳麓区总工会办公室',
  longTermGoal: '目标1：三年内建档困难职工全部解困脱困。\n目标2：健全常态化帮扶机制。',
  annualGoal: '目标1：帮扶困难职工200人；\n目标2：开展送温暖活动4次。',
};

/** in 万元 */
export const amounts: Readonly<Record<string, number>> = { 'funds.fiscal': 120.5, 'funds.other': 5.5 };

const output = { level1: '产出指标' };
const effect = { level1: '效益指标' };

export const indicators: readonly Values[] = [
  { ...output, level2: '数量指标', name: '★帮扶困难职工人数', target: '≥200人' },
  { ...output, level2: '质量指标', name: '帮扶对象符合率', target: '100%' },
  { ...output, level2: '时效指标', name: '资金拨付及时率', target: '≥95%' },
  { ...output, level2: '成本指标', name: '人均帮扶标准', target: '≤0.5万元' },
  { ...effect, level2: '经济效益指标' },
  { ...effect, level2: '社会效益指标', name: '困难职工生活改善', target: '明显改善' },
  { ...effect, level2: '生态效益指标' },
  { ...effect, level2: '可持续影响指标', name: '帮扶机制健全性', target: '健全' },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '★帮扶对象满意度', target: '≥90%' },
];
