/** The grid that the spans of a table make, as a browser lays it out. */
import type { SourceCell } from './source';

/** 0-based within the table; `position`: which of its row's cells it is. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly position: number;
  readonly text: string;
}

/** Further right no form has columns; a page may claim millions. */
const mostColumns = 1000;

/** A cell takes the next column that no cell above reaches into. */
export function gridOf(rows: readonly (readonly SourceCell[])[]): GridCell[] {
  /** by column, the first row that no cell above reaches into */
  const free: number[] = [];
  return rows.flatMap((cells, row) => {
    const isTaken = (column: number): boolean => (free[column] ?? 0) > row;
    let column = 0;
    return cells.flatMap(({ text, across, down }, position): GridCell[] => {
      while (column < mostColumns && isTaken(column)) column++;
      if (column >= mostColumns) return [];
      const end = Math.min(column + across, mostColumns);
      let right = column + 1;
      while (right < end && !isTaken(right)) right++;
      const rowSpan = Math.min(down, rows.length - row);
      for (let at = column; at < right; at++) free[at] = row + rowSpan;
      const placed = { row, column, rowSpan, columnSpan: right - column, position, text };
      column = right;
      return [placed];
    });
  });
}
