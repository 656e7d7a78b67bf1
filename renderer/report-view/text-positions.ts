/** Where words of a report stand in the text editor, and back. */
import type { Node } from '@tiptap/pm/model';
import type { Figure } from '../../shared/document/figure';
import type { ReportWords } from '../../shared/document/report';
import type { FigureText } from '../../shared/report/report-text';

/** Words of the report that is shown; UTF-16 units of the text with live figures written out. */
export type Words = Omit<ReportWords, 'report'>;

/** Positions in the editor's document. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many UTF-16 units of a text an inline node is. */
function lengthOf(node: Node, figureText: FigureText): number {
  if (node.isText) return node.nodeSize;
  return node.type.name === 'figure' ? figureText(node.attrs['figure'] as Figure).length : 1;
}

/** `start`: position of the first character of the node that holds the text. An offset within a figure is before it. */
function positionAt(holder: Node, start: number, offset: number, figureText: FigureText, after = false): number {
  let left = offset;
  let position = start;
  for (const child of holder.children) {
    const length = lengthOf(child, figureText);
    if (left < length) return child.isText ? position + left : after && left > 0 ? position + child.nodeSize : position;
    left -= length;
    position += child.nodeSize;
  }
  return position;
}

function offsetAt(holder: Node, index: number, figureText: FigureText): number {
  let offset = 0;
  let position = 0;
  for (const child of holder.children) {
    if (position + child.nodeSize > index) return child.isText ? offset + index - position : offset;
    offset += lengthOf(child, figureText);
    position += child.nodeSize;
  }
  return offset;
}

/** The node that holds the text of a block or of a cell, and the position of its first character; null when it is gone. */
function holderOf(doc: Node, { block, cell }: Pick<Words, 'block' | 'cell'>): { node: Node; start: number } | null {
  let at = 0;
  for (const child of doc.children) {
    if (child.attrs['id'] !== block) {
      at += child.nodeSize;
      continue;
    }
    if (!cell) return child.isTextblock ? { node: child, start: at + 1 } : null;
    return cellOf(child, at, cell.row, cell.cell);
  }
  return null;
}

function cellOf(table: Node, at: number, row: number, cell: number): { node: Node; start: number } | null {
  const rowNode = table.maybeChild(row);
  const cellNode = rowNode?.maybeChild(cell);
  if (!rowNode || !cellNode) return null;
  let start = at + 1;
  for (const before of table.children.slice(0, row)) start += before.nodeSize;
  start += 1;
  for (const before of rowNode.children.slice(0, cell)) start += before.nodeSize;
  return { node: cellNode, start: start + 1 };
}

/** null when the block or the cell is gone. A whole figure stands for any of its characters. */
export function spanOf(doc: Node, words: Words, figureText: FigureText): Span | null {
  const holder = holderOf(doc, words);
  if (!holder) return null;
  const { node, start } = holder;
  const from = positionAt(node, start, words.from, figureText);
  return { from, to: Math.max(from, positionAt(node, start, words.to, figureText, true)) };
}

/** The words from one position to another; of several blocks those at `to`. null where no text is. */
export function wordsAt(doc: Node, { from, to }: Span, figureText: FigureText): Words | null {
  const $to = doc.resolve(to);
  if (!$to.parent.inlineContent) return null;
  const end = offsetAt($to.parent, $to.parentOffset, figureText);
  const $from = doc.resolve(from);
  const isWithin = $from.sameParent($to);
  const words = { from: isWithin ? offsetAt($to.parent, $from.parentOffset, figureText) : end, to: end };
  const block = String($to.node(1).attrs['id']);
  return $to.parent.type.name === 'cell'
    ? { block, cell: { row: $to.index(1), cell: $to.index(2) }, ...words }
    : { block, ...words };
}
