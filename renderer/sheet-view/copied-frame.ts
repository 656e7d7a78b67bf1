/**
 * The moving dashed frame around what was copied or cut. Like the selection frame it lies inside AG Grid's own
 * containers, one drawing per region, so that it scrolls with the rows and is hidden by frozen ones.
 */
import type { Range } from '../../shared/sheet/sheet';
import { boxOf, intersection, regionsOf, type Geometry, type Region } from './geometry';
import type { GridParts } from './grid-parts';

const names = ['corner', 'top', 'left', 'main'] as const satisfies readonly Region['name'][];

interface Layer {
  readonly element: HTMLElement;
  readonly drawing: SVGSVGElement;
  /** the same line twice: a white one under the dashes, so that they are seen on the black lines of a form */
  readonly lines: readonly SVGPathElement[];
}

export class CopiedFrame {
  private readonly layers: Readonly<Record<Region['name'], Layer>>;

  constructor({ scrolling, frozen }: GridParts) {
    this.layers = {
      corner: layerIn(frozen, 'left'),
      top: layerIn(frozen, 'main'),
      left: layerIn(scrolling, 'left'),
      main: layerIn(scrolling, 'main'),
    };
  }

  /** null: nothing is marked. */
  paint(geometry: Geometry, headingWidth: number, range: Range | null): void {
    const regions = new Map(regionsOf(geometry).map((region) => [region.name, region.range]));
    for (const name of names) {
      const region = regions.get(name);
      const part = region && range ? intersection(region, range) : null;
      const { element, drawing, lines } = this.layers[name];
      // hiding it anew with every key costs the browser as much as the first time
      if (element.hidden !== (part === null)) element.hidden = part === null;
      if (!part || !range) continue;
      const box = boxOf(geometry, part);
      const originTop = name === 'left' || name === 'main' ? geometry.frozenHeight : 0;
      drawing.style.left = `${box.left + headingWidth}px`;
      drawing.style.top = `${box.top - originTop}px`;
      drawing.setAttribute('width', String(box.width));
      drawing.setAttribute('height', String(box.height));
      const path = outline(range, part, box.width - 1, box.height - 1);
      for (const line of lines) line.setAttribute('d', path);
    }
  }

  detach(): void {
    for (const name of names) this.layers[name].element.remove();
  }
}

/** Clockwise along the sides where the range really ends; at the others it goes on in the next region. */
function outline(range: Range, part: Range, right: number, bottom: number): string {
  const sides: readonly (readonly [boolean, string])[] = [
    [range.top === part.top, `M0 0H${right}`],
    [range.right === part.right, `M${right} 0V${bottom}`],
    [range.bottom === part.bottom, `M${right} ${bottom}H0`],
    [range.left === part.left, `M0 ${bottom}V0`],
  ];
  return sides.map(([isEnd, path]) => (isEnd ? path : '')).join('');
}

const svg = 'http://www.w3.org/2000/svg';

function layerIn(container: HTMLElement, kind: 'left' | 'main'): Layer {
  const element = document.createElement('div');
  element.className = `sheet-layer ${kind}`;
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'sheet-copied');
  const lines = [document.createElementNS(svg, 'path'), document.createElementNS(svg, 'path')];
  drawing.append(...lines);
  element.append(drawing);
  container.append(element);
  return { element, drawing, lines };
}
