/** The checks of 收入支出决算总表: both sides and their sums, and what is carried over into the next year. */
import { totalAgrees } from './accounts-sums';
import type { Total } from './accounts-sums';
import type { Check } from './check-declaration';
import { number, orZero, product, sum, valueOf } from './expression';
import { ruled } from './rules';

interface Totals {
  readonly income: Total;
  readonly spending: Total;
  readonly incomeGrand: Total;
  readonly spendingGrand: Total;
}

const incomeSums = '本年收入合计、收入总计＝各项之和';
const spendingSums = '本年支出合计＝各功能分类支出之和，支出总计＝各项之和';

export const incomeSpendingChecks = ({ income, spending, incomeGrand, spendingGrand }: Totals): Check[] => [
  totalAgrees('B01', incomeSums, income, '各项收入'),
  totalAgrees('B01', incomeSums, incomeGrand, '收入合计、使用非财政拨款结余和年初结转'),
  totalAgrees('B24', spendingSums, spending, '各功能分类支出'),
  totalAgrees('B24', spendingSums, spendingGrand, '支出合计、结余分配和年末结转'),
  bothSides,
  carriedOver,
];

const bothSides: Check = {
  kind: 'equal',
  ...ruled('B03'),
  title: '收入总计＝支出总计',
  stated: { name: '收入总计', is: valueOf('income.grandTotal') },
  due: { name: '支出总计', is: valueOf('spending.grandTotal') },
  parts: [{ name: '支出总计', is: valueOf('spending.grandTotal') }],
  // each total is rounded for itself where the figures come from amounts in 元
  compared: 'sum',
  show: 'amount',
  at: 'income.grandTotal',
  baseMissing: 'notRun',
};

const available = sum(
  valueOf('income.total'),
  orZero(valueOf('income.surplusUsed')),
  orZero(valueOf('income.carriedIn')),
);
const spent = sum(valueOf('spending.total'), orZero(valueOf('spending.surplusDistributed')));

const carriedOver: Check = {
  kind: 'equal',
  ...ruled('B21'),
  title: '年末结转和结余＝本年收入＋使用非财政拨款结余＋年初结转和结余－本年支出－结余分配',
  stated: { name: '年末结转和结余', is: valueOf('spending.carriedOut') },
  due: { name: '收支相抵', is: sum(available, product(number(-1), spent)) },
  parts: [
    { name: '本年收入、使用非财政拨款结余和年初结转', is: available },
    { name: '本年支出和结余分配', is: spent },
  ],
  compared: 'sum',
  show: 'amount',
  at: 'spending.carriedOut',
  baseMissing: 'notRun',
};
