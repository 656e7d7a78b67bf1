/** What the mouse points at, and selecting with it: cells, whole rows and columns by their headings. */
import { assertNever } from '../../shared/assert-never';
import type { Range } from '../../shared/sheet/sheet';
import { indexAt, positionAt } from './geometry';
import { headingHeight, headingWidth } from './grid-rows';
import type { Scene } from './scene';
import { boxInView } from './visible-area';
import { wholeSheet, type GridSelection, type Position } from './selection';

/** `part` says whether a cell or a heading lies there; null beside the sheet. */
export interface Spot {
  readonly part: 'cell' | 'row' | 'column' | 'all';
  readonly position: Position;
}

/** Point in px of the window → spot; works at any zoom because it measures the viewport as it is drawn. */
export function spotAt(scene: Scene, viewport: HTMLElement, point: { clientX: number; clientY: number }): Spot | null {
  const bounds = viewport.getBoundingClientRect();
  const scale = bounds.width / viewport.offsetWidth || 1;
  const inViewX = (point.clientX - bounds.left) / scale;
  const inViewY = (point.clientY - bounds.top) / scale;
  if (inViewX < 0 || inViewY < 0 || inViewX > viewport.clientWidth || inViewY > viewport.clientHeight) return null;
  const x = inViewX - headingWidth(scene.sheet.rowCount);
  const y = inViewY - headingHeight;
  const { geometry } = scene;
  const isBeside =
    x + (x < geometry.frozenWidth ? 0 : viewport.scrollLeft) >= geometry.width ||
    y + (y < geometry.frozenHeight ? 0 : viewport.scrollTop) >= geometry.height;
  if (isBeside) return null;
  const position = positionAt(geometry, { left: viewport.scrollLeft, top: viewport.scrollTop }, x, y);
  if (x < 0) return { part: y < 0 ? 'all' : 'row', position };
  return { part: y < 0 ? 'column' : 'cell', position };
}

/**
 * The nearest cell, also for a point outside the sheet: what a drag selects. A drag that began among the scrolled rows
 * or columns goes on below the frozen ones, to what is scrolled away there.
 */
export function nearestPosition(
  scene: Scene,
  viewport: HTMLElement,
  point: { clientX: number; clientY: number },
  from: Position,
): Position {
  const bounds = viewport.getBoundingClientRect();
  const scale = bounds.width / viewport.offsetWidth || 1;
  const x = (point.clientX - bounds.left) / scale - headingWidth(scene.sheet.rowCount);
  const y = (point.clientY - bounds.top) / scale - headingHeight;
  const { tops, lefts, frozenRows, frozenColumns, frozenHeight, frozenWidth } = scene.geometry;
  const inSheet = (at: number, frozen: number, scroll: number, beganFrozen: boolean): number =>
    at < frozen && (beganFrozen || scroll === 0) ? at : at + scroll;
  return {
    row: indexAt(tops, inSheet(y, frozenHeight, viewport.scrollTop, from.row < frozenRows)),
    column: indexAt(lefts, inSheet(x, frozenWidth, viewport.scrollLeft, from.column < frozenColumns)),
  };
}

/** How far down in a row the mouse is: 0 at its upper edge, 1 at its lower. */
export function offsetInRow(scene: Scene, viewport: HTMLElement, point: { clientY: number }, row: number): number {
  const bounds = viewport.getBoundingClientRect();
  const scale = bounds.width / viewport.offsetWidth || 1;
  const { top, height } = boxInView(scene, viewport, { top: row, bottom: row, left: 0, right: 0 });
  return height === 0 ? 0 : ((point.clientY - bounds.top) / scale - top) / height;
}

/** The selection from where the button went down to where the mouse is now; `earlier` ranges stay selected. */
export function dragged(
  { sheet }: Scene,
  part: Spot['part'],
  from: Position,
  to: Position,
  earlier: readonly Range[],
): GridSelection {
  switch (part) {
    case 'cell':
      return { active: from, anchor: from, focus: to, unit: 'cells', earlier };
    case 'row':
      return { active: { ...from, column: 0 }, anchor: from, focus: to, unit: 'rows', earlier };
    case 'column':
      return { active: { ...from, row: 0 }, anchor: from, focus: to, unit: 'columns', earlier };
    case 'all':
      return { ...wholeSheet(sheet), active: { row: 0, column: 0 } };
    default:
      return assertNever(part);
  }
}
