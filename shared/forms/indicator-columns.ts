/** Which columns of a table say what of an indicator: forms name and order them differently. */
import type { TableBlock, TableColumn } from './definition';
import type { ColumnId } from './ids';

export interface IndicatorColumns {
  readonly level1: ColumnId;
  readonly level2: ColumnId;
  /** 三级指标, or 指标内容 where a form calls it so */
  readonly name: ColumnId;
  /** 指标值 in their order; where a form has half-year and full-year values the year's is the last; at least one */
  readonly targets: readonly [ColumnId, ...ColumnId[]];
  readonly actual: ColumnId | null;
  readonly weight: ColumnId | null;
  readonly score: ColumnId | null;
  /** 偏差原因 */
  readonly reason: ColumnId | null;
}

const known = new WeakMap<TableBlock, IndicatorColumns | null>();

/** null for a table of other things, such as projects. */
export function indicatorColumns(block: TableBlock): IndicatorColumns | null {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = find(block.columns);
  known.set(block, found);
  return found;
}

function find(columns: readonly TableColumn[]): IndicatorColumns | null {
  const having = (...ids: readonly ColumnId[]): ColumnId | null =>
    ids.find((wanted) => columns.some(({ id }) => id === wanted)) ?? null;
  const [level1, level2, name] = [having('level1'), having('level2'), having('name', 'content')];
  const [first, ...others] = columns
    .filter(({ id, value }) => value === 'indicator' && id !== 'actual')
    .map(({ id }) => id);
  if (level1 === null || level2 === null || name === null || first === undefined) return null;
  return {
    level1,
    level2,
    name,
    targets: [first, ...others],
    actual: having('actual'),
    weight: having('weight'),
    score: having('score'),
    reason: having('reason'),
  };
}
