/**
 * Joins the parts of the sheet view on the page:
 * 1. brings AG Grid, the selection frame and the text area to the present props,
 * 2. turns keys into the props' callbacks (what keys mean: keyboard.ts, where they lead: key-moves.ts).
 */
import type { GridApi } from 'ag-grid-community';
import { assertNever } from '../../shared/assert-never';
import { ChoiceList } from './choice-list';
import { Clipboard } from './clipboard';
import { CopiedFrame } from './copied-frame';
import { Editing } from './editing';
import { gridParts, type GridParts } from './grid-parts';
import { headingWidth, type GridRow } from './grid-rows';
import { setRowHeights, updateGrid } from './grid-update';
import { moved, type MoveAction } from './key-moves';
import { actionOf, isTyping, type KeyAction } from './keyboard';
import { OfferList } from './offer-list';
import { Overlay } from './overlay';
import { PictureLayers } from './picture-layers';
import { Pointing } from './pointing';
import { activeCell, type Present } from './present';
import { isEditable, type Scene } from './scene';
import { Resizing } from './resizing';
import {
  cellRange,
  samePosition,
  sameRanges,
  selectedRange,
  selectedRanges,
  selectionAt,
  wholeSheet,
  widened,
  within,
  type GridSelection,
} from './selection';
import { menuBeside, rangeToCopy, scrollToPosition } from './selection-in-view';
import type { SheetViewProps } from './sheet-view-props';
import type { Stage } from './stage';
import { measured, pageHeight, type Viewed } from './visible-area';

export class SheetController {
  private readonly root: HTMLElement;
  private readonly api: GridApi<GridRow>;
  private readonly stage: Stage;
  private readonly present: Present;
  private readonly parts: GridParts;
  private readonly pictures: PictureLayers;
  private readonly overlay: Overlay;
  private readonly copiedFrame: CopiedFrame;
  private readonly editing: Editing;
  private readonly resizing: Resizing;
  private readonly pointing: Pointing;
  private readonly choices: ChoiceList;
  private readonly offers: OfferList;
  private readonly listening = new AbortController();
  /** the column where a run of Tabs began: Enter goes back below it */
  private tabbedFrom: number | null = null;
  /** where a key of the grid led last */
  private moved: GridSelection | null = null;
  private focusRequest = 0;
  private chooseRequest = 0;
  private bubbleRequest = 0;

  constructor(root: HTMLElement, api: GridApi<GridRow>, stage: Stage, props: SheetViewProps) {
    this.root = root;
    this.api = api;
    this.stage = stage;
    this.present = { props, scene: stage.scene, selection: within(stage.scene.sheet, props.selection) };
    this.parts = gridParts(root);
    this.pictures = new PictureLayers(root, this.parts);
    this.overlay = new Overlay(this.parts);
    this.copiedFrame = new CopiedFrame(this.parts);
    this.editing = new Editing(root, this.parts.viewport, this.present, () => this.offers.ended());
    this.resizing = new Resizing(root, this.parts.viewport, this.present, this.editing);
    this.pointing = new Pointing(root, this.parts, this.present, this.editing, () => {
      this.tabbedFrom = null;
    });
    const { element } = this.editing.editor;
    this.choices = new ChoiceList(root, this.parts.viewport, element, this.present, (text) => {
      this.present.props.onCommit(activeCell(this.present), text);
    });
    this.offers = new OfferList(root, this.parts.viewport, this.present, this.editing);
    setRowHeights(api, stage.scene);
    this.listen();
  }

  /** Call after every render, with the scene made from these props. */
  update(props: SheetViewProps, scene: Scene): void {
    const before = { ...this.present };
    const selection = within(props.sheet, props.selection);
    Object.assign(this.present, { props, scene, selection } satisfies Present);
    // when this leaves the grid smaller than it is scrolled, the browser's own scroll event lays all over it again
    let view = measured(this.parts.viewport);
    if (scene !== before.scene) {
      this.stage.scene = scene;
      updateGrid(this.api, before.scene, scene);
      if (scene.sheet.name !== before.scene.sheet.name) {
        this.parts.viewport.scrollTo(0, 0);
        view = measured(this.parts.viewport);
      }
    }
    // whoever else moved the selection ended the run of Tabs
    if (props.selection !== before.props.selection && props.selection !== this.moved) this.tabbedFrom = null;
    const { active, focus } = selection;
    const edited = this.editing.position;
    if (edited && !samePosition(active, edited)) this.editing.commit();
    const isAsked = props.focusRequest !== this.focusRequest;
    this.focusRequest = props.focusRequest;
    if (isAsked && props.focusRequest !== 0) this.editing.editor.focus();
    const isFocusMoved = !samePosition(focus, before.selection.focus);
    const isMoved = isFocusMoved || !samePosition(active, before.selection.active);
    const follows = isAsked || (isMoved && !this.pointing.isDragging);
    const isScrolled =
      follows && scrollToPosition(this.present, this.parts.viewport, isFocusMoved ? focus : active, view);
    this.show(isScrolled ? measured(this.parts.viewport) : view);
    const isChoosing = props.chooseRequest !== this.chooseRequest && props.chooseRequest !== 0;
    this.chooseRequest = props.chooseRequest;
    if (isChoosing && !this.choices.open()) this.offers.open();
    const isExplained = props.bubbleRequest !== this.bubbleRequest && props.bubbleRequest !== 0;
    this.bubbleRequest = props.bubbleRequest;
    if (isExplained) this.pointing.showBubble();
    else if (isMoved) this.pointing.hideBubble();
  }

