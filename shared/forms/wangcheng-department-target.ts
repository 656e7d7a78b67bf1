/** 部门整体支出绩效目标表, 长沙市望城区 2023. Six columns; 年度预算 with label and number in one cell, indicators without 分值. */
import type { Check } from './check-declaration';
import { column, groupColumn, label, place, placeBehind, row, rows, title } from './definition';
import type { FormDefinition, TableBlock } from './definition';
import { linesTogether } from './common-checks';
import { valueOf } from './expression';
import type { PlaceId } from './ids';
import { hunan2023 } from './profile';
import { ruled } from './rules';
import type { RuleId } from './rules';
import { officialIndicatorGroups } from './official-indicator-groups';

const indicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  side: { text: '年度绩效\n指标', across: 1 },
  columns: [
    groupColumn('level1', '一级指标'),
    groupColumn('level2', '二级指标'),
    column('project', '名称', 'text'),
    column('content', '指标内容', 'text'),
    column('target', '指标值', 'indicator'),
  ],
  start: officialIndicatorGroups.flatMap((group) => [group, group]),
  headerHeight: 27,
  rowHeight: 27,
};

/** 资金总额 against the lines that it is made of; a blank line is nothing. */
function totalOf(rule: RuleId, name: string, ...lines: readonly PlaceId[]): Check {
  const is = linesTogether(...lines);
  return {
    kind: 'equal',
    ...ruled(rule),
    title: `资金总额＝${name}`,
    stated: { name: '资金总额', is: valueOf('budget.total') },
    due: { name, is },
    parts: [{ name, is }],
    compared: 'sum',
    show: 'amount',
    at: 'budget.total',
    baseMissing: 'notRun',
  };
}

export const wangchengDepartmentTarget: FormDefinition = {
  id: 'wangcheng-department-target',
  version: 1,
  title: '部门整体支出绩效目标表',
  origin: '长沙市望城区 2023 年',
  unit: '万元',
  widths: [12, 14, 20, 22, 26, 30],
  orientation: 'portrait',
  pageHeader: '财政部门监制',
  blocks: [
    rows(
      row(36, title('{year}年部门整体支出绩效目标表', 6)),
      row(27, label('部门名称'), place('unit', 'name', 5)),
      row(27, label('年度预算\n（万元）', 1, 6), placeBehind('资金总额：', 'budget.total', 'amount', 5)),
      row(27, label('按收入性质分：', 3), label('按支出性质分：', 2)),
      row(
        27,
        placeBehind('其中：一般公共预算：', 'budget.general', 'amount', 3),
        placeBehind('其中：基本支出：', 'spend.basic', 'amount', 2),
      ),
      row(
        27,
        placeBehind('政府性基金拨款：', 'budget.fund', 'amount', 3),
        placeBehind('项目支出：', 'spend.project', 'amount', 2),
      ),
      row(27, placeBehind('纳入专项管理的非税收入拨款：', 'budget.nontax', 'amount', 3), label('', 2)),
      row(27, placeBehind('其他资金：', 'budget.other', 'amount', 3), label('', 2)),
      row(200, label('部门职能\n职责概述'), place('duties', 'text', 5)),
      row(160, label('整体绩效\n目标'), place('goal', 'text', 5)),
    ),
    indicators,
  ],
  formulas: [],
  checks: [
    totalOf('B01', '按收入性质分各项之和', 'budget.general', 'budget.fund', 'budget.nontax', 'budget.other'),
    totalOf('B02', '基本支出＋项目支出', 'spend.basic', 'spend.project'),
  ],
  profile: hunan2023,
};
