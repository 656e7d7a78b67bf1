/** Where a form stands once all its scores are there: the grade, and the 得分 without what does not apply. */
import { Decimal } from 'decimal.js';
import type { FormDefinition } from '../../forms/definition';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { Profile } from '../../forms/profile';
import { indicatorRow } from '../checks/indicator-row';
import type { FormDocument, FormKey } from '../document';
import { numberOf } from '../values';
import type { Worked } from './quantity-score';
import { gradeOf, rescaled } from './total-score';

export interface Standing {
  readonly grade: string;
  /** present when 不适用 indicators hold points, which the others share */
  readonly rescaled?: Worked;
}

/**
 * `total`: Σ得分 with 预算执行率. null while a 得分 is missing (half of a form would always be 差), where the 分值 are not those
 * that the grades are meant for, and for a form without scores.
 */
export function standingOf(
  definition: FormDefinition,
  key: FormKey,
  form: FormDocument,
  total: Decimal,
  { scoring, totalWeight }: Profile,
): Standing | null {
  const { execution } = definition;
  if (!execution) return null;
  const executionWeight = numberOf(form.places[execution.weight] ?? null);
  if (executionWeight?.gt(0) && !numberOf(form.places[execution.score] ?? null)) return null;
  const points = pointsOf(definition, key, form);
  if (!points || points.applicable.lte(0)) return null;
  const counted = points.applicable.plus(executionWeight ?? 0);
  const whole = counted.plus(points.unused);
  if (totalWeight !== null && !whole.eq(totalWeight)) return null;
  const shared = points.unused.gt(0) ? rescaled(total, counted, whole) : null;
  const grade = gradeOf(shared?.score ?? total, scoring.grades);
  return grade && { grade: grade.name, ...(shared && { rescaled: shared }) };
}

/** 分值 of the indicators that apply and of those that do not; null while one of the former has no 得分. */
function pointsOf(
  { blocks }: FormDefinition,
  key: FormKey,
  form: FormDocument,
): { readonly applicable: Decimal; readonly unused: Decimal } | null {
  let [applicable, unused] = [new Decimal(0), new Decimal(0)];
  for (const block of blocks) {
    if (block.kind !== 'table' || !indicatorColumns(block)?.score) continue;
    for (const row of form.tables[block.id] ?? []) {
      const indicator = indicatorRow(block, key, row);
      const weight = indicator?.weight ?? null;
      if (!indicator || !weight) continue;
      if (indicator.isNotApplicable) unused = unused.plus(weight);
      else if (indicator.score) applicable = applicable.plus(weight);
      else return null;
    }
  }
  return { applicable, unused };
}
