/** Σ分值 of the 一级指标: by the profile (C02), and by what is printed beside them (C03). */
import { Decimal } from 'decimal.js';
import type { GroupWeightCheck } from '../../forms/check-declaration';
import { columnSum } from '../../forms/expression';
import { evaluate } from '../evaluate-expression';
import type { Evaluated } from '../evaluate-expression';
import { written } from './figures';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import type { CheckSurroundings } from './surroundings';
import type { TableRule } from './table-tests';

/** Nobody reads more names in a sentence. */
const mostNamed = 3;

/** 产出指标（50分） is 产出指标; a narrow cell may break the word. */
const printedWeight = /[（(]([\d.]+)分[）)]$/;
const groupName = (text: string): string => text.replace(/\s/g, '').replace(printedWeight, '');

/**
 * C02. A group without any 分值 yet is missing, neither wrong nor passed, until all points are given away; a group that the
 * profile does not have is told at once, for its points are lacking elsewhere.
 */
export function runGroupWeight(check: GroupWeightCheck, around: CheckSurroundings): Outcome {
  const { groupWeights, totalWeight, executionWeight } = around.profile;
  const prescribed = Object.entries(groupWeights);
  if (prescribed.length === 0) return notRun(['规定的权重']);
  const sumOf = (group: string): Evaluated =>
    evaluate(columnSum(check.table, check.weight, { column: check.group, equals: group }), around);
  const all = evaluate(columnSum(check.table, check.weight), around);
  const isGivenAway = totalWeight !== null && all.value?.plus(executionWeight).gte(totalWeight) === true;
  return together([
    ...prescribed.map(([group, due]): Outcome => {
      const sum = sumOf(group);
      if (!sum.value) return notRun([`${group}的分值`]);
      if (sum.count === 0) {
        if (!isGivenAway) return notRun([`${group}的分值`]);
        const explain = `各指标分值合计 ${String(all.value)}，预算执行率 ${executionWeight}，满分 ${totalWeight}；${group}规定为${due}`;
        return ran([finding(check, `${group}没有分值，规定为${due}`, explain, all.paths().slice(0, 1))]);
      }
      if (sum.value.eq(due)) return ran([]);
      return ran([
        finding(check, `${group}的分值合计为${sum.value}，规定为${due}`, `${written(sum)}＝${sum.value}`, sum.paths()),
      ]);
    }),
    ...unknownGroups(check, around, sumOf),
  ]);
}

function unknownGroups(
  check: GroupWeightCheck,
  { form, profile }: CheckSurroundings,
  sumOf: (group: string) => Evaluated,
): readonly Outcome[] {
  const texts = new Set((form.tables[check.table] ?? []).map(({ values }) => values[check.group] ?? ''));
  const names = new Set([...texts].map((text) => groupName(String(text))));
  const unknown = [...names]
    .filter((name) => !Object.hasOwn(profile.groupWeights, name))
    .map((name) => ({ name, sum: sumOf(name) }))
    .filter(({ sum }) => sum.count > 0);
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, mostNamed).map(({ name }) => (name === '' ? '没有写名称的一级指标' : `“${name}”`));
  const more = unknown.length > mostNamed ? `等${unknown.length}个` : '';
  const due = Object.entries(profile.groupWeights).map(([name, weight]) => `${name} ${weight}`);
  return [
    ran([
      finding(
        check,
        `${named.join('、')}${more}不在规定的一级指标内`,
        `${unknown
          .slice(0, mostNamed)
          .map(({ name, sum }) => `${name} ${written(sum)}＝${String(sum.value)}`)
          .join('，')}；规定为${due.join('，')}`,
        unknown.flatMap(({ sum }) => sum.paths()),
      ),
    ]),
  ];
}

/** C03: 产出指标（50分） and 数量指标（20分） against the 分值 of their indicators. */
export const childrenAsPrinted: TableRule = ({ check, rows }) => {
  const groups = new Map<string, { readonly printed: Decimal; readonly name: string; readonly own: IndicatorRow[] }>();
  for (const row of rows) {
    const parents = [row.level1, `${row.level1}\n${row.level2}`];
    [row.level1, row.level2].forEach((text, level) => {
      const [, digits] = printedWeight.exec(text) ?? [];
      if (digits === undefined) return;
      const key = parents[level] ?? text;
      const group = groups.get(key) ?? { printed: new Decimal(digits), name: groupName(text), own: [] };
      group.own.push(row);
      groups.set(key, group);
    });
  }
  if (groups.size === 0) return notRun(['分组上写明的分值']);
  return together(
    [...groups.values()].map(({ printed, name, own }): Outcome => {
      const weights = own.flatMap(({ weight }) => weight ?? []);
      // points are still being given
      if (weights.length < own.filter(({ isNotApplicable }) => !isNotApplicable).length)
        return notRun([`${name}的分值`]);
      const sum = Decimal.sum(0, ...weights);
      if (sum.eq(printed)) return ran([]);
      return ran([
        finding(
          check,
          `${name}的分值合计为${sum}，表上写明${printed}分`,
          `${weights.join('＋')}＝${sum}`,
          own.map((row) => row.path(row.columns.weight ?? row.columns.name)),
        ),
      ]);
    }),
  );
};

/** Found where any group is wrong, passed only where all of them could be compared. */
const together = (outcomes: readonly Outcome[]): Outcome => ({
  findings: outcomes.flatMap(({ findings }) => findings),
  ran: outcomes.every((outcome) => outcome.ran) || outcomes.some(({ findings }) => findings.length > 0),
  missing: outcomes.flatMap(({ missing }) => missing),
  unanswered: false,
});
