/** A02: a text taken over from last year's file still names last year. */
import { enteredPlaces, nameOfPlace } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

/** 纳入2022年度部门决算汇编范围: a year that says what the form is of, not what was done then. */
const namedYear = /(?<!上)((?:19|20)\d\d)年(?:度)?(?=[^。；;]{0,12}(?:编报|汇编|机构设置|部门决算|部门预算|单位预算))/g;

export const ownYear: FormRule = (check, around) => {
  const { year } = around.form;
  if (year === null) return notRun(['年度']);
  const texts = enteredPlaces(around.definition, around.form).filter(({ value }) => typeof value === 'string');
  if (texts.length === 0) return notRun(['填写的文字']);
  return ran(
    texts.flatMap(({ id, value }) =>
      [...String(value).matchAll(namedYear)]
        .filter(([, named]) => Number(named) !== year)
        .map(([words, named]) =>
          finding(
            check,
            `${nameOfPlace(around.definition, id)}写的是${named}年，本表是${year}年度`,
            `“${words}${String(value)
              .slice(String(value).indexOf(words) + words.length)
              .slice(0, 12)}”，本表年度 ${year}`,
            [{ kind: 'place', form: around.key, place: id }],
          ),
        ),
    ),
  );
};
