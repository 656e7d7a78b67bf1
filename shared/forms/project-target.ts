/** 项目支出绩效目标申报表, 财预〔2015〕88号 and the 参考模板 for local forms. Six columns; 实施期目标 beside 年度目标, no 分值. */
import type { Check } from './check-declaration';
import { also, column, groupColumn, header, label, place, row, rows, subtitle, title } from './definition';
import type { FormDefinition, TableBlock } from './definition';
import { orZero, sum, valueOf } from './expression';
import { officialIndicatorGroups } from './official-indicator-groups';
import { withoutWeights } from './profile';
import { ruled } from './rules';

const indicators: TableBlock = {
  kind: 'table',
  id: 'indicators',
  side: { text: '绩\n效\n指\n标', across: 1 },
  columns: [
    groupColumn('level1', '一级指标'),
    groupColumn('level2', '二级指标'),
    column('name', '三级指标', 'name', 2),
    also(column('target', '指标值', 'indicator'), '年度指标值', '目标值'),
  ],
  start: officialIndicatorGroups,
  headerHeight: 27,
  rowHeight: 27,
};

const allFunds = sum(orZero(valueOf('funds.fiscal')), orZero(valueOf('funds.other')));

const totalAgrees: Check = {
  kind: 'equal',
  ...ruled('B01'),
  title: '年度资金总额＝财政拨款＋其他资金',
  stated: { name: '年度资金总额', is: valueOf('funds.total') },
  due: { name: '各项资金之和', is: allFunds },
  parts: [{ name: '各项资金', is: allFunds }],
  compared: 'sum',
  show: 'amount',
  at: 'funds.total',
  baseMissing: 'notRun',
};

export const projectTarget: FormDefinition = {
  id: 'project-target',
  version: 1,
  title: '项目支出绩效目标申报表',
  origin: '财预〔2015〕88号',
  unit: '万元',
  widths: [8, 13, 20, 26, 18, 24],
  orientation: 'portrait',
  blocks: [
    rows(
      row(36, also(title('项目支出绩效目标申报表', 6), '绩效目标申报表', '项目支出绩效目标表', '项目绩效目标表')),
      row(24, subtitle('（{year}年度）', 6)),
      row(
        27,
        label('项目名称', 2),
        place('name', 'name', 2),
        also(label('项目负责人及电话'), '项目负责人及联系电话', '项目负责人'),
        place('leader', 'name'),
      ),
      row(
        27,
        also(label('主管部门', 2), '主管部门及代码'),
        place('department', 'name', 2),
        also(label('实施单位'), '项目实施单位', '项目单位'),
        place('unit', 'name'),
      ),
      row(
        27,
        also(label('资金情况\n（万元）', 2, 3), '项目资金（万元）', '项目资金申请（万元）'),
        also(label('年度资金总额：', 2), '资金总额'),
        place('funds.total', 'amount', 2),
      ),
      row(27, also(label('其中：财政拨款', 2), '其中：当年财政拨款', '财政拨款'), place('funds.fiscal', 'amount', 2)),
      row(27, label('　　　其他资金', 2), place('funds.other', 'amount', 2)),
      row(
        27,
        also(label('总\n体\n目\n标', 1, 2), '项目绩效目标', '绩效目标'),
        also(header('实施期目标', 3), '中长期目标', '长期目标'),
        also(header('年度目标', 2), '年度绩效目标'),
      ),
      row(150, place('longTermGoal', 'text', 3), place('annualGoal', 'text', 2)),
    ),
    indicators,
  ],
  formulas: [{ place: 'funds.total', is: allFunds, decimals: 2 }],
  checks: [totalAgrees],
  profile: withoutWeights('national-2015-88', '财预〔2015〕88号 项目支出绩效目标申报'),
};
