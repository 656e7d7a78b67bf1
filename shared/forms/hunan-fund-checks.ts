/** What the 整体资金 block of the Hunan 自评表 ties out: 资金来源 and 资金结构, for 全年预算数 and 全年执行数 each by itself. */
import type { Check, Named } from './check-declaration';
import { linesTogether, spentOnlyBudgeted, totalFilled, withinBudget } from './common-checks';
import { either, valueOf } from './expression';
import type { Expression } from './expression';
import type { PlaceId } from './ids';
import { ruled } from './rules';
import type { RuleId } from './rules';

const columns = [
  { id: 'budget', heading: '全年预算数' },
  { id: 'spent', heading: '全年执行数' },
] as const;
type MoneyColumn = (typeof columns)[number];

interface Total {
  readonly rule: RuleId;
  readonly total: PlaceId;
  readonly name: string;
  readonly parts: Readonly<Record<PlaceId, string>>;
}

/** Lines without their last word, which is that of a column. */
const income: Total = {
  rule: 'B01',
  total: 'income.total',
  name: '资金来源合计',
  parts: { 'income.fiscal': '财政拨款', 'income.other': '其他资金' },
};
const structure: Total = {
  rule: 'B02',
  total: 'structure.total',
  name: '资金结构合计',
  parts: { 'structure.basic': '基本支出', 'structure.project': '项目支出' },
};
const basic: Total = {
  rule: 'B04',
  total: 'structure.basic',
  name: '基本支出',
  parts: { 'structure.people': '人员支出', 'structure.office': '公用支出' },
};
const totals = [income, structure, basic];

const partsOf = ({ parts }: Total, { id }: MoneyColumn): Expression =>
  linesTogether(...Object.keys(parts).map((part) => `${part}.${id}`));

function totalAgrees(total: Total, column: MoneyColumn): Check {
  const at = `${total.total}.${column.id}`;
  const is = partsOf(total, column);
  const name = Object.values(total.parts).join('＋');
  return {
    kind: 'equal',
    ...ruled(total.rule),
    title: `${total.name}＝${name}`,
    stated: { name: `${total.name}（${column.heading}）`, is: valueOf(at) },
    due: { name: '各项之和', is },
    parts: [{ name, is }],
    compared: 'sum',
    show: 'amount',
    at,
    baseMissing: 'notRun',
  };
}

/** A 合计 that is left blank is what its lines say. */
const standingFor = (total: Total, column: MoneyColumn): Named => ({
  name: total.name,
  is: either(valueOf(`${total.total}.${column.id}`), partsOf(total, column)),
});

/** B05 */
function sourcesAgreeWithStructure(column: MoneyColumn): Check {
  const [sources, uses] = [standingFor(income, column), standingFor(structure, column)];
  return {
    kind: 'equal',
    ...ruled('B05'),
    stated: { ...sources, name: `${sources.name}（${column.heading}）` },
    due: uses,
    parts: [sources, uses],
    compared: 'twice',
    show: 'amount',
    at: `income.total.${column.id}`,
    baseMissing: 'notRun',
  };
}

const lines: Readonly<Record<PlaceId, string>> = {
  'income.total': '资金来源合计',
  'income.fiscal': '财政拨款',
  'income.other': '其他资金',
  'structure.total': '资金结构合计',
  'structure.basic': '基本支出',
  'structure.people': '人员支出',
  'structure.office': '公用支出',
  'structure.project': '项目支出',
};

const [budget, spent] = columns;

export const hunanFundChecks: readonly Check[] = [
  ...totals.flatMap(({ total, parts }) => columns.map(({ id }) => totalFilled(total, Object.keys(parts), id))),
  ...columns.flatMap((column) => totals.map((total) => totalAgrees(total, column))),
  ...columns.map(sourcesAgreeWithStructure),
  ...Object.entries(lines).map(([line, name]) => withinBudget(line, name, spent, budget)),
  spentOnlyBudgeted,
];
