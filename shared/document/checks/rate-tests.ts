/** Rates and satisfaction: the sign that their direction asks for (C15, C19), and 0–100 % (C15, C16). */
import type { MeasuredQuantity } from '../indicator-value';
import { halfWidth } from '../values';
import type { IndicatorRow, ValueCell } from './indicator-row';
import { judgeCells } from './judge-cells';
import type { Complaint, Verdict } from './judge-cells';
import { notRun } from './outcome';
import type { RowRule } from './row-tests';

const noSatisfaction = notRun(['满意度的指标值']);
const noRate = notRun(['比率的指标值']);

/** By its name, for 投诉率 stands among them too; by its group where it has none. */
const isSatisfaction = ({ name, level1, level2 }: IndicatorRow): boolean =>
  /满意/.test(name === '' ? level1 + level2 : name);

const percentIn = ({ value }: ValueCell): MeasuredQuantity | null =>
  value.kind === 'quantity' && value.quantity.unit === '%' ? value.quantity : null;

const isOutOfRange = ({ number, to }: MeasuredQuantity): boolean => number.lt(0) || (to ?? number).gt(100);

/** 95% or =95% and nothing else, with another sign before it; null where there is more in the text. */
function withSign(text: string, sign: '≥' | '≤'): string | null {
  const [, number] = /^=?\s*(\d+(?:\.\d+)?\s?%)$/.exec(halfWidth(text).trim()) ?? [];
  return number === undefined ? null : `${sign}${number.replace(/\s/g, '')}`;
}

function directed(cell: ValueCell, sign: '≥' | '≤', what: string): Complaint {
  const text = withSign(cell.text, sign);
  return {
    says: `“${cell.text}”，${what}请用“${sign}”`,
    explain: `“${cell.text}”，应为“${text ?? `${sign}…`}”`,
  };
}

/** Where the sign is certain, with the one click that puts it there. */
function mended(complaint: Complaint, cell: ValueCell, sign: '≥' | '≤'): Complaint {
  const text = withSign(cell.text, sign);
  return text === null ? complaint : { ...complaint, mend: { label: `用“${sign}”表示`, text } };
}

/** C15; 0 % of what is not asked yet is told by C18, and > is as clear as ≥ */
export const satisfactionAtLeast: RowRule = (row, check) => {
  if (!isSatisfaction(row)) return noSatisfaction;
  return judgeCells(
    row,
    check,
    row.targets,
    (cell) => {
      const quantity = percentIn(cell);
      if (!quantity || quantity.isApproximate || quantity.to) return null;
      if (isOutOfRange(quantity))
        return { says: `“${cell.text}”不在0—100%之间`, explain: `“${cell.text}”，满意度为0—100%的百分数` };
      if (quantity.number.isZero()) return null;
      if (quantity.sign === '≥' || quantity.sign === '>') return 'agreed';
      // 100% is the most there is
      if (quantity.number.eq(100) && quantity.sign !== '≤' && quantity.sign !== '<') return 'agreed';
      return mended(directed(cell, '≥', '满意度'), cell, '≥');
    },
    noSatisfaction,
  );
};

/** What may grow beyond 100 % or fall below 0. */
const openRate =
  /变动|增长|增幅|增加|提升|提高|下降|降低|减少|压减|降幅|升幅|控制|调整|偏差|完成|到位|回报|收益|利润|负债|周转|倍|产出|投入|带动/;

/** C16 */
export const rateWithinRange: RowRule = (row, check) => {
  if (!/(?:率|满意度|覆盖度|知晓度)$/.test(row.name) || openRate.test(row.name)) return noRate;
  const cells = row.actual ? [...row.targets, row.actual] : row.targets;
  return judgeCells(
    row,
    check,
    cells,
    (cell) => {
      const quantity = percentIn(cell);
      // C15 tells of the targets of 满意度
      if (!quantity || (isSatisfaction(row) && cell !== row.actual)) return null;
      return isOutOfRange(quantity)
        ? { says: `“${cell.text}”不在0—100%之间`, explain: `“${cell.text}”，比率为0—100%` }
        : 'agreed';
    },
    noRate,
  );
};

const ceiling = /控制率$|(?:三公|经费|支出|成本|费用?)[”"]?变动率$/;
/** which are best at 0, where =0% is as good as ≤0% */
const deviation = /(?:调整率|结转结余率|结余率|偏差率|偏离率)$/;
const floor = /(?:完成率|覆盖率)$/;

/** C19; 满意度 is told by C15 */
export const signOfDirection: RowRule = (row, check) => {
  const name = row.name.replace(/[（(][^（()）]*[）)]$/, '');
  const judge = floor.test(name) ? atLeast : ceiling.test(name) ? atMost : deviation.test(name) ? atZero : null;
  if (!judge) return noRate;
  return judgeCells(
    row,
    check,
    row.targets,
    (cell) => {
      const quantity = percentIn(cell);
      return !quantity || quantity.isApproximate || quantity.to ? null : judge(cell, quantity, name.slice(-3));
    },
    noRate,
  );
};

/** A sign that is not written is left to the reader. */
type JudgeSign = (cell: ValueCell, quantity: MeasuredQuantity, what: string) => Verdict;

const isUpper = ({ sign }: MeasuredQuantity): boolean => sign === '≤' || sign === '<';

/** =100% is the most there is */
const atLeast: JudgeSign = (cell, quantity, what) => {
  const isExact = quantity.sign === '=' && quantity.number.lt(100) && !quantity.number.isZero();
  return isUpper(quantity) || isExact ? directed(cell, '≥', what) : 'agreed';
};

const atMost: JudgeSign = (cell, quantity, what) => {
  if (quantity.sign === null || isUpper(quantity)) return 'agreed';
  const complaint = directed(cell, '≤', what);
  // a ceiling that is to be hit exactly makes no sense
  const isCertain = what === '控制率' && quantity.sign === '=' && quantity.number.eq(100);
  return isCertain ? mended(complaint, cell, '≤') : complaint;
};

const atZero: JudgeSign = (cell, quantity, what) => {
  if (quantity.sign === null || isUpper(quantity)) return 'agreed';
  const complaint = directed(cell, '≤', what);
  return quantity.sign === '=' ? { ...complaint, isHint: true } : complaint;
};
