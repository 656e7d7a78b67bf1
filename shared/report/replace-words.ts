/** Other words in place of some in a block of a report, as one change of the document: what fixes of findings are made of. */
import type { Change } from '../document/change';
import type { Content, Inline, Report, ReportBlock, ReportKey } from '../document/report';
import type { FigureInText, ReportText } from './report-text';

export interface Replacement {
  /** UTF-16 units of ReportText.text, `to` is behind; with `from` = `to` something is put in */
  readonly from: number;
  readonly to: number;
  /** [] takes the words out */
  readonly by: Content;
}

/** Words as the content that they are. */
export const typed = (text: string): Content => (text === '' ? [] : [{ kind: 'words', text }]);

/**
 * The change that replaces words of one text; the places of all replacements are those before any of them. null where one
 * would cut a live figure in two, two overlap, or the text is no longer part of the report.
 */
export function replaceWords(
  { key, report }: { readonly key: ReportKey; readonly report: Report },
  text: ReportText,
  replacements: readonly Replacement[],
): Change | null {
  const index = report.blocks.findIndex(({ id }) => id === text.block.id);
  const block = report.blocks[index];
  const changed = block && withContent(block, text, replacements);
  return changed ? { kind: 'replaceBlocks', report: key, index, removed: 1, blocks: [changed] } : null;
}

function withContent(
  block: ReportBlock,
  { cell, figures }: ReportText,
  replacements: readonly Replacement[],
): ReportBlock | null {
  if (block.kind !== 'table') {
    const content = replaced(block.content, figures, replacements);
    return content && { ...block, content };
  }
  const row = cell && block.rows[cell.row];
  const old = cell && row?.[cell.cell];
  const content = old && replaced(old.content, figures, replacements);
  return content ? { ...block, rows: block.rows.with(cell.row, row.with(cell.cell, { ...old, content })) } : null;
}

interface Piece {
  readonly inline: Inline;
  readonly from: number;
  readonly to: number;
}

/** Where each part of a content stands in its text. */
function piecesOf(content: Content, figures: readonly FigureInText[]): readonly Piece[] {
  let from = 0;
  let figure = 0;
  return content.map((inline) => {
    const shown = inline.kind === 'figure' ? figures[figure++] : undefined;
    const to = shown?.to ?? from + (inline.kind === 'words' ? inline.text.length : 0);
    const piece = { inline, from, to };
    from = to;
    return piece;
  });
}

/** null as in replaceWords; `figures`: those of the content, in its order. */
function replaced(
  content: Content,
  figures: readonly FigureInText[],
  replacements: readonly Replacement[],
): Content | null {
  const pieces = piecesOf(content, figures);
  const ordered = replacements.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const made: Inline[] = [];
  let done = 0;
  for (const { from, to, by } of ordered) {
    if (from < done || to < from || figures.some((figure) => isCut(figure, from, to))) return null;
    made.push(...between(pieces, done, from), ...by);
    done = to;
  }
  return joined([...made, ...between(pieces, done, Infinity)]);
}

const isCut = (figure: FigureInText, from: number, to: number): boolean =>
  isWithin(figure, from) || isWithin(figure, to);
const isWithin = (figure: FigureInText, at: number): boolean => figure.from < at && at < figure.to;

/** The parts of the content from one place to another, neither of them within a figure. */
const between = (pieces: readonly Piece[], from: number, to: number): readonly Inline[] =>
  pieces.flatMap((piece): readonly Inline[] => {
    if (piece.inline.kind === 'words')
      return typed(piece.inline.text.slice(Math.max(0, from - piece.from), Math.max(0, to - piece.from)));
    return piece.from >= from && piece.to <= to ? [piece.inline] : [];
  });

/** As a Content is: words next to each other are one, none is empty. */
function joined(inlines: readonly Inline[]): Content {
  const made: Inline[] = [];
  for (const inline of inlines) {
    const last = made.at(-1);
    if (inline.kind === 'words' && last?.kind === 'words')
      made[made.length - 1] = { kind: 'words', text: last.text + inline.text };
    else made.push(inline);
  }
  return made;
}
