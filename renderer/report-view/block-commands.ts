/** What the keys and the format bar do to the blocks that are selected. */
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node, NodeType } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { assertNever } from '../../shared/assert-never';
import type { HeadingLevel, ListItem, SignOffLine } from '../../shared/document/report';

/** What a block can be made into by a click or a key. */
export type BlockStyle =
  | { readonly kind: 'title' | 'paragraph' }
  | { readonly kind: 'signOff'; readonly part: SignOffLine['part'] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel }
  | { readonly kind: 'item'; readonly marker: ListItem['marker'] };

const labelKey = 'label';

/** What the step is called in the history. */
export const labelled = (transaction: Transaction, label: string): Transaction => transaction.setMeta(labelKey, label);

const steps: Readonly<Record<string, string>> = { paste: '粘贴', cut: '剪切', drop: '移动' };

/** null: typing, as far as its transactions tell. */
export function labelOf(transaction: Transaction): string | null {
  const label: unknown = transaction.getMeta(labelKey) ?? steps[String(transaction.getMeta('uiEvent'))];
  return typeof label === 'string' ? label : null;
}

export function nodeType({ schema }: EditorState, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no node ${name}`);
  return type;
}

interface Placed {
  readonly node: Node;
  readonly at: number;
}

/** The blocks with words, tables left out, that the selection touches. */
function selectedBlocks({ doc, selection: { from, to } }: EditorState): readonly Placed[] {
  const found: Placed[] = [];
  doc.forEach((node, at) => {
    if (node.isTextblock && at < to + 1 && at + node.nodeSize > from) found.push({ node, at });
  });
  return found.filter(({ node, at }) => at + node.nodeSize - 1 >= from && at + 1 <= to);
}

export const setStyle =
  ({ kind, ...attributes }: BlockStyle, label = '改为其他样式'): Command =>
  (state, dispatch) => {
    const blocks = selectedBlocks(state);
    if (blocks.length === 0) return false;
    if (!dispatch) return true;
    const type = nodeType(state, kind);
    const tr = state.tr;
    for (const { node, at } of blocks) tr.setNodeMarkup(at, type, { ...attributes, id: node.attrs['id'] });
    dispatch(labelled(tr, label));
    return true;
  };

/** The style that all selected blocks have; null where they have several, or none. */
export function styleOf(state: EditorState): BlockStyle | null {
  const styles = selectedBlocks(state).map(({ node }): BlockStyle => {
    const { level, marker, part } = node.attrs;
    const kind = node.type.name as BlockStyle['kind'];
    switch (kind) {
      case 'heading':
        return { kind, level };
      case 'item':
        return { kind, marker };
      case 'signOff':
        return { kind, part };
      case 'title':
      case 'paragraph':
        return { kind };
      default:
        return assertNever(kind);
    }
  });
  const [first] = styles;
  return first && styles.every((style) => JSON.stringify(style) === JSON.stringify(first)) ? first : null;
}

/** Headings one level down (1) or up (-1); what cannot go further stays. */
export const changeLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const headings = selectedBlocks(state).filter(({ node }) => node.type.name === 'heading');
    if (headings.length === 0) return false;
    const tr = state.tr;
    for (const { node, at } of headings) {
      const level = Math.min(4, Math.max(1, Number(node.attrs['level']) + by));
      if (level !== node.attrs['level']) tr.setNodeMarkup(at, null, { ...node.attrs, level });
    }
    if (tr.docChanged) dispatch?.(labelled(tr, '改变标题级别'));
    return true;
  };

/** A heading that counts by itself again, or whose number is left as it stands. */
export const numberByItself: Command = (state, dispatch) => {
  const typed = selectedBlocks(state).filter(
    ({ node }) => node.type.name === 'heading' && node.attrs['number'] !== null,
  );
  if (typed.length === 0) return false;
  const tr = state.tr;
  for (const { node, at } of typed) tr.setNodeMarkup(at, null, { ...node.attrs, number: null });
  dispatch?.(labelled(tr, '标题自动编号'));
  return true;
};

export const insertBreak: Command = (state, dispatch) => {
  dispatch?.(
    labelled(state.tr.replaceSelectionWith(nodeType(state, 'lineBreak').create(), false), '换行').scrollIntoView(),
  );
  return true;
};

/** In the place of what is selected; the caret goes behind it. */
export const insertInline =
  (nodes: readonly Node[], label: string): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
    const slice = new Slice(Fragment.fromArray([...nodes]), 0, 0);
    dispatch?.(labelled(state.tr.replaceSelection(slice), label).scrollIntoView());
    return true;
  };

const isAtStart = ({ selection }: EditorState): boolean => selection.empty && selection.$from.parentOffset === 0;

/** Behind a heading, an empty item and the title writing goes on as a paragraph; any other block is split into two. */
export const enter: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($to.parent.type.name === 'cell') return insertBreak(state, dispatch);
  if ($from.depth !== 1 || $to.depth !== 1) return false;
  const { parent } = $from;
  if (parent.type.name === 'item' && parent.content.size === 0) {
    return setStyle({ kind: 'paragraph' }, '结束列表')(state, dispatch);
  }
  const tr = state.tr.deleteSelection();
  const at = tr.selection.$from;
  const isHead = parent.type.name === 'heading' || parent.type.name === 'title';
  const goesOnAsParagraph = isHead && (at.parentOffset === at.parent.content.size || parent.type.name === 'title');
  if (isHead && at.parentOffset === 0 && at.parent.content.size > 0) {
    tr.insert(at.before(), nodeType(state, 'paragraph').create());
  } else {
    const behind =
      parent.type.name === 'heading' ? { ...parent.attrs, id: '', number: null } : { ...parent.attrs, id: '' };
    tr.split(at.pos, 1, [
      goesOnAsParagraph ? { type: nodeType(state, 'paragraph') } : { type: parent.type, attrs: behind },
    ]);
  }
  dispatch?.(labelled(tr, '分段').scrollIntoView());
  return true;
};

/** Backspace before the first word of a heading, an item or the sign-off makes it a paragraph, as in Word. */
export const backToParagraph: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!isAtStart(state) || $from.depth !== 1 || $from.parent.type.name === 'paragraph') return false;
  return setStyle({ kind: 'paragraph' }, '改为正文')(state, dispatch);
};

/** Backspace in an empty paragraph below a table goes into the table's last cell and takes the paragraph along. */
export const backIntoTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!isAtStart(state) || $from.depth !== 1) return false;
  const before = state.doc.resolve($from.before()).nodeBefore;
  if (before?.type.name !== 'table') return false;
  if (dispatch) {
    const tr = state.tr;
    if ($from.parent.content.size === 0 && $from.index(0) < state.doc.childCount - 1)
      tr.delete($from.before(), $from.after());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() - 1), -1)).scrollIntoView());
  }
  return true;
};
