/**
 * In a copied text of a cell a line, paragraphs behind a table look like further paragraphs of its last cell. Where one of
 * them is the title of a form, the table ends before them.
 */
import type { PaperLabel } from '../sheet/paper-rows';
import { normaliseLabel } from '../sheet/label-text';
import { matchLabel } from './match-label';
import type { SourceBlock, SourceCell } from './source';

/** `titles`: those of all forms. */
export function partAtTitles(blocks: readonly SourceBlock[], titles: readonly PaperLabel[]): SourceBlock[] {
  const isTitle = (text: string): boolean => {
    const piece = { text, words: normaliseLabel(text), parts: [], row: 0, column: 0, toEnd: 1 };
    return titles.some((title) => matchLabel(title, piece) !== null);
  };
  return blocks.flatMap((block) => (block.kind === 'table' ? partTable(block.rows, isTitle) : [block]));
}

function partTable(
  rows: readonly (readonly SourceCell[])[],
  isTitle: (text: string) => boolean,
): readonly SourceBlock[] {
  const at = rows.findIndex((cells) => paragraphsBehind(cells.at(-1), isTitle).length > 0);
  const cells = rows[at];
  const last = cells?.at(-1);
  if (!cells || !last) return [{ kind: 'table', rows }];
  const paragraphs = paragraphsBehind(last, isTitle);
  const [own = ''] = last.text.split(paragraphBreak);
  const above = [...rows.slice(0, at), [...cells.slice(0, -1), { ...last, text: own }]];
  const below = rows.slice(at + 1);
  return [
    { kind: 'table', rows: above },
    ...paragraphs.map((text): SourceBlock => ({ kind: 'paragraph', text })),
    ...(below.length > 0 ? partTable(below, isTitle) : []),
  ];
}

const paragraphBreak = /\n[^\S\n]*\n/;

/** [] where the cell has no title of a form among its further paragraphs. */
function paragraphsBehind(cell: SourceCell | undefined, isTitle: (text: string) => boolean): readonly string[] {
  if (!cell?.text.includes('\n')) return [];
  const [, ...behind] = cell.text.split(paragraphBreak);
  const lines = behind.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '');
  return lines.some(isTitle) ? lines : [];
}
