/** G03, G04: an amount that several other forms make up together. */
import type { Decimal } from 'decimal.js';
import { comparedForm } from '../../forms/compared-forms';
import type { PlaceId } from '../../forms/ids';
import { comparable, textOf } from '../known-indicator';
import { placeLabels } from '../place-names';
import { isBlank, numberOf, showAmount } from '../values';
import { amountIn, comparedOthers, isSameUnit, pathIn, spentIn, sumOf } from './counterpart';
import type { Amount } from './counterpart';
import type { FormRule } from './form-tests';
import { finding, notRun, ran, unanswered } from './outcome';
import type { CheckSurroundings, OtherForm } from './surroundings';

/** 10.00＋20.00＝30.00 */
const spelledSum = (amounts: readonly Amount[]): string =>
  `${amounts.map(({ value }) => showAmount(value)).join('＋')}＝${showAmount(sumOf(amounts))}`;

const moreOrLess = (own: Decimal, sum: Decimal): string =>
  `${own.gt(sum) ? '多' : '少'}${showAmount(own.minus(sum).abs())}`;

/** The names of the files that the forms are of, for the explanation; '' where all stand in the document. */
function filesOf(others: readonly OtherForm[]): string {
  const files = [...new Set(others.flatMap(({ file }) => file ?? []))];
  return files.length === 0 ? '' : `，取自${files.map((file) => `“${file}”`).join('、')}`;
}

/**
 * G04. Where a 基础数据表 lists the projects, those without a 自评表 are named instead of a sum that cannot agree yet.
 */
export const sumOfProjects: FormRule = (check, around) => {
  const { definition, form, key } = around;
  const own = spentIn(definition, form, 'project');
  if (!own) return notRun(['项目支出的全年执行数']);
  if (form.year === null) return notRun(['年度']);
  const projects = projectForms(around);
  if (projects.length === 0) return notRun(['同年度的项目自评表']);
  const open = projectsListed(around).filter((name) => !projects.some((project) => projectName(project) === name));
  if (open.length > 0) return unanswered(open.map((name) => `“${name}”的项目自评表`));
  const amounts = projects.flatMap((project) => {
    const amount = spentIn(project.definition, project.form, 'total');
    return amount ? [{ project, amount }] : [];
  });
  if (amounts.length < projects.length) return unanswered(['项目自评表的全年执行数']);
  const parts = amounts.map(({ amount }) => amount);
  const sum = sumOf(parts);
  if (isRounding(own.value.minus(sum), parts.length, around)) return ran([]);
  return ran([
    finding(
      check,
      `项目支出的全年执行数${showAmount(own.value)}，${parts.length}份项目自评表合计${showAmount(sum)}，${moreOrLess(own.value, sum)}`,
      `各项目自评表 ${spelledSum(parts)}，项目支出 ${showAmount(own.value)}${filesOf(projects)}`,
      [
        { kind: 'place', form: key, place: own.place },
        ...amounts.flatMap(({ project, amount }) => pathIn(project, amount.place)),
      ],
    ),
  ]);
};

const projectName = ({ form }: OtherForm): string => comparable(textOf(form.places['name']));

/** 项目自评表 of the year and unit; a project that stands in the document is not counted again from another file. */
function projectForms(around: CheckSurroundings): readonly OtherForm[] {
  const own = comparedForm(around.definition.id);
  const fitting = comparedOthers(around, 'selfEvaluation', 'project')
    .filter(({ other, compared }) => own && isSameUnit(own, around.form, compared, other.form))
    .map(({ other }) => other)
    .filter((other) => other.form.year === around.form.year);
  const inDocument = new Set(fitting.filter(({ file }) => file === null).map(projectName));
  const byName = new Map<string, OtherForm>();
  for (const other of fitting) {
    const name = projectName(other);
    if (other.file === null || !inDocument.has(name))
      byName.set(name === '' ? `${other.file} ${other.key}` : name, other);
  }
  return [...byName.values()];
}

/** Names of the projects with money in the 基础数据表 of the year; [] without one. */
function projectsListed(around: CheckSurroundings): readonly string[] {
  return comparedOthers(around, 'baseData', 'department')
    .filter(({ other }) => other.form.year === around.form.year)
    .flatMap(({ other }) => other.form.tables['projects'] ?? [])
    .filter(({ values }) => !isBlank(values['name']) && numberOf(values['actual'] ?? null)?.gt(0))
    .map(({ values }) => comparable(textOf(values['name'])));
}

