/** Rows as high as the texts that were brought in: Excel grows a row while a text is typed, and what was read must be seen. */
import type { RowCell, Sheet, Style, Workbook } from '../sheet/sheet';

/** px; 409 pt, more than which Excel shows no row */
const tallest = 545;
const pixelsPerPoint = 4 / 3;
/** of the size of the letters */
const linePitch = 1.3;
/** px that a cell leaves free on both sides of its text together */
const padding = 6;

/** Rows never get lower. Cells over several rows grow none, as in Excel. */
export const withHighRows = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rowHeights: sheet.rowHeights.map((height, row) =>
      (sheet.rows[row]?.cells ?? []).reduce(
        (most, cell) => Math.max(most, heightOf(cell, sheet, workbook.styles[cell.style])),
        height,
      ),
    ),
  })),
});

/** px; 0 for what takes one line anyway */
function heightOf({ column, columnSpan, rowSpan, text }: RowCell, sheet: Sheet, style: Style | undefined): number {
  if (!style?.wrap || rowSpan > 1 || text === '') return 0;
  const letter = style.font.size * pixelsPerPoint;
  const width = sheet.columnWidths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, -padding);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((lettersIn(line) * letter) / Math.max(width, letter))), 0);
  return Math.min(tallest, Math.ceil(lines * letter * linePitch));
}

/** Latin letters and digits are half as wide as Chinese ones. */
const lettersIn = (line: string): number =>
  [...line].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
