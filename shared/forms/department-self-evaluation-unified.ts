/**
 * 部门整体支出绩效自评表 as the unified budget system (预算管理一体化) prints it, seen in 江西. Nineteen narrow columns, which
 * the 资金 block and the indicators divide differently; 安徽 has 分值 before 年度指标值.
 */
import type { Check } from './check-declaration';
import {
  column,
  groupColumn,
  header,
  label,
  line,
  place,
  printed,
  row,
  rows,
  shaded,
  subtitle,
  title,
} from './definition';
import type { FormDefinition, PaperCell, TableBlock } from './definition';
import { valueOf } from './expression';
import type { PlaceId } from './ids';
import { officialIndicatorGroups } from './official-indicator-groups';
import { nationalSelfEvaluation } from './profile';
import { ruled } from './rules';
import { selfEvaluationChecks } from './self-evaluation-checks';
import { executionScore, selfEvaluationFormulas } from './self-evaluation-formulas';
import { fundChecks, fundLines, fundTotals } from './fund-block';
import type { FundBlock } from './fund-block';

const block: FundBlock = {
  total: 'funds.total',
  details: { 'funds.fiscal': '财政拨款', 'funds.carried': '上年结转资金', 'funds.other': '其他资金' },
  columns: { budget: '全年预算数', spent: '全年执行数' },
  rate: { of: 'spent', to: 'budget' },
};
const lines: readonly PlaceId[] = Object.keys(fundLines(block));

/** label · 全年预算数 · 全年执行数 · 分值 · 执行率 · 得分 */
const funds = (id: PlaceId, text: string): PaperCell[] => [
  label(text, 3),
  place(`${id}.budget`, 'amount', 3),
  place(`${id}.spent`, 'amount', 4),
  printed(`${id}.weight`, 'score', id === 'funds.total' ? 10 : '—'),
  place(`${id}.rate`, 'percent', 2),
  id === 'funds.total' ? place(`${id}.score`, 'score', 2) : shaded(printed(`${id}.score`, 'score', '—', 2)),
];

const indicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  columns: [
    groupColumn('level1', '一级指标', 4),
    groupColumn('level2', '二级指标', 3),
    column('name', '三级指标', 'name', 3),
    column('target', '年度指标值', 'indicator', 2),
    column('actual', '实际完成值', 'indicator', 2),
    column('weight', '分值', 'score'),
    column('score', '得分', 'score'),
    column('reason', '偏差原因分析及改进措施', 'text', 3),
  ],
  start: officialIndicatorGroups,
  headerHeight: 27,
  rowHeight: 27,
};

/** D05 for 预算执行率, which has a cell of its own for the reason. */
const executionExplained: Check = {
  kind: 'reason',
  ...ruled('D05'),
  left: { name: '预算执行率得分', is: valueOf('funds.total.score') },
  due: { name: '分值', is: valueOf('funds.total.weight') },
  then: 'funds.reason',
  show: 'score',
};

export const departmentSelfEvaluationUnified: FormDefinition = {
  id: 'department-self-evaluation-unified',
  version: 1,
  title: '部门整体支出绩效自评表',
  origin: '江西、安徽等地预算管理一体化系统',
  unit: '万元',
  widths: [3.5, 3.5, 3.5, 3.5, 6, 6, 6, 8, 8, 8, 8, 8, 8, 8, 7, 7, 8, 8, 8],
  orientation: 'portrait',
  fonts: { title: { name: '宋体', size: 21, bold: true }, size: 9 },
  blocks: [
    rows(
      row(36, title('部门整体支出绩效自评表', 19)),
      row(20, subtitle('（{year}年度）', 19)),
      row(
        27,
        label('评价部门名称', 4),
        place('unit', 'name', 6),
        label('下属单位个数', 4),
        place('subunits', 'count', 5),
      ),
      row(
        27,
        label('整体支出规模\n（万元）', 4, 5),
        header('', 3),
        header('全年预算数', 3),
        header('全年执行数', 4),
        header('分值'),
        header('执行率', 2),
        header('得分', 2),
      ),
      row(27, ...funds('funds.total', '年度资金总额')),
      row(27, ...funds('funds.fiscal', '其中：财政拨款')),
      row(27, ...funds('funds.carried', '　　　上年结转资金')),
      row(27, ...funds('funds.other', '　　　其他资金')),
      row(54, label('预算执行率偏差\n原因分析及\n改进措施', 4), place('funds.reason', 'text', 15)),
      row(27, label('年度总体目标', 4, 2), header('预期目标', 8), header('实际完成情况', 7)),
      row(120, place('goal', 'text', 8), place('result', 'text', 7)),
    ),
    indicators,
    rows(
      row(27, header('总分', 14), place('total.weight', 'score'), place('total.score', 'score'), label('', 3)),
      row(27, line('说明：自评指标为各部门年初申报的部门整体支出绩效目标申报表的各项指标。', 19)),
    ),
  ],
  formulas: [...fundTotals(block), ...selfEvaluationFormulas(lines, 'funds.total')],
  execution: executionScore('funds.total'),
  checks: [...fundChecks(block), ...selfEvaluationChecks(lines, 'funds.total'), executionExplained],
  profile: nationalSelfEvaluation,
};
