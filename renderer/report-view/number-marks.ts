/** Numbers before headings and list items: drawn beside the text, never a part of it. */
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersOf } from '../../shared/report/numbering';
import { blocksOf } from './report-nodes';

interface Numbered {
  /** how many blocks are numbered */
  readonly count: number;
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Numbered>('numbers');

/** An attribute of the block changes and nothing within it: what an input method is composing there stays untouched. */
export const numberMarks = (): Plugin =>
  new Plugin<Numbered>({
    key,
    state: {
      init: (_config, { doc }) => numbered(doc),
      apply: (transaction, before) => {
        if (!transaction.docChanged) return before;
        const { doc, mapping } = transaction;
        // counting takes as long as drawing a key: while only words change, the numbers stay
        if (!isSameShape(transaction.before, doc)) return numbered(doc);
        const drawn = before.drawn.map(mapping, doc);
        // a block that was put in the place of another one has none yet
        return drawn.find().length === before.count ? { ...before, drawn } : numbered(doc);
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });

const isSameShape = (before: Node, now: Node): boolean =>
  before.childCount === now.childCount &&
  now.children.every((child, index) => child === before.child(index) || child.sameMarkup(before.child(index)));

function numbered(doc: Node): Numbered {
  const numbers = numbersOf(blocksOf(doc));
  const drawn: Decoration[] = [];
  doc.forEach((node, at) => {
    const number = numbers.get(String(node.attrs['id']));
    if (number !== undefined) drawn.push(Decoration.node(at, at + node.nodeSize, { 'data-number': number }));
  });
  return { count: drawn.length, drawn: DecorationSet.create(doc, drawn) };
}
