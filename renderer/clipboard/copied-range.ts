/** A range of the sheet as it goes to the clipboard: plain text as shown, and a table with merges and full values. */
import type { Document } from '../../shared/document/document';
import { parseLoose } from '../../shared/document/values';
import { cellIndex } from '../../shared/sheet/cell-index';
import { groupKeyOf } from '../../shared/sheet/paste/table-extent';
import { plainStyle } from '../../shared/sheet/plain-style';
import { columnsIn, rowsIn } from '../../shared/sheet/paste/visible-places';
import type { Cell, Range, Sheet, Style } from '../../shared/sheet/sheet';
import { editText } from '../sheet-view/edit-text';
import { cellAttributes, tableAttributes } from './own-mark';
import type { ClipboardPayload } from './read-payload';
import { writeTable } from './tab-separated';
import { writeHtml, type HtmlCell } from './write-html';

interface CopiedFrom {
  readonly document: Document;
  readonly sheet: Sheet;
  readonly styles: readonly Style[];
}

/** Hidden rows and columns are left out, places covered by a merge are empty. `copy` names this copy. */
export function copiedRange({ document, sheet, styles }: CopiedFrom, range: Range, copy: string): ClipboardPayload {
  const rows = rowsIn(sheet, range.top, range.bottom);
  const columns = columnsIn(sheet, range.left, range.right);
  const index = cellIndex(sheet);
  const anchors = rows.map((row) => columns.map((column) => anchorAt(index.at(row, column), row, column)));
  // a merge that begins outside the range has no cell here that could span its places: each is a blank one
  const isCutOff = (row: number, column: number): boolean => {
    const cell = index.at(row, column);
    return cell !== undefined && (!rows.includes(cell.row) || !columns.includes(cell.column));
  };
  const html = anchors.map((cells, down) =>
    cells.flatMap((cell, across): HtmlCell[] => {
      if (cell) return [htmlCell(cell, styles[cell.style] ?? plainStyle, rows, columns)];
      return isCutOff(rows[down] ?? -1, columns[across] ?? -1) ? [blank] : [];
    }),
  );
  const shown = anchors.map((cells) => cells.map((cell) => cell?.text ?? ''));
  const only = anchors.flat().filter((cell) => cell !== null);
  return {
    // the covered places of one merged cell are nothing that somebody meant to copy
    plain: writeTable(only.length === 1 ? [[only[0]?.text ?? '']] : shown),
    html: writeHtml(html, tableAttributes({ copy, isOneGroup: isOneGroup(document, sheet, rows, columns) })),
  };
}

const blank: HtmlCell = { rowSpan: 1, columnSpan: 1, text: '', isNumber: false, exact: null, attributes: {} };

/** A blank cell where the sheet has none; null for a place that a merge covers. */
function anchorAt(cell: Cell | undefined, row: number, column: number): Cell | null {
  if (!cell) return { row, column, rowSpan: 1, columnSpan: 1, value: null, text: '', style: -1 };
  return cell.row === row && cell.column === column ? cell : null;
}

function htmlCell(cell: Cell, style: Style, rows: readonly number[], columns: readonly number[]): HtmlCell {
  const full = fullText(cell, style);
  return {
    rowSpan: rows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan).length,
    columnSpan: columns.filter((column) => column >= cell.column && column < cell.column + cell.columnSpan).length,
    text: cell.text,
    isNumber: typeof cell.value === 'number',
    // a date is edited as it is shown
    exact:
      typeof cell.value === 'number' && full !== cell.text ? { value: cell.value, format: style.numberFormat } : null,
    attributes: cellAttributes(full),
  };
}

/** What typing would have to be to give this very value: text that looks like a number keeps its leading '. */
function fullText(cell: Cell, style: Style): string {
  const text = editText(cell, style);
  const isTextual =
    typeof cell.value === 'string' && (text.startsWith("'") || typeof parseLoose(text, false) === 'number');
  return isTextual ? `'${text}` : text;
}

function isOneGroup(document: Document, sheet: Sheet, rows: readonly number[], columns: readonly number[]): boolean {
  const index = cellIndex(sheet);
  const groups = rows.map((row) => {
    const path = columns.map((column) => index.at(row, column)?.path).find((each) => each?.kind === 'tableCell');
    return path?.kind === 'tableCell' ? groupKeyOf(document, path) : '';
  });
  return new Set(groups).size === 1;
}
