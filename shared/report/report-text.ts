/** The texts of a report as they are read: live figures written out, one text for each block, and for each cell of a table. */
import { assertNever } from '../assert-never';
import type { Figure } from '../document/figure';
import type { Content, ReportBlock, ReportWords } from '../document/report';

/** What a live figure shows, such as 254.85万元. */
export type FigureText = (figure: Figure) => string;

/** A live figure within a text; UTF-16 units, `to` is behind it. */
export interface FigureInText {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

export interface ReportText {
  readonly block: ReportBlock;
  /** as in ReportWords; absent where the block is no table */
  readonly cell?: NonNullable<ReportWords['cell']>;
  /** without the number of a heading and the marker of a list */
  readonly text: string;
  readonly figures: readonly FigureInText[];
}

export const contentText = (content: Content, figureText: FigureText): string =>
  textWithFigures(content, figureText).text;

function textWithFigures(content: Content, figureText: FigureText): Pick<ReportText, 'text' | 'figures'> {
  let text = '';
  const figures: FigureInText[] = [];
  for (const inline of content) {
    const from = text.length;
    text += inline.kind === 'words' ? inline.text : figureText(inline.figure);
    if (inline.kind === 'figure') figures.push({ figure: inline.figure, from, to: text.length });
  }
  return { text, figures };
}

/** In reading order. A text that is the same as in `before` is the same object, so that what is known of it can be kept. */
export function reportTexts(
  blocks: readonly ReportBlock[],
  figureText: FigureText,
  before: readonly ReportText[] = [],
): readonly ReportText[] {
  const known = new Map<ReportBlock, readonly ReportText[]>();
  for (const text of before) known.set(text.block, [...(known.get(text.block) ?? []), text]);
  return blocks.flatMap((block) => {
    const last = known.get(block);
    const isFixed = last?.every(({ figures }) => figures.length === 0);
    if (last && isFixed) return last;
    const made = textsOf(block, figureText);
    return made.map((each, index) => (last?.[index]?.text === each.text ? (last[index] ?? each) : each));
  });
}

function textsOf(block: ReportBlock, figureText: FigureText): readonly ReportText[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'signOff':
      return [{ block, ...textWithFigures(block.content, figureText) }];
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.map(({ content }, cell) => ({ block, cell: { row, cell }, ...textWithFigures(content, figureText) })),
      );
    default:
      return assertNever(block);
  }
}
