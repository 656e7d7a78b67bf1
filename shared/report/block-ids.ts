/** Names for new blocks of a report. */
import type { BlockId, ReportBlock } from '../document/report';

/** Gives b1, b2, b3 …, none that a block has already. */
export function newBlockIds(blocks: readonly ReportBlock[] = []): () => BlockId {
  let last = Math.max(0, ...blocks.map(({ id }) => Number(/^b(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  return () => `b${++last}`;
}
