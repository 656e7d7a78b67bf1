/** The checks of 苏州市市级部门整体预算绩效目标表: its sums, and no half year above its year. */
import type { Check } from './check-declaration';
import { linesTogether } from './common-checks';
import { columnSum, valueOf } from './expression';
import type { Expression } from './expression';
import type { PlaceId } from './ids';
import { ruled } from './rules';
import type { RuleId } from './rules';

const spendingColumns = { half: '半年计划执行数', full: '全年预算数' } as const;

interface Total {
  readonly rule: RuleId;
  readonly name: string;
  readonly at: PlaceId;
  readonly parts: string;
  readonly is: Expression;
}

const totalOf = ({ rule, name, at, parts, is }: Total): Check => ({
  kind: 'equal',
  ...ruled(rule),
  title: `${name}＝${parts}`,
  stated: { name, is: valueOf(at) },
  due: { name: parts, is },
  parts: [{ name: parts, is }],
  compared: 'sum',
  show: 'amount',
  at,
  baseMissing: 'notRun',
});

const allIncome = linesTogether(
  'income.fiscal.subtotal',
  'income.stateCapital',
  'income.socialInsurance',
  'income.carriedOver',
  'income.other',
);
const allSpending = linesTogether('spend.basic.full', 'spend.project.full');

const incomeIsSpent: Check = {
  kind: 'equal',
  ...ruled('B03'),
  stated: { name: '收入各项之和', is: allIncome },
  due: { name: '支出各项之和', is: allSpending },
  parts: [
    { name: '基本支出', is: valueOf('spend.basic.full') },
    { name: '项目支出', is: valueOf('spend.project.full') },
  ],
  compared: 'sum',
  show: 'amount',
  at: 'income.total',
  baseMissing: 'notRun',
};

export const suzhouChecks: readonly Check[] = [
  totalOf({
    rule: 'B01',
    name: '资金总额',
    at: 'income.total',
    parts: '收入各项之和',
    is: allIncome,
  }),
  totalOf({
    rule: 'B01',
    name: '财政拨款小计',
    at: 'income.fiscal.subtotal',
    parts: '财政拨款各项之和',
    is: linesTogether('income.fiscal.general', 'income.fiscal.fund', 'income.fiscal.special'),
  }),
  totalOf({
    rule: 'B02',
    name: '资金总额',
    at: 'income.total',
    parts: '基本支出＋项目支出',
    is: allSpending,
  }),
  ...Object.entries(spendingColumns).map(([column, name]) =>
    totalOf({
      rule: 'B07',
      name: `项目支出的${name}`,
      at: `spend.project.${column}`,
      parts: '各项目之和',
      is: columnSum('projects', column),
    }),
  ),
  incomeIsSpent,
  { kind: 'form', ...ruled('B13'), test: 'halfWithinYear' },
  { kind: 'form', ...ruled('B14'), test: 'executionForeseen' },
  { kind: 'form', ...ruled('B15'), test: 'halvesRoundedAlike' },
];
