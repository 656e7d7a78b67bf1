/** What the mouse points at, and selecting with it: cells, whole rows and columns by their headings. */
import { assertNever } from '../../shared/assert-never';
import { positionAt } from './geometry';
import { headingHeight, headingWidth } from './grid-rows';
import type { Scene } from './scene';
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
  const position = nearestTo(scene, viewport, x, y);
  if (x < 0) return { part: y < 0 ? 'all' : 'row', position };
  return { part: y < 0 ? 'column' : 'cell', position };
}

/** The nearest cell, also for a point outside the sheet: what a drag selects. */
export function nearestPosition(
  scene: Scene,
  viewport: HTMLElement,
  point: { clientX: number; clientY: number },
): Position {
  const bounds = viewport.getBoundingClientRect();
  const scale = bounds.width / viewport.offsetWidth || 1;
  const x = (point.clientX - bounds.left) / scale - headingWidth(scene.sheet.rowCount);
  const y = (point.clientY - bounds.top) / scale - headingHeight;
  return nearestTo(scene, viewport, x, y);
}

const nearestTo = (scene: Scene, viewport: HTMLElement, x: number, y: number): Position =>
  positionAt(scene.geometry, { left: viewport.scrollLeft, top: viewport.scrollTop }, x, y);

/** The selection from where the button went down to where the mouse is now. */
export function dragged({ sheet }: Scene, part: Spot['part'], from: Position, to: Position): GridSelection {
  const lastRow = sheet.rowCount - 1;
  const lastColumn = sheet.columnCount - 1;
  switch (part) {
    case 'cell':
      return { active: from, anchor: from, focus: to };
    case 'row':
      return {
        active: { row: from.row, column: 0 },
        anchor: { row: from.row, column: 0 },
        focus: { row: to.row, column: lastColumn },
      };
    case 'column':
      return {
        active: { row: 0, column: from.column },
        anchor: { row: 0, column: from.column },
        focus: { row: lastRow, column: to.column },
      };
    case 'all':
      return { ...wholeSheet(sheet), active: { row: 0, column: 0 } };
    default:
      return assertNever(part);
  }
}
