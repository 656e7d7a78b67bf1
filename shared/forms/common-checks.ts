/** Checks that forms of several kinds share. */
import type { Check } from './check-declaration';
import { ratio, valueOf } from './expression';
import type { ColumnId, PlaceId } from './ids';
import { ruled } from './rules';

/** A figure rounded to two decimals is off by half a hundredth at most; so is the sum of n of them and their total. */
export const roundingOf = (figures: number): number => 0.005 * (figures + 1);

/** B06: a line whose parts are filled is filled too. Lines without their last word, which is `column`. */
export const totalFilled = (total: PlaceId, parts: readonly PlaceId[], column: ColumnId): Check => ({
  kind: 'filled',
  ...ruled('B06'),
  when: parts.map((part) => `${part}.${column}`),
  then: `${total}.${column}`,
  show: 'amount',
});

/** A column of money: the last word of its places, and its heading. */
interface MoneyColumn {
  readonly id: ColumnId;
  readonly heading: string;
}

/** B08: 执行率 of a line is what its two amounts say. `line`: without its last word, which is that of a column, or `rate`. */
export const rateAgrees = (line: PlaceId, of: MoneyColumn, to: MoneyColumn): Check => ({
  kind: 'equal',
  ...ruled('B08'),
  title: `执行率＝${of.heading}÷${to.heading}`,
  stated: { name: '执行率', is: valueOf(`${line}.rate`) },
  due: { name: `${of.heading}÷${to.heading}`, is: ratio(valueOf(`${line}.${of.id}`), valueOf(`${line}.${to.id}`)) },
  parts: [of, to].map(({ id, heading }) => ({ name: heading, is: valueOf(`${line}.${id}`) })),
  // the printed percentage has two decimals
  tolerance: 0.00005,
  show: 'percent',
  at: `${line}.rate`,
  baseMissing: 'notRun',
});
