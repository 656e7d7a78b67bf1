/** Live figures as quiet fields that show what the tables say now. */
import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { Figure } from '../../shared/document/figure';
import type { FigureText } from '../../shared/report/report-text';

/** All figures that are drawn: they are written anew when the tables change, without a step in the editor. */
export class FigureViews {
  private readonly drawn = new Set<FigureView>();

  constructor(private figureText: FigureText) {}

  readonly text: FigureText = (figure) => this.figureText(figure);

  readonly make = (node: Node): NodeView => {
    const view = new FigureView(node, this.text, () => this.drawn.delete(view));
    this.drawn.add(view);
    return view;
  };

  show(figureText: FigureText): void {
    if (figureText === this.figureText) return;
    this.figureText = figureText;
    for (const view of this.drawn) view.write();
  }
}

class FigureView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(
    private node: Node,
    private readonly text: FigureText,
    readonly destroy: () => void,
  ) {
    this.dom.className = 'report-figure';
    this.write();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.write();
    return true;
  }

  write(): void {
    const text = this.text(this.node.attrs['figure'] as Figure);
    if (this.dom.textContent !== text) this.dom.textContent = text;
  }

  /** What is drawn within is no typing. */
  ignoreMutation(): boolean {
    return true;
  }
}
