/** The bubble beside a cell with a note or a mark while the mouse rests on it. */
import type { Box } from './geometry';
import type { Mark } from './scene';

/** ms that the mouse must rest */
const delay = 300;

export class HoverBubble {
  private readonly element: HTMLElement;
  private readonly root: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shownFor: string | null = null;

  constructor(root: HTMLElement) {
    this.root = root;
    this.element = document.createElement('div');
    this.element.className = 'sheet-bubble';
    this.element.setAttribute('role', 'tooltip');
    this.element.hidden = true;
    root.append(this.element);
  }

  /** `key` names the cell; `box` is in px of the root. */
  rest(key: string, box: Box, note: string | undefined, mark: Mark | undefined): void {
    if (this.shownFor === key) return;
    this.hide();
    if (note === undefined && !mark) return;
    this.shownFor = key;
    this.timer = setTimeout(() => this.show(box, note, mark), delay);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shownFor = null;
    this.element.hidden = true;
  }

  detach(): void {
    this.hide();
    this.element.remove();
  }

  private show(box: Box, note: string | undefined, mark: Mark | undefined): void {
    const parts: HTMLElement[] = [];
    if (mark) parts.push(paragraph(`sheet-bubble-mark ${mark.level}`, mark.sentence));
    if (note !== undefined) parts.push(paragraph('sheet-bubble-note', note));
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const right = box.left + box.width + 8;
    const left = right + width <= this.root.offsetWidth ? right : Math.max(4, box.left - width - 8);
    const top = Math.max(4, Math.min(box.top, this.root.offsetHeight - height - 4));
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
