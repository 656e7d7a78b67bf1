/**
 * Joins the parts of the sheet view on the page:
 * 1. brings AG Grid and the selection frame to the present props, 2. turns keys and the mouse into the props' callbacks,
 * 3. keeps the text area over the active cell. What keys mean is in keyboard.ts, where they lead in key-moves.ts.
 */
import type { GridApi } from 'ag-grid-community';
import { assertNever } from '../../shared/base/assert-never';
import { addressOf } from '../../shared/sheet/address';
import type { Cell } from '../../shared/sheet/sheet';
import { CellEditor } from './cell-editor';
import { frameCss, textAlign } from './cell-look';
import { copiedText, pastedTable } from './copy-paste';
import { editText } from './edit-text';
import { gridParts, type GridParts } from './grid-parts';
import { headingWidth, type GridRow } from './grid-rows';
import { updateGrid } from './grid-update';
import { HoverBubble } from './hover-bubble';
import { moved, type MoveAction } from './key-moves';
import { actionOf, isTyping, type EditMode, type KeyAction } from './keyboard';
import { Overlay } from './overlay';
import { dragged, nearestPosition, spotAt } from './pointer';
import { cellAt, isEditable, markKey, styleOf, type Scene } from './scene';
import {
  cellRange,
  firstVisible,
  samePosition,
  sameRange,
  selectedRange,
  selectionAt,
  within,
  type GridSelection,
  type Position,
} from './selection';
import type { SheetViewProps } from './sheet-view-props';
import type { Stage } from './stage';
import { boxInView, pageHeight, regionCorner, scrollIntoView } from './visible-area';

export class SheetController {
  private props: SheetViewProps;
  private scene: Scene;
  private selection: GridSelection;
  private readonly root: HTMLElement;
  private readonly api: GridApi<GridRow>;
  private readonly stage: Stage;
  private readonly parts: GridParts;
  private readonly area: HTMLElement;
  private readonly overlay: Overlay;
  private readonly editor: CellEditor;
  private readonly bubble: HoverBubble;
  private readonly listening = new AbortController();
  /** where the edit began; the selection may already have gone on when it commits */
  private edited: Position | null = null;
  /** the column where a run of Tabs began: Enter goes back below it */
  private tabbedFrom: number | null = null;
  private focusRequest = 0;
  private isDragging = false;

  constructor(root: HTMLElement, api: GridApi<GridRow>, stage: Stage, props: SheetViewProps) {
    this.props = props;
    this.api = api;
    this.stage = stage;
    this.scene = stage.scene;
    this.root = root;
    this.selection = within(props.sheet, props.selection);
    this.parts = gridParts(root);
    this.overlay = new Overlay(this.parts);
    this.area = document.createElement('div');
    this.area.className = 'sheet-editor-area';
    root.append(this.area);
    this.editor = new CellEditor(this.area, {
      begins: () => this.beginTyping(),
      pauses: (text) => this.props.onTyping(this.editedCell(), text),
    });
    this.bubble = new HoverBubble(root);
    this.listen();
    this.show();
  }

  /** Call after every render, with the scene made from these props. */
  update(props: SheetViewProps, scene: Scene): void {
    const before = { scene: this.scene, selection: this.selection };
    this.props = props;
    this.selection = within(props.sheet, props.selection);
    if (scene !== before.scene) {
      this.scene = scene;
      this.stage.scene = scene;
      updateGrid(this.api, before.scene, scene);
      if (scene.sheet.name !== before.scene.sheet.name) this.parts.viewport.scrollTo(0, 0);
    }
    const { active, focus } = this.selection;
    const isMoved = !samePosition(active, before.selection.active) || !samePosition(focus, before.selection.focus);
    if (isMoved && this.edited && !samePosition(active, this.edited)) this.commit();
    const isAsked = props.focusRequest !== this.focusRequest;
    this.focusRequest = props.focusRequest;
    if (isAsked && props.focusRequest !== 0) this.editor.focus();
    if (isAsked || (isMoved && !this.isDragging)) {
      const shown = samePosition(focus, before.selection.focus) ? active : focus;
      scrollIntoView(this.scene, this.parts.viewport, cellRange(props.sheet, shown));
    }
    this.show();
  }

  detach(): void {
    this.commit();
    this.listening.abort();
    this.editor.detach();
    this.bubble.detach();
    this.overlay.detach();
    this.area.remove();
  }

  private activeCell(): Cell {
    const { row, column } = this.selection.active;
    return cellAt(this.scene, row, column);
  }

  private editedCell(): Cell {
    const { row, column } = this.edited ?? this.selection.active;
    return cellAt(this.scene, row, column);
  }

  private show(): void {
    const { sheet, geometry } = this.scene;
    const range = selectedRange(sheet, this.selection);
    if (!sameRange(range, this.stage.selected.get())) this.stage.selected.set(range);
    const heading = headingWidth(sheet.rowCount);
    this.root.style.setProperty('--jibiao-paper-width', `${heading + geometry.width}px`);
    this.root.classList.toggle('frozen-rows', geometry.frozenRows > 0);
    this.root.classList.toggle('frozen-columns', geometry.frozenColumns > 0);
    this.overlay.paint(geometry, heading, range, cellRange(sheet, this.selection.active));
    this.placeEditor();
  }

