/**
 * Cells that are merged down, as Word has them: one in every row that they cover. docx can add these itself, but with a
 * line as high as the text of the report in each, which would make the rows higher.
 */
import { Paragraph, TableCell, VerticalMergeType } from 'docx';
import type { ITableCellOptions } from 'docx';
import { styleIds } from './styles';

export interface WordCell {
  /** 0-based, of the table */
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly options: Omit<ITableCellOptions, 'columnSpan' | 'rowSpan' | 'verticalMerge'>;
}

/** `rows`: the cells that begin in each row. Gives the cells of each row with those that go on there. */
export function withMergedCells(rows: readonly (readonly WordCell[])[]): readonly (readonly TableCell[])[] {
  const all = rows.map((): { readonly column: number; readonly cell: TableCell }[] => []);
  for (const [row, cells] of rows.entries()) {
    for (const { column, across, down, options } of cells) {
      const span = across > 1 ? { columnSpan: across } : {};
      const first = down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {};
      all[row]?.push({ column, cell: new TableCell({ ...options, ...span, ...first }) });
      for (const below of all.slice(row + 1, row + down)) {
        const children = [new Paragraph({ style: styleIds.gap })];
        const cell = new TableCell({ ...options, ...span, children, verticalMerge: VerticalMergeType.CONTINUE });
        below.push({ column, cell });
      }
    }
  }
  return all.map((cells) => cells.toSorted((one, other) => one.column - other.column).map(({ cell }) => cell));
}
