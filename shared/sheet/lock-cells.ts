/** What of an opened workbook may be edited: every cell gets a path of its own, or the sentence why it has none. */
import { addressOf } from './address';
import { carryOver, madeOfNothing } from './carry-over';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { rowTable } from './row-table';
import { cellRow, noCells, sortedRow } from './sheet-cells';
import type { CellRow, RowCell, Sheet, Style } from './sheet';
import { noteSpecialCells, specialCells } from './special-rows';

export const formulaSentence = '此处由公式自动计算，不能直接填写';
export const protectedSentence = '此单元格受保护，由财政部门模板锁定，不能修改';
const newRowSentence = '新增的行中，此处不填写内容';

/** Blank cells without a style are listed too, to be typed into; sheets with more places than this keep theirs unlisted. */
const mostPlaces = 20_000;

interface LastLocks {
  readonly rows: Sheet['rows'];
  readonly origins: Int32Array;
  readonly listsAll: boolean;
  readonly locked: readonly CellRow[];
}

const lastLocks = new WeakMap<Sheet, LastLocks>();

/** `opened`: the sheet as it was opened; `sheet`: after `changes`. Rows that are locked as last time are the same objects. */
export function lockCells(opened: Sheet, sheet: Sheet, styles: readonly Style[], changes: RowChanges): Sheet {
  const { rows } = sheet;
  const { origins } = rowTable(opened.rowCount, changes);
  const listsAll = !sheet.protected && sheet.rowCount * sheet.columnCount <= mostPlaces;
  const last = lastLocks.get(opened);
  // which places of a row are covered from above stays the same, as merges grow and shrink with their rows
  const before = last?.listsAll === listsAll ? last : undefined;
  const { results: locked } = carryOver(
    { first: rows, second: origins },
    before ? { first: before.rows, second: before.origins } : madeOfNothing,
    before?.locked ?? [],
    (row) => {
      const origin = origins[row] ?? -1;
      const { cells } = rows[row] ?? noCells;
      const lock = (cell: RowCell): RowCell => lockCell(cell, origin < 0 ? null : origin, sheet, styles);
      return listsAll ? sortedRow([...cells, ...unlistedCells(sheet, row)].map(lock)) : cellRow(cells.map(lock));
    },
  );
  noteSpecialCells(locked, specialCells(sheet));
  lastLocks.set(opened, { rows, origins, listsAll, locked });
  return { ...sheet, rows: locked };
}

export const isProtected = (cell: RowCell, sheet: Sheet, styles: readonly Style[]): boolean =>
  sheet.protected && styles[cell.style]?.locked !== false;

/** `opened`: the row of the cell as opened, null for an inserted one. */
export function lockCell(cell: RowCell, opened: number | null, sheet: Sheet, styles: readonly Style[]): RowCell {
  if (cell.formula !== undefined) return { ...cell, computed: true, locked: formulaSentence };
  if (isProtected(cell, sheet, styles)) return { ...cell, locked: protectedSentence };
  if (opened === null) return { ...cell, locked: newRowSentence };
  const percent = styles[cell.style]?.numberFormat.replace(/"[^"]*"/g, '').includes('%') && { percent: true as const };
  const address = addressOf(opened, cell.column);
  return { ...cell, path: { kind: 'looseCell', sheet: sheet.name, address, ...percent } };
}

export const blankCell = (column: number): RowCell => ({
  column,
  rowSpan: 1,
  columnSpan: 1,
  value: null,
  text: '',
  style: 0,
});

function unlistedCells(sheet: Sheet, row: number): RowCell[] {
  const index = cellIndex(sheet);
  const cells: RowCell[] = [];
  for (let column = 0; column < sheet.columnCount; column++) {
    if (!index.at(row, column)) cells.push(blankCell(column));
  }
  return cells;
}
