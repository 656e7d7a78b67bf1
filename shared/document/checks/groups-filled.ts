/** C05: every 二级指标 of the table has an indicator, or says 不适用. */
import type { Path, TableRow } from '../document';
import { indicatorColumns } from '../../forms/indicator-columns';
import { comparable } from '../known-indicator';
import { finding, notRun, ran } from './outcome';
import type { TableRule } from './table-tests';

interface Group {
  readonly level1: string;
  readonly level2: string;
  readonly first: TableRow;
  isFilled: boolean;
}

/** Told once half of the groups are filled: before that the clerk is on the way. */
export const groupsFilled: TableRule = ({ check, block, rows, around }) => {
  const columns = indicatorColumns(block);
  if (!columns || !rows.some(({ targets }) => targets.some(({ text }) => text !== ''))) return notRun(['指标值']);
  const filled = new Set(
    rows
      .filter(({ name, target }) => name !== '' || !['empty', 'emptyMark'].includes(target.value.kind))
      .map(({ level1, level2 }) => `${comparable(level1)}\n${comparable(level2)}`),
  );
  const groups = new Map<string, Group>();
  for (const first of around.form.tables[check.table] ?? []) {
    const level1 = comparable(String(first.values[columns.level1] ?? ''));
    const level2 = comparable(String(first.values[columns.level2] ?? ''));
    const key = `${level1}\n${level2}`;
    if (level2 !== '' && !groups.has(key)) groups.set(key, { level1, level2, first, isFilled: filled.has(key) });
  }
  const all = [...groups.values()];
  const open = all.filter(({ isFilled }) => !isFilled);
  if (all.length === 0) return notRun(['二级指标']);
  if (open.length * 2 > all.length) return notRun(open.map(({ level2 }) => `${level2}的指标`));
  return ran(
    open.map(({ level1, level2, first }) => {
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
        `${level1} › ${level2}：没有三级指标；${all.length}个二级指标中${all.length - open.length}个有指标`,
        [path(columns.targets.at(-1) ?? columns.name), path(columns.name)],
      );
    }),
  );
};