  private placeEditor(): void {
    const cell = this.editedCell();
    const style = styleOf(this.scene, cell);
    const { viewport } = this.parts;
    const range = cellRange(this.scene.sheet, cell);
    const corner = regionCorner(this.scene, range);
    const box = boxInView(this.scene, viewport, range);
    this.area.style.left = `${corner.left}px`;
    this.area.style.top = `${corner.top}px`;
    const room = { width: viewport.clientWidth - corner.left, height: viewport.clientHeight - corner.top };
    const isIdle = this.editor.mode === null;
    const inRoom = (offset: number, end: number) => (isIdle ? Math.max(0, Math.min(offset, end - 20)) : offset);
    const vertical = { top: 'start', justify: 'start', center: 'center', distributed: 'center', bottom: 'end' } as const;
    const { fontFamily, fontSize, lineHeight, fontWeight, fontStyle, color } = frameCss(style, cell);
    this.editor.put({
      box: {
        left: inRoom(box.left - corner.left, room.width),
        top: inRoom(box.top - corner.top, room.height),
        width: box.width - 1,
        height: box.height - 1,
      },
      room: { width: room.width, height: room.height - Math.max(0, box.top - corner.top) },
      look: { fontFamily, fontSize, lineHeight, fontWeight, fontStyle, color, textAlign: textAlign(style, cell) },
      vertical: vertical[style.vertical],
    });
    const mark = this.scene.marks.get(markKey(cell));
    const words = [addressOf(cell.row, cell.column), cell.text, cell.locked, cell.note && `批注：${cell.note}`, mark?.sentence];
    this.editor.element.setAttribute('aria-label', words.filter(Boolean).join(' '));
    this.editor.element.readOnly = isIdle && !isEditable(cell);
  }

  // ---- editing

  private beginTyping(): void {
    this.edited = this.selection.active;
    scrollIntoView(this.scene, this.parts.viewport, cellRange(this.scene.sheet, this.edited));
    this.placeEditor();
  }

  private startEdit(mode: EditMode): void {
    const cell = this.activeCell();
    if (!isEditable(cell)) {
      this.props.onRefused(cell);
      return;
    }
    this.beginTyping();
    this.editor.element.readOnly = false;
    this.editor.start(mode, editText(cell, styleOf(this.scene, cell)));
    this.placeEditor();
  }

  private commit(): void {
    const cell = this.editedCell();
    const done = this.editor.finish();
    this.edited = null;
    if (!done) return;
    this.props.onTyping(cell, null);
    if (done.isChanged) this.props.onCommit(cell, done.text);
    this.placeEditor();
  }

  private cancel(): void {
    const cell = this.editedCell();
    if (!this.editor.finish()) return;
    this.edited = null;
    this.props.onTyping(cell, null);
    this.placeEditor();
  }

