/** Sheets drawn as text for the tests of the grid: equal letters side by side are one merged cell, `.` is empty. */
import { a4 } from '../support/a4-page';
import type { Cell, Sheet } from '../../shared/sheet/sheet';
import { withCells } from '../support/cells';
import { cellRows } from '../../shared/sheet/sheet-cells';

/** Each letter is a cell whose text is the letter; rows 20 px high and columns 50 px wide unless told otherwise. */
export function sheetOf(picture: readonly string[], change: Partial<Sheet> = {}): Sheet {
  const rowCount = picture.length;
  const columnCount = picture[0]?.length ?? 0;
  const letterAt = (row: number, column: number) => picture[row]?.[column] ?? '';
  const cells: Cell[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const letter = letterAt(row, column);
      const isCovered =
        letter !== '.' && (letterAt(row - 1, column) === letter || letterAt(row, column - 1) === letter);
      if (isCovered) continue;
      let rowSpan = 1;
      let columnSpan = 1;
      while (letter !== '.' && letterAt(row + rowSpan, column) === letter) rowSpan++;
      while (letter !== '.' && letterAt(row, column + columnSpan) === letter) columnSpan++;
      const text = letter === '.' ? '' : letter;
      cells.push({ row, column, rowSpan, columnSpan, value: text === '' ? null : text, text, style: 0 });
    }
  }
  return {
    name: '表',
    visibility: 'visible',
    rowCount,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, () => 50),
    rowHeights: Array.from({ length: rowCount }, () => 20),
    rows: cellRows(cells, rowCount),
    frozenRows: 0,
    frozenColumns: 0,
    showGridLines: true,
    protected: false,
    validations: [],
    conditionalFormats: [],
    page: a4,
    ...change,
  };
}

/** The same sheet with the named cells open for typing. */
export const openFor = (sheet: Sheet, letters: string): Sheet =>
  withCells(sheet, (cell) =>
    cell.text !== '' && letters.includes(cell.text)
      ? { ...cell, path: { kind: 'looseCell', sheet: sheet.name, address: cell.text } }
      : cell,
  );
