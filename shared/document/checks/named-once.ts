/** C12: an indicator that stands under two 二级指标 is counted twice. */
import { comparable } from '../known-indicator';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

/** Shorter names, such as 其他, say nothing by themselves. */
const shortestName = 4;

export const namedOnce: TableRule = ({ check, rows }) => {
  const named = rows.filter(({ name, isNotApplicable }) => name.length >= shortestName && !isNotApplicable);
  if (named.length < 2) return notRun(['三级指标']);
  const byName = new Map<string, IndicatorRow[]>();
  for (const row of named) byName.set(comparable(row.name), [...(byName.get(comparable(row.name)) ?? []), row]);
  const twice = [...byName.values()].filter((same) => new Set(same.map(({ level2 }) => level2)).size > 1);
  return ran(
    twice.map((same) =>
      finding(
        check,
        `“${same[0]?.name ?? ''}”重复列在${same.map(({ level2 }) => `“${level2}”`).join('、')}`,
        same.map(({ level2, target }) => `${level2}：${target.text === '' ? '指标值未填' : target.text}`).join('，'),
        same.map((row) => row.path(row.columns.name)),
      ),
    ),
  );
};
