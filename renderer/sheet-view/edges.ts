/** Stand-in until shared/sheet/borders.ts is there. */
import { cellIndex } from '../../shared/sheet/cell-index';
import type { BorderLine, Sheet, Style } from '../../shared/sheet/sheet';

export interface Edges {
  below(row: number, column: number): BorderLine | null;
  rightOf(row: number, column: number): BorderLine | null;
}

export function edgesOf(sheet: Pick<Sheet, 'cells'>, styles: readonly Style[]): Edges {
  const index = cellIndex(sheet);
  const between = (
    first: { row: number; column: number },
    second: { row: number; column: number },
    side: 'bottom' | 'right',
    opposite: 'top' | 'left',
  ): BorderLine | null => {
    const one = index.at(first.row, first.column);
    const other = index.at(second.row, second.column);
    if (one && one === other) return null;
    return (one && styles[one.style]?.[side]) ?? (other && styles[other.style]?.[opposite]) ?? null;
  };
  return {
    below: (row, column) => between({ row, column }, { row: row + 1, column }, 'bottom', 'top'),
    rightOf: (row, column) => between({ row, column }, { row, column: column + 1 }, 'right', 'left'),
  };
}
