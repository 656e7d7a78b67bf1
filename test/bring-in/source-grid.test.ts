/** Merged cells make a grid, as a browser lays it out. */
import { expect, test } from 'vitest';
import type { SourceCell } from '../../shared/bring-in/source';
import { gridOf, withoutEmptyColumns } from '../../shared/bring-in/source-grid';

const cell = (text: string, across = 1, down = 1): SourceCell => ({ text, across, down });

/** Each place with the text of the cell that stands there or covers it, · where none does. */
function drawn(rows: readonly (readonly SourceCell[])[]): string[] {
  const cells = withoutEmptyColumns(gridOf(rows));
  const width = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  return rows.map((_row, row) =>
    Array.from({ length: width }, (_column, column) => {
      const here = cells.find(
        (each) =>
          each.row <= row &&
          row < each.row + each.rowSpan &&
          each.column <= column &&
          column < each.column + each.columnSpan,
      );
      return here?.text ?? '·';
    }).join(''),
  );
}

test('a cell takes the next column that no cell above reaches into', () => {
  expect(drawn([[cell('资', 1, 3), cell('合', 2)], [cell('甲'), cell('一', 1, 2)], [cell('乙')]])).toEqual([
    '资合合',
    '资甲一',
    '资乙一',
  ]);
});

test('a cell ends where another reaches in from above', () => {
  expect(drawn([[cell('甲'), cell('乙'), cell('丙', 1, 2)], [cell('丁', 9)]])).toEqual(['甲乙丙', '丁丁丙']);
});

test('columns in which no cell begins are none: colspan=100 means all', () => {
  expect(drawn([[cell('题', 100)], [cell('甲'), cell('乙')]])).toEqual(['题题', '甲乙']);
});

test('short rows leave places without a cell', () => {
  expect(drawn([[cell('甲'), cell('乙')], [cell('丙')]])).toEqual(['甲乙', '丙·']);
});
