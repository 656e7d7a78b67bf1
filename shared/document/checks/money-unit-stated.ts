/** A03: whether the amounts are in 元 or in 万元 must stand on the paper, and only once. */
import { placesOf } from '../../forms/places';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

export const moneyUnitStated: FormRule = (check, { definition, form, units }) => {
  const hasAmounts = placesOf(definition).some(
    ({ id, value }) => value === 'amount' && typeof form.places[id] === 'number',
  );
  if (!units || !hasAmounts) return notRun([units ? '金额' : '打开的表上的金额单位']);
  const [first] = units;
  if (!first)
    return ran([
      finding(check, '表上没有写明金额单位', `本表应以${definition.unit}填写，请写“单位：${definition.unit}”`, []),
    ]);
  const other = units.find(({ unit }) => unit !== first.unit);
  if (!other) return ran([]);
  return ran([
    finding(
      check,
      `表上写了${first.unit}、${other.unit}两种金额单位`,
      `“${first.text.trim()}”，“${other.text.trim()}”`,
      [first.path, other.path],
    ),
  ]);
};
