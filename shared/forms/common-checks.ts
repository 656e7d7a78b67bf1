/** Checks that forms of several kinds share. */
import type { Check } from './check-declaration';
import { number, orZero, ratio, sum, valueOf } from './expression';
import type { Expression } from './expression';
import type { ColumnId, PlaceId } from './ids';
import { ruled } from './rules';

/** B06: a line whose parts are filled is filled too. Lines without their last word, which is `column`. */
export const totalFilled = (total: PlaceId, parts: readonly PlaceId[], column: ColumnId): Check => ({
  kind: 'filled',
  ...ruled('B06'),
  when: parts.map((part) => `${part}.${column}`),
  then: `${total}.${column}`,
  show: 'amount',
});

/** Lines added up; a blank one is nothing. */
export const linesTogether = (...places: readonly PlaceId[]): Expression =>
  sum(...places.map((place) => orZero(valueOf(place))));

/** B09: what was spent of a line is within its budget. `line`: as for rateAgrees. */
export const withinBudget = (line: PlaceId, name: string, of: MoneyColumn, to: MoneyColumn): Check => ({
  kind: 'atMost',
  ...ruled('B09'),
  left: { name: `${name}的执行率`, is: ratio(valueOf(`${line}.${of.id}`), valueOf(`${line}.${to.id}`)) },
  limit: { name: '上限', is: number(1) },
  parts: [of, to].map(({ id, heading }) => ({ name: heading, is: valueOf(`${line}.${id}`) })),
  show: 'percent',
  at: `${line}.${of.id}`,
});

/** B10, of the lines of B09. */
export const spentOnlyBudgeted: Check = { kind: 'form', ...ruled('B10'), test: 'spentOnlyBudgeted' };

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
  compared: 'rate',
  show: 'percent',
  at: `${line}.rate`,
  baseMissing: 'notRun',
});
