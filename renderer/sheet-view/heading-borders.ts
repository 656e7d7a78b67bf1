/** The borders between headings that sizes are dragged by; pure, px of the sheet at 100 %. */
import type { Axis } from '../../shared/document/change';
import { indexAt } from './geometry';
import { headingHeight, headingWidth } from './grid-rows';
import type { Scene } from './scene';

/** The far border of a column or row, 0-based; of a hidden one it lies at the start of the next visible one. */
export interface HeadingBorder {
  readonly axis: Axis;
  readonly index: number;
}

/** px from a border that count as on it, on the screen */
export const reach = 4;

/**
 * `edges`: starts of all tracks and the end of the last. Before an edge lies the border of the visible track that ends
 * there, behind it that of a hidden track, if there is one, as Excel has it. null: not near an edge.
 */
export function trackNear(edges: readonly number[], offset: number, within: number): number | null {
  const index = indexAt(edges, offset);
  const start = edges[index] ?? 0;
  const end = edges[index + 1] ?? 0;
  const last = edges.length - 2;
  if (offset > end) return offset - end <= within ? last : null;
  // the middle of a narrow heading still selects
  const zone = Math.min(within, (end - start) / 3);
  if (end - offset <= zone) return index;
  return offset >= start && offset - start <= zone && index > 0 ? index - 1 : null;
}

/** `x`, `y`: from the corner of the viewport, headings included. `within`: px around a border that count as on it. */
export function borderAt(
  { geometry, sheet }: Scene,
  scroll: { readonly left: number; readonly top: number },
  { x, y }: { readonly x: number; readonly y: number },
  within: number,
): HeadingBorder | null {
  const across = x - headingWidth(sheet.rowCount);
  const down = y - headingHeight;
  if (x < 0 || y < 0 || (across < 0 && down < 0) || (across >= 0 && down >= 0)) return null;
  const axis: Axis = down < 0 ? 'columns' : 'rows';
  const index =
    axis === 'columns'
      ? trackUnder(geometry.lefts, across, geometry.frozenWidth, scroll.left, within)
      : trackUnder(geometry.tops, down, geometry.frozenHeight, scroll.top, within);
  return index === null ? null : { axis, index };
}

/** The border of the frozen part is met on both its sides, whatever has scrolled below it. */
function trackUnder(
  edges: readonly number[],
  position: number,
  frozen: number,
  scroll: number,
  within: number,
): number | null {
  if (position < frozen) return trackNear(edges, position, within);
  if (frozen > 0 && scroll > 0 && position - frozen <= within) return trackNear(edges, frozen, within);
  return trackNear(edges, position + scroll, within);
}