  detach(): void {
    this.editing.commit();
    this.listening.abort();
    this.resizing.detach();
    this.pointing.detach();
    this.editing.detach();
    this.pictures.detach();
    this.overlay.detach();
    this.choices.detach();
    this.offers.detach();
    this.copiedFrame.detach();
  }

  private show(view: Viewed): void {
    const { scene, selection } = this.present;
    const { sheet, geometry } = scene;
    const ranges = selectedRanges(sheet, selection);
    if (!sameRanges(ranges, this.stage.selected.get())) this.stage.selected.set(ranges);
    const heading = headingWidth(sheet.rowCount);
    this.root.style.setProperty('--jibiao-paper-width', `${heading + geometry.width}px`);
    this.root.classList.toggle('frozen-rows', geometry.frozenRows > 0);
    this.root.classList.toggle('frozen-columns', geometry.frozenColumns > 0);
    this.pictures.paint(sheet, geometry, heading, this.present.props.pictures);
    this.overlay.paint({
      geometry,
      headingWidth: heading,
      ranges,
      active: cellRange(sheet, selection.active),
      fillFrom: ranges.length === 1 && this.editing.position === null ? (ranges[0] ?? null) : null,
    });
    this.copiedFrame.paint(geometry, heading, this.present.props.marked);
    this.editing.place(view);
    this.choices.place(view);
    this.offers.place(view);
  }

  private listen(): void {
    const { signal } = this.listening;
    const { element } = this.editing.editor;
    this.parts.viewport.addEventListener('scroll', () => this.scrolled(), { signal, passive: true });
    element.addEventListener('keydown', (event) => this.press(event), { signal });
    element.addEventListener('beforeinput', (event) => this.beforeInput(event), { signal });
    element.addEventListener('blur', () => this.blurred(), { signal });
    const selected = () => selectedRange(this.present.scene.sheet, this.present.selection);
    const isEditing = () => this.editing.position !== null;
    new Clipboard(
      element,
      this.present,
      { copied: () => rangeToCopy(this.present), pasted: selected, isEditing },
      signal,
    );
  }

  private scrolled(): void {
    this.editing.scrolled();
    this.choices.place();
    this.offers.place();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.choices.press(event) || this.offers.press(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const { mode } = this.editing.editor;
    const cell = activeCell(this.present);
    if (mode === null && isTyping(event) && !isEditable(cell)) {
      event.preventDefault();
      this.present.props.onRefused(cell);
      return;
    }
    if (event.keyCode === inputMethod) return;
    const action = actionOf(event, mode);
    const run = action ? () => this.act(action) : this.pageAction(event);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    this.pointing.hideBubble();
    run();
  }

  private pageAction(event: KeyboardEvent): (() => void) | null {
    const { editing } = this;
    const run = this.present.props.pageKey(event, editing.position !== null);
    return (
      run &&
      (() => {
        editing.commit();
        run();
      })
    );
  }

  private act(action: KeyAction): void {
    const { editing } = this;
    const { props, scene, selection } = this.present;
    switch (action.kind) {
      case 'edit':
        return editing.start('edit');
      case 'editEmpty':
        return editing.startEmpty();
      case 'switchMode':
        return editing.editor.switchMode();
      case 'newline':
        return editing.editor.insertNewline();
      case 'cancel':
        return editing.cancel();
      case 'selectAll':
        return props.onSelect({ ...wholeSheet(scene.sheet), active: selection.active });
      case 'widen':
        return props.onSelect(widened(scene.sheet, selection, action.unit));
      case 'menu':
        return props.onMenu(menuBeside(this.present, this.parts.viewport));
      case 'fillSelection':
        return editing.fillSelection();
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
      case 'enter': {
        const isPaste = action.kind === 'enter' && !action.backwards && editing.position === null;
        if (isPaste && props.onPasteMarked(selectedRange(scene.sheet, selection))) return undefined;
        return this.move(action);
      }
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
    this.moved = goesBack ? selectionAt({ ...next.active, column: from }) : next;
    props.onSelect(this.moved);
  }

  /**
   * 撤销 of the browser's own menu would bring an old text back into the idle text area; and an Enter that closed a
   * dialog may arrive here as a line break, because the focus came here before the key was done.
   */
  private beforeInput(event: InputEvent): void {
    const isStray = event.inputType === 'insertLineBreak' || event.inputType.startsWith('history');
    if (this.editing.position || !isStray) return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.present.props.onUndo();
    if (event.inputType === 'historyRedo') this.present.props.onRedo();
  }

  /** Leaving the window keeps the edit open, as Excel does, but nothing typed may be lost meanwhile. */
  private blurred(): void {
    if (document.hasFocus()) this.editing.commit();
    else this.editing.editor.reportNow();
  }
}

/** Key code of a key that an input method has taken. */
const inputMethod = 229;
