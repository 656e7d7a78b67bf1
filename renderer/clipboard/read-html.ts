/** text/html of the clipboard → tables with merged cells and paragraphs, in the order in which a reader sees them. */
import { htmlBlocks } from '../../shared/bring-in/html-blocks';
import type { HtmlBlock as SharedBlock } from '../../shared/bring-in/html-blocks';
import { SourceError } from '../../shared/bring-in/source-error';
import { gridOf } from '../../shared/bring-in/source-grid';
import type { TextTable } from '../../shared/sheet/paste/text-table';
import { ownMark, ownText, type OwnMark } from './own-mark';

export type HtmlBlock =
  { readonly kind: 'table'; readonly table: TextTable } | { readonly kind: 'paragraph'; readonly text: string };

export interface HtmlContent {
  readonly blocks: readonly HtmlBlock[];
  /** what this program wrote into its own copies; null for all others */
  readonly own: OwnMark | null;
  /** Word numbers its lists: its plain text has a tab behind the number, which ends no cell */
  readonly hasWordList: boolean;
}

/** No blocks where the HTML is out of all measure: then the plain text is pasted. */
export function readHtml(html: string): HtmlContent {
  const hasWordList = /mso-list:\s*ignore/i.test(html);
  try {
    const blocks = htmlBlocks(html);
    return { blocks: blocks.map(readBlock), own: markOf(blocks), hasWordList };
  } catch (error) {
    if (error instanceof SourceError) return { blocks: [], own: null, hasWordList };
    throw error;
  }
}

function readBlock(block: SharedBlock): HtmlBlock {
  if (block.kind === 'paragraph') return block;
  const cells = gridOf(block.rows).map(({ row, position, text, ...place }) => {
    const element = block.rows[row]?.[position]?.element;
    return { ...place, row, text: (element && ownText(element)) ?? text };
  });
  const columnCount = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return { kind: 'table', table: { rowCount: block.rows.length, columnCount, cells } };
}

function markOf(blocks: readonly SharedBlock[]): OwnMark | null {
  for (const block of blocks) {
    const mark = block.kind === 'table' ? ownMark(block.table) : null;
    if (mark) return mark;
  }
  return null;
}
