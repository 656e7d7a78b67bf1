/** Which place of the sheet each cell of a pasted table goes to; pure geometry, whatever may be written there. */
import { cellIndex } from '../cell-index';
import type { Cell, Range, Sheet } from '../sheet';
import { cellFinder, onlyCell, sameWords, type TextCell, type TextTable } from './text-table';
import { columnsIn, rowsIn } from './visible-places';

export interface PlacedCell {
  readonly source: TextCell;
  /** 0-based in the sheet; null: there is no such place, or a merged cell covers it */
  readonly target: { readonly row: number; readonly column: number } | null;
}

type Shape = Pick<Sheet, 'rows' | 'rowHeights' | 'columnWidths' | 'rowCount' | 'columnCount'>;

/**
 * One value fills the selection, and a table that fits into it a whole number of times is repeated, as in Excel;
 * otherwise the table begins at its top left place, however large the selection is.
 */
export function placeTable(sheet: Shape, range: Range, table: TextTable): PlacedCell[] {
  const only = onlyCell(table);
  if (only) return anchorsIn(sheet, range).map((target) => ({ source: only, target }));
  const rows = rowsIn(sheet, range.top, range.bottom);
  const columns = columnsIn(sheet, range.left, range.right);
  const [down, across] = [timesIn(rows.length, table.rowCount), timesAcross(sheet, range, columns.length, table)];
  const isRepeated = down > 0 && across > 0 && !isOneCell(sheet, range);
  const starts = isRepeated
    ? everyNth(rows, table.rowCount).flatMap((row) =>
        everyNth(columns, columns.length / across).map((column) => ({ row, column })),
      )
    : [{ row: range.top, column: range.left }];
  return placeAll(
    sheet,
    table,
    starts.map(({ row, column }) => ({ top: row, left: column, first: 0, last: table.rowCount - 1 })),
  ).flat();
}

/** Whether the selection says how often the table is to be repeated, or that it is as high as the table. */
export const fillsSelection = (sheet: Shape, range: Range, table: TextTable): boolean =>
  onlyCell(table) !== null ||
  (!isOneCell(sheet, range) &&
    timesIn(rowsIn(sheet, range.top, range.bottom).length, table.rowCount) > 0 &&
    range.bottom > range.top);

const timesIn = (room: number, size: number): number => (size > 0 && room % size === 0 ? room / size : 0);

/** Counted in columns, or in merged cells when the selection has as many of them in its first row. */
function timesAcross(sheet: Shape, range: Range, columns: number, table: TextTable): number {
  const slots = slotsOf(sheet, range.top, range.left).filter(({ column }) => column <= range.right).length;
  return slots === unitsOf(table).length ? 1 : timesIn(columns, table.columnCount);
}

const everyNth = (places: readonly number[], step: number): number[] => places.filter((_place, at) => at % step === 0);

function isOneCell(sheet: Shape, range: Range): boolean {
  const cell = cellIndex(sheet).at(range.top, range.left);
  return range.bottom < range.top + (cell?.rowSpan ?? 1) && range.right < range.left + (cell?.columnSpan ?? 1);
}

const isAnchor = (sheet: Shape, row: number, column: number): boolean => {
  const cell = cellIndex(sheet).at(row, column);
  return !cell || (cell.row === row && cell.column === column);
};

function anchorsIn(sheet: Shape, { top, bottom, left, right }: Range): { row: number; column: number }[] {
  const columns = columnsIn(sheet, left, right);
  return rowsIn(sheet, top, bottom).flatMap((row) =>
    columns.filter((column) => isAnchor(sheet, row, column)).map((column) => ({ row, column })),
  );
}

/** Some rows of a pasted table, and the place in the sheet where the first of them begins. */
export interface TablePart {
  /** 0-based in the sheet */
  readonly top: number;
  readonly left: number;
  /** rows of the table, both ends included */
  readonly first: number;
  readonly last: number;
}

