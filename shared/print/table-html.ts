/** The tables of one sheet as HTML. */
import type { Cell, Sheet, Style } from '../sheet/sheet';
import type { PrintedPictures } from './pictures';
import type { Piece, PrintTable } from './sections';
import { piecesOf, total } from './sections';
import { cellHtml } from './cell-html';
import { textHeight } from './text-size';

type Section = readonly number[];

/** Sections that show a merge which is cut in several: only the tallest one shows its text. */
type TextOwners = ReadonlyMap<Cell, Section>;

export function tablesHtml(
  sheet: Sheet,
  styles: readonly Style[],
  tables: readonly PrintTable[],
  scale: number,
  pictures: PrintedPictures,
): string {
  const owners = textOwners(sheet, tables);
  const center = sheet.page.centeredHorizontally ? '; margin: 0 auto' : '';
  return tables
    .map((table) => {
      const columns = table.columns.map((column) => `<col style="width: ${sheet.columnWidths[column] ?? 0}px">`);
      const section = (rows: Section): string => rowsHtml(sheet, styles, table, rows, owners, pictures);
      return [
        // zoom scales widths, heights and fonts together, so lines break as on screen (checked in Chromium 156)
        `<table${table.newPage ? ' class="next"' : ''} style="width: ${total(sheet.columnWidths, table.columns)}px; zoom: ${scale}${center}">`,
        `<colgroup>${columns.join('')}</colgroup>`,
        table.head.length > 0 ? `<thead>\n${section(table.head)}\n</thead>` : '',
        `<tbody>\n${section(table.body)}\n</tbody>`,
        '</table>',
      ]
        .filter(Boolean)
        .join('\n');
    })
    .join('\n');
}

function rowsHtml(
  sheet: Sheet,
  styles: readonly Style[],
  table: PrintTable,
  rows: Section,
  owners: TextOwners,
  pictures: PrintedPictures,
): string {
  return piecesOf(sheet, rows, table.columns)
    .map((pieces, rowAt) => {
      const cells = pieces.map((piece, at) =>
        cellHtml({
          piece,
          style: piece.cell ? styles[piece.cell.style] : undefined,
          showsText: !piece.cell || (owners.get(piece.cell) ?? rows) === rows,
          room: (direction) =>
            room(direction === 1 ? pieces.slice(at + 1) : pieces.slice(0, at).reverse(), piece, direction),
          pictures: pictures.in(piece),
        }),
      );
      const height = sheet.rowHeights[rows[rowAt] ?? 0] ?? 0;
      return `<tr${breakClass(pieces, styles)} style="height: ${height}px">${cells.join('')}</tr>`;
    })
    .join('\n');
}

/**
 * Rows where a merge begins, and those that hold nothing else, may break, or the merge would have to fit on one page. The text of a report breaks
 * anywhere, but its headings stay with the text below.
 */
function breakClass(pieces: readonly Piece[], styles: readonly Style[]): string {
  if (pieces.length === 0 || pieces.some(({ rowSpan }) => rowSpan > 1)) return ' class="m"';
  const [only, ...others] = pieces;
  const style = styles[only?.cell?.style ?? -1];
  if (others.length > 0 || !style?.wrap || style.top || style.bottom) return '';
  return style.locked ? ' class="h"' : ' class="t"';
}

/** px of the empty cells next to a piece, up to the first with content or the first that is not in the same line. */
function room(neighbours: readonly Piece[], from: Piece, direction: 1 | -1): number {
  let width = 0;
  let expected = direction === 1 ? from.column + (from.cell?.columnSpan ?? 1) : from.column - 1;
  for (const piece of neighbours) {
    const first = piece.column;
    const last = piece.column + (piece.cell?.columnSpan ?? 1) - 1;
    const touches = direction === 1 ? first <= expected : last >= expected;
    if (!touches || (piece.cell && piece.cell.text !== '')) break;
    width += piece.width;
    expected = direction === 1 ? last + 1 : first - 1;
  }
  return width;
}

function textOwners(sheet: Sheet, tables: readonly PrintTable[]): TextOwners {
  const owners = new Map<Cell, { section: Section; height: number }>();
  for (const table of tables) {
    for (const section of [table.head, table.body]) {
      for (const piece of piecesOf(sheet, section, table.columns).flat()) {
        if (!piece.cell || piece.cell.rowSpan === 1) continue;
        const known = owners.get(piece.cell);
        if (!known || piece.height > known.height) {
          owners.set(piece.cell, { section, height: piece.height });
        }
      }
    }
  }
  return new Map([...owners].map(([cell, { section }]) => [cell, section]));
}

/** px at 100 %: how tall the tables get when rows grow with their text (an estimate, for fitting to pages). */
export function estimatedHeight(sheet: Sheet, styles: readonly Style[], tables: readonly PrintTable[]): number {
  const heightOf = (rows: Section, columns: readonly number[]): number =>
    piecesOf(sheet, rows, columns).reduce((sum, pieces, rowAt) => {
      const least = sheet.rowHeights[rows[rowAt] ?? 0] ?? 0;
      return sum + Math.max(least, ...pieces.map((piece) => neededHeight(piece, styles) - (piece.height - least)));
    }, 0);
  const heads = new Set<Section>();
  return tables.reduce((sum, { head, body, columns }) => {
    const once = heads.has(head) ? 0 : heightOf(head, columns);
    heads.add(head);
    return sum + once + heightOf(body, columns);
  }, 0);
}

function neededHeight(piece: Piece, styles: readonly Style[]): number {
  const style = piece.cell ? styles[piece.cell.style] : undefined;
  if (!piece.cell || !style || !style.wrap || style.rotation !== 0 || piece.cell.text === '') return 0;
  return textHeight(piece.cell.text, piece.width - 4, (style.font.size * 96) / 72);
}