const subunits = 'subunits';

/**
 * G03. Whether 下属单位个数 counts the unit itself is not said on the paper: what the units below leave open may be its own,
 * unless its own form (本级) is there too.
 */
export const sumOfSubunits: FormRule = (check, around) => {
  const { form, key } = around;
  const count = numberOf(form.places[subunits] ?? null);
  if (!count?.gt(0)) return notRun(['下属单位个数']);
  if (form.year === null) return notRun(['年度']);
  const parts = unitForms(around);
  const isOwnPart = ({ form: { places } }: OtherForm): boolean => textOf(places['unit']).includes('本级');
  const hasOwnPart = parts.some(isOwnPart);
  const below = parts.filter((part) => !isOwnPart(part));
  if (parts.length === 0) return notRun(['同年度的下属单位自评表']);
  const path = { kind: 'place', form: key, place: subunits } as const;
  if (count.lt(below.length)) {
    const names = below.map(({ form: { places } }) => textOf(places['unit'])).join('、');
    const message = `下属单位个数为${count}，下属单位自评表有${below.length}份`;
    return ran([finding(check, message, `有${names}的自评表${filesOf(below)}`, [path])]);
  }
  if (!count.eq(below.length) && !count.eq(parts.length))
    return unanswered([`其余下属单位的自评表（共${count}个，现有${below.length}份）`]);
  return sumsAgree(check, around, parts, hasOwnPart);
};

function sumsAgree(
  check: Parameters<FormRule>[0],
  around: CheckSurroundings,
  parts: readonly OtherForm[],
  hasOwnPart: boolean,
): ReturnType<FormRule> {
  const { definition, form, key } = around;
  const compared = amountPlaces(around).flatMap((place) => {
    const own = amountIn(definition, form, place);
    const amounts = parts.flatMap((part) => amountIn(part.definition, part.form, place) ?? []);
    return own && amounts.length === parts.length ? [{ own, amounts, sum: sumOf(amounts) }] : [];
  });
  if (compared.length === 0) return unanswered(['下属单位自评表的金额']);
  const differing = compared.filter(({ own, sum }) => !isRounding(own.value.minus(sum), parts.length, around));
  const certain = differing.filter(({ own, sum }) => hasOwnPart || own.value.lt(sum));
  if (certain.length === 0 && differing.length > 0) return unanswered(['本级的自评表']);
  return ran(
    certain.map(({ own, amounts, sum }) => {
      const name = placeLabels(definition, own.place).slice(-2).join('的');
      return finding(
        check,
        `${name}为${showAmount(own.value)}，${parts.length}个单位合计${showAmount(sum)}，${moreOrLess(own.value, sum)}`,
        `各单位 ${spelledSum(amounts)}，汇总 ${showAmount(own.value)}${filesOf(parts)}`,
        [{ kind: 'place', form: key, place: own.place }, ...parts.flatMap((part) => pathIn(part, own.place))],
      );
    }),
  );
}

/** The same form of the same year of other units, each unit once. */
function unitForms({ definition, form, others }: CheckSurroundings): readonly OtherForm[] {
  const nameOf = ({ places }: OtherForm['form']): string => comparable(textOf(places['unit']));
  const byUnit = new Map<string, OtherForm>();
  for (const other of others) {
    const name = nameOf(other.form);
    const isPart = other.definition.id === definition.id && other.form.year === form.year;
    if (isPart && name !== '' && name !== nameOf(form) && !byUnit.has(name)) byUnit.set(name, other);
  }
  return [...byUnit.values()];
}

/** 预算数 and 执行数 of every line, in the order of the paper. */
const amountPlaces = ({ definition }: CheckSurroundings): readonly PlaceId[] =>
  Object.values(comparedForm(definition.id)?.spent ?? {})
    .flat()
    .flatMap((spent) => [spent.replace(/spent$/, 'budget'), spent]);

const isRounding = (difference: Decimal, figures: number, { profile }: CheckSurroundings): boolean =>
  difference.abs().lte(profile.rounding * (figures + 1));
