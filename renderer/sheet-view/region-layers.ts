/**
 * Boxes drawn over ranges of cells. They lie inside AG Grid's own containers, one layer per region, so that they scroll
 * with the rows and are hidden by frozen rows and columns as the cells are.
 */
import type { CSSProperties } from 'react';
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, intersection, regionsOf, type Box, type Geometry, type Region } from './geometry';
import { changeStyle } from './drawn-elements';
import type { GridParts } from './grid-parts';

/** Sides where the range really ends; at the others it goes on in the next region. */
export interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** The part of a range that lies in one region; boxes in px of the sheet at 100 %. */
export interface RangePart {
  readonly range: Range;
  readonly box: Box;
  readonly region: Box;
  readonly sides: Sides;
}

/** How one box is drawn: where it lies, and its style. null: not in this region. */
export type Drawing = (
  part: RangePart,
) => { readonly box: Box; readonly style: Readonly<Record<string, string>> } | null;

const names = ['corner', 'top', 'left', 'main'] as const satisfies readonly Region['name'][];

export class RegionLayers {
  private readonly layers: Readonly<Record<Region['name'], HTMLElement>>;
  private readonly boxClass: string;
  /** what was written to each box: it is painted with every key, and mostly as before */
  private readonly written = new WeakMap<Element, CSSProperties>();

  constructor({ scrolling, frozen }: GridParts, boxClass: string) {
    this.boxClass = boxClass;
    this.layers = {
      corner: layerIn(frozen, 'left'),
      top: layerIn(frozen, 'main'),
      left: layerIn(scrolling, 'left'),
      main: layerIn(scrolling, 'main'),
    };
  }

  /** One box for each range in each region that it reaches into. `headingWidth` in px. */
  paint(geometry: Geometry, headingWidth: number, ranges: readonly Range[], draw: Drawing): void {
    const regions = new Map(regionsOf(geometry).map((region) => [region.name, region.range]));
    for (const name of names) {
      const layer = this.layers[name];
      const region = regions.get(name);
      const top = name === 'left' || name === 'main' ? geometry.frozenHeight : 0;
      let used = 0;
      for (const range of region ? ranges : []) {
        const part = region && intersection(region, range);
        const drawn =
          part &&
          draw({
            range: part,
            box: boxOf(geometry, part),
            region: boxOf(geometry, region),
            sides: sidesOf(range, part),
          });
        if (!drawn) continue;
        const { box, style } = drawn;
        this.write(this.boxIn(layer, used++), { ...style, ...box, left: box.left + headingWidth, top: box.top - top });
      }
      while (layer.children.length > used) layer.lastElementChild?.remove();
    }
  }

  detach(): void {
    for (const name of names) this.layers[name].remove();
  }

  private write(element: HTMLElement, style: CSSProperties): void {
    changeStyle(element, this.written.get(element) ?? {}, style);
    this.written.set(element, style);
  }

  private boxIn(layer: HTMLElement, index: number): HTMLElement {
    const there = layer.children[index];
    return there instanceof HTMLElement ? there : child(layer, this.boxClass);
  }
}

const sidesOf = (range: Range, part: Range): Sides => ({
  top: range.top === part.top,
  right: range.right === part.right,
  bottom: range.bottom === part.bottom,
  left: range.left === part.left,
});

function layerIn(container: HTMLElement, kind: 'left' | 'main'): HTMLElement {
  const element = child(container, `sheet-layer ${kind}`);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}
