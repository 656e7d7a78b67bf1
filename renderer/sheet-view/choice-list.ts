/** The list of a cell's choices, from the workbook's own validations: a button beside the active cell, the list below it. */
import { choicesIn } from '../../shared/sheet/validation-of';
import { headingWidth } from './grid-rows';
import { OptionList } from './option-list';
import { activeCell, type Present } from './present';
import { isEditable } from './scene';
import { cellRange } from './selection';
import { boxInView, type Viewed } from './visible-area';

/** px */
const buttonSize = 20;

export class ChoiceList {
  private readonly present: Present;
  private readonly viewport: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly list: OptionList;
  private readonly listening = new AbortController();
  private choices: readonly string[] = [];
  private readonly choose: (text: string) => void;

  constructor(
    root: HTMLElement,
    viewport: HTMLElement,
    field: HTMLElement,
    present: Present,
    choose: (text: string) => void,
  ) {
    this.viewport = viewport;
    this.present = present;
    this.choose = choose;
    const { signal } = this.listening;
    this.button = document.createElement('button');
    this.button.className = 'sheet-choice-button';
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.setAttribute('aria-label', '从列表中选择');
    this.button.hidden = true;
    root.append(this.button);
    this.list = new OptionList(root, field, '可选内容', signal, (index) => this.take(index));
    // the text area keeps the keyboard
    this.button.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    this.button.addEventListener('click', () => (this.list.isOpen ? this.list.hide() : this.open()), { signal });
    viewport.addEventListener('pointerdown', () => this.list.hide(), { signal, capture: true });
  }

  detach(): void {
    this.listening.abort();
    this.button.remove();
    this.list.detach();
  }

  /** Puts the button beside the active cell; call after every change of sheet, selection or scroll. */
  place(view: Viewed = this.viewport): void {
    const { scene } = this.present;
    const cell = activeCell(this.present);
    const choices = isEditable(cell) ? choicesIn(scene.sheet, cell) : [];
    if (choices.length !== this.choices.length || choices.some((text, index) => text !== this.choices[index])) {
      this.list.hide();
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
    if (this.list.isOpen) this.list.place(view, box, box.width + buttonSize);
  }

  /** Whether the active cell has choices, which are shown then. */
  open(): boolean {
    if (this.choices.length === 0) return false;
    const { text } = activeCell(this.present);
    const options = this.choices.map((choice) => ({ text: choice, note: '' }));
    this.list.show(options, Math.max(0, this.choices.indexOf(text)));
    this.place();
    return true;
  }

  /** The keys of an open list; whether the press was one. */
  press(event: KeyboardEvent): boolean {
    const { list } = this;
    if (!list.isOpen) return false;
    const at = list.marked ?? 0;
    switch (event.key) {
      case 'ArrowDown':
        list.mark(at + 1);
        return true;
      case 'ArrowUp':
        list.mark(Math.max(at - 1, 0));
        return true;
      case 'Enter':
        this.take(at);
        return true;
      case 'Escape':
        list.hide();
        return true;
      default:
        list.hide();
        return false;
    }
  }

  private take(index: number): void {
    const text = this.choices[index];
    this.list.hide();
    if (text !== undefined) this.choose(text);
  }
}
