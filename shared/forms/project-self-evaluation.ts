/** 项目支出绩效自评表, 财预〔2020〕10号. Ten columns; 资金 block with 年初预算数 and 执行率, indicators with 偏差原因. */
import type { Check } from './check-declaration';
import { tableTies } from './common-checks';
import { column, groupColumn, header, label, place, printed, row, rows, shaded, subtitle, title } from './definition';
import type { Formula, FormDefinition, PaperCell, TableBlock } from './definition';
import { number, orZero, ratio, sum, valueOf } from './expression';
import type { PlaceId } from './ids';
import { nationalSelfEvaluation } from './profile';
import { selfEvaluationChecks } from './self-evaluation-checks';
import { selfEvaluationFormulas } from './self-evaluation-formulas';
import { officialIndicatorGroups } from './official-indicator-groups';

/** 年度资金总额 is the sum of the lines below it. */
const details = { 'funds.fiscal': '当年财政拨款', 'funds.carried': '上年结转资金', 'funds.other': '其他资金' } as const;
const lines = { 'funds.total': '年度资金总额', ...details } as const;
const moneyColumns = { initial: '年初预算数', budget: '全年预算数', spent: '全年执行数' } as const;

/** label · 年初预算数 · 全年预算数（A） · 全年执行数（B） · 分值 · 执行率（B/A） · 得分 */
const funds = (id: keyof typeof lines, text: string): PaperCell[] => [
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

const detailsOf = (money: string) => sum(...Object.keys(details).map((id) => orZero(valueOf(`${id}.${money}`))));

const totals: Formula[] = Object.keys(moneyColumns).map((money) => ({
  place: `funds.total.${money}`,
  is: detailsOf(money),
  decimals: 2,
}));

const totalsAgree: Check[] = Object.entries(moneyColumns).map(([money, heading]) => ({
  kind: 'equal',
  rule: 'B01',
  level: 'error',
  title: '年度资金总额＝当年财政拨款＋上年结转资金＋其他资金',
  source: tableTies,
  stated: { name: `年度资金总额的${heading}`, is: valueOf(`funds.total.${money}`) },
  due: { name: '各项资金之和', is: detailsOf(money) },
  parts: [{ name: '各项资金', is: detailsOf(money) }],
  // three printed numbers and their sum, half a cent of rounding each
  tolerance: 0.02,
  show: 'amount',
  at: `funds.total.${money}`,
  baseMissing: 'notRun',
}));

const withinBudget: Check[] = Object.entries(lines).map(([id, name]) => ({
  kind: 'atMost',
  rule: 'B09',
  level: 'warning',
  title: '执行率不超过100%',
  source: tableTies,
  left: { name: `${name}的执行率`, is: ratio(valueOf(`${id}.spent`), valueOf(`${id}.budget`)) },
  limit: { name: '上限', is: number(1) },
  parts: [
    { name: '全年执行数', is: valueOf(`${id}.spent`) },
    { name: '全年预算数', is: valueOf(`${id}.budget`) },
  ],
  show: 'percent',
  at: `${id}.spent`,
}));

const fundLines: readonly PlaceId[] = Object.keys(lines);

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
  formulas: [...totals, ...selfEvaluationFormulas(fundLines, 'funds.total')],
  execution: { weight: 'funds.total.weight', score: 'funds.total.score' },
  checks: [...totalsAgree, ...withinBudget, ...selfEvaluationChecks(fundLines, 'funds.total', nationalSelfEvaluation)],
  profile: nationalSelfEvaluation,
};
