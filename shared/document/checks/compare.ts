/** Checks that compare two figures of the form, and those that ask for a figure to be there. */
import { assertNever } from '../../assert-never';
import type { AtMostCheck, EqualCheck, FilledCheck, ReasonCheck } from '../../forms/check-declaration';
import type { Path } from '../document';
import { evaluate } from '../evaluate-expression';
import type { Evaluated, Surroundings } from '../evaluate-expression';
import { placeName } from '../place-names';
import { isBlank, numberOf } from '../values';
import { figure, isAddedUp, missingIn, spell, spelledSum } from './figures';
import { finding, notRun, ran, unanswered } from './outcome';
import type { Outcome } from './outcome';
import { agreement } from './rounding';

const placePath = (around: Surroundings, place: string): Path => ({ kind: 'place', form: around.key, place });

/** `stated` against `due`; the explanation spells the parts and the difference. */
export function runEqual(check: EqualCheck, around: Surroundings): Outcome {
  const stated = evaluate(check.stated.is, around);
  const due = evaluate(check.due.is, around);
  if (!stated.value) return notRun(missingIn(check.stated, stated));
  const paths = () => [placePath(around, check.at), ...due.paths(), ...stated.paths()];
  const place = placeName(around.definition, check.at);
  if (!due.value) {
    // a formula of the file gives 0 where half of its base is missing: nobody entered that
    if (check.baseMissing === 'notRun' || stated.value.isZero()) return unanswered(missingIn(check.due, due));
    return ran([
      finding(
        check,
        `${check.stated.name}填了${figure(stated.value, check.show)}，但缺少${due.missing.join('、')}`,
        `${check.due.name}无法计算`,
        paths(),
      ),
    ]);
  }
  const missing = check.parts.flatMap((part) => {
    const evaluated = evaluate(part.is, around);
    return evaluated.count === 0 ? missingIn(part, evaluated) : [];
  });
  // an agreement of figures that are not all there proves nothing
  if (missing.length > 0) return notRun(missing);
  const difference = stated.value.minus(due.value);
  const agrees = agreement(difference, check.compared, due.count, around.profile);
  // its words are only made where they are told: spelling 300 figures at every key took as long as all other checks
  if (agrees === 'agrees') return ran([]);
  const off = figure(difference.abs(), check.show);
  const explain = `${basis(check, due, around)}，表上${figure(stated.value, check.show)}，${difference.isPositive() ? '多' : '少'}${off}`;
  const [is, should] = [figure(stated.value, check.show), figure(due.value, check.show)];
  const name = check.show === 'percent' ? place : check.stated.name;
  switch (agrees) {
    case 'rounding':
      return ran([
        {
          ...finding(check, `${name}为${is}，${check.due.name}为${should}，有舍入差${off}`, explain, paths()),
          level: 'hint',
        },
      ]);
    case 'contradicts': {
      const message =
        check.compared === 'twice' ? `${name}${is}与${check.due.name}${should}不一致` : `${name}为${is}，应为${should}`;
      return ran([finding(check, message, explain, paths())]);
    }
    default:
      return assertNever(agrees);
  }
}

/** The figures that the due one rests on: the sum itself where amounts are added up, else each part by its name. */
function basis(check: EqualCheck, due: Evaluated, around: Surroundings): string {
  const names = check.parts.map(({ name }) => name);
  if (check.compared === 'sum' && isAddedUp(due)) return `${names.join('＋')}：${spelledSum(due)}`;
  if (check.compared === 'twice') return check.parts.map((part) => spell(part, around)).join('，');
  const should = due.value ? figure(due.value, check.show) : '';
  return `${check.parts.map((part) => spell(part, around)).join('，')}；${check.due.name}${should}`;
}

export function runAtMost(check: AtMostCheck, around: Surroundings): Outcome {
  const left = evaluate(check.left.is, around);
  const limit = evaluate(check.limit.is, around);
  if (!left.value || !limit.value) return notRun([...left.missing, ...limit.missing]);
  if (left.value.lte(limit.value)) return ran([]);
  const parts = check.parts.map((part) => spell(part, around)).join('，');
  const [is, most] = [figure(left.value, check.show), figure(limit.value, check.show)];
  return ran([
    finding(check, `${check.left.name}为${is}，超过${most}`, `${parts}，${check.left.name}${is}`, [
      placePath(around, check.at),
      ...left.paths(),
    ]),
  ]);
}

export function runFilled(check: FilledCheck, around: Surroundings): Outcome {
  const { places } = around.form;
  const filled = check.when.filter((place) => numberOf(places[place] ?? null) !== null);
  const name = placeName(around.definition, check.then);
  if (filled.length === 0) return notRun(check.when.map((place) => placeName(around.definition, place)));
  if (!isBlank(places[check.then])) return ran([]);
  const details = filled.flatMap((place) => {
    const value = numberOf(places[place] ?? null);
    return value ? [`${placeName(around.definition, place)} ${figure(value, check.show)}`] : [];
  });
  const paths = [check.then, ...filled].map((place) => placePath(around, place));
  return ran([finding(check, `${name}未填，明细已填`, `已填：${details.join('，')}`, paths)]);
}

export function runReason(check: ReasonCheck, around: Surroundings): Outcome {
  const left = evaluate(check.left.is, around);
  const due = evaluate(check.due.is, around);
  if (!left.value || !due.value) return notRun([...left.missing, ...due.missing]);
  if (left.value.gte(due.value) || !isBlank(around.form.places[check.then])) return ran([]);
  const [is, full] = [figure(left.value, check.show), figure(due.value, check.show)];
  return ran([
    finding(
      check,
      `${check.left.name}${is}低于${check.due.name}${full}，未填${placeName(around.definition, check.then)}`,
      `${check.due.name}${full}，${check.left.name}${is}，少${figure(due.value.minus(left.value), check.show)}`,
      [placePath(around, check.then), ...left.paths()],
    ),
  ]);
}
