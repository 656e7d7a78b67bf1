/** A table of a report as a full grid: which column each cell begins in, gaps filled, and how wide the columns are. */
import type { ReportCell, ReportTable } from '../document/report';

export interface PlacedCell extends ReportCell {
  /** 0-based, by the columns of the whole table */
  readonly column: number;
}

export interface TableGrid {
  readonly columns: number;
  /** more than the table tells where a heading is merged with cells below them */
  readonly headRows: number;
  /** the cells that begin in each row, from left to right; nothing overlaps, and no place is without a cell */
  readonly rows: readonly (readonly PlacedCell[])[];
}

const empty = (column: number): PlacedCell => ({ content: [], across: 1, down: 1, column });

/** Rows that are too short get empty cells at their end; a cell never reaches below the last row, or over another. */
export function tableGrid({ rows, headRows }: ReportTable): TableGrid {
  /** by row: the columns that cells of earlier rows cover */
  const covered = rows.map(() => new Set<number>());
  const placed = rows.map((cells, row) => cells.map((cell) => placeCell(cell, row, covered)));
  const columns = Math.max(1, ...covered.flatMap((taken) => [...taken].map((column) => column + 1)));
  const filled = placed.map((cells, row) => {
    const gaps = Array.from({ length: columns }, (_, column) => column).filter((column) => !covered[row]?.has(column));
    return [...cells, ...gaps.map(empty)].toSorted((one, other) => one.column - other.column);
  });
  return { columns, rows: filled, headRows: untilUnmerged(filled, Math.min(headRows, rows.length)) };
}

function untilUnmerged(rows: readonly (readonly PlacedCell[])[], headRows: number): number {
  const reached = Math.max(0, ...rows.slice(0, headRows).flatMap((cells, row) => cells.map(({ down }) => row + down)));
  return reached > headRows ? untilUnmerged(rows, reached) : headRows;
}

/** At the first free column of its row, as wide as there is room before a cell that reaches down from above. */
function placeCell(cell: ReportCell, row: number, covered: readonly Set<number>[]): PlacedCell {
  const taken = covered[row] ?? new Set<number>();
  let column = 0;
  while (taken.has(column)) column++;
  let across = 1;
  while (across < cell.across && !taken.has(column + across)) across++;
  const down = Math.min(cell.down, covered.length - row);
  for (const each of covered.slice(row, row + down)) for (let at = 0; at < across; at++) each.add(column + at);
  return { ...cell, column, across, down };
}

/** A column is never narrower than for four characters, and a long text wraps at twenty. */
const least = 4;
const most = 20;

/**
 * The part of the whole width that each column takes, together 1: by the longest text that stands in it alone.
 * `widthOf` gives the width of a cell's longest line in characters.
 */
export function columnShares({ columns, rows }: TableGrid, widthOf: (cell: ReportCell) => number): readonly number[] {
  const widths = Array.from({ length: columns }, () => least);
  for (const cell of rows.flat()) {
    if (cell.across > 1) continue;
    widths[cell.column] = Math.max(widths[cell.column] ?? least, Math.min(widthOf(cell) + 1, most));
  }
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}
