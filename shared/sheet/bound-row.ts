/** The cells of one row of an opened sheet that a form fills. */
import type { Path } from '../document/document';
import type { BoundLead } from './binding';
import type { RowCell } from './sheet';

/** 0-based, in a row that does not know where it stands. */
export interface BoundCell {
  readonly column: number;
  /** null in the row that a table without any row keeps: the cell is emptied */
  readonly path: Path | null;
  /** a cell of a group column: in a merged one every row has its path */
  readonly group: boolean;
  /** a group cell whose group goes on from the row above: blank where the file leaves it blank */
  readonly continues: boolean;
  /** of a place that shares its cell with the words before it */
  readonly lead?: BoundLead;
}

/** The bound cells of one row of the sheet. */
export interface BoundRow {
  readonly cells: readonly BoundCell[];
  /** the first and the last bound column */
  readonly left: number;
  readonly right: number;
}

export function boundRow(cells: readonly BoundCell[]): BoundRow {
  const columns = cells.map(({ column }) => column);
  return { cells, left: Math.min(...columns), right: Math.max(...columns) };
}

interface RowOf<Bound> extends Pick<BoundRow, 'left' | 'right'> {
  readonly cells: readonly Bound[];
}

/** What a cell that begins in `row` of the sheet shows, from all of its rows. */
export function cellsWithin<Bound extends BoundCell>(
  rows: readonly (RowOf<Bound> | undefined)[],
  row: number,
  { column, rowSpan, columnSpan }: RowCell,
): Bound[] {
  const cells: Bound[] = [];
  const end = column + columnSpan;
  for (let at = row; at < row + rowSpan && at < rows.length; at++) {
    const own = rows[at];
    // the label at the side of 20,000 rows shows none of their cells
    if (!own || own.left >= end || own.right < column) continue;
    for (const each of own.cells) if (each.column >= column && each.column < end) cells.push(each);
  }
  return cells;
}
