/** What one grid cell draws of a cell of the sheet: all of it, or one row of a merge on one side of the frozen border. */
import type { Cell, Range } from '../../shared/sheet/sheet';
import { cellAt, drawnColumns, type Scene } from './scene';

export interface Strip {
  readonly scene: Scene;
  readonly cell: Cell;
  /** 0-based row and column of the grid cell */
  readonly row: number;
  readonly column: number;
  /** columns that are drawn from here; null: another column draws them */
  readonly part: Range | null;
}

export function stripAt(scene: Scene, row: number, column: number): Strip {
  const cell = cellAt(scene, row, column);
  return { scene, cell, row, column, part: drawnColumns(scene, cell, column) };
}

/** Whether the cell goes on in the row below. */
export const reachesBelow = ({ cell, row }: Strip): boolean => cell.row + cell.rowSpan - 1 > row;

/** Whether the frozen border leaves a part of the cell to another strip. */
export const isCut = ({ cell, part }: Strip): boolean =>
  part !== null && (part.left !== cell.column || part.right !== cell.column + cell.columnSpan - 1);

/** Whether a strip is the one that stands for the whole cell: the uppermost, and left of the frozen border. */
export function isFirst({ scene, cell, row, column }: Strip): boolean {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return true;
  const { columnWidths } = scene.sheet;
  const end = cell.column + cell.columnSpan - 1;
  const first = columnWidths.findIndex((width, at) => at >= cell.column && (width > 0 || at === end));
  return column === first && row === firstVisibleRow(scene, cell);
}

function firstVisibleRow({ sheet }: Scene, cell: Cell): number {
  let row = cell.row;
  while (row < cell.row + cell.rowSpan - 1 && (sheet.rowHeights[row] ?? 0) === 0) row++;
  return row;
}
