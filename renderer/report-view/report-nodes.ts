/**
 * Blocks of a report ⇄ nodes of the text editor. Both are never changed once made, so each remembers the other: a key
 * makes one node and one block, all others stay the same objects.
 */
import { Fragment } from '@tiptap/pm/model';
import type { Node, Schema } from '@tiptap/pm/model';
import { assertNever } from '../../shared/assert-never';
import type { Figure } from '../../shared/document/figure';
import type { Content, Inline, ReportBlock, ReportCell, ReportTable } from '../../shared/document/report';

const blocks = new WeakMap<Node, ReportBlock>();
/** the node made last of each block, by whichever editor */
const nodes = new WeakMap<ReportBlock, Node>();

function remember(node: Node, block: ReportBlock): void {
  blocks.set(node, block);
  nodes.set(block, node);
}

const lists = new WeakMap<Node, readonly ReportBlock[]>();

/** The blocks of an editor's document, in reading order. */
export function blocksOf(doc: Node): readonly ReportBlock[] {
  const known = lists.get(doc);
  if (known) return known;
  const made = doc.children.map(blockOf);
  lists.set(doc, made);
  return made;
}

function blockOf(node: Node): ReportBlock {
  const known = blocks.get(node);
  if (known) return known;
  const made = madeBlock(node);
  remember(node, made);
  return made;
}

function madeBlock(node: Node): ReportBlock {
  const { id, level, number, marker, part, headRows } = node.attrs;
  switch (node.type.name) {
    case 'title':
      return { kind: 'title', id, content: contentOf(node) };
    case 'heading':
      return { kind: 'heading', id, level, number, content: contentOf(node) };
    case 'item':
      return { kind: 'item', id, marker, content: contentOf(node) };
    case 'signOff':
      return { kind: 'signOff', id, part, content: contentOf(node) };
    case 'table':
      return { kind: 'table', id, headRows, rows: node.children.map((row) => row.children.map(cellOf)) };
    default:
      return { kind: 'paragraph', id, content: contentOf(node) };
  }
}

const cellOf = (node: Node): ReportCell => ({
  content: contentOf(node),
  across: node.attrs['colspan'],
  down: node.attrs['rowspan'],
});

/** The words and figures of a node that holds text. */
export function contentOf(node: Node): Content {
  const content: Inline[] = [];
  let words = '';
  const endWords = (): void => {
    if (words !== '') content.push({ kind: 'words', text: words });
    words = '';
  };
  for (const child of node.children) {
    if (child.isText) words += child.text ?? '';
    else if (child.type.name === 'lineBreak') words += '\n';
    else {
      endWords();
      content.push({ kind: 'figure', figure: child.attrs['figure'] as Figure });
    }
  }
  endWords();
  return content;
}

/** Nodes of one editor's schema. */
export class ReportNodes {
  constructor(private readonly schema: Schema) {}

  /** `placeholder`: the paragraph of a report without any block, where writing begins. */
  document(list: readonly ReportBlock[], placeholder: () => string): Node {
    const children = list.map((block) => this.node(block));
    const type = this.schema.topNodeType;
    if (children.length > 0) return type.create(null, children);
    return type.create(null, [this.ofType('paragraph', { id: placeholder() }, [])]);
  }

  node(block: ReportBlock): Node {
    const known = nodes.get(block);
    if (known?.type.schema === this.schema) return known;
    const made = this.made(block);
    remember(made, block);
    return made;
  }

  /** The inline nodes of words and figures. */
  inline(content: Content): readonly Node[] {
    return content.flatMap((each): readonly Node[] =>
      each.kind === 'figure' ? [this.ofType('figure', { figure: each.figure }, [])] : this.words(each.text),
    );
  }

  private made(block: ReportBlock): Node {
    switch (block.kind) {
      case 'table':
        return this.table(block);
      case 'title':
      case 'heading':
      case 'paragraph':
      case 'item':
      case 'signOff': {
        const { kind, content, ...attributes } = block;
        return this.ofType(kind, attributes, this.inline(content));
      }
      default:
        return assertNever(block);
    }
  }

  private table({ id, headRows, rows }: ReportTable): Node {
    // a table without any cell cannot be entered, nor taken out by hand
    const filled: ReportTable['rows'] = rows.some(({ length }) => length > 0) ? rows : [[emptyCell]];
    return this.ofType(
      'table',
      { id, headRows },
      filled.map((cells) =>
        this.ofType(
          'row',
          null,
          cells.map(({ content, across, down }) =>
            this.ofType('cell', { colspan: across, rowspan: down }, this.inline(content)),
          ),
        ),
      ),
    );
  }

  private words(text: string): readonly Node[] {
    return text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [this.ofType('lineBreak', null, [])] : []),
        ...(line === '' ? [] : [this.schema.text(line)]),
      ]);
  }

  private ofType(name: string, attributes: Record<string, unknown> | null, content: readonly Node[]): Node {
    const type = this.schema.nodes[name];
    if (!type) throw new Error(`no node ${name}`);
    return type.create(attributes, Fragment.fromArray([...content]));
  }
}

const emptyCell: ReportCell = { content: [], across: 1, down: 1 };
