/** Selecting with the mouse, editing by double click, and the bubble of the cell that the mouse rests on. */
import type { Editing } from './editing';
import { HoverBubble } from './hover-bubble';
import { dragged, nearestPosition, spotAt, type Spot } from './pointer';
import type { Present } from './present';
import { cellAt, markKey } from './scene';
import { cellRange, samePosition, type Position } from './selection';
import { boxInView, scrollIntoView } from './visible-area';

export class Pointing {
  /** while a drag goes on it scrolls by itself */
  isDragging = false;
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly editing: Editing;
  private readonly bubble: HoverBubble;
  private readonly listening = new AbortController();

  constructor(root: HTMLElement, viewport: HTMLElement, present: Present, editing: Editing, selects: () => void) {
    this.present = present;
    this.viewport = viewport;
    this.editing = editing;
    this.bubble = new HoverBubble(root);
    const { signal } = this.listening;
    viewport.addEventListener(
      'pointerdown',
      (event) => {
        this.bubble.hide();
        if (this.down(event)) selects();
      },
      { signal, capture: true },
    );
    viewport.addEventListener('pointermove', (event) => this.hover(event), { signal });
    viewport.addEventListener('pointerleave', () => this.bubble.hide(), { signal });
    viewport.addEventListener('scroll', () => this.bubble.hide(), { signal, passive: true });
    viewport.addEventListener(
      'dblclick',
      (event) => {
        if (spotAt(present.scene, viewport, event)?.part === 'cell') editing.start('edit');
      },
      { signal },
    );
  }

  hideBubble(): void {
    this.bubble.hide();
  }

  detach(): void {
    this.listening.abort();
    this.bubble.detach();
  }

  /** Whether the press selected something. */
  private down(event: PointerEvent): boolean {
    const spot = spotAt(this.present.scene, this.viewport, event);
    if (event.button !== 0 || !spot) return false;
    event.preventDefault();
    this.editing.commit();
    this.editing.editor.focus();
    const { sheet } = this.present.scene;
    const isExtended = event.shiftKey && spot.part === 'cell';
    const { top, left } = cellRange(sheet, spot.position);
    const clicked = spot.part === 'cell' ? { row: top, column: left } : spot.position;
    if (isExtended) this.drag(spot.part, this.present.selection.anchor, spot.position, this.present.selection.active);
    else this.drag(spot.part, clicked, clicked, null);
    return true;
  }

  /** `active` stays where it is when Shift extends a selection. */
  private drag(part: Spot['part'], from: Position, first: Position, active: Position | null): void {
    const { present, viewport } = this;
    let to = first;
    const select = () => {
      const selection = dragged(present.scene, part, from, to);
      present.props.onSelect(active ? { ...selection, active } : selection);
    };
    select();
    this.isDragging = true;
    const drag = new AbortController();
    const signal = AbortSignal.any([drag.signal, this.listening.signal]);
    const follow = (event: PointerEvent) => {
      const next = nearestPosition(present.scene, viewport, event);
      if (samePosition(next, to)) return;
      to = next;
      select();
      if (part === 'cell') scrollIntoView(present.scene, viewport, cellRange(present.scene.sheet, to));
    };
    const finish = () => {
      this.isDragging = false;
      drag.abort();
    };
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('pointerup', finish, { signal });
    window.addEventListener('pointercancel', finish, { signal });
  }

  private hover(event: PointerEvent): void {
    const { scene } = this.present;
    const isFree = event.buttons === 0 && this.editing.position === null;
    const spot = isFree ? spotAt(scene, this.viewport, event) : null;
    if (spot?.part !== 'cell') {
      this.bubble.hide();
      return;
    }
    const cell = cellAt(scene, spot.position.row, spot.position.column);
    const box = boxInView(scene, this.viewport, cellRange(scene.sheet, spot.position));
    this.bubble.rest(markKey(cell), box, cell.note, scene.marks.get(markKey(cell)));
  }
}
