import { describe, expect, test } from 'vitest';
import type { ReportCell, ReportTable } from '../../shared/document/report';
import { columnShares, tableGrid } from '../../shared/report/table-grid';
import { cell } from '../word/support/drawn-report';

const table = (headRows: number, ...rows: readonly (readonly ReportCell[])[]): ReportTable => ({
  kind: 'table',
  id: 'table',
  headRows,
  rows,
});

const textOf = ({ content: [first] }: ReportCell): string => (first?.kind === 'words' ? first.text : '');

/** Each row as `column:text across×down`. */
const asLines = (drawn: ReportTable): readonly string[] =>
  tableGrid(drawn).rows.map((row) =>
    row.map((each) => `${each.column}:${textOf(each)} ${each.across}×${each.down}`).join(' | '),
  );

describe('the grid of a table', () => {
  test('moves cells to the right of those that reach down from above', () => {
    expect(asLines(table(0, [cell('甲', 1, 2), cell('乙')], [cell('丙')]))).toEqual([
      '0:甲 1×2 | 1:乙 1×1',
      '1:丙 1×1',
    ]);
  });

  test('fills rows that are too short', () => {
    expect(asLines(table(0, [cell('甲'), cell('乙')], [cell('丙')], []))).toEqual([
      '0:甲 1×1 | 1:乙 1×1',
      '0:丙 1×1 | 1: 1×1',
      '0: 1×1 | 1: 1×1',
    ]);
  });

  test('never lets a cell reach below the table or over another', () => {
    expect(asLines(table(0, [cell('甲'), cell('乙', 1, 9)], [cell('丙', 3)]))).toEqual([
      '0:甲 1×1 | 1:乙 1×2',
      '0:丙 1×1',
    ]);
  });

  test('has as many heading rows as a merged heading reaches', () => {
    const merged = table(1, [cell('甲', 1, 2), cell('乙')], [cell('丙', 1, 2)], [cell('丁')], [cell('戊'), cell('己')]);
    expect(tableGrid(merged).headRows).toBe(3);
    expect(tableGrid({ ...merged, headRows: 9 }).headRows).toBe(4);
  });
});

test('columns are as wide as their texts, within bounds', () => {
  const grid = tableGrid(
    table(0, [cell('甲'), cell('一二三四五六七'), cell('长'.repeat(90))], [cell('合计'.repeat(20), 3)]),
  );
  // 4, 8 and 20 characters
  expect(columnShares(grid, (each) => textOf(each).length)).toEqual([4 / 32, 8 / 32, 20 / 32]);
});
