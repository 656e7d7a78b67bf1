/** 部门整体支出绩效自评表, Hunan layout (长沙市岳麓区 2022). Nine columns; 资金 block with 执行率, indicators with 偏差原因. */
import { number, ratio, valueOf } from './expression';
import { column, groupColumn, header, label, line, place, printed, row, rows, title } from './definition';
import type { FormDefinition, PaperCell, TableBlock } from './definition';
import type { Check } from './check-declaration';
import { hunanFundChecks } from './hunan-fund-checks';
import { hunan2022 } from './profile';
import { selfEvaluationChecks } from './self-evaluation-checks';
import { ruled } from './rules';
import { executionScore, selfEvaluationFormulas } from './self-evaluation-formulas';
import { officialIndicatorGroups } from './official-indicator-groups';

const fundLines = [
  'income.total',
  'income.fiscal',
  'income.other',
  'structure.total',
  'structure.basic',
  'structure.people',
  'structure.office',
  'structure.project',
] as const;

/** label · 全年预算数 · 全年执行数 · 执行率 · 分值 · 得分 */
const funds = (id: (typeof fundLines)[number], text: string, weight: number | '－' = '－'): PaperCell[] => [
  label(text, 2),
  place(`${id}.budget`, 'amount'),
  place(`${id}.spent`, 'amount'),
  place(`${id}.rate`, 'percent'),
  printed(`${id}.weight`, 'score', weight),
  weight === '－' ? printed(`${id}.score`, 'score', weight) : place(`${id}.score`, 'score'),
];

const indicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  side: { text: '绩效\n指标', across: 1 },
  columns: [
    groupColumn('level1', '一级指标'),
    groupColumn('level2', '二级指标'),
    column('name', '三级指标', 'text'),
    column('target', '年度指标值', 'indicator'),
    column('actual', '实际完成值', 'indicator'),
    column('weight', '分值', 'score'),
    column('score', '得分', 'score'),
    column('reason', '偏差原因分析\n及改进措施', 'text'),
  ],
  start: officialIndicatorGroups.flatMap((group) => ['指标1：', '指标2：'].map((name) => ({ ...group, name }))),
  headerHeight: 27,
  rowHeight: 27,
};

const staffWithinPosts: Check = {
  kind: 'atMost',
  ...ruled('E07'),
  title: '在职人员控制率（实有人数÷人员编制）不超过100%',
  left: { name: '在职人员控制率', is: ratio(valueOf('staff'), valueOf('posts')) },
  limit: { name: '上限', is: number(1) },
  parts: [
    { name: '实有人数', is: valueOf('staff') },
    { name: '人员编制', is: valueOf('posts') },
  ],
  show: 'percent',
  at: 'staff',
};

export const hunanDepartmentSelfEvaluation: FormDefinition = {
  id: 'hunan-department-self-evaluation',
  version: 1,
  title: '部门整体支出绩效自评表',
  origin: '湖南省 2022 年度',
  unit: '万元',
  widths: [8, 9, 12, 26, 16, 16, 7, 7, 22],
  orientation: 'portrait',
  pageHeader: '财政部门监制',
  blocks: [
    rows(
      row(36, title('{year}年度部门整体支出绩效自评表', 9)),
      row(120, label('部门职责'), place('duties', 'text', 8)),
      row(27, label('人员编制'), place('posts', 'count', 4), label('实有人数'), place('staff', 'count', 3)),
      row(
        27,
        label('整体资金\n（万元）', 1, 9),
        header('项   目', 3),
        ...['全年预算数', '全年执行数', '执行率', '分值', '得分'].map((text) => header(text)),
      ),
      row(27, label('资金\n来源', 1, 3), ...funds('income.total', '合计', 10)),
      row(27, ...funds('income.fiscal', '（1）财政拨款')),
      row(27, ...funds('income.other', '（2）其他资金')),
      row(27, label('资金\n结构', 1, 5), ...funds('structure.total', '合计')),
      row(27, ...funds('structure.basic', '（1）基本支出')),
      row(27, ...funds('structure.people', '其中：人员支出')),
      row(27, ...funds('structure.office', '　　　公用支出')),
      row(27, ...funds('structure.project', '（2）项目支出')),
      row(27, label('年度总\n体目标', 1, 2), header('年初设定目标', 4), header('全年完成情况', 4)),
      row(180, place('goal', 'text', 4), place('result', 'text', 4)),
    ),
    indicators,
    rows(
      row(27, header('总分', 6), place('total.weight', 'score'), place('total.score', 'score'), label('')),
      row(27, line('填表人：　　　　　　填报日期：　　　　　　联系电话：　　　　　　单位负责人签字：', 9)),
    ),
  ],
  formulas: selfEvaluationFormulas(fundLines, 'income.total'),
  execution: executionScore('income.total'),
  checks: [...hunanFundChecks, ...selfEvaluationChecks(fundLines, 'income.total'), staffWithinPosts],
  profile: hunan2022,
};
