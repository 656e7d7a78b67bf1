/** What shows the selection: a tint over the selected ranges, their frames, and the square that fills by dragging. */
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, intersection, type Box, type Geometry } from './geometry';
import type { GridParts } from './grid-parts';
import { RegionLayers, type Drawing, type RangePart, type Sides } from './region-layers';

/** px that the frame reaches outside the range, over the line between two cells */
const outset = 2;
/** px; the square at the end of the frame */
const handle = 7;

export interface Shown {
  readonly geometry: Geometry;
  /** px */
  readonly headingWidth: number;
  readonly ranges: readonly Range[];
  /** the cell that takes the keys: it stays untinted */
  readonly active: Range;
  /** the range that can be dragged on from its lower right corner; null: none */
  readonly fillFrom: Range | null;
}

export class Overlay {
  private readonly tints: RegionLayers;
  private readonly frames: RegionLayers;
  private readonly handles: RegionLayers;

  constructor(parts: GridParts) {
    this.tints = new RegionLayers(parts, 'sheet-tint');
    this.frames = new RegionLayers(parts, 'sheet-frame');
    this.handles = new RegionLayers(parts, 'sheet-fill-handle');
  }

  paint({ geometry, headingWidth, ranges, active, fillFrom }: Shown): void {
    const single = ranges.length === 1;
    this.tints.paint(geometry, headingWidth, ranges, tint(geometry, active));
    // of several ranges the active cell alone is framed, as in Excel: frames would hide which cell takes the keys
    this.frames.paint(geometry, headingWidth, single ? ranges : [active], framed);
    this.handles.paint(geometry, headingWidth, fillFrom ? [fillFrom] : [], corner);
  }

  detach(): void {
    for (const layers of [this.tints, this.frames, this.handles]) layers.detach();
  }
}

/** Over everything but the active cell; nothing where the active cell is all there is. */
const tint =
  (geometry: Geometry, active: Range): Drawing =>
  ({ range, box }) => {
    const hole = intersection(range, active);
    const inner = hole && boxOf(geometry, hole);
    if (inner && inner.width * inner.height >= box.width * box.height) return null;
    return { box, style: { clipPath: inner ? around(box, inner) : 'none' } };
  };

/** The frame straddles the lines around the range, but does not leave its region, where it would be hidden. */
export function framed({ box, region, sides }: RangePart): { box: Box; style: Record<string, string> } {
  const left = Math.max(region.left, box.left - (sides.left ? outset : 0));
  const top = Math.max(region.top, box.top - (sides.top ? outset : 0));
  return {
    box: {
      left,
      top,
      width: box.left + box.width + (sides.right ? 1 : 0) - left,
      height: box.top + box.height + (sides.bottom ? 1 : 0) - top,
    },
    style: { borderWidth: widths(sides) },
  };
}

const widths = ({ top, right, bottom, left }: Sides): string =>
  [top, right, bottom, left].map((on) => (on ? 'var(--jibiao-frame)' : '0px')).join(' ');

/** The square over the lower right corner of the range, kept inside the sheet. */
const corner: Drawing = ({ box, sides }) =>
  sides.right && sides.bottom
    ? {
        box: {
          left: box.left + box.width - handle + 2,
          top: box.top + box.height - handle + 2,
          width: handle,
          height: handle,
        },
        style: {},
      }
    : null;

/** Everything of the outer box but the inner one, as a clip path. */
function around(outer: Box, inner: Box): string {
  const left = inner.left - outer.left;
  const top = inner.top - outer.top;
  const right = left + inner.width;
  const bottom = top + inner.height;
  const corners = [
    [0, 0],
    [outer.width, 0],
    [outer.width, outer.height],
    [0, outer.height],
    [0, 0],
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  return `polygon(evenodd, ${corners.map(([x, y]) => `${x}px ${y}px`).join(', ')})`;
}
