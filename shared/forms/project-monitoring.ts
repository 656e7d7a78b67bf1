/** 项目支出绩效目标执行监控表, 财预〔2019〕136号 (绩效运行监控). */
import { also, label, place, placeBehind, row, rows, subtitle, title } from './definition';
import type { FormDefinition } from './definition';
import {
  monitoredFunds,
  monitoredGoal,
  monitoredIndicators,
  monitoringChecks,
  monitoringFoot,
  monitoringFormulas,
  monitoringPaper,
} from './monitoring';
import type { FundLine } from './monitoring';

const lines: readonly FundLine[] = [
  {
    id: 'funds.fiscal',
    name: '当年财政拨款',
    text: '其中：当年财政拨款',
    also: ['其中：本年一般公共预算拨款', '其中：财政拨款'],
  },
  { id: 'funds.carried', name: '上年结转资金', text: '　　　上年结转资金' },
  { id: 'funds.other', name: '其他资金', text: '　　　其他资金' },
];

export const projectMonitoring: FormDefinition = {
  ...monitoringPaper,
  id: 'project-monitoring',
  version: 1,
  title: '项目支出绩效目标执行监控表',
  blocks: [
    rows(
      row(36, also(title('项目支出绩效目标执行监控表', 16), '项目支出绩效运行监控表', '项目绩效运行监控表')),
      row(24, subtitle('（{year}年度）', 16)),
      row(21, label('项目名称', 3), place('name', 'name', 13)),
      row(
        21,
        also(label('主管部门及代码', 3), '主管部门'),
        place('department', 'name', 3),
        label('实施单位', 2),
        place('unit', 'name', 8),
      ),
      ...monitoredFunds('项目资金（万元）', lines),
      row(21, placeBehind('监控时间段：', 'period', 'name', 16)),
      monitoredGoal,
    ),
    monitoredIndicators,
    rows(...monitoringFoot),
  ],
  formulas: monitoringFormulas(lines),
  checks: monitoringChecks(lines),
};
