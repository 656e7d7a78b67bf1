/** D14: 预算执行率 has its points in the 资金 block already; a row of the table counts it twice. */
import { placeName } from '../place-names';
import { numberOf } from '../values';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

/** The rate of the whole budget; that of 三公经费 or of one project is another measure. */
const executionRate = /^(?:本?年度|全年|部门|单位|整体|总体|财政)*(?:预算|资金)(?:支出)?(?:执行|完成)率(?:达标率)?$/;

export const executionScoredOnce: TableRule = ({ check, rows, around }) => {
  const { execution } = around.definition;
  const weight = execution && numberOf(around.form.places[execution.weight] ?? null);
  if (!weight?.gt(0)) return notRun([execution ? placeName(around.definition, execution.weight) : '预算执行率的分值']);
  if (rows.length === 0) return notRun(['三级指标']);
  const again = rows.filter((row) => executionRate.test(row.name) && row.weight?.gt(0));
  return ran(
    again.map((row) =>
      finding(
        check,
        `“${row.called}”又计${row.weight?.toString() ?? ''}分，资金部分的预算执行率已计${weight}分`,
        `${row.level2} ${row.name} 分值 ${row.weight?.toString() ?? ''}，资金部分预算执行率分值 ${weight}`,
        [row.path(row.columns.weight ?? row.columns.name), row.path(row.columns.name)],
      ),
    ),
  );
};
