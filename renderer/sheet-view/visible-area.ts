/** The part of the sheet that is in sight: scrolling to a cell, and where a cell lies on the screen. */
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, scrollToShow, type Box } from './geometry';
import { headingHeight, headingWidth } from './grid-rows';
import type { Scene } from './scene';

/** How large the viewport is and how far it is scrolled, px. */
export type Viewed = Pick<HTMLElement, 'clientWidth' | 'clientHeight' | 'scrollLeft' | 'scrollTop'>;

/** Measured once, before the page is written to: every measuring after that lays the page out anew. */
export const measured = ({ clientWidth, clientHeight, scrollLeft, scrollTop }: HTMLElement): Viewed => ({
  clientWidth,
  clientHeight,
  scrollLeft,
  scrollTop,
});

/**
 * Scrolls as little as needed to show a range; a range larger than the view is shown from its start. `view`: the
 * viewport as measured. Tells whether it scrolled, as the functions below do.
 */
export function scrollIntoView(scene: Scene, viewport: HTMLElement, range: Range, view: Viewed = viewport): boolean {
  const isMovedAcross = scrollToColumns(scene, viewport, range, view);
  return scrollToRows(scene, viewport, range, view) || isMovedAcross;
}

export function scrollToColumns(
  { geometry, sheet }: Scene,
  viewport: HTMLElement,
  range: Range,
  view: Viewed = viewport,
): boolean {
  const box = boxOf(geometry, range);
  const left = scrollToShow({
    start: box.left,
    size: box.width,
    frozen: geometry.frozenWidth,
    view: view.clientWidth - headingWidth(sheet.rowCount),
    scroll: view.scrollLeft,
  });
  if (left === view.scrollLeft) return false;
  viewport.scrollLeft = left;
  return true;
}

export function scrollToRows(
  { geometry }: Scene,
  viewport: HTMLElement,
  range: Range,
  view: Viewed = viewport,
): boolean {
  const box = boxOf(geometry, range);
  const top = scrollToShow({
    start: box.top,
    size: box.height,
    frozen: geometry.frozenHeight,
    view: view.clientHeight - headingHeight,
    scroll: view.scrollTop,
  });
  if (top === view.scrollTop) return false;
  viewport.scrollTop = top;
  return true;
}

/** Height in px of the rows that scroll. */
export const pageHeight = ({ geometry }: Scene, viewport: HTMLElement): number =>
  Math.max(1, viewport.clientHeight - headingHeight - geometry.frozenHeight);

/** Where a range lies, in px from the corner of the viewport, headings included. */
export function boxInView({ geometry, sheet }: Scene, view: Viewed, range: Range): Box {
  const box = boxOf(geometry, range);
  const scrollsX = range.left >= geometry.frozenColumns;
  const scrollsY = range.top >= geometry.frozenRows;
  return {
    ...box,
    left: box.left + headingWidth(sheet.rowCount) - (scrollsX ? view.scrollLeft : 0),
    top: box.top + headingHeight - (scrollsY ? view.scrollTop : 0),
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
