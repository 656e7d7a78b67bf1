/**
 * Joins the parts of the sheet view on the page:
 * 1. brings AG Grid, the selection frame and the text area to the present props,
 * 2. turns keys and the clipboard into the props' callbacks (what keys mean: keyboard.ts, where they lead: key-moves.ts).
 */
import type { GridApi } from 'ag-grid-community';
import { assertNever } from '../../shared/assert-never';
import { copied, pastedTable } from './copy-paste';
import type { Copied } from './copy-paste';
import { Editing } from './editing';
import { gridParts, type GridParts } from './grid-parts';
import { headingWidth, type GridRow } from './grid-rows';
import { setRowHeights, updateGrid } from './grid-update';
import { moved, type MoveAction } from './key-moves';
import { actionOf, isTyping, type KeyAction } from './keyboard';
import { Overlay } from './overlay';
import { Pointing } from './pointing';
import { activeCell, type Present } from './present';
import { cellAt, isEditable, type Scene } from './scene';
import { cellRange, samePosition, sameRange, selectedRange, selectionAt, wholeSheet, within } from './selection';
import type { SheetViewProps } from './sheet-view-props';
import type { Stage } from './stage';
import { pageHeight, scrollIntoView } from './visible-area';

export class SheetController {
  private readonly root: HTMLElement;
  private readonly api: GridApi<GridRow>;
  private readonly stage: Stage;
  private readonly present: Present;
  private readonly parts: GridParts;
  private readonly overlay: Overlay;
  private readonly editing: Editing;
  private readonly pointing: Pointing;
  private readonly listening = new AbortController();
  /** the column where a run of Tabs began: Enter goes back below it */
  /** what was copied here last: the clipboard only carries numbers as they are shown */
  private copied: Copied | null = null;
  private tabbedFrom: number | null = null;
  private focusRequest = 0;

  constructor(root: HTMLElement, api: GridApi<GridRow>, stage: Stage, props: SheetViewProps) {
    this.root = root;
    this.api = api;
    this.stage = stage;
    this.present = { props, scene: stage.scene, selection: within(stage.scene.sheet, props.selection) };
    this.parts = gridParts(root);
    this.overlay = new Overlay(this.parts);
    this.editing = new Editing(root, this.parts.viewport, this.present);
    this.pointing = new Pointing(root, this.parts.viewport, this.present, this.editing, () => {
      this.tabbedFrom = null;
    });
    setRowHeights(api, stage.scene);
    this.listen();
  }

  /** Call after every render, with the scene made from these props. */
  update(props: SheetViewProps, scene: Scene): void {
    const before = { ...this.present };
    const selection = within(props.sheet, props.selection);
    Object.assign(this.present, { props, scene, selection } satisfies Present);
    if (scene !== before.scene) {
      this.stage.scene = scene;
      updateGrid(this.api, before.scene, scene);
      if (scene.sheet.name !== before.scene.sheet.name) this.parts.viewport.scrollTo(0, 0);
    }
    const { active, focus } = selection;
    const edited = this.editing.position;
    if (edited && !samePosition(active, edited)) this.editing.commit();
    const isAsked = props.focusRequest !== this.focusRequest;
    this.focusRequest = props.focusRequest;
    if (isAsked && props.focusRequest !== 0) this.editing.editor.focus();
    const isFocusMoved = !samePosition(focus, before.selection.focus);
    const isMoved = isFocusMoved || !samePosition(active, before.selection.active);
    if (isAsked || (isMoved && !this.pointing.isDragging)) {
      scrollIntoView(scene, this.parts.viewport, cellRange(props.sheet, isFocusMoved ? focus : active));
    }
    this.show();
  }

  detach(): void {
    this.editing.commit();
    this.listening.abort();
    this.pointing.detach();
    this.editing.detach();
    this.overlay.detach();
  }

  private show(): void {
    const { scene, selection } = this.present;
    const { sheet, geometry } = scene;
    const range = selectedRange(sheet, selection);
    if (!sameRange(range, this.stage.selected.get())) this.stage.selected.set(range);
    const heading = headingWidth(sheet.rowCount);
    this.root.style.setProperty('--jibiao-paper-width', `${heading + geometry.width}px`);
    this.root.classList.toggle('frozen-rows', geometry.frozenRows > 0);
    this.root.classList.toggle('frozen-columns', geometry.frozenColumns > 0);
    this.overlay.paint(geometry, heading, range, cellRange(sheet, selection.active));
    this.editing.place();
  }

