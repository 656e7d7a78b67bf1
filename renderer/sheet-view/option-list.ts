/** A list of texts below a cell, one of them marked. The text area keeps the keyboard and tells screen readers which it is. */
import type { Box } from './geometry';
import type { Viewed } from './visible-area';

export interface ListedOption {
  readonly text: string;
  /** small, behind the text; '' for none */
  readonly note: string;
}

/** px */
const mostHeight = 240;
const mostWidth = 360;

let lists = 0;

export class OptionList {
  private readonly element: HTMLElement;
  private readonly field: HTMLElement;
  private readonly id: string;
  private at: number | null = null;

  /** `takes`: an option was clicked. `field`: has the keyboard, and keeps it */
  constructor(
    root: HTMLElement,
    field: HTMLElement,
    label: string,
    signal: AbortSignal,
    takes: (index: number) => void,
  ) {
    this.field = field;
    this.id = `sheet-list-${++lists}`;
    this.element = document.createElement('div');
    this.element.id = this.id;
    this.element.className = 'sheet-choice-list';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', label);
    this.element.hidden = true;
    root.append(this.element);
    this.element.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    this.element.addEventListener(
      'click',
      ({ target }) => {
        const option = target instanceof HTMLElement ? target.closest('[role=option]') : null;
        if (option) takes([...this.element.children].indexOf(option));
      },
      { signal },
    );
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** 0-based; null while none is marked */
  get marked(): number | null {
    return this.at;
  }

  detach(): void {
    this.hide();
    this.element.remove();
  }

  show(options: readonly ListedOption[], marked: number | null): void {
    this.element.replaceChildren(...options.map((option, index) => elementOf(option, `${this.id}-${index}`)));
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.field.setAttribute('aria-controls', this.id);
    this.mark(marked);
  }

  hide(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.at = null;
    this.field.removeAttribute('aria-controls');
    this.field.removeAttribute('aria-activedescendant');
  }

  mark(index: number | null): void {
    const options = [...this.element.children];
    this.at = index === null ? null : Math.min(index, options.length - 1);
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.at)));
    const marked = this.at === null ? undefined : options[this.at];
    marked?.scrollIntoView({ block: 'nearest' });
    if (marked) this.field.setAttribute('aria-activedescendant', marked.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  /** Below `box`, or above it where there is no room; px in the view. `width`: at least that wide. */
  place(view: Viewed, box: Box, width: number): void {
    const { element } = this;
    element.style.minWidth = `${Math.min(width, mostWidth)}px`;
    element.style.maxWidth = `${Math.max(mostWidth, box.width)}px`;
    element.style.left = `${Math.max(0, Math.min(box.left, view.clientWidth - element.offsetWidth))}px`;
    element.style.maxHeight = `${mostHeight}px`;
    const below = view.clientHeight - box.top - box.height;
    const height = element.offsetHeight;
    const top = below >= height ? box.top + box.height : Math.max(0, box.top - height);
    element.style.top = `${top}px`;
  }
}

function elementOf({ text, note }: ListedOption, id: string): HTMLElement {
  const element = document.createElement('div');
  element.id = id;
  element.setAttribute('role', 'option');
  element.textContent = text;
  if (note !== '') {
    const small = document.createElement('small');
    small.textContent = note;
    element.append(small);
  }
  return element;
}
