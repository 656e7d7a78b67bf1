/** B19, B25, B27: amounts that a table of the 决算公开 says too, or that it holds the whole of. */
import type { Decimal } from 'decimal.js';
import { accountsTies } from '../../forms/accounts-ties';
import type { AmountTie, TiedAmount } from '../../forms/accounts-ties';
import { definitionOf } from '../../forms/catalogue';
import { showAmount } from '../values';
import { amountIn, isSameNamedUnit, pathIn, sumOf } from './counterpart';
import type { Amount } from './counterpart';
import type { FormRule } from './form-tests';
import { agreed, finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import type { CheckSurroundings, OtherForm } from './surroundings';

export const accountsTied: FormRule = (check, around) => {
  const { year } = around.form;
  if (year === null) return notRun(['年度']);
  const ties = accountsTies.filter(({ rule, own }) => rule === check.rule && own.form === around.definition.id);
  const outcomes = ties.map((tie): Outcome => {
    const other = partner(tie.other, around);
    if (!other) return notRun([`同年度的${definitionOf(tie.other.form)?.title ?? '决算公开表'}`]);
    const [own, whole] = [amountsOf(tie.own, around), amountsOf(tie.other, other)];
    if (own.length === 0 || whole.length === 0) return notRun([own.length === 0 ? tie.own.name : tie.other.name]);
    const [is, due] = [sumOf(own), sumOf(whole)];
    if (tie.relation === 'equal' ? is.eq(due) : is.lte(due)) return agreed;
    const title = other.file === null ? other.definition.title : `“${other.file}”的${other.definition.title}`;
    return ran([
      finding(
        check,
        message(tie, title, is, due),
        `${tie.own.name} ${spelled(own)}，${title}的${tie.other.name} ${spelled(whole)}，相差${showAmount(is.minus(due).abs())}`,
        [
          ...own.map(({ place }) => ({ kind: 'place', form: around.key, place }) as const),
          ...whole.flatMap(({ place }) => pathIn(other, place)),
        ],
      ),
    ]);
  });
  return {
    findings: outcomes.flatMap(({ findings }) => findings),
    ran: outcomes.some((outcome) => outcome.ran),
    missing: outcomes.flatMap(({ missing }) => missing),
    unanswered: false,
  };
};

function message({ own, other, relation }: AmountTie, title: string, is: Decimal, due: Decimal): string {
  const limit = `${title}的${other.name}`;
  return relation === 'equal'
    ? `${own.name}为${showAmount(is)}，${limit}为${showAmount(due)}`
    : `${own.name}${showAmount(is)}大于${limit}${showAmount(due)}`;
}

/** 20.16＋10.04＋0.42＝30.62 */
function spelled(amounts: readonly Amount[]): string {
  const figures = amounts.map(({ value }) => showAmount(value)).join('＋');
  return amounts.length > 1 ? `${figures}＝${showAmount(sumOf(amounts))}` : figures;
}

/** The one form of the year and unit; one of the same document comes before those of other files. */
function partner({ form: id }: TiedAmount, { form, others }: CheckSurroundings): OtherForm | undefined {
  const fitting = others.filter(
    (other) => other.definition.id === id && other.form.year === form.year && isSameNamedUnit(form, other.form),
  );
  return fitting.find(({ file }) => file === null) ?? (fitting.length === 1 ? fitting[0] : undefined);
}

/** Those that are filled in. */
const amountsOf = (
  { places }: TiedAmount,
  { definition, form }: Pick<OtherForm, 'definition' | 'form'>,
): readonly Amount[] => places.flatMap((place) => amountIn(definition, form, place) ?? []);
