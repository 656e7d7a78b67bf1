/** Where every row of a sheet stands after its rows were changed, both ways, as a table: asked for each of 20,000 rows. */
import type { RowChanges } from './edits';
import { shiftedRow } from './shift-rows';

export interface RowTable {
  /** by row as shown: its row as opened; of an inserted row `insertedBelow` of the row it stands below */
  readonly origins: Int32Array;
  /** 0-based, also of rows beyond the sheet; of a removed row the place it leaves to what comes below it */
  shown(opened: number): number;
}

/** A number below 0, so that no row as opened is mistaken for an inserted one; its own inverse. */
export const insertedBelow = (row: number): number => -1 - row;

const known = new WeakMap<RowChanges, { readonly rowCount: number; readonly table: RowTable }>();

/** `rowCount`: of the sheet as opened. `changes`: joined (joinedRowChanges). */
export function rowTable(rowCount: number, changes: RowChanges): RowTable {
  const last = known.get(changes);
  if (last?.rowCount === rowCount) return last.table;
  const table = makeTable(rowCount, changes);
  known.set(changes, { rowCount, table });
  return table;
}

function makeTable(rowCount: number, changes: RowChanges): RowTable {
  const origins = new Int32Array(rowCount + changes.insertions.reduce((sum, { count }) => sum + count, 0));
  let count = 0;
  const shown = new Int32Array(rowCount);
  const insertions = new Map(changes.insertions.map(({ below, count }) => [below, count]));
  const removals = new Map(changes.removals.map(({ first, count }) => [first, count]));
  let removedUntil = 0;
  for (let row = 0; row < rowCount; row++) {
    shown[row] = count;
    removedUntil = Math.max(removedUntil, row + (removals.get(row) ?? 0));
    if (row >= removedUntil) origins[count++] = row;
    for (let more = insertions.get(row) ?? 0; more > 0; more--) origins[count++] = insertedBelow(row);
  }
  return {
    origins: origins.slice(0, count),
    shown: (opened) => shown[opened] ?? shiftedRow(opened, changes),
  };
}
