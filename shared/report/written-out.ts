/** A report without live figures: each written out as it is shown. */
import type { Content, Inline, Report, ReportBlock } from '../document/report';
import { typed } from './replace-words';
import type { FigureText } from './report-text';
import { contentText } from './report-text';

export const writtenOut = (report: Report, figureText: FigureText): Report => ({
  ...report,
  blocks: report.blocks.map((block) => blockOf(block, figureText)),
});

const isFigure = ({ kind }: Inline): boolean => kind === 'figure';

const wordsOf = (content: Content, figureText: FigureText): Content =>
  content.some(isFigure) ? typed(contentText(content, figureText)) : content;

const blockOf = (block: ReportBlock, figureText: FigureText): ReportBlock =>
  block.kind === 'table'
    ? {
        ...block,
        rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, content: wordsOf(cell.content, figureText) }))),
      }
    : { ...block, content: wordsOf(block.content, figureText) };
