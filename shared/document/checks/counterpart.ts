/** The form that another one is compared with: of the same unit or project and of the wanted stage and year, or of none. */
import { Decimal } from 'decimal.js';
import { comparedForm, stageNames } from '../../forms/compared-forms';
import type { ComparedForm, SpentLine, Stage } from '../../forms/compared-forms';
import type { AmountUnit, FormDefinition } from '../../forms/definition';
import type { PlaceId } from '../../forms/ids';
import type { FormDocument, Path } from '../document';
import { comparable, textOf } from '../known-indicator';
import { isBlank, numberOf } from '../values';
import type { CheckSurroundings, OtherForm } from './surroundings';

export interface Counterpart {
  readonly other: OtherForm;
  readonly compared: ComparedForm;
}

/** What is missing, as a check names it. */
export interface NoCounterpart {
  readonly missing: string;
}

export const isFound = (found: Counterpart | NoCounterpart): found is Counterpart => 'other' in found;

/**
 * A unit or project that only one of two forms names does not part them: not every paper has room for it. Of several that
 * fit, one of the same document comes before those of other files; two of them leave it open which is meant.
 */
export function counterpart(around: CheckSurroundings, stage: Stage, yearsAgo: 0 | 1): Counterpart | NoCounterpart {
  const own = comparedForm(around.definition.id);
  const { year } = around.form;
  const name = `${yearsAgo === 0 ? '同' : '上'}年度的${stageNames[stage]}`;
  if (!own) return { missing: name };
  if (year === null) return { missing: '年度' };
  const ofYear = comparedOthers(around, stage, own.scope).filter(({ other }) => other.form.year === year - yearsAgo);
  if (ofYear.length === 0) return { missing: name };
  const ofUnit = ofYear.filter(({ other, compared }) => isSameUnit(own, around.form, compared, other.form));
  if (ofUnit.length === 0) return { missing: `本单位${name}` };
  const fitting = ofUnit.filter(({ other, compared }) => isSameProject(own, around.form, compared, other.form));
  if (fitting.length === 0) return { missing: `同名项目${name}` };
  const here = fitting.filter(({ other }) => other.file === null);
  const [first, ...more] = here.length > 0 ? here : fitting;
  return first && more.length === 0 ? first : { missing: `唯一的${name}（现有${more.length + 1}份）` };
}

/** All other forms of a stage, whatever year and unit. */
export const comparedOthers = (
  { others }: CheckSurroundings,
  stage: Stage,
  scope: ComparedForm['scope'],
): readonly Counterpart[] =>
  others.flatMap((other) => {
    const compared = comparedForm(other.definition.id);
    return compared?.stage === stage && compared.scope === scope ? [{ other, compared }] : [];
  });

/** Without codes, brackets and 本级; '' where the form says none. */
const unitIn = ({ places }: FormDocument, place: PlaceId): string =>
  comparable(textOf(places[place])).replace(/本级|[\d()]/g, '');

/** [] where the form says none. */
export const unitsOf = ({ units }: Pick<ComparedForm, 'units'>, form: FormDocument): readonly string[] =>
  units.map((place) => unitIn(form, place)).filter((name) => name !== '');

/** Of forms that name their unit in the place `unit`, or not at all. */
export function isSameNamedUnit(one: FormDocument, other: FormDocument): boolean {
  const [first, second] = [unitIn(one, 'unit'), unitIn(other, 'unit')];
  return first === '' || second === '' || first === second;
}

export function isSameUnit(one: ComparedForm, own: FormDocument, two: ComparedForm, other: FormDocument): boolean {
  const [first, second] = [unitsOf(one, own), unitsOf(two, other)];
  return first.length === 0 || second.length === 0 || first.some((name) => second.includes(name));
}

/** Projects are told apart by their names alone, so that both must have one. */
const isSameProject = (one: ComparedForm, own: FormDocument, two: ComparedForm, other: FormDocument): boolean =>
  one.project === undefined ||
  two.project === undefined ||
  (!isBlank(own.places[one.project]) &&
    comparable(textOf(own.places[one.project])) === comparable(textOf(other.places[two.project])));

/** 目标表, with the name of its file where it is of another one. */
export const calledOther = ({ other, compared: { stage } }: Counterpart): string => calledForm(other, stage);

export const calledForm = ({ file }: OtherForm, stage: Stage): string =>
  file === null ? stageNames[stage] : `“${file}”的${stageNames[stage]}`;

/** To its places where it stands in the document; of another file nothing can be shown. */
export const pathIn = ({ key, file }: Pick<OtherForm, 'key' | 'file'>, place: PlaceId): readonly Path[] =>
  file === null ? [{ kind: 'place', form: key, place }] : [];

const inTenThousand: Readonly<Record<AmountUnit, number>> = { 万元: 1, 元: 10_000 };

export interface Amount {
  /** in 万元 */
  readonly value: Decimal;
  readonly place: PlaceId;
}

/** null where nothing is filled in. */
export function amountIn({ unit }: FormDefinition, form: FormDocument, place: PlaceId): Amount | null {
  const value = numberOf(form.places[place] ?? null);
  return value && { value: value.div(inTenThousand[unit]), place };
}

/** What was spent by one line of a form. */
export function spentIn(definition: FormDefinition, form: FormDocument, line: SpentLine): Amount | null {
  for (const place of comparedForm(definition.id)?.spent[line] ?? []) {
    const amount = amountIn(definition, form, place);
    if (amount) return amount;
  }
  return null;
}

export const sumOf = (amounts: readonly Amount[]): Decimal => Decimal.sum(0, ...amounts.map(({ value }) => value));
