/** 苏州市市级部门整体预算绩效目标表, 2023. Seven columns; every expenditure and every indicator for the half and the whole year. */
import { along, column, groupColumn, header, label, place, row, rows, title, yearLine } from './definition';
import type { FormDefinition, PaperCell, PaperRow, TableBlock } from './definition';
import { suzhou2023 } from './profile';
import { suzhouFixedIndicators } from './suzhou-indicators';
import { suzhouChecks } from './suzhou-target-checks';

/** 财政拨款 is a line of its own for each kind of fund, all others are one line. */
const income = (id: string, text: string): PaperRow => row(27, label(text, 3), place(`income.${id}`, 'amount', 2));
const fiscal = (id: string, text: string): PaperCell[] => [label(text, 2), place(`income.fiscal.${id}`, 'amount', 2)];

/** label · 半年计划执行数 · 全年预算数 */
const spending = (id: string, text: string): PaperCell[] => [
  label(text, 3),
  place(`spend.${id}.half`, 'amount'),
  place(`spend.${id}.full`, 'amount'),
];

const projects: TableBlock = {
  kind: 'table',
  id: 'projects',
  head: spending('project', '项目支出'),
  columns: [
    column('name', '项目', 'name', 3),
    column('half', '半年计划执行数', 'amount'),
    column('full', '全年预算数', 'amount'),
  ],
  start: [{}, {}, {}, {}, {}],
  headerHeight: 27,
  rowHeight: 27,
};

const halfAndFull = [column('half', '半年指标值', 'indicator'), column('full', '全年指标值', 'indicator')];

const indicators = (id: string, name: TableBlock['columns'], start: TableBlock['start']): TableBlock => ({
  kind: 'table',
  id,
  columns: [groupColumn('level1', '一级指标'), ...name, ...halfAndFull],
  start,
  headerHeight: 27,
  rowHeight: 27,
});

const level2 = groupColumn('level2', '二级指标');

/** The paper prints its rows: every department is measured by them. */
const common = indicators(
  'common',
  [level2, column('name', '三级指标', 'name', 3)],
  suzhouFixedIndicators.map((indicator) => ({ ...indicator })),
);

/** 二级 is a sentence of the department's own duties, below it the work that serves it. */
const performance = indicators(
  'performance',
  [
    groupColumn('level2', '二级指标', 1, 'text'),
    groupColumn('work', '重点工作', 1, 'text'),
    column('name', '三级指标', 'text', 2),
  ],
  // three duties of two indicators each: the blank cells of duty and work are two rows high
  [0, 1, 2].flatMap(() => [{ level1: '履职', level2: '', work: '' }, { level1: '履职' }]),
);

const effects = indicators(
  'effects',
  [level2, column('name', '三级指标', 'text', 3)],
  [
    { level1: '效益', level2: '社会效益' },
    { level1: '满意度', level2: '服务对象满意度' },
  ].flatMap((group) => [group, group]),
);

export const suzhouDepartmentTarget: FormDefinition = {
  id: 'suzhou-department-target',
  version: 1,
  title: '苏州市市级部门整体预算绩效目标表',
  origin: '苏州市 2023 年',
  unit: '万元',
  yearPlace: 'year',
  // as the official workbook, the first one wider: there 部门整体资金 breaks before its last sign
  widths: [13, 16, 20, 24, 16, 16, 16],
  orientation: 'portrait',
  pageHeader: '财政部门监制',
  blocks: [
    rows(
      row(36, title('苏州市市级部门整体预算绩效目标表', 7)),
      row(27, yearLine('year', 7)),
      row(20, label('单位名称', 2), place('unit', 'name', 5)),
      row(160, label('单位主要职能', 2), place('duties', 'text', 5)),
      row(90, label('机构设置及人员配置', 2), place('organisation', 'text', 5)),
      row(
        27,
        along('projects', label('部门整体资金\n（万元）', 1, 13)),
        label('收入', 1, 10),
        label('资金总额', 3, 2),
        header('全年预算数', 2),
      ),
      row(27, place('income.total', 'amount', 2)),
      row(27, label('财政拨款', 1, 4), ...fiscal('subtotal', '小计')),
      row(27, ...fiscal('general', '一般公共预算资金')),
      row(27, ...fiscal('fund', '政府性基金')),
      row(27, ...fiscal('special', '财政专户管理资金')),
      income('stateCapital', '国有资本金'),
      income('socialInsurance', '社保基金'),
      income('carriedOver', '上年结转资金'),
      income('other', '其他资金'),
      row(
        27,
        along('projects', label('支出', 1, 3)),
        header('支出项目', 3),
        header('半年计划执行数'),
        header('全年预算数'),
      ),
      row(27, ...spending('basic', '基本支出')),
    ),
    projects,
    rows(
      row(120, label('中长期目标', 2), place('longTermGoal', 'text', 5)),
      row(120, label('年度目标', 2), place('annualGoal', 'text', 5)),
    ),
    common,
    performance,
    effects,
  ],
  formulas: [],
  checks: suzhouChecks,
  profile: suzhou2023,
};
