/** C05: every 二级指标 of the table has an indicator, or says 不适用. */
import type { Path, TableRow } from '../document';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { IndicatorColumns } from '../../forms/indicator-columns';
import { indicatorRow } from './indicator-row';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

interface Group {
  /** 效益指标 › 生态效益指标 */
  readonly name: string;
  readonly level2: string;
  readonly first: TableRow;
  isFilled: boolean;
}

/** Told once half of the groups are filled: before that the clerk is on the way. */
export const groupsFilled: TableRule = ({ check, block, rows, around }) => {
  const columns = indicatorColumns(block);
  if (!columns || !rows.some(({ targets }) => targets.some(({ text }) => text !== ''))) return notRun(['指标值']);
  const groups = new Map<string, Group>();
  for (const row of around.form.tables[check.table] ?? []) {
    const indicator = indicatorRow(block, around.key, row);
    const { level1, level2 } = indicator ?? groupOf(row, columns);
    const name = `${level1} › ${level2}`;
    let group = groups.get(name);
    if (level2 === '') continue;
    if (!group) groups.set(name, (group = { name, level2, first: row, isFilled: false }));
    group.isFilled ||= indicator !== null && isFilled(indicator);
  }
  const all = [...groups.values()];
  const open = all.filter(({ isFilled }) => !isFilled);
  if (all.length === 0) return notRun(['二级指标']);
  if (open.length * 2 > all.length) return notRun(open.map(({ level2 }) => `${level2}的指标`));
  return ran(
    open.map(({ name, level2, first }) => {
      const path = (column: string): Path => ({
        kind: 'tableCell',
        form: around.key,
        table: check.table,
        row: first.id,
        column,
      });
      return finding(
        check,
        `“${level2}”没有指标，没有的请在指标值填“不适用”`,
        `${name}：没有三级指标；${all.length}个二级指标中${all.length - open.length}个有指标`,
        [path(columns.targets.at(-1) ?? columns.name), path(columns.name)],
      );
    }),
  );
};

const groupOf = ({ values }: TableRow, { level1, level2 }: IndicatorColumns) => ({
  level1: String(values[level1] ?? '').replace(/\s/g, ''),
  level2: String(values[level2] ?? '').replace(/\s/g, ''),
});

const isFilled = ({ name, target }: IndicatorRow): boolean =>
  name !== '' || (target.value.kind !== 'empty' && target.value.kind !== 'emptyMark');
