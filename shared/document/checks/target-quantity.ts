/** A 指标值 that is a quantity: with its unit (C07), and one of them (C09). */
import { knownUnits, timeUnits } from '../../forms/indicator-units';
import { judgeCells } from './judge-cells';
import { notRun } from './outcome';
import type { RowRule } from './row-tests';
import { statedQuantities } from './stated-quantities';
import type { StatedQuantity } from './stated-quantities';

const noQuantity = notRun(['以数量表示的指标值']);

const inBrackets = /[（(]([^（()）]{1,6})[）)]/g;

/** 培训人数（人）, 500（人） */
const bracketsUnit = (text: string): boolean =>
  [...text.matchAll(inBrackets)].some(([, words = '']) => {
    const unit = words.replace(/^单位[：:]/, '').replace(/^[万亿]/, '');
    return knownUnits.includes(unit) || unit === '％';
  });

/** C07; zero needs no unit: 三公经费变动率≤0 */
export const unitPresent: RowRule = (row, check) =>
  judgeCells(
    row,
    check,
    row.targets,
    ({ text, value }) => {
      if (value.kind !== 'quantity' && value.kind !== 'quantities') return null;
      const quantities = value.kind === 'quantity' ? [value.quantity] : value.quantities;
      const isOpen = quantities.some(({ unit, number }) => unit === '' && !number.isZero());
      if (!isOpen || bracketsUnit(row.name) || bracketsUnit(text)) return 'agreed';
      return { says: `“${text}”没有计量单位`, explain: `“${text}”，应写成“${text}%”“${text}人”这样` };
    },
    noQuantity,
  );

/** 每季度1次 and 5个工作日内 say how often and how soon, not how much. */
const isMeasured = ({ quantity, before }: StatedQuantity): boolean =>
  !timeUnits.includes(quantity.unit) && !/每.{0,3}$/.test(before);

/** ≥90%，≤100%: one quantity between two bounds */
function areBounds([one, other, ...more]: readonly StatedQuantity[]): boolean {
  if (!one || !other || more.length > 0 || one.quantity.unit !== other.quantity.unit) return false;
  const signs = [one.quantity.sign, other.quantity.sign];
  return signs.some((sign) => sign === '≥' || sign === '>') && signs.some((sign) => sign === '≤' || sign === '<');
}

/** C09 */
export const oneQuantity: RowRule = (row, check) =>
  judgeCells(
    row,
    check,
    row.targets,
    ({ text, value }) => {
      if (value.kind === 'quantity') return 'agreed';
      if (value.kind !== 'quantities' && value.kind !== 'prose') return null;
      const measured = statedQuantities(text).filter(isMeasured);
      if (measured.length < 2 || areBounds(measured)) return 'agreed';
      const written = measured.map((each) => each.written).join('、');
      return {
        says: `有${measured.length}个数量（${written}），一个指标请只衡量一个`,
        explain: `${written}：${text}`,
      };
    },
    noQuantity,
  );
