/** Sizes by the mouse: the border of a heading is dragged, or double clicked for the size that the texts need. */
import type { Axis } from '../../shared/document/change';
import type { Editing } from './editing';
import { fittingSizes } from './fitting-sizes';
import { borderAt, reach, type HeadingBorder } from './heading-borders';
import type { Present } from './present';
import { ResizeGuide } from './resize-guide';
import { resizedTogether } from './selected-tracks';
import { boxInView } from './visible-area';

const cursors = { columns: 'over-column-border', rows: 'over-row-border' } as const satisfies Record<Axis, string>;

export class Resizing {
  private readonly root: HTMLElement;
  private readonly viewport: HTMLElement;
  private readonly present: Present;
  private readonly editing: Editing;
  private readonly guide: ResizeGuide;
  private readonly listening = new AbortController();
  private isDragging = false;

  /** Attach before whatever else takes presses on the headings: a press on a border is taken from it. */
  constructor(root: HTMLElement, viewport: HTMLElement, present: Present, editing: Editing) {
    this.root = root;
    this.viewport = viewport;
    this.present = present;
    this.editing = editing;
    this.guide = new ResizeGuide(root);
    const { signal } = this.listening;
    viewport.addEventListener('pointerdown', (event) => this.down(event), { signal, capture: true });
    viewport.addEventListener('dblclick', (event) => this.fit(event), { signal, capture: true });
    viewport.addEventListener('pointermove', (event) => this.hover(event), { signal });
    viewport.addEventListener('pointerleave', () => this.isDragging || this.showCursor(null), { signal });
  }

  detach(): void {
    this.listening.abort();
    this.guide.detach();
    this.showCursor(null);
  }

  private down(event: PointerEvent): void {
    const border = event.button === 0 ? this.borderUnder(event) : null;
    if (!border) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.editing.commit();
    this.editing.editor.focus();
    const { props, scene } = this.present;
    if (scene.sheet.lockedSizes?.[border.axis]) props.onSizesLocked(border.axis);
    else this.drag(border, event);
  }

  /** Nothing is laid out before the button is released: only the guide follows the mouse. */
  private drag({ axis, index }: HeadingBorder, pressed: PointerEvent): void {
    const { scene } = this.present;
    const { sheet } = scene;
    const along = (event: PointerEvent): number => this.inView(event)[axis === 'columns' ? 'x' : 'y'];
    const before = (axis === 'columns' ? sheet.columnWidths : sheet.rowHeights)[index] ?? 0;
    const box = boxInView(scene, this.viewport, { top: index, bottom: index, left: index, right: index });
    const start = axis === 'columns' ? box.left : box.top;
    const from = along(pressed);
    let size = before;
    const show = () => this.guide.show(axis, start + size, size, sheet.digitWidth);
    const drag = new AbortController();
    const signal = AbortSignal.any([drag.signal, this.listening.signal]);
    const end = () => {
      drag.abort();
      this.isDragging = false;
      this.guide.hide();
      this.showCursor(null);
    };
    this.isDragging = true;
    this.showCursor(axis);
    show();
    window.addEventListener(
      'pointermove',
      (event) => {
        size = Math.max(0, Math.round(before + along(event) - from));
        show();
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        end();
        if (size !== before) this.resize(axis, index, size);
      },
      { signal },
    );
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
  }

  private resize(axis: Axis, index: number, pixels: number): void {
    const { props, scene, selection } = this.present;
    const indexes = resizedTogether(scene.sheet, selection, axis, index);
    props.onResize(
      axis,
      indexes.map((each) => ({ index: each, pixels })),
    );
  }

  private fit(event: MouseEvent): void {
    const border = this.borderUnder(event);
    if (!border) return;
    event.stopImmediatePropagation();
    const { props, scene, selection } = this.present;
    const { axis, index } = border;
    if (scene.sheet.lockedSizes?.[axis]) return;
    const indexes = resizedTogether(scene.sheet, selection, axis, index);
    props.onResize(axis, fittingSizes(scene.sheet, scene.styles, axis, indexes));
  }

  private hover(event: PointerEvent): void {
    if (this.isDragging) return;
    this.showCursor(event.buttons === 0 ? (this.borderUnder(event)?.axis ?? null) : null);
  }

  private showCursor(axis: Axis | null): void {
    for (const [each, name] of Object.entries(cursors)) this.root.classList.toggle(name, each === axis);
  }

  private borderUnder(event: MouseEvent): HeadingBorder | null {
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = this.viewport;
    const point = this.inView(event);
    if (point.x > clientWidth || point.y > clientHeight) return null;
    return borderAt(this.present.scene, { left, top }, point, reach / point.scale);
  }

  /** px at 100 % from the corner of the viewport, at any zoom. */
  private inView(event: MouseEvent): { readonly x: number; readonly y: number; readonly scale: number } {
    const bounds = this.viewport.getBoundingClientRect();
    const scale = bounds.width / this.viewport.offsetWidth || 1;
    return { x: (event.clientX - bounds.left) / scale, y: (event.clientY - bounds.top) / scale, scale };
  }
}
