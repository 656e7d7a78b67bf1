/** 项目支出绩效自评表, 财预〔2020〕10号. Ten columns; 资金 block with 年初预算数 and 执行率, indicators with 偏差原因. */
import { column, groupColumn, header, label, place, printed, row, rows, shaded, subtitle, title } from './definition';
import type { FormDefinition, PaperCell, TableBlock } from './definition';
import type { PlaceId } from './ids';
import { nationalSelfEvaluation } from './profile';
import { selfEvaluationChecks } from './self-evaluation-checks';
import { executionScore, selfEvaluationFormulas } from './self-evaluation-formulas';
import { fundChecks, fundLines, fundTotals } from './fund-block';
import type { FundBlock } from './fund-block';
import { officialIndicatorGroups } from './official-indicator-groups';

const block: FundBlock = {
  total: 'funds.total',
  details: { 'funds.fiscal': '当年财政拨款', 'funds.carried': '上年结转资金', 'funds.other': '其他资金' },
  columns: { initial: '年初预算数', budget: '全年预算数', spent: '全年执行数' },
  rate: { of: 'spent', to: 'budget' },
};
const lines: readonly PlaceId[] = Object.keys(fundLines(block));

/** label · 年初预算数 · 全年预算数（A） · 全年执行数（B） · 分值 · 执行率（B/A） · 得分 */
const funds = (id: PlaceId, text: string): PaperCell[] => [
  label(text, 2),
  place(`${id}.initial`, 'amount'),
  place(`${id}.budget`, 'amount'),
  place(`${id}.spent`, 'amount'),
  printed(`${id}.weight`, 'score', id === 'funds.total' ? 10 : '—'),
  place(`${id}.rate`, 'percent'),
  id === 'funds.total' ? place(`${id}.score`, 'score') : shaded(printed(`${id}.score`, 'score', '—')),
];

const indicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  side: { text: '绩\n效\n指\n标', across: 1 },
  columns: [
    groupColumn('level1', '一级指标'),
    groupColumn('level2', '二级指标'),
    column('name', '三级指标', 'name'),
    column('target', '年度\n指标值', 'indicator'),
    column('actual', '实际\n完成值', 'indicator'),
    column('weight', '分值', 'score'),
    column('score', '得分', 'score'),
    column('reason', '偏差原因分析\n及改进措施', 'text', 2),
  ],
  start: officialIndicatorGroups,
  headerHeight: 27,
  rowHeight: 27,
};

export const projectSelfEvaluation: FormDefinition = {
  id: 'project-self-evaluation',
  version: 1,
  title: '项目支出绩效自评表',
  origin: '财预〔2020〕10号',
  unit: '万元',
  widths: [6, 10, 14, 24, 16, 16, 8, 10, 8, 22],
  orientation: 'portrait',
  pageHeader: '财政部门监制',
  blocks: [
    rows(
      row(36, title('项目支出绩效自评表', 10)),
      row(27, subtitle('（{year}年度）', 10)),
      row(27, label('项目名称', 2), place('name', 'name', 8)),
      row(27, label('主管部门', 2), place('department', 'name', 3), label('实施单位', 2), place('unit', 'name', 3)),
      row(
        // on the official paper 27, where the narrow headings lose their last line
        42,
        label('项目资金\n（万元）', 2, 5),
        header('', 2),
        ...['年初\n预算数', '全年\n预算数（A）', '全年\n执行数（B）', '分值', '执行率\n（B/A）', '得分'].map((text) =>
          header(text),
        ),
      ),
      row(27, ...funds('funds.total', '年度资金总额')),
      row(27, ...funds('funds.fiscal', '其中：当年财政拨款')),
      row(27, ...funds('funds.carried', '　　　上年结转资金')),
      row(27, ...funds('funds.other', '　　　其他资金')),
      row(27, label('年度\n总体\n目标', 1, 2), header('预期目标', 4), header('实际完成情况', 5)),
      row(120, place('goal', 'text', 4), place('result', 'text', 5)),
    ),
    indicators,
    rows(row(27, header('总分', 6), place('total.weight', 'score'), place('total.score', 'score'), label('', 2))),
  ],
  formulas: [...fundTotals(block), ...selfEvaluationFormulas(lines, 'funds.total')],
  execution: executionScore('funds.total'),
  checks: [...fundChecks(block), ...selfEvaluationChecks(lines, 'funds.total')],
  profile: nationalSelfEvaluation,
};
