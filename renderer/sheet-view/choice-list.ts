/** The list of a cell's choices: a button beside the active cell, and the list below it. */
import { choicesIn } from '../../shared/sheet/validation-of';
import { headingWidth } from './grid-rows';
import { activeCell, type Present } from './present';
import { isEditable } from './scene';
import { cellRange } from './selection';
import { boxInView, type Viewed } from './visible-area';

/** px */
const buttonSize = 20;
const mostHeight = 240;

export class ChoiceList {
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly listening = new AbortController();
  private choices: readonly string[] = [];
  private chosen = 0;
  private readonly choose: (text: string) => void;

  constructor(root: HTMLElement, viewport: HTMLElement, present: Present, choose: (text: string) => void) {
    this.viewport = viewport;
    this.present = present;
    this.choose = choose;
    const { signal } = this.listening;
    this.button = document.createElement('button');
    this.button.className = 'sheet-choice-button';
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.setAttribute('aria-label', '从列表中选择');
    this.list = document.createElement('div');
    this.list.className = 'sheet-choice-list';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', '可选内容');
    this.button.hidden = true;
    this.list.hidden = true;
    root.append(this.button, this.list);
    // the text area keeps the keyboard
    const keepFocus = (event: Event) => event.preventDefault();
    this.button.addEventListener('pointerdown', keepFocus, { signal });
    this.list.addEventListener('pointerdown', keepFocus, { signal });
    this.button.addEventListener('click', () => (this.isOpen ? this.close() : this.open()), { signal });
    this.list.addEventListener('click', (event) => this.click(event), { signal });
    viewport.addEventListener('pointerdown', () => this.close(), { signal, capture: true });
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  detach(): void {
    this.listening.abort();
    this.button.remove();
    this.list.remove();
  }

  /** Puts the button beside the active cell; call after every change of sheet, selection or scroll. */
  place(view: Viewed = this.viewport): void {
    const { scene } = this.present;
    const cell = activeCell(this.present);
    const choices = isEditable(cell) ? choicesIn(scene.sheet, cell) : [];
    if (choices.length !== this.choices.length || choices.some((text, index) => text !== this.choices[index])) {
      this.close();
    }
    this.choices = choices;
    this.button.hidden = choices.length === 0;
    if (choices.length === 0) return;
    const box = boxInView(scene, view, cellRange(scene.sheet, cell));
    const right = Math.min(box.left + box.width, view.clientWidth - buttonSize);
    const isInSight = right >= headingWidth(scene.sheet.rowCount) && box.top < view.clientHeight;
    this.button.hidden = !isInSight;
    this.button.style.left = `${right}px`;
    this.button.style.top = `${box.top + box.height - buttonSize}px`;
    this.list.style.left = `${Math.max(0, Math.min(box.left, view.clientWidth - this.list.offsetWidth))}px`;
    this.list.style.minWidth = `${Math.min(box.width + buttonSize, 360)}px`;
    const below = view.clientHeight - box.top - box.height;
    const height = Math.min(mostHeight, this.list.scrollHeight);
    const top = below >= height ? box.top + box.height : Math.max(0, box.top - height);
    this.list.style.top = `${top}px`;
    this.list.style.maxHeight = `${mostHeight}px`;
  }

  /** Does nothing for a cell without choices. */
  open(): void {
    if (this.choices.length === 0) return;
    const { text } = activeCell(this.present);
    this.list.replaceChildren(...this.choices.map(option));
    this.list.hidden = false;
    this.mark(Math.max(0, this.choices.indexOf(text)));
    this.place();
  }

  close(): void {
    this.list.hidden = true;
  }

  /** The keys of an open list; whether the press was one. */
  press(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    switch (event.key) {
      case 'ArrowDown':
        this.mark(Math.min(this.chosen + 1, this.choices.length - 1));
        return true;
      case 'ArrowUp':
        this.mark(Math.max(this.chosen - 1, 0));
        return true;
      case 'Enter':
        this.take(this.chosen);
        return true;
      case 'Escape':
        this.close();
        return true;
      default:
        this.close();
        return false;
    }
  }

  private click(event: MouseEvent): void {
    const target = event.target instanceof HTMLElement ? event.target.closest('[role=option]') : null;
    if (target) this.take([...this.list.children].indexOf(target));
  }

  private take(index: number): void {
    const text = this.choices[index];
    this.close();
    if (text !== undefined) this.choose(text);
  }

  private mark(index: number): void {
    this.chosen = index;
    [...this.list.children].forEach((child, at) => child.setAttribute('aria-selected', String(at === index)));
    this.list.children[index]?.scrollIntoView({ block: 'nearest' });
  }
}

function option(text: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'option');
  element.textContent = text;
  return element;
}
