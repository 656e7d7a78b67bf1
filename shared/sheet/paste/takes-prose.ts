/** Whether paragraphs pasted into one selected cell are meant for this cell, or for it and the cells below. */
import { cellIndex } from '../cell-index';
import { plainStyle } from '../plain-style';
import type { Range, Sheet, Style } from '../sheet';
import { isEditable } from './paste';

/** lines of text that a cell must have room for to be one for long text */
const lines = 3;
/** px of line height per pt of font size */
const lineHeight = (4 / 3) * 1.3;

/**
 * Excel lays each paragraph into a row of its own. A clerk who copies 部门职责 out of a report means the one large cell:
 * a place that wraps its text and is merged or tall. Rows of an indicator table are not such places: there each
 * paragraph is an indicator.
 */
export function takesProse(sheet: Sheet, styles: readonly Style[], range: Range): boolean {
  const cell = cellIndex(sheet).at(range.top, range.left);
  if (!isEditable(cell) || cell.path.kind === 'tableCell' || typeof cell.value === 'number') return false;
  if (range.bottom >= cell.row + cell.rowSpan || range.right >= cell.column + cell.columnSpan) return false;
  const style = styles[cell.style] ?? plainStyle;
  if (!style.wrap) return false;
  const height = sheet.rowHeights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, each) => sum + each, 0);
  return cell.rowSpan > 1 || cell.columnSpan > 1 || height >= lines * style.font.size * lineHeight;
}
