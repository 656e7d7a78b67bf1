/** The part of the sheet that is in sight: scrolling to a cell, and where a cell lies on the screen. */
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, scrollToShow, type Box } from './geometry';
import { headingHeight, headingWidth } from './grid-rows';
import type { Scene } from './scene';

/** Scrolls as little as needed to show a range; a range larger than the view is shown from its start. */
export function scrollIntoView(scene: Scene, viewport: HTMLElement, range: Range): void {
  scrollToColumns(scene, viewport, range);
  scrollToRows(scene, viewport, range);
}

export function scrollToColumns({ geometry, sheet }: Scene, viewport: HTMLElement, range: Range): void {
  const box = boxOf(geometry, range);
  const left = scrollToShow({
    start: box.left,
    size: box.width,
    frozen: geometry.frozenWidth,
    view: viewport.clientWidth - headingWidth(sheet.rowCount),
    scroll: viewport.scrollLeft,
  });
  if (left !== viewport.scrollLeft) viewport.scrollLeft = left;
}

export function scrollToRows({ geometry }: Scene, viewport: HTMLElement, range: Range): void {
  const box = boxOf(geometry, range);
  const top = scrollToShow({
    start: box.top,
    size: box.height,
    frozen: geometry.frozenHeight,
    view: viewport.clientHeight - headingHeight,
    scroll: viewport.scrollTop,
  });
  if (top !== viewport.scrollTop) viewport.scrollTop = top;
}

/** Height in px of the rows that scroll. */
export const pageHeight = ({ geometry }: Scene, viewport: HTMLElement): number =>
  Math.max(1, viewport.clientHeight - headingHeight - geometry.frozenHeight);

/** Where a range lies, in px from the corner of the viewport, headings included. */
export function boxInView({ geometry, sheet }: Scene, viewport: HTMLElement, range: Range): Box {
  const box = boxOf(geometry, range);
  const scrollsX = range.left >= geometry.frozenColumns;
  const scrollsY = range.top >= geometry.frozenRows;
  return {
    ...box,
    left: box.left + headingWidth(sheet.rowCount) - (scrollsX ? viewport.scrollLeft : 0),
    top: box.top + headingHeight - (scrollsY ? viewport.scrollTop : 0),
  };
}

/** Where the region begins that a range lies in, in px from the corner of the viewport. */
export function regionCorner({ geometry, sheet }: Scene, range: Range): { left: number; top: number } {
  const scrollsX = range.left >= geometry.frozenColumns;
  const scrollsY = range.top >= geometry.frozenRows;
  return {
    left: headingWidth(sheet.rowCount) + (scrollsX ? geometry.frozenWidth : 0),
    top: headingHeight + (scrollsY ? geometry.frozenHeight : 0),
  };
}
