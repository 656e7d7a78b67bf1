/** What stands in every filled workbook of test/fixtures/drawn-forms/department-monitoring. */
import type { Values } from '../../support/drawn-forms';

export const texts: Values = {
  unit: '岳麓区总工会',
  period: '2023年1月1日 至 2023年7月31日',
  goal: '1、组建工会组织30家；\n2、服务职工2000人。',
};

/** in 万元 */
export const amounts: Readonly<Record<string, number>> = {
  'funds.basic.initial': 254.85,
  'funds.basic.spent': 150.2,
  'funds.basic.forecast': 254.85,
  'funds.project.initial': 301,
  'funds.project.spent': 120.6,
  'funds.project.forecast': 290,
};

const output = { level1: '产出指标' };
const effect = { level1: '效益指标' };
const certain = { 'chance.certain': '√' };

export const indicators: readonly Values[] = [
  { ...output, level2: '数量指标', name: '新建工会组织数', target: '30家', actual: '21家', ...certain },
  { ...output, level2: '质量指标', name: '职工维权案件办结率', target: '≥98%', actual: '98%', ...certain },
  {
    ...output,
    level2: '时效指标',
    name: '活动按期开展率',
    target: '100%',
    actual: '60%',
    'cause.rules': '√',
    'cause.equipment': '√',
    reason: '场地维修',
    'chance.impossible': '√',
    remark: '改在线上举办',
  },
  { ...output, level2: '成本指标', name: '三公经费控制率', target: '≤100%', actual: '35%', ...certain },
  { ...effect, level2: '经济效益指标' },
  { ...effect, level2: '社会效益指标', name: '职工队伍稳定', target: '稳定', actual: '稳定', ...certain },
  { ...effect, level2: '生态效益指标' },
  { ...effect, level2: '可持续影响指标' },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '职工满意度', target: '≥95%', 'chance.possible': '√' },
];
