/**
 * What is offered below the cell that is being typed. Nothing is taken by itself: the keys mean what they always mean until
 * the down arrow marks an offer, and an input method is never disturbed.
 */
import { offersWithin } from '../../shared/document/indicator-offers';
import type { Offer } from '../../shared/document/indicator-offers';
import type { Cell } from '../../shared/sheet/sheet';
import { choicesIn } from '../../shared/sheet/validation-of';
import { afterPaint } from '../after-paint';
import type { Editing } from './editing';
import { OptionList } from './option-list';
import { activeCell, type Present } from './present';
import { isEditable } from './scene';
import type { Viewed } from './visible-area';

export class OfferList {
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly editing: Editing;
  private readonly list: OptionList;
  private readonly listening = new AbortController();
  private offers: readonly Offer[] = [];
  private isComposing = false;
  /** offers are computed once what was typed is painted */
  private isWaiting = false;
  /** Esc: nothing more is offered in this edit */
  private isDeclined = false;

  constructor(root: HTMLElement, viewport: HTMLElement, present: Present, editing: Editing) {
    this.viewport = viewport;
    this.present = present;
    this.editing = editing;
    const { signal } = this.listening;
    const { element } = editing.editor;
    element.setAttribute('aria-autocomplete', 'list');
    this.list = new OptionList(root, element, '可填内容', signal, (index) => {
      this.take(index);
      editing.commit();
    });
    const listen = (type: string, listener: () => void) => element.addEventListener(type, listener, { signal });
    listen('compositionstart', () => {
      this.isComposing = true;
      this.hide();
    });
    listen('compositionend', () => {
      this.isComposing = false;
      this.offerSoon();
    });
    listen('input', () => this.offerSoon());
    viewport.addEventListener('pointerdown', () => this.hide(), { signal, capture: true });
  }

  detach(): void {
    this.listening.abort();
    this.list.detach();
  }

  /** Call when an edit has ended. */
  ended(): void {
    this.isDeclined = false;
    this.hide();
  }

  /** Lays an open list below the text area; call after every change of sheet or scroll. */
  place(view: Viewed = this.viewport): void {
    if (!this.list.isOpen) return;
    const box = this.editing.extent();
    this.list.place(view, box, box.width);
  }

  /** Alt and the down arrow: all that the cell could hold. */
  open(): void {
    const cell = activeCell(this.present);
    if (!isEditable(cell)) return;
    const offers = this.offersFor(cell, '');
    if (offers.length === 0) return;
    if (this.editing.position === null) this.editing.start('edit');
    this.show(offers, 0);
  }

  /** The keys of an open list; whether the press was one. Enter and Tab go on to commit what was taken. */
  press(event: KeyboardEvent): boolean {
    if (event.altKey && event.key === 'ArrowDown' && this.editing.position !== null) {
      this.open();
      return true;
    }
    if (!this.list.isOpen || event.ctrlKey || event.altKey || event.metaKey) return false;
    const { marked } = this.list;
    switch (event.key) {
      case 'ArrowDown':
        this.list.mark(marked === null ? 0 : marked + 1);
        return true;
      case 'ArrowUp':
        if (marked !== null) this.list.mark(marked === 0 ? null : marked - 1);
        return marked !== null;
      case 'Escape':
        this.isDeclined = true;
        this.hide();
        return true;
      case 'Delete':
        return this.forget(marked);
      case 'Enter':
      case 'Tab':
        if (marked !== null) this.take(marked);
        return false;
      default:
        return false;
    }
  }

  private offerSoon(): void {
    if (this.isWaiting || this.isComposing || this.isDeclined) return;
    this.isWaiting = true;
    afterPaint(() => {
      this.isWaiting = false;
      this.offer();
    });
  }

  private offer(): void {
    const { signal } = this.listening;
    if (signal.aborted || this.isComposing || this.isDeclined || this.editing.position === null) return;
    const cell = activeCell(this.present);
    const typed = this.editing.editor.element.value;
    const offers = typed.trim() === '' ? [] : this.offersFor(cell, typed);
    if (offers.length === 0) this.hide();
    else this.show(offers, null);
  }

  private offersFor(cell: Cell, typed: string): readonly Offer[] {
    const { scene, props } = this.present;
    const choices = choicesIn(scene.sheet, cell);
    const offers = props.offersFor(cell, typed);
    return choices.length > 0 ? offersWithin(choices, offers, typed) : offers;
  }

  private show(offers: readonly Offer[], marked: number | null): void {
    this.offers = offers;
    this.list.show(offers, marked);
    this.place();
  }

  private hide(): void {
    this.offers = [];
    this.list.hide();
  }

  private take(index: number): void {
    const offer = this.offers[index];
    this.hide();
    if (offer) this.editing.editor.replaceText(offer.text);
  }

  /** Takes an indicator of the library out of it. */
  private forget(index: number | null): boolean {
    const offer = index === null ? undefined : this.offers[index];
    if (!offer?.known) return false;
    this.present.props.onForgetOffer(offer);
    const kept = this.offers.filter((each) => each !== offer);
    if (kept.length === 0) this.hide();
    else this.show(kept, Math.min(index ?? 0, kept.length - 1));
    return true;
  }
}
