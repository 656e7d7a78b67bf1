/** 部门整体支出绩效运行监控表, 财预〔2019〕136号 (绩效运行监控). */
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
  { id: 'funds.basic', name: '基本支出', text: '基本支出', also: ['其中：基本支出'] },
  { id: 'funds.project', name: '项目支出', text: '项目支出' },
];

export const departmentMonitoring: FormDefinition = {
  ...monitoringPaper,
  id: 'department-monitoring',
  version: 1,
  title: '部门整体支出绩效运行监控表',
  blocks: [
    rows(
      row(
        36,
        also(title('部门整体支出绩效运行监控表', 16), '部门整体支出绩效目标执行监控表', '部门整体绩效目标执行监控表'),
      ),
      row(24, subtitle('（{year}年度）', 16)),
      row(21, also(label('主管部门名称', 3), '部门名称', '部门（单位）名称'), place('unit', 'name', 13)),
      ...monitoredFunds('当年预算资金（万元）', lines),
      row(21, placeBehind('监控时间段：', 'period', 'name', 16)),
      monitoredGoal,
    ),
    monitoredIndicators,
    rows(...monitoringFoot),
  ],
  formulas: monitoringFormulas(lines),
  checks: monitoringChecks(lines),
};
