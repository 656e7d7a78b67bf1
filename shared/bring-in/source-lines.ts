/** The lines of text in blocks, and the blocks that are left once some lines are taken. */
import type { SourceBlock } from './source';

export interface SourceLine {
  /** index of the block it stands in */
  readonly block: number;
  /** without the blanks around it, never empty */
  readonly text: string;
}

/**
 * In reading order, blank lines left out. A table with one text in each row is a frame around text, or text that tabs
 * indent; other tables have no lines.
 */
export const linesOf = (blocks: readonly SourceBlock[]): readonly SourceLine[] =>
  blocks.flatMap((block, index) =>
    textOf(block)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({ block: index, text })),
  );

function textOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return block.text;
  const rows = block.rows.map((row) => row.filter(({ text }) => text.trim() !== ''));
  return rows.some((row) => row.length > 1) ? '' : rows.flatMap((row) => row.map(({ text }) => text)).join('\n');
}

/** `taken`: of `lines`. A block of which nothing was taken stays as it is; blank ones are left out. */
export function blocksLeft(
  blocks: readonly SourceBlock[],
  lines: readonly SourceLine[],
  taken: ReadonlySet<SourceLine>,
): readonly SourceBlock[] {
  const own = blocks.map((): SourceLine[] => []);
  for (const line of lines) own[line.block]?.push(line);
  return blocks.flatMap((block, index): SourceBlock[] => {
    const all = own[index] ?? [];
    const left = all.filter((line) => !taken.has(line));
    if (all.length === 0) return block.kind === 'table' ? [block] : [];
    if (left.length === all.length) return [block];
    return left.length === 0 ? [] : [{ kind: 'paragraph', text: left.map(({ text }) => text).join('\n') }];
  });
}
