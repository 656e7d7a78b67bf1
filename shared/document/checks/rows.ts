/** Rules on every row of an indicator table. */
import { tableOf } from '../../forms/tables';
import type { RowCheck } from '../../forms/check-declaration';
import type { Profile } from '../../forms/profile';
import type { FormKey } from '../document';
import { indicatorRow } from './indicator-row';
import { JudgedRows } from './judged-rows';
import { notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import { rowTests } from './row-tests';
import type { CheckSurroundings } from './surroundings';

export function runRows(check: RowCheck, around: CheckSurroundings): Outcome {
  const { key, profile } = around;
  const block = tableOf(around.definition, check.table);
  if (!block) return notRun(['指标']);
  const judged = judgedOf(check, around);
  const test = rowTests[check.test];
  const outcomes = judged.update(around.form.tables[check.table] ?? [], (row) => {
    const indicator = indicatorRow(block, key, row);
    return indicator && test(indicator, check, profile);
  });
  if (judged.hasRun) return ran(outcomes.flatMap(({ findings }) => findings));
  const missing = new Set(outcomes.flatMap((outcome) => outcome.missing));
  return notRun(missing.size > 0 ? [...missing] : ['指标']);
}

/** A row that did not change is not judged again: the rules over 20,000 rows took 200 ms per edit. */
const allJudged = new WeakMap<RowCheck, WeakMap<Profile, Map<FormKey, JudgedRows>>>();

/** By all that the rules know besides the row: the check, the profile, and the key in the paths of the findings. */
function judgedOf(check: RowCheck, { profile, key }: CheckSurroundings): JudgedRows {
  let byProfile = allJudged.get(check);
  if (!byProfile) allJudged.set(check, (byProfile = new WeakMap()));
  let byKey = byProfile.get(profile);
  if (!byKey) byProfile.set(profile, (byKey = new Map()));
  let judged = byKey.get(key);
  if (!judged) byKey.set(key, (judged = new JudgedRows()));
  return judged;
}
