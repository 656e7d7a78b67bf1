/** B26: the amount of a 成本指标 is that of the fund row that it names. */
import { Decimal } from 'decimal.js';
import { expenditureKinds, fundRows } from '../../forms/fund-rows';
import { onlyQuantity } from '../indicator-value';
import type { Issue } from '../issue';
import { placeName } from '../place-names';
import { numberOf, showAmount } from '../values';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import { sumEnvelope } from './rounding';
import type { TableAsked, TableRule } from './table-tests';

interface Cost {
  readonly row: IndicatorRow;
  /** 万元 */
  readonly amount: Decimal;
  /** 特定目标类-工会经费; '' where the form has no such column */
  readonly project: string;
}

export const costAsFunded: TableRule = (asked) => {
  const costs = asked.rows.flatMap((row) => costOf(row) ?? []);
  const compared = [...namedRows(asked, costs), ...kinds(asked, costs)];
  return compared.length === 0 ? notRun(['写明资金的成本指标']) : ran(compared.flatMap((issues) => issues));
};

function costOf(row: IndicatorRow): Cost | null {
  if (!/成本/.test(row.level1 + row.level2) || row.isNotApplicable) return null;
  const quantity = onlyQuantity(row.target.value);
  if (quantity?.unit !== '元' || quantity.isApproximate || quantity.to) return null;
  return { row, amount: quantity.number.div(10_000), project: row.text('project').replace(/\s/g, '') };
}

type Compared = readonly (readonly Issue[])[];

/** 项目支出, 公用经费总额: the name is that of a line of the form and nothing else. */
function namedRows({ check, around }: TableAsked, costs: readonly Cost[]): Compared {
  return (fundRows[around.definition.id] ?? []).flatMap(({ words, place }) => {
    const fund = numberOf(around.form.places[place] ?? null);
    const named = costs.filter(({ row }) =>
      words.some((word) => row.name.replace(/(?:总额|成本|支出)$/, '') === word.replace(/支出$/, '')),
    );
    if (!fund) return [];
    return named.map(({ row, amount }) => {
      if (amount.eq(fund)) return [];
      const [is, due] = [showAmount(amount), showAmount(fund)];
      return [
        finding(
          check,
          `“${row.called}”为${is}万元，${placeName(around.definition, place)}为${due}万元`,
          `${row.target.heading} ${row.target.text}，${placeName(around.definition, place)} ${due}`,
          [row.target.path, { kind: 'place' as const, form: around.key, place }],
        ),
      ];
    });
  });
}

/**
 * 望城: the projects of one kind are together no more than its fund row, and just that where every project of the kind has its
 * 项目支出 among the 成本指标. 人员类 and 公用经费 are listed only in part.
 */
function kinds({ check, rows, around }: TableAsked, costs: readonly Cost[]): Compared {
  return expenditureKinds.flatMap(({ begins, name, place }): Compared => {
    const isOf = (project: string): boolean => begins.some((begin) => project.startsWith(begin));
    const own = costs.filter(({ project }) => isOf(project));
    const fund = numberOf(around.form.places[place] ?? null);
    if (own.length === 0 || !fund) return [];
    const projects = rows.map((row) => row.text('project').replace(/\s/g, '')).filter(isOf);
    const whole = own.filter(({ row }) => row.name.endsWith(name));
    const isAll = projects.every((project) => whole.some((each) => each.project === project));
    const sum = Decimal.sum(...(isAll ? whole : own).map(({ amount }) => amount));
    const counted = isAll ? whole : own;
    const over = sum.minus(fund);
    const envelope = sumEnvelope(counted.length, around.profile.rounding);
    const exact = counted.length === 1 ? new Decimal(0) : envelope;
    if (isAll ? over.abs().lte(exact) : over.lte(exact)) return [[]];
    const terms = counted.map(({ amount }) => amount).join('＋');
    return [
      [
        finding(
          check,
          `成本指标中的${name}${counted.length > 1 ? '共' : ''}${showAmount(sum)}万元，${placeName(around.definition, place)}为${showAmount(fund)}万元`,
          `${counted.length > 1 ? `${terms}＝${sum}` : terms}，${placeName(around.definition, place)} ${fund}，${over.isPositive() ? '多' : '少'}${over.abs()}`,
          [...counted.map(({ row }) => row.target.path), { kind: 'place' as const, form: around.key, place }],
        ),
      ],
    ];
  });
}
