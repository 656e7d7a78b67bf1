/**
 * The one text area of the sheet. It always has the focus and lies over the active cell, invisible until something is
 * typed: an input method needs a focused text field *before* the first key, or the first letter of the pinyin is lost.
 */
import type { CSSProperties } from 'react';
import { changeStyle } from './drawn-elements';
import type { Box } from './geometry';
import type { EditMode } from './keyboard';

/** ms after a key by which the text so far is reported, also when typing goes on: a crash costs half a second */
const delay = 500;

interface Handlers {
  /** a letter or an input method began a new text */
  readonly begins: () => void;
  /** something is typed on in an edit */
  readonly types: () => void;
  /** the text so far, half a second after a key at the latest */
  readonly reports: (text: string) => void;
}

interface Edit {
  mode: EditMode;
  readonly initial: string;
  reported: boolean;
}

/** How the text area looks over a cell. */
export interface EditorPlace {
  readonly box: Box;
  /** px from the top of the cell down to the end of the view */
  readonly highest: number;
  readonly look: CSSProperties;
  readonly vertical: 'start' | 'center' | 'end';
}

export class CellEditor {
  readonly element: HTMLTextAreaElement;
  private edit: Edit | null = null;
  private isComposing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private place: EditorPlace | null = null;
  private written: CSSProperties = {};
  /** the text that the height was made for, and the px left below it; null after the text area moved */
  private fitted: { readonly text: string; readonly below: number } | null = null;
  private readonly listening = new AbortController();
  private readonly handlers: Handlers;

  constructor(area: HTMLElement, handlers: Handlers) {
    this.handlers = handlers;
    this.element = document.createElement('textarea');
    this.element.className = 'sheet-editor';
    this.element.spellcheck = false;
    this.element.autocomplete = 'off';
    this.element.rows = 1;
    // Tab leads from cell to cell: Fluent UI's focus keeper would take it on to the next tab list, unseen by any listener
    this.element.dataset['tabster'] = '{"focusable":{"ignoreKeydown":{"Tab":true}}}';
    area.append(this.element);
    const listen = (type: string, listener: () => void) =>
      this.element.addEventListener(type, listener, { signal: this.listening.signal });
    listen('compositionstart', () => {
      this.isComposing = true;
      this.begin();
    });
    listen('compositionend', () => {
      this.isComposing = false;
      this.reportSoon();
    });
    listen('input', () => {
      this.begin();
      this.handlers.types();
      this.fit();
      this.reportSoon();
    });
  }

  detach(): void {
    clearTimeout(this.timer);
    this.listening.abort();
    this.element.remove();
  }

  get mode(): EditMode | null {
    return this.edit?.mode ?? null;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Begins an edit with a text, caret at its end; `initial` is what the cell holds, to tell whether it was changed. */
  start(mode: EditMode, initial: string, text: string): void {
    this.edit = { mode, initial, reported: false };
    this.element.value = text;
    this.fitted = null;
    this.element.setSelectionRange(text.length, text.length);
    this.element.classList.add('editing');
    this.fit();
  }

  switchMode(): void {
    if (this.edit) this.edit.mode = this.edit.mode === 'enter' ? 'edit' : 'enter';
  }

  insertNewline(): void {
    this.element.setRangeText('\n', this.element.selectionStart, this.element.selectionEnd, 'end');
    this.fit();
    this.reportSoon();
  }

  /** Another text in place of the one typed so far, caret at its end. */
  replaceText(text: string): void {
    this.element.value = text;
    this.element.setSelectionRange(text.length, text.length);
    this.fit();
    this.reportSoon();
  }

  /** Reports what waits, such as when the window loses the focus. */
  reportNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.edit || this.isComposing) return;
    if (this.element.value === this.edit.initial && !this.edit.reported) return;
    this.edit.reported = true;
    this.handlers.reports(this.element.value);
  }

  /** Ends the edit; null when there was none. `isChanged`: the text differs or was already reported as different. */
  finish(): { readonly text: string; readonly isChanged: boolean } | null {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { edit } = this;
    if (!edit) return null;
    const text = this.element.value;
    this.edit = null;
    this.element.value = '';
    this.fitted = null;
    this.element.classList.remove('editing');
    this.fit();
    return { text, isChanged: edit.reported || text !== edit.initial };
  }

  /** Lays the text area over a cell; px of the area it lives in. */
  put(place: EditorPlace): void {
    this.place = place;
    this.fitted = null;
    const { left, width } = place.box;
    const style = { ...place.look, left, width };
    changeStyle(this.element, this.written, style);
    this.written = style;
    this.fit();
  }

  private begin(): void {
    if (this.edit) return;
    this.edit = { mode: 'enter', initial: '', reported: false };
    this.element.classList.add('editing');
    this.handlers.begins();
  }

  private reportSoon(): void {
    this.timer ??= setTimeout(() => this.reportNow(), delay);
  }

  /** As high as the text, never lower than the cell; the text starts where the cell shows it. */
  private fit(): void {
    const { element, place } = this;
    if (!place) return;
    if (this.stillFits()) return;
    const text = this.edit ? textHeight(element) : 0;
    const needed = Math.max(place.box.height, text);
    const down = Math.max(place.box.height, place.highest);
    // where no room is left below, it grows upwards
    const up = Math.max(0, Math.min(needed - down, place.box.top));
    const height = Math.min(needed, down + up);
    element.style.top = `${place.box.top - up}px`;
    const spare = Math.max(0, height - text);
    const above = { start: 0, center: Math.floor(spare / 2), end: spare }[place.vertical];
    element.style.paddingTop = `${above}px`;
    element.style.height = `${height}px`;
    element.style.overflowY = text > height ? 'auto' : 'hidden';
    this.fitted = { text: element.value, below: height - above - text };
  }

  /**
   * Whether the text area may stay as it is: letters were added at the end, there is no room for one more line below the
   * text, and yet nothing runs over. Measuring the text anew lays out the page twice, most of what a key costs.
   */
  private stillFits(): boolean {
    const { element, place, fitted } = this;
    const size = place?.look.fontSize;
    if (!this.edit || !fitted || typeof size !== 'number') return false;
    const isLonger = fitted.text !== '' && element.value.startsWith(fitted.text);
    return isLonger && fitted.below >= 0 && fitted.below < size && element.scrollHeight <= element.clientHeight;
  }
}

/** px that the text needs, measured in a text area without height. */
function textHeight(element: HTMLTextAreaElement): number {
  element.style.paddingTop = '0px';
  element.style.height = '0px';
  return element.scrollHeight;
}
