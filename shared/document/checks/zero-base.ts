/** C20: an indicator of money that there is none of. */
import { indicatorBases } from '../../forms/indicator-bases';
import { indicatorTables } from './indicator-row';
import type { FormRule } from './form-tests';
import { placeLabels, placeName } from '../place-names';
import { numberOf } from '../values';
import { finding, notRun, ran } from './outcome';

export const baseNotZero: FormRule = (check, { definition, key, form }) => {
  const rows = indicatorTables(definition, key, form)
    .flatMap((table) => table.rows)
    .filter(({ target }) => target.text !== '');
  const asked = indicatorBases.flatMap(({ word, places }) => {
    const place = places.find((id) => placeLabels(definition, id)[0] !== id);
    const about = rows.filter(({ name }) => name.includes(word));
    return place === undefined || about.length === 0 ? [] : [{ place, about }];
  });
  if (asked.length === 0) return notRun(['按资金考核的指标']);
  const known = asked.flatMap(({ place, about }) => {
    const amount = numberOf(form.places[place] ?? null);
    return amount ? [{ place, about, amount }] : [];
  });
  if (known.length < asked.length) return notRun(asked.map(({ place }) => placeName(definition, place)));
  return ran(
    known
      .filter(({ amount }) => amount.isZero())
      .flatMap(({ place, about }) =>
        about
          .filter(({ targets }) => targets.some(({ value }) => !['notApplicable', 'empty'].includes(value.kind)))
          .map((row) =>
            finding(
              check,
              `${placeName(definition, place)}为0，“${row.called}”请填“不适用”`,
              `${placeName(definition, place)} 0；${row.targets.map(({ heading, text }) => `${heading} ${text}`).join('，')}`,
              [...row.targets.map(({ path }) => path), { kind: 'place', form: key, place }],
            ),
          ),
      ),
  );
};
