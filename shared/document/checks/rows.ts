/** Rules on every row of an indicator table. */
import type { RowCheck } from '../../forms/check-declaration';
import type { Profile } from '../../forms/profile';
import type { FormKey, TableRow } from '../document';
import { RowMemo } from '../row-memo';
import { indicatorRow, tableOf } from './indicator-row';
import { agreed, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import { rowTests } from './row-tests';
import type { CheckSurroundings } from './surroundings';

export function runRows(check: RowCheck, around: CheckSurroundings): Outcome {
  const { key, profile } = around;
  const block = tableOf(around.definition.blocks, check.table);
  if (!block) return notRun(['指标']);
  const judged = judgedOf(check, around);
  const test = rowTests[check.test];
  const { removed, added } = judged.memo.update(around.form.tables[check.table] ?? [], (row) => {
    const indicator = indicatorRow(block, key, row);
    return indicator && test(indicator, check, profile);
  });
  for (const outcome of removed) count(judged, outcome, -1);
  for (const outcome of added) count(judged, outcome, 1);
  const outcomes = judged.telling === 0 ? [] : judged.memo.results.filter(tells);
  if (judged.ran > 0) return ran(outcomes.flatMap(({ findings }) => findings));
  const missing = new Set(outcomes.flatMap((outcome) => outcome.missing));
  return notRun(missing.size > 0 ? [...missing] : ['指标']);
}

/** What one check said of every row; null of one that is not filled in yet. */
interface Judged {
  readonly memo: RowMemo<TableRow, Outcome | null>;
  /** rows in which it could compare something */
  ran: number;
  /** rows of which it has something to tell */
  telling: number;
}

const tells = (outcome: Outcome | null): outcome is Outcome => outcome !== null && outcome !== agreed;

function count(judged: Judged, outcome: Outcome | null, by: 1 | -1): void {
  if (outcome?.ran) judged.ran += by;
  if (tells(outcome)) judged.telling += by;
}

/** A row that did not change is not judged again: the rules over 20,000 rows took 200 ms per edit. */
const allJudged = new WeakMap<RowCheck, WeakMap<Profile, Map<FormKey, Judged>>>();

/** By all that the rules know besides the row: the check, the profile, and the key in the paths of the findings. */
function judgedOf(check: RowCheck, { profile, key }: CheckSurroundings): Judged {
  let byProfile = allJudged.get(check);
  if (!byProfile) allJudged.set(check, (byProfile = new WeakMap()));
  let byKey = byProfile.get(profile);
  if (!byKey) byProfile.set(profile, (byKey = new Map()));
  let judged = byKey.get(key);
  if (!judged) byKey.set(key, (judged = { memo: new RowMemo(), ran: 0, telling: 0 }));
  return judged;
}
