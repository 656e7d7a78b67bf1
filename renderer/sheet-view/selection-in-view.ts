/** What is done with the selection as it lies on the screen: brought into sight, copied, answered with a menu. */
import { assertNever } from '../../shared/assert-never';
import type { Range } from '../../shared/sheet/sheet';
import type { Spot } from './pointer';
import type { Present } from './present';
import { cellRange, selectedRange, type Position } from './selection';
import { boxInView, scrollIntoView, scrollToColumns, scrollToRows, type Viewed } from './visible-area';

/**
 * Of whole rows and columns only their own direction: the merged cell where they begin may be far away. `view`: the
 * viewport as measured; tells whether it scrolled.
 */
export function scrollToPosition(
  { scene, selection }: Present,
  viewport: HTMLElement,
  position: Position,
  view: Viewed,
): boolean {
  const { row, column } = position;
  const exactly = { top: row, bottom: row, left: column, right: column };
  switch (selection.unit) {
    case 'cells':
      return scrollIntoView(scene, viewport, cellRange(scene.sheet, position), view);
    case 'rows':
      return scrollToRows(scene, viewport, exactly, view);
    case 'columns':
      return scrollToColumns(scene, viewport, exactly, view);
    default:
      return assertNever(selection.unit);
  }
}

/** The range, or why it cannot be copied, as a sentence. */
export const rangeToCopy = ({ scene, selection }: Present): Range | string =>
  selection.earlier.length > 0 ? '不能一次复制几处不相连的单元格，请分开复制。' : selectedRange(scene.sheet, selection);

const menuParts = { cells: 'cell', rows: 'row', columns: 'column' } as const;

/** Where the menu that the keyboard asked for stands: at the lower right of the active cell, px of the window. */
export function menuBeside(
  { scene, selection }: Present,
  viewport: HTMLElement,
): { readonly part: Spot['part']; readonly x: number; readonly y: number } {
  const box = boxInView(scene, viewport, cellRange(scene.sheet, selection.active));
  const bounds = viewport.getBoundingClientRect();
  const scale = bounds.width / viewport.offsetWidth || 1;
  return {
    part: menuParts[selection.unit],
    x: Math.min(bounds.left + (box.left + box.width) * scale, bounds.right),
    y: Math.min(bounds.top + (box.top + box.height) * scale, bounds.bottom),
  };
}
