/** Pictures over the cells, below the selection: drawn inside of AG Grid's own containers, as region-layers.ts does. */
import { placedPictures, type PlacedPicture } from '../../shared/sheet/picture-box';
import { pictureWord } from '../../shared/sheet/picture-media';
import type { Picture, Sheet } from '../../shared/sheet/sheet';
import type { Box, Geometry, Region } from './geometry';
import type { GridParts } from './grid-parts';
import { pictureParts, sizeWithPictures } from './picture-parts';

/** Part of the package → address of its picture; null: it cannot be shown. */
export type PictureAddresses = ReadonlyMap<string, string | null>;

type Layers = Readonly<Record<Region['name'], HTMLElement>>;

interface Painted {
  readonly pictures: Sheet['pictures'];
  readonly geometry: Geometry;
  /** px */
  readonly headingWidth: number;
  readonly addresses: PictureAddresses;
}

export class PictureLayers {
  private readonly root: HTMLElement;
  private readonly parts: GridParts;
  /** null until the first picture: a sheet without pictures pays nothing */
  private layers: Layers | null = null;
  private painted: Painted | null = null;

  constructor(root: HTMLElement, parts: GridParts) {
    this.root = root;
    this.parts = parts;
  }

  /** Does nothing while pictures and sizes stay as they were: it is called with every key. */
  paint(sheet: Sheet, geometry: Geometry, headingWidth: number, addresses: PictureAddresses): void {
    if (!sheet.pictures?.length && !this.layers) return;
    const next: Painted = { pictures: sheet.pictures, geometry, headingWidth, addresses };
    if (this.painted && isSame(this.painted, next)) return;
    this.painted = next;
    this.layers ??= layersIn(this.parts);
    const placed = placedPictures(sheet);
    this.makeRoom(geometry, headingWidth, placed);
    const used: Record<Region['name'], number> = { corner: 0, top: 0, left: 0, main: 0 };
    for (const { picture, box } of placed) {
      const address = addresses.get(picture.part);
      if (address === undefined) continue;
      for (const { region, cut } of pictureParts(geometry, box)) {
        const frame = frameIn(this.layers[region], used[region]++);
        const top = region === 'left' || region === 'main' ? geometry.frozenHeight : 0;
        place(frame, { ...cut, left: cut.left + headingWidth, top: cut.top - top });
        const content = contentOf(frame, picture, address);
        place(content, { ...box, left: box.left - cut.left, top: box.top - cut.top });
      }
    }
    for (const [region, layer] of Object.entries(this.layers)) {
      while (layer.children.length > (used[region as Region['name']] ?? 0)) layer.lastElementChild?.remove();
    }
  }

  detach(): void {
    for (const layer of Object.values(this.layers ?? {})) layer.remove();
  }

  /**
   * The paper grows under pictures that stand beyond the last row or column. AG Grid scrolls across no further than its
   * columns reach: what stands right of them is seen as far as the window is wide.
   */
  private makeRoom(geometry: Geometry, headingWidth: number, placed: readonly PlacedPicture[]): void {
    const { width, height } = sizeWithPictures(geometry, placed);
    this.root.classList.toggle('pictures-beyond', width > geometry.width || height > geometry.height);
    this.root.style.setProperty('--jibiao-heading-width', `${headingWidth}px`);
    this.root.style.setProperty('--jibiao-room-width', `${headingWidth + width}px`);
    this.root.style.setProperty('--jibiao-room-height', `${height - geometry.frozenHeight}px`);
  }
}

const isSame = (one: Painted, other: Painted): boolean =>
  one.pictures === other.pictures &&
  one.geometry === other.geometry &&
  one.headingWidth === other.headingWidth &&
  one.addresses === other.addresses;

function frameIn(layer: HTMLElement, index: number): HTMLElement {
  const there = layer.children[index];
  if (there instanceof HTMLElement) return there;
  const frame = document.createElement('div');
  frame.className = 'sheet-picture';
  layer.append(frame);
  return frame;
}

/** The image that is there already when it is the same one: a new one would flicker. */
function contentOf(frame: HTMLElement, picture: Picture, address: string | null): HTMLElement {
  const there = frame.firstElementChild;
  if (there instanceof HTMLElement && there.dataset['address'] === String(address)) return there;
  const content = address === null ? boxInstead() : image(picture, address);
  content.dataset['address'] = String(address);
  frame.replaceChildren(content);
  return content;
}

function image({ place: { kind }, description }: Picture, address: string): HTMLImageElement {
  const element = document.createElement('img');
  element.src = address;
  element.alt = description;
  element.decoding = 'async';
  element.classList.toggle('in-cell', kind === 'inCell');
  element.addEventListener('error', () => {
    const box = boxInstead();
    box.dataset['address'] = address;
    box.style.cssText = element.style.cssText;
    element.replaceWith(box);
  });
  return element;
}

function boxInstead(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sheet-picture-unshown';
  element.textContent = pictureWord;
  return element;
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

function layersIn({ scrolling, frozen }: GridParts): Layers {
  return {
    corner: layerIn(frozen, 'left'),
    top: layerIn(frozen, 'main'),
    left: layerIn(scrolling, 'left'),
    main: layerIn(scrolling, 'main'),
  };
}

/** Before all other layers: what shows the selection lies over the pictures. */
function layerIn(container: HTMLElement, kind: 'left' | 'main'): HTMLElement {
  const element = document.createElement('div');
  element.className = `sheet-layer ${kind}`;
  // a grid may hold nothing but rows
  element.setAttribute('aria-hidden', 'true');
  container.insertBefore(element, container.querySelector(':scope > .sheet-layer:not(.pictures)'));
  element.classList.add('pictures');
  return element;
}
