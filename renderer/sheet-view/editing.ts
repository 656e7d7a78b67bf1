/** One edit of one cell: where the text area lies, when the edit begins, and what is reported when it ends. */
import type { Cell } from '../../shared/sheet/sheet';
import { CellEditor, type EditorPlace } from './cell-editor';
import { fontCss, textAlign } from './cell-look';
import { editText } from './edit-text';
import type { Box } from './geometry';
import type { EditMode } from './keyboard';
import { activeCell, type Present } from './present';
import { cellAt, isEditable, markKey, styleOf, type Scene } from './scene';
import { cellRange, selectedRanges, type Position } from './selection';
import { spokenCell } from './spoken-cell';
import { boxInView, regionCorner, scrollIntoView, type Viewed } from './visible-area';

export class Editing {
  readonly editor: CellEditor;
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly area: HTMLElement;
  private readonly ends: () => void;
  /** the cell being edited: the selection may already have gone on when it commits */
  private edited: Position | null = null;
  /** the sheet was scrolled since the last letter: its cell may be out of sight */
  private isScrolledAway = false;

  /** `ends`: an edit was committed or given up */
  constructor(root: HTMLElement, viewport: HTMLElement, present: Present, ends: () => void) {
    this.ends = ends;
    this.present = present;
    this.viewport = viewport;
    this.area = document.createElement('div');
    this.area.className = 'sheet-editor-area';
    root.append(this.area);
    this.editor = new CellEditor(this.area, {
      begins: () => this.begin(),
      types: () => this.comeBack(),
      reports: (text) => this.present.props.onTyping(this.cell(), text),
    });
  }

  detach(): void {
    this.editor.detach();
    this.area.remove();
  }

  get position(): Position | null {
    return this.edited;
  }

  /** F2 or double click; tells that a locked cell cannot be edited. */
  start(mode: EditMode): void {
    this.open(mode, (text) => text);
  }

  /** Backspace: the cell is empty, ready for a new text; Esc brings the old one back. */
  startEmpty(): void {
    this.open('enter', () => '');
  }

  private open(mode: EditMode, shownFor: (text: string) => string): void {
    const cell = activeCell(this.present);
    if (!isEditable(cell)) {
      this.present.props.onRefused(cell);
      return;
    }
    this.begin();
    const text = editText(cell, styleOf(this.present.scene, cell));
    this.editor.start(mode, text, shownFor(text));
    this.place();
  }

  commit(): void {
    this.end('commit');
  }

  cancel(): void {
    this.end('drop');
  }

  /** Ends the edit and puts its text into every selected cell. */
  fillSelection(): void {
    this.end('fill');
  }

  /** Lays the text area over its cell; call after scrolling and after every change of sheet or selection. */
  place(view: Viewed = this.viewport): void {
    const { scene, selection } = this.present;
    const cell = this.cell();
    const isIdle = this.editor.mode === null;
    const corner = regionCorner(scene, cellRange(scene.sheet, cell));
    this.area.style.left = `${corner.left}px`;
    this.area.style.top = `${corner.top}px`;
    this.editor.put(editorPlace(scene, view, cell, isIdle));
    const selected = selectedRanges(scene.sheet, selection);
    const key = markKey(cell);
    const additions = { mark: scene.marks.get(key), proposal: scene.proposals.get(key) };
    this.editor.element.setAttribute('aria-label', spokenCell(cell, additions, selected));
    // an input method must find a field it can write into, or none at all
    this.editor.element.readOnly = isIdle && !isEditable(cell);
  }

  /** Where the text area lies, px in the view. */
  extent(): Box {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.editor.element;
    const [left, top] = [this.area.offsetLeft + offsetLeft, this.area.offsetTop + offsetTop];
    return { left, top, width: offsetWidth, height: offsetHeight };
  }

  /** Call after scrolling. */
  scrolled(): void {
    this.isScrolledAway = this.edited !== null;
    this.place();
  }

  /** Nobody types blind: the cell comes into sight again, as in Excel. */
  private comeBack(): void {
    if (!this.isScrolledAway || !this.edited) return;
    this.isScrolledAway = false;
    const { scene } = this.present;
    scrollIntoView(scene, this.viewport, cellRange(scene.sheet, this.edited));
  }

  private begin(): void {
    const { scene, selection } = this.present;
    this.edited = selection.active;
    scrollIntoView(scene, this.viewport, cellRange(scene.sheet, this.edited));
    this.place();
  }

  private end(how: 'commit' | 'fill' | 'drop'): void {
    const cell = this.cell();
    const done = this.editor.finish();
    this.edited = null;
    if (!done) return;
    this.ends();
    this.present.props.onTyping(cell, null);
    if (how === 'fill') this.present.props.onFillSelection(done.text);
    // the commit brings a new sheet, with which the text area is placed; placing it before measures the page once more
    if (how === 'commit' && done.isChanged) this.present.props.onCommit(cell, done.text);
    else this.place();
  }

  private cell(): Cell {
    const { row, column } = this.edited ?? this.present.selection.active;
    return cellAt(this.present.scene, row, column);
  }
}

const verticals = { top: 'start', justify: 'start', center: 'center', distributed: 'center', bottom: 'end' } as const;

/** The idle text area stays in sight, so that the browser never scrolls the page to it and an input method finds it. */
function editorPlace(scene: Scene, view: Viewed, cell: Cell, isIdle: boolean): EditorPlace {
  const style = styleOf(scene, cell);
  const range = cellRange(scene.sheet, cell);
  const corner = regionCorner(scene, range);
  const box = boxInView(scene, view, range);
  const room = { width: view.clientWidth - corner.left, height: view.clientHeight - corner.top };
  const inRoom = (offset: number, end: number) => (isIdle ? Math.max(0, Math.min(offset, end - 20)) : offset);
  const left = inRoom(box.left - corner.left, room.width);
  const top = inRoom(box.top - corner.top, room.height);
  return {
    box: { left, top, width: box.width - 1, height: box.height - 1 },
    highest: room.height - Math.max(0, top),
    look: { ...fontCss(style.font), textAlign: textAlign(style, cell) },
    vertical: verticals[style.vertical],
  };
}
