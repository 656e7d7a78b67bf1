/** Pasting rows into a table of a form: the table grows, so that no row of another group is written over. */
import type { PastePlan, PasteTarget, RowsToPaste } from './paste';
import { planByGroups } from './paste-by-groups';
import { planInGroup } from './paste-in-group';
import { fillsSelection } from './place-table';
import { tablesOn } from './table-extent';

/** null where no form's table is concerned or none has to grow: then the table is pasted place by place. */
export function planRows(target: PasteTarget, rows: RowsToPaste): PastePlan | null {
  if (fillsSelection(target.sheet, target.range, rows.table)) return null;
  for (const extent of tablesOn(target.document, target.sheet)) {
    const isGrowing = rows.copiedFrom !== 'severalGroups';
    const plan = planByGroups(target, rows, extent) ?? (isGrowing ? planInGroup(target, rows, extent) : null);
    if (plan) return plan;
  }
  return null;
}
