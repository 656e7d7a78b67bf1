/** C04: an indicator in use has points. */
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

const noWeights = notRun(['指标的分值']);

/** Named and with a target: a row that is only begun has time for its points. */
const isInUse = ({ name, target, isNotApplicable }: IndicatorRow): boolean =>
  name !== '' && !isNotApplicable && target.value.kind !== 'empty' && target.value.kind !== 'emptyMark';

/** Not before the first points are given: names and targets are mostly filled in before them. */
export const weightGiven: TableRule = ({ check, rows }) => {
  const used = rows.filter(isInUse);
  if (!used.some(({ weight }) => weight !== null)) return noWeights;
  return ran(
    used.flatMap((row) => {
      const { columns, weight, called } = row;
      if (columns.weight === null || weight?.gt(0)) return [];
      const text = row.text(columns.weight);
      const says = text === '' ? '没有分值' : `的分值为“${text}”，应大于0`;
      const explain = `指标值 ${row.target.text}，分值${text === '' ? '未填' : ` ${text}`}`;
      return [finding(check, `“${called}”${says}`, explain, [row.path(columns.weight)])];
    }),
  );
};
