/** The filled workbooks of test/fixtures/project-self-evaluation, and what stands in every one of them. */
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../../shared/document/document';
import type { Recognition } from '../../../shared/sheet/recognise';
import { onlyFormIn } from '../../support/variants';

type Values = Readonly<Record<string, CellValue>>;

export const variantBytes = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/project-self-evaluation/${file}`, import.meta.url)));

/** The one form that the workbook is recognised as. */
export const recogniseVariant = (file: string): Promise<Recognition> => onlyFormIn(`project-self-evaluation/${file}`);

export const texts: Values = {
  name: '困难职工帮扶',
  department: '岳麓区总工会',
  unit: '岳麓区总工会办公室',
  goal: '1、帮扶困难职工200人；\n2、开展送温暖活动4次。',
  result: '帮扶困难职工210人，开展送温暖活动4次。',
};

/** in 万元 */
export const amounts: Readonly<Record<string, number>> = {
  'funds.fiscal.initial': 100,
  'funds.fiscal.budget': 120.5,
  'funds.fiscal.spent': 115.25,
  'funds.carried.initial': 10,
  'funds.carried.budget': 12,
  'funds.carried.spent': 12,
  'funds.other.initial': 5,
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
  { ...output, level2: '数量指标', name: '帮扶困难职工人数', target: '≥200人', actual: '210人', weight: 20, score: 20 },
  { ...output, level2: '质量指标', name: '帮扶对象符合率', target: '100%', actual: '100%', weight: 10, score: 10 },
  { ...output, level2: '时效指标', name: '资金拨付及时率', target: '≥95%', actual: '95%', weight: 10, score: 10 },
  { ...output, level2: '成本指标', name: '人均帮扶标准', target: '≤0.5万元', actual: '0.5万元', weight: 10, score: 10 },
  { ...effect, level2: '经济效益指标' },
  {
    ...effect,
    level2: '社会效益指标',
    name: '困难职工生活改善',
    target: '明显改善',
    actual: '基本改善',
    weight: 20,
    score: 18,
    reason: '宣传覆盖面不够',
  },
  { ...effect, level2: '生态效益指标' },
  {
    ...effect,
    level2: '可持续影响指标',
    name: '帮扶机制健全性',
    target: '健全',
    actual: '健全',
    weight: 10,
    score: 10,
  },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '帮扶对象满意度',
    target: '≥90%',
    actual: '92%',
    weight: 10,
    score: 10,
  },
];
