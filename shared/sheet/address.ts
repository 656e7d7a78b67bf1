/** Addresses such as G37 ⇄ 0-based row and column. */
import type { Range } from './sheet';

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26; letters in any case. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$` signs are allowed; null when the text is no cell address inside a sheet of 1,048,576 rows and 16,384 columns. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] ?? '');
  return row < 1_048_576 && column < 16_384 ? { row, column } : null;
}

/** D:F or 5:7 as the whole columns or rows of a sheet; null when it is neither. */
export function parseTracks(
  text: string,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): { readonly unit: 'rows' | 'columns'; readonly range: Range } | null {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const [left, right] = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')].sort((a, b) => a - b);
    return { unit: 'columns', range: { top: 0, left: left ?? 0, bottom: rowCount - 1, right: right ?? 0 } };
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!rows) return null;
  const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b);
  return { unit: 'rows', range: { top: top ?? 0, left: 0, bottom: bottom ?? 0, right: columnCount - 1 } };
}

/** A1:I35 or B7; null when it is neither. Corners in any order. */
export function parseRange(text: string): Range | null {
  const [first = '', last = first] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** A1:I35, or B7 for a range of one cell. */
export const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)}:${addressOf(bottom, right)}`;
