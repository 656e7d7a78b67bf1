/** The line that follows the mouse while a size is dragged, and the size in words beside it. */
import type { Axis } from '../../shared/document/change';
import { headingHeight } from './grid-rows';
import { sizeInWords } from './size-in-words';

const names = { columns: 'sheet-guide column', rows: 'sheet-guide row' } as const satisfies Record<Axis, string>;

/** px between the line and the words */
const gap = 6;

export class ResizeGuide {
  private readonly root: HTMLElement;
  private readonly line = document.createElement('div');
  private readonly words = document.createElement('div');

  constructor(root: HTMLElement) {
    this.root = root;
    this.words.className = 'sheet-size';
    this.words.setAttribute('role', 'status');
    this.hide();
    root.append(this.line, this.words);
  }

  /** `at`: px of the root at 100 %; `size`: px. */
  show(axis: Axis, at: number, size: number, digitWidth: number | undefined): void {
    const { line, words, root } = this;
    line.className = names[axis];
    line.style.left = axis === 'columns' ? `${at}px` : '0px';
    line.style.top = axis === 'columns' ? '0px' : `${at}px`;
    words.textContent = sizeInWords(axis, size, digitWidth);
    line.hidden = false;
    words.hidden = false;
    const [left, top] = axis === 'columns' ? [at + gap, headingHeight + gap] : [gap, at + gap];
    words.style.left = `${Math.max(0, Math.min(left, root.clientWidth - words.offsetWidth - gap))}px`;
    words.style.top = `${Math.max(0, Math.min(top, root.clientHeight - words.offsetHeight - gap))}px`;
  }

  hide(): void {
    this.line.hidden = true;
    this.words.hidden = true;
  }

  detach(): void {
    this.line.remove();
    this.words.remove();
  }
}
