/** Rules on what stands in the cells of an indicator. */
import type { ColumnId } from '../../forms/ids';
import { finding, ran } from './outcome';
import type { RowRule } from './row-tests';

/** C08 */
export const noFillerSign: RowRule = (row, check) => {
  const { targets, actual, weight, score } = row.columns;
  const columns = [...targets, actual, weight, score].filter((column): column is ColumnId => column !== null);
  const marked = columns.filter((column) => /^[\\*_-]+$/.test(row.text(column)));
  const [first] = marked;
  if (first === undefined) return ran([]);
  const heads = marked.map((column) => `“${row.heading(column)}”`).join('、');
  return ran([
    finding(
      check,
      `“${row.called}”的${heads}填了“${row.text(first)}”，请填写内容或“不适用”`,
      marked.map((column) => `${row.heading(column)}：${row.text(column)}`).join('，'),
      marked.map((column) => row.path(column)),
    ),
  ]);
};
