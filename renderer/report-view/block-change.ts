/** What differs between two lists of blocks: the smallest replacement, and whether it is typing into one text. */
import type { Change } from '../../shared/document/change';
import type { ReportBlock } from '../../shared/document/report';

export type Replacement = Omit<Extract<Change, { kind: 'replaceBlocks' }>, 'report' | 'kind'>;

/** null when both hold the same blocks. */
export function replacementOf(before: readonly ReportBlock[], now: readonly ReportBlock[]): Replacement | null {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const removed = before.length - head - tail;
  const blocks = now.slice(head, now.length - tail);
  return removed === 0 && blocks.length === 0 ? null : { index: head, removed, blocks };
}

/** The one text that differs, named so that typing on in it is the same step; null when more than its words changed. */
export function typedInto(before: readonly ReportBlock[], { index, removed, blocks }: Replacement): string | null {
  const [was, is] = [before[index], blocks[0]];
  if (removed !== 1 || blocks.length !== 1 || !was || !is) return null;
  if (shapeOf(was) !== shapeOf(is)) return null;
  if (was.kind !== 'table' || is.kind !== 'table') return is.id;
  const changed = is.rows.flatMap((cells, row) =>
    cells.flatMap(({ content }, cell) => (content === was.rows[row]?.[cell]?.content ? [] : [[row, cell]])),
  );
  return `${is.id} ${changed.join(' ')}`;
}

/** All of a block but its words. */
const shapeOf = (block: ReportBlock): string =>
  JSON.stringify(
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((cells) => cells.map(({ across, down }) => [across, down])) }
      : { ...block, content: null },
  );
