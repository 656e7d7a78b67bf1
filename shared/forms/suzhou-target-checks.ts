/** The checks of 苏州市市级部门整体预算绩效目标表: its sums, and no half year above its year. */
import type { Check } from './check-declaration';
import { columnSum, orZero, sum, valueOf } from './expression';
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
  /** how many printed figures are added up: each, and the total, is rounded to half a hundredth */
  readonly figures: number;
}

const totalOf = ({ rule, name, at, parts, is, figures }: Total): Check => ({
  kind: 'equal',
  ...ruled(rule),
  title: `${name}＝${parts}`,
  stated: { name, is: valueOf(at) },
  due: { name: parts, is },
  parts: [{ name: parts, is }],
  tolerance: 0.005 * (figures + 1),
  show: 'amount',
  at,
  baseMissing: 'notRun',
});

/** A blank line is nothing. */
const lines = (...ids: readonly PlaceId[]): Expression => sum(...ids.map((id) => orZero(valueOf(id))));

const withinYear = (id: PlaceId, name: string): Check => {
  const half = { name: `${name}的${spendingColumns.half}`, is: valueOf(`${id}.half`) };
  const full = { name: `${name}的${spendingColumns.full}`, is: valueOf(`${id}.full`) };
  return {
    kind: 'atMost',
    ...ruled('B13'),
    title: '半年计划执行数不大于全年预算数',
    left: half,
    limit: full,
    parts: [half, full],
    show: 'amount',
    at: `${id}.half`,
  };
};

export const suzhouChecks: readonly Check[] = [
  totalOf({
    rule: 'B01',
    name: '资金总额',
    at: 'income.total',
    parts: '收入各项之和',
    is: lines(
      'income.fiscal.subtotal',
      'income.stateCapital',
      'income.socialInsurance',
      'income.carriedOver',
      'income.other',
    ),
    figures: 5,
  }),
  totalOf({
    rule: 'B01',
    name: '财政拨款小计',
    at: 'income.fiscal.subtotal',
    parts: '财政拨款各项之和',
    is: lines('income.fiscal.general', 'income.fiscal.fund', 'income.fiscal.special'),
    figures: 3,
  }),
  totalOf({
    rule: 'B02',
    name: '资金总额',
    at: 'income.total',
    parts: '基本支出＋项目支出',
    is: lines('spend.basic.full', 'spend.project.full'),
    figures: 2,
  }),
  ...Object.entries(spendingColumns).map(([column, name]) =>
    totalOf({
      rule: 'B07',
      name: `项目支出的${name}`,
      at: `spend.project.${column}`,
      parts: '各项目之和',
      is: columnSum('projects', column),
      // the blank form has five lines
      figures: 5,
    }),
  ),
  withinYear('spend.basic', '基本支出'),
  withinYear('spend.project', '项目支出'),
];
