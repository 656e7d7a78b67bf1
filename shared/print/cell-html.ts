/** One piece of a sheet as <td>. */
import type { Cell, Style } from '../sheet/sheet';
import { isPictureText } from '../sheet/picture-media';
import type { Piece } from './sections';
import { indentStep, turned } from './cell-style';
import { fittingFactor, textWidth } from './text-size';

const pxPerPoint = 96 / 72;
/** px left and right of the text together, as Excel keeps them free */
const padding = 4;

export interface CellHtml {
  readonly piece: Piece;
  readonly style: Style | undefined;
  /** false where another section of the same merge shows the text */
  readonly showsText: boolean;
  /** px of empty cells on the left (-1) or right (1) that the text may run over, as on screen */
  readonly room: (direction: 1 | -1) => number;
  /** what hangs in it as HTML; '' for none */
  readonly pictures: string;
}

export function cellHtml(cell: CellHtml): string {
  const { piece, style, pictures } = cell;
  const attributes = [
    piece.rowSpan > 1 ? ` rowspan="${piece.rowSpan}"` : '',
    piece.columnSpan > 1 ? ` colspan="${piece.columnSpan}"` : '',
    piece.cell ? ` class="s${piece.cell.style}${generalAlignment(piece.cell, style)}"` : '',
    pictures ? ' style="position: relative"' : '',
  ];
  const text = piece.cell && style && cell.showsText ? content(cell, piece.cell, style) : '';
  return `<td${attributes.join('')}>${text}${pictures}</td>`;
}

/** Excel's general alignment: numbers right, yes and no in the middle, text left. */
function generalAlignment(cell: Cell, style: Style | undefined): string {
  if (style?.horizontal !== 'general') return '';
  if (typeof cell.value === 'number') return ' r';
  return typeof cell.value === 'boolean' || /^#(?:[A-Z]+\/?[A-Z0]*[!?]?)$/.test(cell.text) ? ' c' : '';
}

function content(html: CellHtml, cell: Cell, style: Style): string {
  if (cell.text === '' || isPictureText(cell.text)) return '';
  const look = style.rotation === 0 ? flat(html, cell, style) : turned(style.rotation, html.piece.height);
  return `<div${look ? ` style="${look}"` : ''}>${escapeHtml(cell.text)}</div>`;
}

/**
 * Text wraps where it does not fit, also in cells that Excel would cut off, and rows then grow: on paper nobody can
 * click a cell to read the rest. Numbers and 缩小字体填充 stay on one line and become smaller instead of ####.
 */
function flat({ piece, room: roomBeside }: CellHtml, cell: Cell, style: Style): string {
  const isNumber = typeof cell.value === 'number';
  if (style.wrap && !isNumber) return '';
  const room = Math.max(piece.width - padding - style.indent * indentStep, 1);
  const size = style.font.size * pxPerPoint;
  if (isNumber || style.shrinkToFit) {
    const factor = fittingFactor(cell.text, size, style.font.bold, room);
    return factor < 1 ? `white-space: pre; font-size: ${factor}em` : 'white-space: pre';
  }
  const width = textWidth(cell.text, size, style.font.bold);
  if (cell.text.includes('\n')) return '';
  if (width <= room) return 'white-space: pre';
  if (style.horizontal === 'center' || style.horizontal === 'centerContinuous') {
    const side = (width - room) / 2;
    return side <= roomBeside(-1) && side <= roomBeside(1) ? runOver('center') : '';
  }
  if (style.horizontal === 'right') return width <= room + roomBeside(-1) ? runOver('flex-end') : '';
  const runsRight = style.horizontal === 'general' || style.horizontal === 'left';
  return runsRight && width <= room + roomBeside(1) ? 'white-space: pre' : '';
}

/** A flex box lets its text reach out on the side that is meant; text-align alone always runs to the right. */
const runOver = (side: 'center' | 'flex-end'): string => `display: flex; justify-content: ${side}; white-space: pre`;

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
