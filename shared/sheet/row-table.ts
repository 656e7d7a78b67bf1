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
  const shown = new Int32Array(rowCount);
  let opened = 0;
  let at = 0;
  const goTo = (row: number, isKept: boolean): void => {
    for (const end = Math.min(row, rowCount); opened < end; opened++) {
      shown[opened] = at;
      if (isKept) origins[at++] = opened;
    }
  };
  for (const { from, removed, inserted } of stepsDown(changes)) {
    goTo(from, true);
    goTo(from + removed, false);
    origins.fill(insertedBelow(from - 1), at, at + inserted);
    at += inserted;
  }
  goTo(rowCount, true);
  return { origins: origins.subarray(0, at), shown: (row) => shown[row] ?? shiftedRow(row, changes) };
}

interface Step {
  /** row as opened before which rows come in, or from which on they go */
  readonly from: number;
  readonly removed: number;
  readonly inserted: number;
}

const stepsDown = ({ insertions, removals }: RowChanges): readonly Step[] =>
  [
    ...insertions.map(({ below, count }): Step => ({ from: below + 1, removed: 0, inserted: count })),
    ...removals.map(({ first, count }): Step => ({ from: first, removed: count, inserted: 0 })),
  ].sort((one, other) => one.from - other.from || other.inserted - one.inserted);

/** The items of a list that has one for each row as opened, in the rows as shown; `missing` where it has none. */
export function inRowsShown<Item>(
  items: readonly Item[],
  { origins }: RowTable,
  inserted: (below: number, at: number) => Item,
  missing: Item,
): Item[] {
  const parts: (readonly Item[])[] = [];
  for (let at = 0; at < origins.length;) {
    const origin = origins[at] ?? 0;
    const count = origin < 0 ? 1 : keptTogether(origins, at);
    if (origin < 0) parts.push([inserted(insertedBelow(origin), at)]);
    else parts.push(filledUp(items.slice(origin, origin + count), count, missing));
    at += count;
  }
  return ([] as Item[]).concat(...parts);
}

/** How many rows from `at` on stood one below the other as opened, too. */
function keptTogether(origins: Int32Array, at: number): number {
  const from = (origins[at] ?? 0) - at;
  let end = at + 1;
  while (end < origins.length && (origins[end] ?? 0) - end === from) end++;
  return end - at;
}

const filledUp = <Item>(items: Item[], count: number, missing: Item): readonly Item[] =>
  items.length === count ? items : [...items, ...new Array<Item>(count - items.length).fill(missing)];
