/** What stands in every filled workbook of test/fixtures/drawn-forms/project-monitoring. */
import type { Values } from '../../support/drawn-forms';

export const texts: Values = {
  name: '困难职工帮扶',
  department: '岳麓区总工会 146001',
  unit: '岳麓区总工会办公室',
  period: '2022年1月1日 至 2022年7月31日',
  goal: '1、帮扶困难职工200人；\n2、开展送温暖活动4次。',
};

/** in 万元 */
export const amounts: Readonly<Record<string, number>> = {
  'funds.fiscal.initial': 120.5,
  'funds.fiscal.spent': 70.25,
  'funds.fiscal.forecast': 118,
  'funds.carried.initial': 12,
  'funds.carried.spent': 12,
  'funds.carried.forecast': 12,
  'funds.other.initial': 5.5,
  'funds.other.spent': 0.75,
  'funds.other.forecast': 5.5,
};

const output = { level1: '产出指标' };
const effect = { level1: '效益指标' };
const certain = { 'chance.certain': '√' };
const possible = { 'chance.possible': '√' };

export const indicators: readonly Values[] = [
  { ...output, level2: '数量指标', name: '帮扶困难职工人数', target: '≥200人', actual: '130人', ...certain },
  { ...output, level2: '质量指标', name: '帮扶对象符合率', target: '100%', actual: '100%', ...certain },
  {
    ...output,
    level2: '时效指标',
    name: '资金拨付及时率',
    target: '≥95%',
    actual: '80%',
    'cause.funds': '√',
    reason: '上级资金6月下旬到账',
    ...possible,
    remark: '8月底前拨付到位',
  },
  { ...output, level2: '成本指标', name: '人均帮扶标准', target: '≤0.5万元', actual: '0.48万元', ...certain },
  { ...effect, level2: '经济效益指标' },
  {
    ...effect,
    level2: '社会效益指标',
    name: '困难职工生活改善',
    target: '明显改善',
    actual: '基本改善',
    'cause.staff': '√',
    reason: '基层工会缺人手',
    ...possible,
  },
  { ...effect, level2: '生态效益指标' },
  { ...effect, level2: '可持续影响指标', name: '帮扶机制健全性', target: '健全', actual: '健全', ...certain },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '帮扶对象满意度',
    target: '≥90%',
    'cause.other': '√',
    reason: '年底才调查',
    ...possible,
    remark: '12月开展问卷调查',
  },
];
