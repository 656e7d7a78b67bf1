/** The grid that the spans of a table make, as a browser lays it out. */
import type { SourceCell } from './source';
import { SourceError } from './source-error';

/** 0-based within the table; `position`: which of its row's cells it is. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly position: number;
  readonly text: string;
}

/** More than any form has; a page may claim millions. */
const mostColumns = 1000;

/** A cell takes the next column that no cell above reaches into. Throws SourceError for a table that is too wide. */
export function gridOf(rows: readonly (readonly SourceCell[])[]): GridCell[] {
  /** by column, the first row that no cell above reaches into */
  const free: number[] = [];
  return rows.flatMap((own, row) => {
    const isTaken = (column: number): boolean => (free[column] ?? 0) > row;
    let column = 0;
    return own.map(({ text, across, down }, position): GridCell => {
      while (isTaken(column)) column++;
      if (column >= mostColumns) throw tooWide();
      const end = Math.min(column + across, mostColumns);
      let right = column + 1;
      while (right < end && !isTaken(right)) right++;
      const rowSpan = Math.min(down, rows.length - row);
      for (let at = column; at < right; at++) free[at] = row + rowSpan;
      const placed = { row, column, rowSpan, columnSpan: right - column, position, text };
      column = right;
      return placed;
    });
  });
}

/** Columns at the right in which no cell begins are none: pages write colspan=100 for “all”. */
export function withoutEmptyColumns(cells: readonly GridCell[]): GridCell[] {
  const columnCount = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  return cells.map((cell) => ({ ...cell, columnSpan: Math.min(cell.columnSpan, columnCount - cell.column) }));
}

const tooWide = (): SourceError =>
  new SourceError(
    'tooLarge',
    '文件中有的表格列数太多（超过 1000 列），不能读入，请只复制需要的表格，用“粘贴整表”带入。',
  );
