/** B18: the budget on the 自评表 is that of the 目标表 of the year; what was added or taken off since is to be explained. */
import { comparedForm } from '../../forms/compared-forms';
import { targetBudgets } from '../../forms/target-budgets';
import type { BudgetStatedAgain, TargetBudgets } from '../../forms/target-budgets';
import type { FormDocument, Path } from '../document';
import type { Issue } from '../issue';
import { placeName } from '../place-names';
import { numberOf } from '../values';
import { calledForm, isSameUnit } from './counterpart';
import { figure } from './figures';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';
import { agreement } from './rounding';
import type { CheckSurroundings, OtherForm } from './surroundings';

export const statedAsTarget: FormRule = (check, around) => {
  const compared = targetBudgets
    .filter(({ evaluation }) => evaluation === around.definition.id)
    .flatMap((pair) => targetsOf(pair, around).flatMap((other) => pair.budgets.flatMap(compare(other))));
  return compared.length === 0 ? notRun(['同年的目标表及其年度预算']) : ran(compared.flatMap((issues) => issues));

  function compare(other: OtherForm): (budget: BudgetStatedAgain) => readonly (readonly Issue[])[] {
    return ({ name, places, target }) => {
      const place = places.find((each) => numberOf(around.form.places[each] ?? null));
      const [own, theirs] = [
        numberOf(around.form.places[place ?? ''] ?? null),
        numberOf(other.form.places[target] ?? null),
      ];
      if (place === undefined || !own || !theirs) return [];
      const difference = own.minus(theirs);
      if (agreement(difference, 'twice', 1, around.profile) === 'agrees') return [[]];
      const paths: Path[] = [{ kind: 'place', form: around.key, place }];
      // of another file no path leads there
      if (other.file === null) paths.push({ kind: 'place', form: other.key, place: target });
      const [is, was] = [figure(own, 'amount'), figure(theirs, 'amount')];
      const called = calledForm(other, 'target');
      const words = `${placeName(around.definition, place)} ${is}，${called}${name} ${was}`;
      const off = `${difference.isPositive() ? '多' : '少'}${figure(difference.abs(), 'amount')}`;
      return [
        [finding(check, `${name}预算${is}与${called}的${was}不一致`, `${words}，${off}；有追加或调减的请说明`, paths)],
      ];
    };
  }
};

/** Of the same unit and year, and of the same project where they are of projects. */
function targetsOf(
  { target, sameIn }: TargetBudgets,
  { definition, form, others }: CheckSurroundings,
): readonly OtherForm[] {
  const nameIn = ({ places }: FormDocument): string =>
    sameIn === undefined ? '' : String(places[sameIn] ?? '').replace(/\s/g, '');
  const [own, compared] = [comparedForm(definition.id), comparedForm(target)];
  return others.filter(
    (other) =>
      other.definition.id === target &&
      other.form.year !== null &&
      other.form.year === form.year &&
      (!own || !compared || isSameUnit(own, form, compared, other.form)) &&
      nameIn(other.form) === nameIn(form) &&
      (sameIn === undefined || nameIn(form) !== ''),
  );
}
