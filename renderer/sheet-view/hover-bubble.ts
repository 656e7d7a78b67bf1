/** The bubble beside a cell with a note or a mark while the mouse rests on it. */
import type { Box } from './geometry';
import { levelNames, type Mark, type MarkSentence } from './scene';

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

  /** As `rest`, without waiting: the keyboard asked for it. */
  showNow(key: string, box: Box, note: string | undefined, mark: Mark | undefined): void {
    this.hide();
    if (note === undefined && !mark) return;
    this.shownFor = key;
    this.show(box, note, mark);
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
    for (const sentence of mark?.sentences ?? []) parts.push(findingParagraph(sentence));
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

/** The shape of the cell's mark, the name of the level, and the sentence. */
function findingParagraph({ level, text }: MarkSentence): HTMLElement {
  const element = paragraph(`sheet-bubble-mark ${level}`, '');
  const shape = document.createElement('span');
  shape.className = `sheet-mark ${level}`;
  const name = document.createElement('strong');
  name.textContent = levelNames[level];
  element.append(shape, name, `　${text}`);
  return element;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
