/** Selecting with the mouse, editing by double click, and the bubble of the cell that the mouse rests on. */
import type { Range } from '../../shared/sheet/sheet';
import { startDrag } from './drag';
import type { Editing } from './editing';
import { Filling } from './filling';
import type { GridParts } from './grid-parts';
import { HoverBubble } from './hover-bubble';
import { dragged, nearestPosition, spotAt, type Spot } from './pointer';
import type { Present } from './present';
import { RowMoving } from './row-moving';
import { cellAt, markKey, type Scene } from './scene';
import { cellRange, contains, samePosition, selectedRange, selectedRanges, type Position } from './selection';
import { boxInView, scrollToColumns, scrollToRows } from './visible-area';

export class Pointing {
  /** while a drag goes on it scrolls by itself */
  isDragging = false;
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly editing: Editing;
  private readonly bubble: HoverBubble;
  private readonly filling: Filling;
  private readonly rowMoving: RowMoving;
  private readonly listening = new AbortController();

  constructor(root: HTMLElement, parts: GridParts, present: Present, editing: Editing, selects: () => void) {
    const { viewport } = parts;
    this.present = present;
    this.viewport = viewport;
    this.editing = editing;
    this.bubble = new HoverBubble(root);
    this.filling = new Filling(parts, present);
    this.rowMoving = new RowMoving(root, parts, present);
    const { signal } = this.listening;
    viewport.addEventListener(
      'pointerdown',
      (event) => {
        this.bubble.hide();
        if (this.down(event)) selects();
      },
      { signal, capture: true },
    );
    viewport.addEventListener('contextmenu', (event) => this.showMenu(event), { signal });
    viewport.addEventListener('pointermove', (event) => this.hover(event), { signal });
    viewport.addEventListener('pointerleave', () => this.bubble.hide(), { signal });
    viewport.addEventListener('scroll', () => this.bubble.hide(), { signal, passive: true });
    viewport.addEventListener(
      'dblclick',
      (event) => {
        if (this.filling.isHandle(event))
          present.props.onFillDown(selectedRange(present.scene.sheet, present.selection));
        else if (spotAt(present.scene, viewport, event)?.part === 'cell') editing.start('edit');
      },
      { signal },
    );
  }

  /** Shows what is said of the active cell, as if the mouse rested on it. */
  showBubble(): void {
    this.bubble.showNow(...this.toSay(this.present.selection.active));
  }

  hideBubble(): void {
    this.bubble.hide();
  }

  detach(): void {
    this.listening.abort();
    this.bubble.detach();
    this.filling.detach();
    this.rowMoving.detach();
  }

  /** Whether the press selected something. */
  private down(event: PointerEvent): boolean {
    const spot = spotAt(this.present.scene, this.viewport, event);
    if (event.button !== 0 || !spot) return false;
    event.preventDefault();
    this.editing.commit();
    this.editing.editor.focus();
    if (this.filling.isHandle(event)) {
      this.drags((done) => this.filling.start(event, this.listening.signal, done));
      return true;
    }
    const { scene, selection } = this.present;
    if (spot.part === 'row' && isPlain(event) && this.rowMoving.takes(spot.position.row)) {
      const { row } = spot.position;
      const clicked = () => this.present.props.onSelect(dragged(scene, 'row', spot.position, spot.position, []));
      this.drags((done) => this.rowMoving.start(event, row, this.listening.signal, done, clicked));
      return true;
    }
    const { top, left } = cellRange(scene.sheet, spot.position);
    const clicked = spot.part === 'cell' ? { row: top, column: left } : spot.position;
    const adds = event.ctrlKey || event.metaKey;
    if (event.shiftKey && spot.part !== 'all') {
      this.select(event, spot, { from: selection.anchor, active: selection.active, earlier: selection.earlier });
    } else {
      const earlier = adds ? selectedRanges(scene.sheet, selection) : [];
      this.select(event, { ...spot, position: clicked }, { from: clicked, active: null, earlier });
    }
    return true;
  }

  /** The right button selects what it is pressed on, unless that is selected already, as in Excel. */
  private showMenu(event: MouseEvent): void {
    event.preventDefault();
    this.bubble.hide();
    const { scene, selection, props } = this.present;
    const spot = spotAt(scene, this.viewport, event);
    if (!spot) return;
    this.editing.commit();
    this.editing.editor.focus();
    const wanted = dragged(scene, spot.part, spot.position, spot.position, []);
    const range = selectedRange(scene.sheet, wanted);
    const isSelected = selectedRanges(scene.sheet, selection).some((each) => contains(each, range));
    if (!isSelected) props.onSelect(wanted);
    props.onMenu({ part: spot.part, x: event.clientX, y: event.clientY });
  }

  private drags(start: (done: () => void) => void): void {
    this.isDragging = true;
    start(() => {
      this.isDragging = false;
    });
  }

  /** Selects from the press on; `active` stays where it is when Shift extends a selection. */
  private select(
    event: PointerEvent,
    { part, position }: Spot,
    start: { from: Position; active: Position | null; earlier: readonly Range[] },
  ): void {
    const { present, viewport } = this;
    let to = position;
    const select = () => {
      const selection = dragged(present.scene, part, start.from, to, start.earlier);
      present.props.onSelect(start.active ? { ...selection, active: start.active } : selection);
    };
    select();
    this.drags((done) =>
      startDrag(event, this.listening.signal, {
        follow: (moved) => {
          const next = nearestPosition(present.scene, viewport, moved, start.from);
          if (samePosition(next, to)) return;
          to = next;
          select();
          showWhileDragging(present.scene, viewport, part, to);
        },
        finish: done,
      }),
    );
  }

  private hover(event: PointerEvent): void {
    const { scene } = this.present;
    const isFree = event.buttons === 0 && this.editing.position === null;
    const spot = isFree ? spotAt(scene, this.viewport, event) : null;
    if (spot?.part !== 'cell') {
      this.bubble.hide();
      return;
    }
    this.bubble.rest(...this.toSay(spot.position));
  }

  /** What the bubble shows of a cell, and where. */
  private toSay(position: Position): Parameters<HoverBubble['rest']> {
    const { scene } = this.present;
    const cell = cellAt(scene, position.row, position.column);
    const box = boxInView(scene, this.viewport, cellRange(scene.sheet, position));
    const key = markKey(cell);
    const notes = [cell.note, scene.proposals.get(key)?.explain].filter((note) => note !== undefined);
    return [key, box, notes.length > 0 ? notes.join('\n') : undefined, scene.marks.get(key)];
  }
}

const isPlain = (event: PointerEvent): boolean => !event.shiftKey && !event.ctrlKey && !event.metaKey;

/** Scrolls to the end of the drag, along the rows or columns that it selects. */
function showWhileDragging(scene: Scene, viewport: HTMLElement, part: Spot['part'], { row, column }: Position): void {
  const range = { top: row, bottom: row, left: column, right: column };
  if (part !== 'column') scrollToRows(scene, viewport, range);
  if (part !== 'row') scrollToColumns(scene, viewport, range);
}