  private listen(): void {
    const { signal } = this.listening;
    const { element } = this.editing.editor;
    this.parts.viewport.addEventListener('scroll', () => this.editing.place(), { signal, passive: true });
    element.addEventListener('keydown', (event) => this.press(event), { signal });
    element.addEventListener('beforeinput', (event) => this.nativeUndo(event), { signal });
    element.addEventListener('blur', () => this.blurred(), { signal });
    element.addEventListener('copy', (event) => this.copy(event), { signal });
    element.addEventListener('cut', (event) => this.copy(event), { signal });
    element.addEventListener('paste', (event) => this.paste(event), { signal });
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { mode } = this.editing.editor;
    const cell = activeCell(this.present);
    if (mode === null && isTyping(event) && !isEditable(cell)) {
      event.preventDefault();
      this.present.props.onRefused(cell);
      return;
    }
    const action = event.keyCode === inputMethod ? null : actionOf(event, mode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.pointing.hideBubble();
    this.act(action);
  }

  private act(action: KeyAction): void {
    const { editing } = this;
    const { props, scene, selection } = this.present;
    switch (action.kind) {
      case 'edit':
        return editing.start('edit');
      case 'switchMode':
        return editing.editor.switchMode();
      case 'newline':
        return editing.editor.insertNewline();
      case 'cancel':
        return editing.cancel();
      case 'clear':
        return this.clear();
      case 'undo':
        return props.onUndo();
      case 'redo':
        return props.onRedo();
      case 'selectAll':
        return props.onSelect({ ...wholeSheet(scene.sheet), active: selection.active });
      case 'command':
        editing.commit();
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
    const { scene, selection, props } = this.present;
    // measured before the commit writes to the page, which would have to be laid out for it
    const page = pageHeight(scene, this.parts.viewport);
    this.editing.commit();
    const next = moved(scene.sheet, scene.geometry, selection, action, page);
    const from = this.tabbedFrom;
    const isSingle = samePosition(next.anchor, next.active);
    this.tabbedFrom = action.kind === 'tab' ? (from ?? selection.active.column) : null;
    const goesBack = action.kind === 'enter' && !action.backwards && from !== null && isSingle;
    props.onSelect(goesBack ? selectionAt({ ...next.active, column: from }) : next);
  }

  private clear(): void {
    const { scene, selection, props } = this.present;
    const { top, left, bottom, right } = selectedRange(scene.sheet, selection);
    const cells = scene.sheet.cells.filter(
      ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const editable = cells.filter(isEditable);
    if (editable.length > 0) props.onClear(editable);
    const refused = cells.find((cell) => !isEditable(cell) && (cell.text !== '' || editable.length === 0));
    if (refused) props.onRefused(refused);
  }

  private copy(event: ClipboardEvent): void {
    if (this.editing.position) return;
    event.preventDefault();
    const { scene, selection } = this.present;
    this.copied = copied(scene, selectedRange(scene.sheet, selection));
    event.clipboardData?.setData('text/plain', this.copied.shown);
    if (event.type === 'cut') this.clear();
  }

  private paste(event: ClipboardEvent): void {
    if (this.editing.position) return;
    event.preventDefault();
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted === '') return;
    const text = pasted === this.copied?.shown ? this.copied.full : pasted;
    const { scene, selection, props } = this.present;
    const range = selectedRange(scene.sheet, selection);
    props.onPaste(cellAt(scene, range.top, range.left), pastedTable(text, range, scene));
  }

  /** 撤销 of the browser's own menu would bring an old text back into the idle text area. */
  private nativeUndo(event: InputEvent): void {
    if (this.editing.position || !event.inputType.startsWith('history')) return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.present.props.onUndo();
    else this.present.props.onRedo();
  }

  /** Leaving the window keeps the edit open, as Excel does, but nothing typed may be lost meanwhile. */
  private blurred(): void {
    if (document.hasFocus()) this.editing.commit();
    else this.editing.editor.reportNow();
  }
}

/** Key code of a key that an input method has taken. */
const inputMethod = 229;
