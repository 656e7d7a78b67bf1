/** What stands in the filled workbooks of test/fixtures/department-self-evaluation-unified. */
import type { CellValue } from '../../../shared/document/document';

type Values = Readonly<Record<string, CellValue>>;

export const texts: Values = {
  unit: '青云谱区总工会',
  subunits: 3,
  'funds.reason': '其他资金用于年末慰问，款项于次年1月支付。',
  goal: '1、建成户外劳动者服务站点20个；\n2、帮扶困难职工300人。',
  result: '建成服务站点22个，帮扶困难职工270人。',
};

/** in 万元 */
export const amounts: Readonly<Record<string, number>> = {
  'funds.fiscal.budget': 240.5,
  'funds.fiscal.spent': 238.25,
  'funds.carried.budget': 12,
  'funds.carried.spent': 12,
  'funds.other.budget': 5.5,
  'funds.other.spent': 0.75,
};

export const printedPlaces: Values = {
  'funds.total.weight': 10,
  'funds.fiscal.weight': '—',
  'funds.fiscal.score': '—',
  'funds.carried.weight': '—',
  'funds.carried.score': '—',
  'funds.other.weight': '—',
  'funds.other.score': '—',
};

const output = { level1: '产出指标' };
const effect = { level1: '效益指标' };

export const indicators: readonly Values[] = [
  { ...output, level2: '数量指标', name: '服务站点建成数', target: '≥20个', actual: '22个', weight: 15, score: 15 },
  { ...output, level2: '质量指标', name: '站点验收合格率', target: '100%', actual: '100%', weight: 10, score: 10 },
  { ...output, level2: '时效指标', name: '资金拨付及时率', target: '≥95%', actual: '96%', weight: 10, score: 10 },
  { ...output, level2: '成本指标', name: '站点平均造价', target: '≤2万元', actual: '1.8万元', weight: 15, score: 15 },
  { ...effect, level2: '经济效益指标' },
  {
    ...effect,
    level2: '社会效益指标',
    name: '困难职工帮扶人数',
    target: '≥300人',
    actual: '270人',
    weight: 20,
    score: 18,
    reason: '部分职工年内脱困，不再符合条件',
  },
  { ...effect, level2: '生态效益指标' },
  {
    ...effect,
    level2: '可持续影响指标',
    name: '站点管护机制健全性',
    target: '健全',
    actual: '健全',
    weight: 10,
    score: 10,
  },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '职工满意度',
    target: '≥90%',
    actual: '93%',
    weight: 10,
    score: 10,
  },
];
