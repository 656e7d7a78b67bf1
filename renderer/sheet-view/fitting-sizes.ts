/** The size that a column or row needs for its texts, measured off-screen with the same CSS as the cells. */
import type { Axis } from '../../shared/document/change';
import { usualColumn, usualRow } from '../../shared/sheet/own-sizes';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { plainStyle } from '../../shared/sheet/plain-style';
import { isOneCell, type Cell, type Sheet, type Style } from '../../shared/sheet/sheet';
import { fittingWidth, frameCss, shownText, turnCss } from './cell-look';
import { setStyle, styled } from './drawn-elements';

/** px at 100 %; 0 hides. `index` is 0-based. */
export interface SizeChange {
  readonly index: number;
  readonly pixels: number;
}

/** px that a line between two cells takes */
const edge = 1;
/** px left and right of a text together, as .sheet-text has it */
const sides = 6;

/** Merged cells do not count, as in Excel. A column without a text keeps its size, a row gets the usual one. */
export function fittingSizes(
  sheet: Sheet,
  styles: readonly Style[],
  axis: Axis,
  indexes: readonly number[],
): readonly SizeChange[] {
  const wanted = new Set(indexes);
  const cells = cellsOf(sheet).filter((cell) => cell.text !== '' && isOneCell(cell) && isVisible(sheet, cell, axis));
  const needed = new Map<number, number>();
  const measured = cells.filter((cell) => wanted.has(indexOf(cell, axis)));
  const boxes = measured.map((cell) => boxOf(cell, styles[cell.style] ?? plainStyle, widthOf(sheet, cell), axis));
  const sizes = measure(boxes, axis);
  for (const [position, cell] of measured.entries()) {
    const index = indexOf(cell, axis);
    needed.set(index, Math.max(needed.get(index) ?? 0, Math.ceil(sizes[position] ?? 0)));
  }
  return indexes.flatMap((index): SizeChange[] => {
    const size = needed.get(index);
    if (axis === 'rows') return [{ index, pixels: Math.max(usualRow, size ?? 0) }];
    return size === undefined ? [] : [{ index, pixels: size }];
  });
}

const indexOf = (cell: Cell, axis: Axis): number => (axis === 'columns' ? cell.column : cell.row);

/** Texts of hidden rows do not make a column wider, and the other way round. */
const isVisible = (sheet: Sheet, { row, column }: Cell, axis: Axis): boolean =>
  ((axis === 'columns' ? sheet.rowHeights[row] : sheet.columnWidths[column]) ?? 0) > 0;

/** px of the cell's column, also while it is hidden */
const widthOf = ({ columnWidths, hiddenSizes }: Sheet, { column }: Cell): number =>
  (columnWidths[column] ?? 0) || (hiddenSizes?.columns[column] ?? usualColumn);

interface Box {
  readonly element: HTMLElement;
  /** turned text is measured itself: its box does not turn with it */
  readonly turned: HTMLElement | null;
}

/** A wrapped text keeps its lines when a column is fitted: it is as wide as they are now, at most. */
function boxOf(cell: Cell, style: Style, width: number, axis: Axis): Box {
  const element = styled('div', 'sheet-text sheet-measured', frameCss(style, cell));
  const flat = fittingWidth(style, cell);
  if (flat !== null) element.style.whiteSpace = 'pre';
  if (axis === 'rows') element.style.width = `${width}px`;
  else if (flat !== null) element.style.minWidth = `${flat}px`;
  else if (style.wrap) element.style.maxWidth = `${width - edge}px`;
  const turn = turnCss(style);
  const line = document.createElement('div');
  line.textContent = shownText(cell, style);
  if (turn) setStyle(line, { ...turn, maxHeight: 'none', width: 'max-content' });
  element.append(line);
  return { element, turned: turn ? line : null };
}

/** px for each box, read at once. Outside the zoomed sheet, so that sizes are those at 100 %. */
function measure(boxes: readonly Box[], axis: Axis): readonly number[] {
  const stage = document.createElement('div');
  stage.className = 'sheet-measuring';
  stage.setAttribute('aria-hidden', 'true');
  stage.append(...boxes.map(({ element }) => element));
  document.body.append(stage);
  const sizes = boxes.map(({ element, turned }) => {
    const { width, height } = (turned ?? element).getBoundingClientRect();
    if (axis === 'rows') return height + edge;
    return width + edge + (turned ? sides : 0);
  });
  stage.remove();
  return sizes;
}