  private selectedCells(): readonly Cell[] {
    const range = selectedRange(this.scene.sheet, this.selection);
    return this.scene.sheet.cells.filter(
      ({ row, column }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
  }

  private clear(): void {
    const cells = this.selectedCells();
    const editable = cells.filter(isEditable);
    const refused = cells.find((cell) => !isEditable(cell) && (cell.text !== '' || editable.length === 0));
    if (editable.length > 0) this.props.onClear(editable);
    if (refused ?? cells.length === 0) this.props.onRefused(refused ?? this.activeCell());
  }

  // ---- keys

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.editor.mode === null && isTyping(event) && !isEditable(this.activeCell())) {
      event.preventDefault();
      this.props.onRefused(this.activeCell());
      return;
    }
    if (event.keyCode === 229) return;
    const action = actionOf(event, this.editor.mode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.bubble.hide();
    this.act(action);
  }

  private act(action: KeyAction): void {
    const { props } = this;
    switch (action.kind) {
      case 'edit':
        return this.startEdit('edit');
      case 'switchMode':
        return this.editor.switchMode();
      case 'newline':
        return this.editor.insertNewline();
      case 'cancel':
        return this.cancel();
      case 'clear':
        return this.clear();
      case 'undo':
        return props.onUndo();
      case 'redo':
        return props.onRedo();
      case 'selectAll':
        return props.onSelect({ ...this.wholeSheet(), active: this.selection.active });
      case 'command':
        this.commit();
        return props.onKeyCommand(action.command);
      case 'move':
      case 'extend':
      case 'jump':
      case 'extendJump':
      case 'page':
      case 'extendPage':
      case 'home':
      case 'end':
      case 'start':
      case 'finish':
      case 'tab':
      case 'enter':
        return this.move(action);
      default:
        return assertNever(action);
    }
  }

  private move(action: MoveAction): void {
    const { sheet, geometry } = this.scene;
    this.commit();
    const from = this.selection;
    const next = moved(sheet, geometry, from, action, pageHeight(this.scene, this.parts.viewport));
    const returns = action.kind === 'enter' && !action.backwards && this.tabbedFrom !== null;
    const column = this.tabbedFrom ?? next.active.column;
    this.tabbedFrom = action.kind === 'tab' ? column === next.active.column ? from.active.column : column : null;
    this.props.onSelect(returns && samePosition(next.anchor, next.active) ? selectionAt({ ...next.active, column }) : next);
  }

  private wholeSheet(): Pick<GridSelection, 'anchor' | 'focus'> {
    const { rowHeights, columnWidths, rowCount, columnCount } = this.scene.sheet;
    return {
      anchor: { row: firstVisible(rowHeights), column: firstVisible(columnWidths) },
      focus: { row: rowCount - 1, column: columnCount - 1 },
    };
  }

  // ---- mouse

  private pointerDown(event: PointerEvent): void {
    const { viewport } = this.parts;
    this.bubble.hide();
    const spot = spotAt(this.scene, viewport, event);
    if (event.button !== 0 || !spot) return;
    event.preventDefault();
    this.commit();
    this.tabbedFrom = null;
    this.editor.focus();
    const isExtended = event.shiftKey && spot.part === 'cell';
    const { top, left } = cellRange(this.scene.sheet, spot.position);
    const clicked = spot.part === 'cell' ? { row: top, column: left } : spot.position;
    const from = isExtended ? this.selection.anchor : clicked;
    const active = isExtended ? { active: this.selection.active } : {};
    let to = isExtended ? spot.position : from;
    const select = () => this.props.onSelect({ ...dragged(this.scene, spot.part, from, to), ...active });
    select();
    const drag = new AbortController();
    this.isDragging = true;
    const finish = () => {
      this.isDragging = false;
      drag.abort();
    };
    const signal = AbortSignal.any([drag.signal, this.listening.signal]);
    const follow = (move: PointerEvent) => {
      const next = nearestPosition(this.scene, viewport, move);
      if (samePosition(next, to)) return;
      to = next;
      select();
      if (spot.part === 'cell') scrollIntoView(this.scene, viewport, cellRange(this.scene.sheet, to));
    };
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('pointerup', finish, { signal });
    window.addEventListener('pointercancel', finish, { signal });
  }

  private hover(event: PointerEvent): void {
    const spot = event.buttons === 0 && !this.editor.mode ? spotAt(this.scene, this.parts.viewport, event) : null;
    if (spot?.part !== 'cell') {
      this.bubble.hide();
      return;
    }
    const cell = cellAt(this.scene, spot.position.row, spot.position.column);
    const box = boxInView(this.scene, this.parts.viewport, cellRange(this.scene.sheet, spot.position));
    this.bubble.rest(markKey(cell), box, cell.note, this.scene.marks.get(markKey(cell)));
  }

  // ---- clipboard

  private copy(event: ClipboardEvent): void {
    if (this.editor.mode !== null) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copiedText(this.scene, selectedRange(this.scene.sheet, this.selection)));
    if (event.type === 'cut') this.clear();
  }

  private paste(event: ClipboardEvent): void {
    if (this.editor.mode !== null) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const range = selectedRange(this.scene.sheet, this.selection);
    this.props.onPaste(cellAt(this.scene, range.top, range.left), pastedTable(text, range, this.scene));
  }

  private listen(): void {
    const { signal } = this.listening;
    const { viewport } = this.parts;
    const { element } = this.editor;
    viewport.addEventListener('pointerdown', (event) => this.pointerDown(event), { signal, capture: true });
    viewport.addEventListener('pointermove', (event) => this.hover(event), { signal });
    viewport.addEventListener('pointerleave', () => this.bubble.hide(), { signal });
    viewport.addEventListener(
      'dblclick',
      (event) => {
        if (spotAt(this.scene, viewport, event)?.part === 'cell') this.startEdit('edit');
      },
      { signal },
    );
    viewport.addEventListener(
      'scroll',
      () => {
        this.bubble.hide();
        this.placeEditor();
      },
      { signal, passive: true },
    );
    element.addEventListener('keydown', (event) => this.press(event), { signal });
    element.addEventListener('beforeinput', (event) => this.nativeUndo(event), { signal });
    element.addEventListener('blur', () => this.blurred(), { signal });
    for (const type of ['copy', 'cut'] as const) element.addEventListener(type, (event) => this.copy(event), { signal });
    element.addEventListener('paste', (event) => this.paste(event), { signal });
  }

  /** 撤销 of the browser's own menu would bring an old text back into the idle text area. */
  private nativeUndo(event: InputEvent): void {
    if (this.editor.mode !== null || !event.inputType.startsWith('history')) return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.props.onUndo();
    else this.props.onRedo();
  }

  /** Leaving the window keeps the edit open, as Excel does, but nothing typed may be lost meanwhile. */
  private blurred(): void {
    if (document.hasFocus()) this.commit();
    else this.editor.reportNow();
  }
}
