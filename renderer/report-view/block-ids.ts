/** Every block has a name of its own: new ones get one, and of two with the same the one that was written later. */
import { Plugin } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import type { BlockId } from '../../shared/document/report';

/** `newId`: a name that no block has yet */
export const blockIds = (newId: () => BlockId): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      for (const { at } of unnamed(doc)) tr.setNodeAttribute(at, 'id', newId());
      return tr.docChanged ? tr : null;
    },
  });

interface Placed {
  readonly node: Node;
  readonly at: number;
}

function unnamed(doc: Node): readonly Placed[] {
  const byId = new Map<string, Placed>();
  const found: Placed[] = [];
  doc.forEach((node, at) => {
    const id = String(node.attrs['id']);
    const here = { node, at };
    const other = byId.get(id);
    if (id !== '' && !other) byId.set(id, here);
    // Enter before the first word leaves an empty block above: the words keep the name
    else if (other && other.node.content.size === 0 && node.content.size > 0) {
      found.push(other);
      byId.set(id, here);
    } else found.push(here);
  });
  return found;
}
