/** Cuts a sheet into what is printed: areas, repeated title rows and forced page breaks; hidden rows and columns left out. */
import type { Cell, Range, Sheet, Style } from '../sheet/sheet';
import { cellIndex } from '../sheet/cell-index';
import { cellsOf } from '../sheet/sheet-cells';

/** One HTML table: rows and columns by number in the sheet. A merge never reaches from one section into another. */
export interface PrintTable {
  readonly columns: readonly number[];
  /** repeated on every page */
  readonly head: readonly number[];
  readonly body: readonly number[];
  readonly newPage: boolean;
}

/** A cell, or what is left of it within one section; null where the sheet has no cell. */
export interface Piece {
  readonly cell: Cell | null;
  readonly row: number;
  readonly column: number;
  /** visible rows and columns only */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
}

export function printTables(sheet: Sheet, styles: readonly Style[]): PrintTable[] {
  const areas = sheet.page.area ?? [usedRange(sheet, styles)];
  return areas.flatMap((area, index) => tablesOfArea(sheet, area, index > 0));
}

function tablesOfArea(sheet: Sheet, area: Range, newPage: boolean): PrintTable[] {
  const columns = shownBetween(sheet.columnWidths, area.left, area.right);
  const rows = shownBetween(sheet.rowHeights, area.top, area.bottom);
  const titles = sheet.page.titleRows;
  const head = titles ? shownBetween(sheet.rowHeights, titles.first, titles.last) : [];
  // rows above the title rows are printed once, before them
  const lead = rows.filter((row) => titles && row < titles.first);
  const rest = rows.filter((row) => !titles || row > titles.last);
  const leads = lead.length > 0 ? [{ columns, head: [], body: lead }] : [];
  const parts = splitAtBreaks(rest, sheet.page.rowBreaks);
  // a sheet with nothing but title rows prints them all the same
  const bodies = parts.length > 0 || head.length === 0 ? parts : [[]];
  const tables = [...leads, ...bodies.map((body) => ({ columns, head, body }))];
  const firstBody = leads.length;
  return tables.map((table, index) => ({ ...table, newPage: index === 0 ? newPage : index > firstBody }));
}

function splitAtBreaks(rows: readonly number[], breaks: readonly number[]): number[][] {
  const parts: number[][] = [];
  let previous = -1;
  for (const row of rows) {
    const part = parts.at(-1);
    if (!part || breaks.some((at) => at > previous && at <= row)) parts.push([row]);
    else part.push(row);
    previous = row;
  }
  return parts;
}

/** Up to the last row and column with a text, a border or a fill that is seen on paper; at least one cell. */
function usedRange(sheet: Sheet, styles: readonly Style[]): Range {
  let bottom = 0;
  let right = 0;
  for (const cell of cellsOf(sheet)) {
    const style = styles[cell.style];
    const isColoured = style?.fill && style.fill !== '#ffffff';
    const inked = cell.text !== '' || isColoured || (style && (style.left || style.right || style.top || style.bottom));
    if (!inked) continue;
    bottom = Math.max(bottom, cell.row + cell.rowSpan - 1);
    right = Math.max(right, cell.column + cell.columnSpan - 1);
  }
  return {
    top: 0,
    left: 0,
    bottom: Math.min(bottom, Math.max(sheet.rowCount - 1, 0)),
    right: Math.min(right, Math.max(sheet.columnCount - 1, 0)),
  };
}

function shownBetween(sizes: readonly number[], first: number, last: number): number[] {
  const shown: number[] = [];
  for (let at = Math.max(first, 0); at <= Math.min(last, sizes.length - 1); at++) {
    if (sizes[at] !== 0) shown.push(at);
  }
  return shown;
}

/** The pieces of a section, row by row, as an HTML table lists them: covered places are left out. */
export function piecesOf(sheet: Sheet, rows: readonly number[], columns: readonly number[]): Piece[][] {
  const index = cellIndex(sheet);
  const drawn = new Set<Cell>();
  return rows.map((row, rowAt) =>
    columns.flatMap((column, columnAt): Piece[] => {
      const cell = index.at(row, column) ?? null;
      if (cell && drawn.has(cell)) return [];
      if (cell) drawn.add(cell);
      const down = cell ? reach(rows, rowAt, cell.row + cell.rowSpan) : [row];
      const across = cell ? reach(columns, columnAt, cell.column + cell.columnSpan) : [column];
      return [
        {
          cell,
          row,
          column,
          rowSpan: down.length,
          columnSpan: across.length,
          width: total(sheet.columnWidths, across),
          height: total(sheet.rowHeights, down),
        },
      ];
    }),
  );
}

/** From `start` on, those below `end`. */
function reach(places: readonly number[], start: number, end: number): readonly number[] {
  let stop = start + 1;
  while (stop < places.length && (places[stop] ?? end) < end) stop++;
  return places.slice(start, stop);
}

export const total = (sizes: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (sizes[at] ?? 0), 0);
