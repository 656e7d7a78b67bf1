/** Half-year values beside those of the year: no more than the year (C17), and no 0 where nothing is asked yet (C18). */
import { notApplicable } from '../../forms/qualitative-words';
import { onlyQuantity } from '../indicator-value';
import type { IndicatorRow } from './indicator-row';
import { judgeCells } from './judge-cells';
import { finding, notRun, ran } from './outcome';
import type { RowRule } from './row-tests';

const noPair = notRun(['半年指标值和全年指标值']);

function bothOf({ targets, target }: IndicatorRow) {
  const [first] = targets;
  if (!first || first === target) return null;
  const half = onlyQuantity(first.value);
  const full = onlyQuantity(target.value);
  return half && full && half.unit === full.unit ? { cell: first, half, full } : null;
}

/** C17; a rate such as 满意度 does not add up over the year, unless it is of progress; what is to be ≤ may fall */
export const halfWithinYear: RowRule = (row, check) => {
  const both = bothOf(row);
  if (!both) return noPair;
  const { cell, half, full } = both;
  const isLimit = [half, full].some(({ sign }) => sign === '≤' || sign === '<');
  const isCumulative = half.unit !== '%' || /(?:执行率|完成率|进度)/.test(row.name);
  if (isLimit || !isCumulative || half.to || full.to) return noPair;
  if (half.number.lte(full.number)) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”的“${cell.heading}”${cell.text}大于“${row.target.heading}”${row.target.text}`,
      `${cell.heading} ${cell.text}，${row.target.heading} ${row.target.text}`,
      [cell.path, row.target.path],
    ),
  ]);
};

/** C18 */
export const nothingForUnassessed: RowRule = (row, check) => {
  const both = bothOf(row);
  if (!both) return noPair;
  const { cell, half, full } = both;
  const isLimit = half.sign === '≤' || half.sign === '<';
  return judgeCells(
    row,
    check,
    [cell],
    () => {
      if (isLimit || !half.number.isZero() || full.number.lte(0)) return 'agreed';
      return {
        says: `填了“${cell.text}”，半年不考核请填“不适用”`,
        explain: `${cell.heading} ${cell.text}，${row.target.heading} ${row.target.text}`,
        mend: { label: `填“${notApplicable}”`, text: notApplicable },
      };
    },
    noPair,
  );
};
