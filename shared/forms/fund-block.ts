/** The 资金 block of a form whose 年度资金总额 is broken down in the lines below it: what it calculates and ties out. */
import type { Check } from './check-declaration';
import type { Formula } from './definition';
import { linesTogether, spentOnlyBudgeted, withinBudget } from './common-checks';
import { valueOf } from './expression';
import type { ColumnId, PlaceId } from './ids';
import { ruled } from './rules';

export interface FundBlock {
  /** the place of 年度资金总额, without its last word (`funds.total` of `funds.total.budget`) */
  readonly total: PlaceId;
  /** the lines that it is the sum of, as `total`, with their names */
  readonly details: Readonly<Record<PlaceId, string>>;
  /** last words of the places that hold money, with the headings of their columns */
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** 执行率: what was spent of which of the columns */
  readonly rate: { readonly of: ColumnId; readonly to: ColumnId };
}

export const fundTotals = (block: FundBlock): Formula[] =>
  Object.keys(block.columns).map((money) => ({
    place: `${block.total}.${money}`,
    is: sumOfDetails(block, money),
    decimals: 2,
  }));

/** B01 for every column, B09 and B10 for every line. */
export function fundChecks(block: FundBlock): Check[] {
  const details = Object.values(block.details);
  const totalsAgree = Object.entries(block.columns).map(([money, heading]): Check => ({
    kind: 'equal',
    ...ruled('B01'),
    title: `年度资金总额＝${details.join('＋')}`,
    stated: { name: `年度资金总额的${heading}`, is: valueOf(`${block.total}.${money}`) },
    due: { name: '各项资金之和', is: sumOfDetails(block, money) },
    parts: [{ name: '各项资金', is: sumOfDetails(block, money) }],
    compared: 'sum',
    show: 'amount',
    at: `${block.total}.${money}`,
    baseMissing: 'notRun',
  }));
  const { of, to } = block.rate;
  const column = (id: ColumnId) => ({ id, heading: block.columns[id] ?? id });
  const spentWithinBudget = Object.entries(fundLines(block)).map(([id, name]) =>
    withinBudget(id, name, column(of), column(to)),
  );
  return [...totalsAgree, ...spentWithinBudget, spentOnlyBudgeted];
}

/** 年度资金总额 and the lines below it, with their names. */
export const fundLines = ({ total, details }: FundBlock): Readonly<Record<PlaceId, string>> => ({
  [total]: '年度资金总额',
  ...details,
});

const sumOfDetails = ({ details }: FundBlock, money: ColumnId) =>
  linesTogether(...Object.keys(details).map((id) => `${id}.${money}`));
