/** D09: a form names a grade; it must be the one of the 总分. */
import { gradeOf } from '../scoring/total-score';
import { numberOf } from '../values';
import type { FormDefinition } from '../../forms/definition';
import type { FormDocument, FormKey, Path } from '../document';
import { gradeLetter, namedGrades } from '../named-grades';
import { placeName } from '../place-names';
import { enteredPlaces, nameOfPlace } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

interface GradeInPlace {
  /** the first character of the word: 优, 良, 中, 差 */
  readonly grade: string;
  readonly words: string;
  readonly path: Path;
  readonly where: string;
}

export const gradeOfScore: FormRule = (check, around) => {
  const { definition, key, form, profile } = around;
  const grades = gradesIn(definition, key, form);
  if (grades.length === 0) return notRun(['评价等级']);
  const total = numberOf(form.places['total.score'] ?? null);
  if (!total) return notRun([placeName(definition, 'total.score')]);
  const due = gradeOf(total, profile.scoring.grades);
  if (!due) return notRun(['与得分对应的等级']);
  return ran(
    grades
      .filter(({ grade }) => grade !== due.name.slice(0, 1))
      .map(({ words, path, where }) =>
        finding(
          check,
          `${where}写的“${words}”与总得分${total}不符，应为“${due.name}”`,
          `总得分 ${total}；${profile.scoring.grades.map(({ name, from }) => `${name} ${from}分起`).join('，')}`,
          [path, { kind: 'place', form: key, place: 'total.score' }],
        ),
      ),
  );
};

const gradesIn = (definition: FormDefinition, key: FormKey, form: FormDocument): readonly GradeInPlace[] =>
  enteredPlaces(definition, form).flatMap(({ id, value }) =>
    typeof value === 'string'
      ? namedGrades(value).map(({ words, word }) => ({
          grade: gradeLetter(word),
          words,
          path: { kind: 'place', form: key, place: id } as const,
          where: nameOfPlace(definition, id),
        }))
      : [],
  );
