/** A01: the unit is named, and by one name in all forms of a document. */
import { hasFigures, nameOfPlace } from './entered-cells';
import { placeOf } from '../../forms/places';
import type { PlaceId } from '../../forms/ids';
import type { FormDocument, Path } from '../document';
import { halfWidth, isBlank } from '../values';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';
import type { OtherForm } from './surroundings';

const unit = 'unit';
/** A project has a unit that carries it out and one that it belongs to: forms agree when they have one of them in common. */
const places = [unit, 'department'] as const;

export const unitNamed: FormRule = (check, around) => {
  const { definition, form, key, others } = around;
  if (!placeOf(definition, unit)) return notRun(['单位名称']);
  const path: Path = { kind: 'place', form: key, place: unit };
  const name = String(form.places[unit] ?? '').trim();
  if (name === '') {
    if (!hasFigures(definition, form)) return notRun(['单位名称']);
    return ran([finding(check, `${nameOfPlace(definition, unit)}未填`, '表中已填数字，未填单位名称', [path])]);
  }
  const own = namesOf(form);
  const contradicting = others.filter(
    (other) =>
      isToldHere(other, key) &&
      namesOf(other.form).length > 0 &&
      !namesOf(other.form).some((each) => own.includes(each)),
  );
  return ran(
    contradicting.map((other) => {
      const theirs = String(
        places.map((place) => other.form.places[place]).find((value) => !isBlank(value)) ?? '',
      ).trim();
      return finding(
        check,
        `单位名称“${name}”与${other.definition.title}的“${theirs}”不一致`,
        `${definition.title}：${name}；${other.definition.title}：${theirs}`,
        [path, { kind: 'place', form: other.key, place: unit }],
      );
    }),
  );
};

/** Two forms of this document that contradict each other say so once. */
const isToldHere = ({ key, file }: OtherForm, own: string): boolean => file === null && own < key;

/** Without blanks, and without what only says which part of the unit it is: （本级）, （盖章）. */
export const plainUnit = (name: string): string =>
  halfWidth(name)
    .replace(/\s/g, '')
    .replace(/\((?:本级|机关|公章|盖章)\)$/, '');

/** The places of a form that name the unit, with the name as it is compared; none that is blank. */
export const unitsOf = ({
  places: filled,
}: FormDocument): readonly { readonly place: PlaceId; readonly name: string }[] =>
  places.map((place) => ({ place, name: plainUnit(String(filled[place] ?? '')) })).filter(({ name }) => name !== '');

const namesOf = (form: FormDocument): readonly string[] => unitsOf(form).map(({ name }) => name);
