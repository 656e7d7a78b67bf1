/**
 * The few cells of a sheet that more is asked of than what they hold: those that reach into rows below, and formulas.
 * They are looked for once, as the sheet is opened; what is made of it knows where they went.
 */
import type { CellRow, Sheet } from './sheet';

export interface TallCell {
  readonly row: number;
  readonly column: number;
  /** the row after its last */
  readonly end: number;
  readonly columnSpan: number;
}

export interface SpecialCells {
  /** row by row from left to right */
  readonly tall: readonly TallCell[];
  /** rows with formulas, rising */
  readonly formulaRows: readonly number[];
}

type Rows = Sheet['rows'];

const known = new WeakMap<Rows, SpecialCells>();

export function specialCells({ rows }: Pick<Sheet, 'rows'>): SpecialCells {
  const found = known.get(rows) ?? specialIn(rows, rows.keys());
  known.set(rows, found);
  return found;
}

/** Notes what is known of rows that were made of others, so that they are not looked through. */
export function noteSpecialCells(rows: Rows, special: SpecialCells): void {
  known.set(rows, special);
}

/** Those of some rows, rising. */
export function specialIn(rows: Rows, some: Iterable<number>): SpecialCells {
  const tall: TallCell[] = [];
  const formulaRows: number[] = [];
  for (const row of some) {
    const own = rows[row];
    if (own?.hasFormulas) formulaRows.push(row);
    if (own?.isTall) tall.push(...tallIn(own, row));
  }
  return { tall, formulaRows };
}

const tallIn = ({ cells }: CellRow, row: number): readonly TallCell[] =>
  cells.flatMap(({ column, rowSpan, columnSpan }) =>
    rowSpan > 1 ? [{ row, column, end: row + rowSpan, columnSpan }] : [],
  );
