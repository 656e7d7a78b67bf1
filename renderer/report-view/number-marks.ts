/** Numbers before headings and list items: drawn beside the text, never a part of it. */
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { numbersOf } from '../../shared/report/numbering';
import { blocksOf } from './report-nodes';

interface Numbered {
  /** the numbers in reading order, as one text */
  readonly signature: string;
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
        const signature = signatureOf(transaction.doc);
        if (signature !== before.signature) return numbered(transaction.doc);
        return { signature, drawn: before.drawn.map(transaction.mapping, transaction.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });

const signatureOf = (doc: Node): string => [...numbersOf(blocksOf(doc))].flat().join(' ');

function numbered(doc: Node): Numbered {
  const numbers = numbersOf(blocksOf(doc));
  const drawn: Decoration[] = [];
  doc.forEach((node, at) => {
    const number = numbers.get(String(node.attrs['id']));
    if (number !== undefined) drawn.push(Decoration.node(at, at + node.nodeSize, { 'data-number': number }));
  });
  return { signature: signatureOf(doc), drawn: DecorationSet.create(doc, drawn) };
}
