/** Sums of the tables of 部门决算公开: as formulas of a new form, and as checks of what was typed or brought in. */
import type { AccountsLine } from './accounts-paper';
import type { EqualCheck } from './check-declaration';
import type { Formula } from './definition';
import { sumOfFilled, valueOf } from './expression';
import { ruled } from './rules';
import type { RuleId } from './rules';

export interface Total {
  readonly total: AccountsLine;
  readonly of: readonly AccountsLine[];
}

const idsOf = ({ of }: Total) => of.map(({ id }) => id);

export const totalFormula = (total: Total): Formula => ({
  place: total.total.id,
  is: sumOfFilled(idsOf(total)),
  decimals: 2,
});

/** Lines left blank count as nothing: most units have no figure in most of them. `together`: what they are in one word. */
export const totalAgrees = (rule: RuleId, title: string, total: Total, together: string): EqualCheck => ({
  kind: 'equal',
  ...ruled(rule),
  title,
  stated: { name: total.total.name, is: valueOf(total.total.id) },
  due: { name: `${together}之和`, is: sumOfFilled(idsOf(total)) },
  parts: [{ name: together, is: sumOfFilled(idsOf(total)) }],
  compared: 'sum',
  show: 'amount',
  at: total.total.id,
  baseMissing: 'notRun',
});

/** Every line must be told, though it be 0. */
export const totalOfAllAgrees = (rule: RuleId, title: string, total: Total): EqualCheck => ({
  ...totalAgrees(rule, title, total, '各项'),
  parts: total.of.map(({ id, name }) => ({ name, is: valueOf(id) })),
});
