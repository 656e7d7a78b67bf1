/** A saved web page, or what was copied from one → a source. */
import { isBlank } from '../document/values';
import { htmlBlocks } from './html-blocks';
import type { HtmlBlock } from './html-blocks';
import type { Source, SourceBlock } from './source';

/** Throws SourceError for a page that is nested too deeply. */
export const readHtml = (html: string): Source => ({ kind: 'html', blocks: blocksOfHtml(html) });

/** Blank lines are left out. */
export const blocksOfHtml = (html: string): readonly SourceBlock[] => htmlBlocks(html).flatMap(sourceBlocks);

function sourceBlocks(block: HtmlBlock): SourceBlock[] {
  if (block.kind === 'paragraph') return isBlank(block.text) ? [] : [block];
  const rows = block.rows.map((row) => row.map(({ text, across, down }) => ({ text, across, down })));
  return [{ kind: 'table', rows }];
}
