/**
 * The selection frame. It lies inside AG Grid's own containers, one layer per region, so that it scrolls with the rows
 * and is hidden by frozen rows and columns as the cells are.
 */
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, intersection, regionsOf, type Box, type Geometry, type Region } from './geometry';
import type { GridParts } from './grid-parts';

/** px that the frame reaches outside the range, over the line between two cells */
const outset = 2;

interface Layer {
  readonly element: HTMLElement;
  readonly frame: HTMLElement;
  readonly tint: HTMLElement;
}

const names = ['corner', 'top', 'left', 'main'] as const satisfies readonly Region['name'][];

export class Overlay {
  private readonly layers: Readonly<Record<Region['name'], Layer>>;

  constructor({ scrolling, frozen }: GridParts) {
    this.layers = {
      corner: layerIn(frozen, 'left'),
      top: layerIn(frozen, 'main'),
      left: layerIn(scrolling, 'left'),
      main: layerIn(scrolling, 'main'),
    };
  }

  /** `active` is the cell that stays untinted inside a larger range. */
  paint(geometry: Geometry, headingWidth: number, range: Range, active: Range): void {
    const regions = new Map(regionsOf(geometry).map((region) => [region.name, region.range]));
    for (const name of names) {
      const region = regions.get(name);
      const part = region ? intersection(region, range) : null;
      const { element, frame, tint } = this.layers[name];
      element.hidden = part === null;
      if (!region || !part) continue;
      const originTop = name === 'left' || name === 'main' ? geometry.frozenHeight : 0;
      const sides = sidesOf(range, part);
      const box = framed(boxOf(geometry, part), sides, boxOf(geometry, region));
      put(frame, { ...box, left: box.left + headingWidth, top: box.top - originTop });
      const { top, right, bottom, left } = sides;
      frame.style.borderWidth = [top, right, bottom, left].map((on) => (on ? 'var(--jibiao-frame)' : '0px')).join(' ');
      const hole = intersection(part, active);
      tint.hidden = hole !== null && boxOf(geometry, hole).width * boxOf(geometry, hole).height >= area(geometry, part);
      const inside = boxOf(geometry, part);
      put(tint, { ...inside, left: inside.left + headingWidth, top: inside.top - originTop });
      tint.style.clipPath = hole ? around(inside, boxOf(geometry, hole)) : 'none';
    }
  }

  detach(): void {
    for (const name of names) this.layers[name].element.remove();
  }
}

const area = (geometry: Geometry, range: Range): number => {
  const { width, height } = boxOf(geometry, range);
  return width * height;
};

interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** Sides where the range really ends; at the others it goes on in the next region. */
const sidesOf = (range: Range, part: Range): Sides => ({
  top: range.top === part.top,
  right: range.right === part.right,
  bottom: range.bottom === part.bottom,
  left: range.left === part.left,
});

/** The frame straddles the lines around the range, but does not leave its region, where it would be hidden. */
function framed(box: Box, sides: Sides, region: Box): Box {
  const left = Math.max(region.left, box.left - (sides.left ? outset : 0));
  const top = Math.max(region.top, box.top - (sides.top ? outset : 0));
  return {
    left,
    top,
    width: box.left + box.width + (sides.right ? 1 : 0) - left,
    height: box.top + box.height + (sides.bottom ? 1 : 0) - top,
  };
}

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

function layerIn(container: HTMLElement, kind: 'left' | 'main'): Layer {
  const element = child(container, `sheet-layer ${kind}`);
  element.setAttribute('aria-hidden', 'true');
  return { element, tint: child(element, 'sheet-tint'), frame: child(element, 'sheet-frame') };
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

function put(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
