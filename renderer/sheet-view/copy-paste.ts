/** A range of the sheet as clipboard text, and clipboard text as a table for a range; pure. */
import type { Cell, Range } from '../../shared/sheet/sheet';
import { fitTable, readTable, writeTable } from './clipboard-text';
import { editText } from './edit-text';
import { styleOf } from './scene';
import type { Scene } from './scene';
import { cellRange, sameRange } from './selection';

/** A range as text: as shown, for other programs, and with all digits, for pasting into a sheet here. */
export interface Copied {
  readonly shown: string;
  readonly full: string;
}

export const copied = (scene: Scene, range: Range): Copied => ({
  shown: textOf(scene, range, (cell) => cell.text),
  full: textOf(scene, range, (cell) => editText(cell, styleOf(scene, cell))),
});

/** Places covered by a merge are empty, hidden rows and columns are left out. */
function textOf({ sheet, index }: Scene, range: Range, write: (cell: Cell) => string): string {
  const rows: string[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    if ((sheet.rowHeights[row] ?? 0) === 0) continue;
    const texts: string[] = [];
    for (let column = range.left; column <= range.right; column++) {
      if ((sheet.columnWidths[column] ?? 0) === 0) continue;
      const cell = index.at(row, column);
      texts.push(cell && cell.row === row && cell.column === column ? write(cell) : '');
    }
    rows.push(texts);
  }
  // the covered places of one merged cell are nothing that somebody meant to copy
  const alone = sameRange(range, cellRange(sheet, { row: range.top, column: range.left }));
  return writeTable(alone ? [[rows[0]?.[0] ?? '']] : rows);
}

/** One copied cell fills the whole selection. */
export function pastedTable(text: string, range: Range, { sheet }: Scene): string[][] {
  const alone = sameRange(range, cellRange(sheet, { row: range.top, column: range.left }));
  const table = readTable(text);
  return alone ? table : fitTable(table, range.bottom - range.top + 1, range.right - range.left + 1);
}
