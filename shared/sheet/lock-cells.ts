/** What of an opened workbook may be edited: every cell gets a path of its own, or the sentence why it has none. */
import { addressOf } from './address';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { rowAsOpened } from './shift-rows';
import type { Cell, Range, Sheet, Style } from './sheet';

export const formulaSentence = '此处由公式自动计算，不能直接填写';
export const protectedSentence = '此单元格受保护，由财政部门模板锁定，不能修改';
export const tableFrameSentence = '此处是表格（超级表）的标题或汇总行，改动后文件可能打不开，请在 Excel 或 WPS 中修改';
const newRowSentence = '新增的行中，此处不填写内容';

/** Blank cells without a style are listed too, to be typed into; sheets with more places than this keep theirs unlisted. */
const mostPlaces = 20_000;

export function lockCells(sheet: Sheet, styles: readonly Style[], rows: RowChanges): Sheet {
  const cells = [...sheet.cells, ...(sheet.protected ? [] : unlistedCells(sheet))];
  return { ...sheet, cells: inOrder(cells.map((cell) => lockCell(cell, sheet, styles, rows))) };
}

/** Whether the file forbids to edit the cell, whatever a form says of it. */
export const isProtected = (cell: Cell, sheet: Sheet, styles: readonly Style[]): boolean =>
  isWithin(cell, sheet.tableFrames) ||
  (sheet.protected && styles[cell.style]?.locked !== false && !isWithin(cell, sheet.editableRanges));

/** Whether the cell with all that is merged to it lies in one of the ranges. */
const isWithin = ({ row, column, rowSpan, columnSpan }: Cell, ranges: readonly Range[] = []): boolean =>
  ranges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row + rowSpan - 1 <= bottom && left <= column && column + columnSpan - 1 <= right,
  );

export function lockCell(cell: Cell, sheet: Sheet, styles: readonly Style[], rows: RowChanges): Cell {
  if (cell.formula !== undefined) return { ...cell, computed: true, locked: formulaSentence };
  if (isWithin(cell, sheet.tableFrames)) return { ...cell, locked: tableFrameSentence };
  if (isProtected(cell, sheet, styles)) return { ...cell, locked: protectedSentence };
  const row = rowAsOpened(cell.row, rows);
  if (row === null) return { ...cell, locked: newRowSentence };
  const percent = styles[cell.style]?.numberFormat.replace(/"[^"]*"/g, '').includes('%') && { percent: true as const };
  const address = addressOf(row, cell.column);
  return { ...cell, path: { kind: 'looseCell', sheet: sheet.name, address, ...percent } };
}

export const blankCell = (row: number, column: number): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  value: null,
  text: '',
  style: 0,
});

function unlistedCells(sheet: Sheet): Cell[] {
  if (sheet.rowCount * sheet.columnCount > mostPlaces) return [];
  const index = cellIndex(sheet);
  const cells: Cell[] = [];
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (!index.at(row, column)) cells.push(blankCell(row, column));
    }
  }
  return cells;
}

/** Row by row from left to right, as Sheet.cells asks. */
export const inOrder = (cells: Cell[]): Cell[] =>
  cells.every((cell, index) => index === 0 || byPlace(cells[index - 1] ?? cell, cell) <= 0)
    ? cells
    : cells.sort(byPlace);

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;
