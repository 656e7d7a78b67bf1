/** Dragging the square at the corner of the selection: the cells go on over what the mouse reaches. */
import type { Range } from '../../shared/sheet/sheet';
import { startDrag } from './drag';
import { boxOf, type Geometry } from './geometry';
import type { GridParts } from './grid-parts';
import { headingWidth } from './grid-rows';
import { framed } from './overlay';
import { nearestPosition } from './pointer';
import type { Present } from './present';
import { RegionLayers } from './region-layers';
import { selectedRange, type Position } from './selection';
import { scrollIntoView } from './visible-area';

export type FillDirection = 'down' | 'up' | 'right' | 'left';

export interface Fill {
  readonly source: Range;
  readonly target: Range;
  readonly direction: FillDirection;
}

const handleClass = 'sheet-fill-handle';

export class Filling {
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly preview: RegionLayers;

  constructor(parts: GridParts, present: Present) {
    this.present = present;
    this.viewport = parts.viewport;
    this.preview = new RegionLayers(parts, 'sheet-fill-preview');
  }

  detach(): void {
    this.preview.detach();
  }

  isHandle(event: MouseEvent): boolean {
    return event.target instanceof HTMLElement && event.target.classList.contains(handleClass);
  }

  /** Begins at the press on the square; `done` when it ends in any way. */
  start(event: PointerEvent, ended: AbortSignal, done: () => void): void {
    const { present, viewport } = this;
    const source = selectedRange(present.scene.sheet, present.selection);
    const from: Position = { row: source.bottom, column: source.right };
    let fill: Fill | null = null;
    let copies = false;
    startDrag(event, ended, {
      follow: (moved) => {
        copies = moved.ctrlKey || moved.metaKey;
        const to = nearestPosition(present.scene, viewport, moved, from);
        const next = fillTo(present.scene.geometry, source, to);
        fill = next;
        this.paint(next ? [next.target] : []);
        if (next)
          scrollIntoView(present.scene, viewport, { top: to.row, bottom: to.row, left: to.column, right: to.column });
      },
      finish: (isKept) => {
        this.paint([]);
        if (isKept && fill) present.props.onFill(fill, copies);
        done();
      },
    });
  }

  private paint(ranges: readonly Range[]): void {
    const { scene } = this.present;
    this.preview.paint(scene.geometry, headingWidth(scene.sheet.rowCount), ranges, framed);
  }
}

/** What is filled when the mouse is in the cell `to`: the side on which it went further; null inside the range. */
export function fillTo(geometry: Geometry, source: Range, to: Position): Fill | null {
  const reach = (range: Range, side: 'width' | 'height'): number => boxOf(geometry, range)[side];
  const fills: (Fill & { readonly reach: number })[] = [];
  const add = (isBeyond: boolean, direction: FillDirection, target: Range, side: 'width' | 'height'): void => {
    if (isBeyond) fills.push({ source, target, direction, reach: reach(target, side) });
  };
  add(to.row > source.bottom, 'down', { ...source, top: source.bottom + 1, bottom: to.row }, 'height');
  add(to.row < source.top, 'up', { ...source, top: to.row, bottom: source.top - 1 }, 'height');
  add(to.column > source.right, 'right', { ...source, left: source.right + 1, right: to.column }, 'width');
  add(to.column < source.left, 'left', { ...source, left: to.column, right: source.left - 1 }, 'width');
  const [first, second] = fills;
  if (!first) return null;
  const { target, direction } = second && second.reach > first.reach ? second : first;
  return { source, target, direction };
}