/** Parts of one table: all of them place by place where that loses nothing, else all cell by cell. */
export function placeAll(sheet: Shape, table: TextTable, parts: readonly TablePart[]): PlacedCell[][] {
  const exact = parts.map((part) => byPlace(sheet, table, part));
  return exact.every((placed) => placed !== null) ? exact : parts.map((part) => byCell(sheet, table, part));
}

/** null when a text would fall into a place that a merged cell covers. */
function byPlace(sheet: Shape, table: TextTable, { top, left, first, last }: TablePart): PlacedCell[] | null {
  const rows = rowsIn(sheet, top, sheet.rowCount - 1);
  const columns = columnsIn(sheet, left, sheet.columnCount - 1);
  const placed: PlacedCell[] = [];
  for (const source of table.cells) {
    if (source.row < first || source.row > last) continue;
    const [row, column] = [rows[source.row - first], columns[source.column]];
    if (row === undefined || column === undefined) placed.push({ source, target: null });
    else if (isAnchor(sheet, row, column)) placed.push({ source, target: { row, column } });
    else if (source.text !== '') return null;
  }
  return placed;
}

/** One cell of a row of the sheet, which may reach in from above. */
interface Slot {
  readonly row: number;
  readonly column: number;
  readonly isWide: boolean;
  readonly cell: Cell | undefined;
}

/** The cells of a row from a column on, merged ones once. */
function slotsOf(sheet: Shape, row: number, left: number): Slot[] {
  const index = cellIndex(sheet);
  const slots: Slot[] = [];
  for (let column = left; column < sheet.columnCount;) {
    const cell = index.at(row, column);
    const end = cell ? cell.column + cell.columnSpan : column + 1;
    const seen = columnsIn(sheet, column, end - 1).length;
    if (seen > 0) slots.push({ row: cell?.row ?? row, column: cell?.column ?? column, isWide: seen > 1, cell });
    column = end;
  }
  return slots;
}

/** Columns in which some cell begins: a page may make each cell of its table three columns wide. */
const unitsOf = (table: TextTable): number[] =>
  [...new Set(table.cells.map(({ column }) => column))].sort((one, other) => one - other);

/**
 * A table of Word or of a page has other columns than the form: its cells go, row by row, into the cells of the form.
 * A wide cell takes as many of them as it is wide, unless the form's cell is wide itself.
 */
function byCell(sheet: Shape, table: TextTable, { top, left, first, last }: TablePart): PlacedCell[] {
  const units = unitsOf(table);
  const sourceAt = cellFinder(table);
  const rows = rowsWithCells(sheet, top, left, last - first + 1);
  const given = new Map<Cell, string>();
  const placed: PlacedCell[] = [];
  for (let line = first; line <= last; line++) {
    const row = rows[line - first];
    const slots = row === undefined ? [] : slotsOf(sheet, row, left);
    let at = 0;
    for (let unit = 0; unit < units.length;) {
      const source = sourceAt(line, units[unit] ?? 0);
      const slot = slots[at];
      const width = source
        ? units.filter((each) => each >= source.column && each < source.column + source.columnSpan).length
        : 1;
      if (source?.row === line) {
        const target = slot && slot.row === row ? { row: slot.row, column: slot.column } : null;
        const known = slot?.cell && (given.get(slot.cell) ?? slot.cell.text);
        // a group that is written in every row says again what its merged cell says
        if (target || known === undefined || !sameWords(known, source.text)) placed.push({ source, target });
        if (target && slot?.cell) given.set(slot.cell, source.text);
      }
      unit += width;
      at += slot?.isWide ? 1 : width;
    }
  }
  return placed;
}

/** The next rows in which cells begin: a row in which merged cells only go on takes no row of the table. */
function rowsWithCells(sheet: Shape, top: number, left: number, count: number): number[] {
  const rows: number[] = [];
  for (let row = top; row < sheet.rowCount && rows.length < count; row++) {
    const isSeen = (sheet.rowHeights[row] ?? 0) > 0;
    if (isSeen && slotsOf(sheet, row, left).some((slot) => slot.row === row)) rows.push(row);
  }
  return rows;
}
