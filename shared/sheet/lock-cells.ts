/** What of an opened workbook may be edited: every cell gets a path of its own, or the sentence why it has none. */
import { addressOf } from './address';
import { carryOver, madeOfNothing } from './carry-over';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { rowTable } from './row-table';
import { cellRow, noCells, sortedRow } from './sheet-cells';
import type { CellRow, Range, RowCell, Sheet, Style } from './sheet';
import { noteSpecialCells, specialCells } from './special-rows';

export const formulaSentence = '此处由公式自动计算，不能直接填写';
export const protectedSentence = '此单元格受保护，由财政部门模板锁定，不能修改';
export const tableFrameSentence = '此处是表格（超级表）的标题或汇总行，改动后文件可能打不开，请在 Excel 或 WPS 中修改';
const newRowSentence = '新增的行中，此处不填写内容';

/** Blank cells without a style are listed too, to be typed into; sheets with more places than this keep theirs unlisted. */
const mostPlaces = 20_000;

interface LastLocks {
  readonly sheet: Sheet;
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
  const before = last && last.listsAll === listsAll && hasSameRanges(last.sheet, sheet) ? last : undefined;
  const { results: locked } = carryOver(
    { first: rows, second: origins },
    before ? { first: before.rows, second: before.origins } : madeOfNothing,
    before?.locked ?? [],
    (row) => {
      const origin = origins[row] ?? -1;
      const { cells } = rows[row] ?? noCells;
      const lock = (cell: RowCell): RowCell =>
        lockCell(cell, { row, opened: origin < 0 ? null : origin }, sheet, styles);
      return listsAll ? sortedRow([...cells, ...unlistedCells(sheet, row)].map(lock)) : cellRow(cells.map(lock));
    },
  );
  noteSpecialCells(locked, specialCells(sheet));
  lastLocks.set(opened, { sheet, rows, origins, listsAll, locked });
  return { ...sheet, rows: locked };
}

/** They count the rows of the sheet, which a row does not know. */
const hasSameRanges = (one: Sheet, other: Sheet): boolean =>
  one.tableFrames === other.tableFrames && one.editableRanges === other.editableRanges;

/** Where a cell stands: its row in the sheet as shown and as opened, null for an inserted one. */
export interface LockedPlace {
  readonly row: number;
  readonly opened: number | null;
}

/** Whether the cell with all that is merged to it lies in one of the ranges. */
const isWithin = (
  { column, rowSpan, columnSpan }: RowCell,
  row: number,
  ranges: readonly Range[] | undefined,
): boolean =>
  ranges?.some(
    ({ top, left, bottom, right }) =>
      top <= row && row + rowSpan - 1 <= bottom && left <= column && column + columnSpan - 1 <= right,
  ) === true;

/** Whether the file forbids to edit a cell that was locked by lockCell, whatever a form says of it. */
export const isProtected = ({ locked }: RowCell): boolean =>
  locked === protectedSentence || locked === tableFrameSentence;

export function lockCell(cell: RowCell, { row, opened }: LockedPlace, sheet: Sheet, styles: readonly Style[]): RowCell {
  if (cell.formula !== undefined) return { ...cell, computed: true, locked: formulaSentence };
  if (isWithin(cell, row, sheet.tableFrames)) return { ...cell, locked: tableFrameSentence };
  const isOpen = styles[cell.style]?.locked === false || isWithin(cell, row, sheet.editableRanges);
  if (sheet.protected && !isOpen) return { ...cell, locked: protectedSentence };
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
