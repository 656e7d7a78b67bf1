/**
 * What both 绩效运行监控表 share (财预〔2019〕136号): sixteen columns on a landscape page, a 资金 block with 跟踪期执行数,
 * indicators with 偏差原因分析 and 完成目标可能性 in columns of their own, the notes below.
 */
import type { Check } from './check-declaration';
import { rateAgrees } from './common-checks';
import { also, column, groupColumn, header, label, line, place, row, tickColumn, under } from './definition';
import type { Formula, FormDefinition, OtherWords, PaperCell, PaperRow, TableBlock } from './definition';
import { ratio, valueOf } from './expression';
import { fundChecks, fundTotals } from './fund-block';
import type { FundBlock } from './fund-block';
import type { PlaceId } from './ids';
import { officialIndicatorGroups } from './official-indicator-groups';
import { withoutWeights } from './profile';
import { ruled } from './rules';

export const monitoringPaper = {
  origin: '财预〔2019〕136号',
  unit: '万元',
  widths: [20.5, 15, 23.5, 31.5, 17, 17, 8, 8, 8, 8, 8, 8, 8, 8, 8, 14],
  orientation: 'landscape',
  fonts: { title: { name: '方正小标宋简体', size: 18, bold: false }, size: 12 },
  margins: { left: 0.79, right: 0.79, top: 0.71, bottom: 0.71 },
  profile: withoutWeights('national-2019-136', '财预〔2019〕136号 绩效运行监控'),
} as const satisfies Partial<FormDefinition>;

/** A line of the 资金 block below 年度资金总额, which is the sum of them all. */
export interface FundLine {
  /** without its last word: `funds.fiscal` of `funds.fiscal.spent` */
  readonly id: PlaceId;
  readonly name: string;
  /** as printed, with its indent */
  readonly text: string;
  readonly also?: OtherWords;
}

const total: FundLine = { id: 'funds.total', name: '年度资金总额', text: '年度资金总额：' };
const moneyColumns = { initial: '年初预算数', spent: '跟踪期执行数', forecast: '全年预计执行数' } as const;

/** The headings, then one row for 年度资金总额 and each of `lines`; `block` stands beside them. */
export function monitoredFunds(block: string, lines: readonly FundLine[]): PaperRow[] {
  const [first, ...others] = [total, ...lines].map(fundCells);
  return [
    row(
      21,
      label('', 3),
      header('', 2),
      header(moneyColumns.initial),
      also(header(moneyColumns.spent, 4), '{months}执行数'),
      also(header('跟踪期执行率', 4), '{months}执行率', '执行率'),
      header(moneyColumns.forecast, 2),
    ),
    row(21, label(block, 3, lines.length + 1), ...(first ?? [])),
    ...others.map((cells) => row(21, ...cells)),
  ];
}

/** label · 年初预算数 · 跟踪期执行数 · 跟踪期执行率 · 全年预计执行数 */
const fundCells = ({ id, text, also: words = [] }: FundLine): PaperCell[] => [
  also(label(text, 2), ...words),
  place(`${id}.initial`, 'amount'),
  place(`${id}.spent`, 'amount', 4),
  place(`${id}.rate`, 'percent', 4),
  place(`${id}.forecast`, 'amount', 2),
];

/** 年度总体目标 with its place */
export const monitoredGoal: PaperRow = row(60, label('年度总体目标'), place('goal', 'text', 15));

export const monitoredIndicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  side: { text: '绩效指标', across: 1 },
  columns: [
    groupColumn('level1', '一级指标'),
    groupColumn('level2', '二级指标'),
    column('name', '三级指标', 'name'),
    column('target', '年度指标值', 'indicator'),
    also(column('actual', '当前完成情况', 'indicator'), '{months}执行情况', '{months}完成情况'),
    ...under(
      '偏差原因分析',
      tickColumn('cause.funds', '经费\n保障'),
      tickColumn('cause.rules', '制度\n保障'),
      tickColumn('cause.staff', '人员\n保障'),
      tickColumn('cause.equipment', '硬件条\n件保障'),
      tickColumn('cause.other', '其他'),
      column('reason', '原因\n说明', 'text'),
    ),
    ...under(
      '完成目标可能性',
      tickColumn('chance.certain', '确定\n能'),
      tickColumn('chance.possible', '有可\n能'),
      tickColumn('chance.impossible', '完全不\n可能'),
    ),
    column('remark', '备注', 'text'),
  ],
  start: officialIndicatorGroups,
  headerHeight: 34,
  rowHeight: 27,
};

/** The notes 1 to 3, and the line that the system fills in when the form is handed in. */
export const monitoringFoot: readonly PaperRow[] = [
  row(
    20,
    line(
      '注：1．偏差原因分析：针对与预期目标产生偏差的指标值，分别从经费保障、制度保障、人员保障、硬件条件保障等方面进行判断和分析，并说明原因。',
      16,
    ),
  ),
  row(
    20,
    line(
      '　　2．完成目标可能性：对应所设定的实现绩效目标的路径，分确定能、有可能、完全不可能三级综合判断完成的可能性。',
      16,
    ),
  ),
  row(20, line('　　3．备注：说明预计到年底不能完成目标的原因及拟采取的措施。', 16)),
  row(24, line('第一次上报时间：', 4), line('最后一次审核时间：', 12)),
];

const blockOf = (lines: readonly FundLine[]): FundBlock => ({
  total: total.id,
  details: Object.fromEntries(lines.map(({ id, name }) => [id, name])),
  columns: moneyColumns,
  rate: { of: 'spent', to: 'initial' },
});

/** 年度资金总额 in every column of money, 执行率 in every line. */
export const monitoringFormulas = (lines: readonly FundLine[]): Formula[] => [
  ...fundTotals(blockOf(lines)),
  ...[total, ...lines].map(({ id }) => ({
    place: `${id}.rate`,
    is: ratio(valueOf(`${id}.spent`), valueOf(`${id}.initial`)),
    decimals: 4,
  })),
];

/** H01 to H04 beside what every 资金 block ties out. */
export const monitoringChecks = (lines: readonly FundLine[]): Check[] => [
  ...fundChecks(blockOf(lines)),
  ...[total, ...lines].map(({ id }) =>
    rateAgrees(id, { id: 'spent', heading: moneyColumns.spent }, { id: 'initial', heading: moneyColumns.initial }),
  ),
  { kind: 'form', ...ruled('H01'), test: 'executionProgress' },
  { kind: 'table', ...ruled('H01'), table: monitoredIndicators.id, test: 'indicatorProgress' },
  { kind: 'form', ...ruled('H02'), test: 'forecastCoversSpent' },
  { kind: 'row', ...ruled('H03'), table: monitoredIndicators.id, test: 'remarkOnDoubt' },
  { kind: 'table', ...ruled('H04'), table: monitoredIndicators.id, test: 'reasonForDelay' },
];
