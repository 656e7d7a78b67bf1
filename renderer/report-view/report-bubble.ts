/** What is said of underlined words and of live figures, while the mouse rests on them or the keyboard asks. */
import type { EditorView } from '@tiptap/pm/view';
import type { Figure } from '../../shared/document/figure';
import { levelNames } from '../sheet-view/scene';
import type { MarkSentence } from '../sheet-view/scene';

/** ms that the mouse must rest */
const delay = 300;

export interface BubbleParts {
  readonly view: EditorView;
  sentencesAt(position: number): readonly MarkSentence[];
  figureSays(figure: Figure): string;
}

export class ReportBubble {
  private readonly element = document.createElement('div');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private target: Element | null = null;

  constructor(
    root: HTMLElement,
    private readonly parts: BubbleParts,
  ) {
    this.element.className = 'report-bubble';
    this.element.setAttribute('role', 'tooltip');
    this.element.hidden = true;
    root.append(this.element);
    const { dom } = parts.view;
    dom.addEventListener('mouseover', this.over);
    dom.addEventListener('mouseleave', this.hide);
    root.addEventListener('scroll', this.hide, { capture: true });
  }

  readonly hide = (): void => {
    clearTimeout(this.timer);
    this.target = null;
    this.element.hidden = true;
  };

  /** At once: the keyboard asked for it. */
  showAt(position: number): void {
    this.hide();
    this.show(position, this.parts.view.coordsAtPos(position));
  }

  detach(): void {
    this.hide();
    this.element.remove();
  }

  private readonly over = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest('.report-mark, .report-figure') : null;
    if (target === this.target) return;
    this.hide();
    this.target = target;
    if (!target) return;
    this.timer = setTimeout(() => {
      if (target.isConnected) this.show(this.parts.view.posAtDOM(target, 0), target.getBoundingClientRect());
    }, delay);
  };

  private show(position: number, box: { readonly left: number; readonly top: number; readonly bottom: number }): void {
    const { view } = this.parts;
    const lines = this.parts.sentencesAt(position).map(({ level, text }) => `${levelNames[level]}　${text}`);
    const node = view.state.doc.nodeAt(position);
    if (node?.type.name === 'figure') lines.push(this.parts.figureSays(node.attrs['figure'] as Figure));
    const said = lines.filter((line) => line !== '');
    if (said.length === 0) return;
    this.element.replaceChildren(
      ...said.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = box.bottom + 4;
    const top = below + height <= innerHeight ? below : Math.max(4, box.top - height - 4);
    this.element.style.left = `${Math.max(4, Math.min(box.left, innerWidth - width - 4))}px`;
    this.element.style.top = `${top}px`;
  }
}
