/** Rules on what stands in the cells of an indicator. */
import type { ColumnId } from '../../forms/ids';
import { notApplicable } from '../../forms/qualitative-words';
import type { Change } from '../change';
import { finding, notRun, ran } from './outcome';
import type { RowRule } from './row-tests';

const noValue = notRun(['指标值']);

/** C08 */
export const noFillerSign: RowRule = (row, check) => {
  const { targets, actual, weight, score } = row.columns;
  const columns = [...targets, actual, weight, score].filter((column): column is ColumnId => column !== null);
  if (columns.every((column) => row.text(column) === '')) return noValue;
  const marked = columns.filter((column) => /^[\\*_-]+$/.test(row.text(column)));
  const [first] = marked;
  if (first === undefined) return ran([]);
  const heads = marked.map((column) => `“${row.heading(column)}”`).join('、');
  const paths = marked.map((column) => row.path(column));
  const found = finding(
    check,
    `“${row.called}”的${heads}填了“${row.text(first)}”，请填写内容或“不适用”`,
    marked.map((column) => `${row.heading(column)}：${row.text(column)}`).join('，'),
    paths,
  );
  // a row with a target of its own is in use: what is missing there has to be filled in
  if (!targets.every((column) => marked.includes(column))) return ran([found]);
  const changes = paths.map((path): Change => ({ kind: 'set', path, value: notApplicable }));
  return ran([{ ...found, fix: { label: `填“${notApplicable}”`, changes } }]);
};
