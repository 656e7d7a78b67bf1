/** What is copied out of a report and pasted into it. Within the program blocks stay blocks and figures stay live. */
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Figure } from '../../shared/document/figure';
import type { ReportBlock } from '../../shared/document/report';
import { numbersOf } from '../../shared/report/numbering';
import type { FigureText } from '../../shared/report/report-text';
import { labelled } from './block-commands';
import { blocksOf, contentOf } from './report-nodes';
import type { ReportNodes } from './report-nodes';

export interface ClipboardParts {
  nodes(): ReportNodes;
  readonly figureText: FigureText;
  /** blocks of what another program copied */
  readHtml(html: string): readonly ReportBlock[];
}

/** The text editor's own mark of what was copied out of it. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

export const clipboard = (parts: ClipboardParts): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (html === '' || isOwn(html)) return false;
        const blocks = parts.readHtml(html);
        return blocks.length > 0 && paste(view, parts, blocks);
      },
      transformCopied: (slice) => new Slice(withShownFigures(slice.content, parts), slice.openStart, slice.openEnd),
      clipboardTextSerializer: (slice, view) => plainText(slice.content, view.state.doc, parts.figureText),
    },
  });

function paste(view: EditorView, { nodes, figureText }: ClipboardParts, blocks: readonly ReportBlock[]): boolean {
  const { state } = view;
  const [first] = blocks;
  const isInCell = state.selection.$from.parent.type.name === 'cell';
  const words = blocks.length === 1 && first && first.kind !== 'table' ? first.content : null;
  const list = blocks.map((block) => nodes().node(block));
  const text = list.map((node) => textOf(node, figureText)).join('\n');
  const inline = words ?? (isInCell ? [{ kind: 'words' as const, text }] : null);
  const slice = inline
    ? new Slice(Fragment.fromArray([...nodes().inline(inline)]), 0, 0)
    : new Slice(Fragment.fromArray(list), openAt(list[0]), openAt(list.at(-1)));
  view.dispatch(labelled(state.tr.replaceSelection(slice).scrollIntoView(), '粘贴'));
  return true;
}

/** A paragraph goes on where the caret is; anything else is a block of its own. */
const openAt = (node: Node | undefined): number => (node?.type.name === 'paragraph' ? 1 : 0);

/** Where the figures' cells are not at hand, they say what they said here. */
function withShownFigures(content: Fragment, parts: ClipboardParts): Fragment {
  const nodes = content.content.map((node): Node => {
    if (node.type.name !== 'figure') return node.copy(withShownFigures(node.content, parts));
    const figure = node.attrs['figure'] as Figure;
    return node.type.create({ figure: { ...figure, text: parts.figureText(figure) } satisfies Figure });
  });
  return Fragment.fromArray(nodes.map((node, index) => (content.child(index).isText ? content.child(index) : node)));
}

/** With the numbers of headings, as Word copies them. */
function plainText(content: Fragment, doc: Node, figureText: FigureText): string {
  const numbers = numbersOf(blocksOf(doc));
  const lines: string[] = [];
  let inline = '';
  content.forEach((node) => {
    if (node.isInline) inline += textOf(node, figureText);
    else lines.push((numbers.get(String(node.attrs['id'])) ?? '') + textOf(node, figureText));
  });
  return inline === '' ? lines.join('\n') : inline;
}

/** Rows of a table on lines, their cells parted by tabs. */
function textOf(node: Node, figureText: FigureText): string {
  if (node.isText) return node.text ?? '';
  if (node.type.name === 'figure') return figureText(node.attrs['figure'] as Figure);
  if (node.type.name === 'lineBreak') return '\n';
  if (node.inlineContent) {
    return contentOf(node)
      .map((each) => (each.kind === 'words' ? each.text : figureText(each.figure)))
      .join('');
  }
  return node.children.map((child) => textOf(child, figureText)).join(node.type.name === 'row' ? '\t' : '\n');
}
