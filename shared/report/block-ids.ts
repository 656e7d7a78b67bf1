/** Names for new blocks of a report. */
import type { BlockId, ReportBlock } from '../document/report';

/** Gives b1, b2, b3 …, none that a block has already; with another `prefix` for blocks that are put in beside others. */
export function newBlockIds(blocks: readonly ReportBlock[] = [], prefix = 'b'): () => BlockId {
  const taken = new Set(blocks.map(({ id }) => id));
  let last = 0;
  return () => {
    do last++;
    while (taken.has(`${prefix}${last}`));
    return `${prefix}${last}`;
  };
}
