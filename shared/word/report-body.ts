/** The blocks of a report as paragraphs and tables of Word: numbers and figures are text. */
import { LineRuleType, Paragraph } from 'docx';
import type { IParagraphOptions, Table } from 'docx';
import type { Report } from '../document/report';
import { numbersOf } from '../report/numbering';
import { aroundTables, lineHeights, sizes } from '../report/official-format';
import type { FigureText } from '../report/report-text';
import { contentText } from '../report/report-text';
import { signOffPlace } from '../report/sign-off-place';
import type { SignOffPlace } from '../report/sign-off-place';
import { twipsOfPoints } from './lengths';
import { reportTable } from './report-table';
import { styleIds, styleOf } from './styles';
import { textRuns } from './text-runs';

export type BodyChild = Paragraph | Table;

export function reportBody({ blocks }: Report, figureText: FigureText): BodyChild[] {
  const numbers = numbersOf(blocks);
  const children: BodyChild[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table') {
      const text = (numbers.get(block.id) ?? '') + contentText(block.content, figureText);
      const place = block.kind === 'signOff' ? inWord(signOffPlace(block, blocks, at, figureText)) : {};
      // without widow control a page has the 22 lines of the standard, not 21 now and then
      children.push(new Paragraph({ style: styleOf(block), widowControl: false, children: textRuns(text), ...place }));
      continue;
    }
    const table = reportTable(block, figureText);
    if (!table) continue;
    if (blocks[at - 1]?.kind !== 'table') children.push(gap(aroundTables));
    // Word makes one table of two that follow each other, and no file may end with one
    children.push(table, gap(aroundTables));
  }
  return children.length > 0 ? children : [gap(aroundTables)];
}

/** An empty line, `height` pt high; a reader of the file leaves it out. */
export const gap = (height: number): Paragraph =>
  new Paragraph({
    style: styleIds.gap,
    spacing: { line: twipsOfPoints(height), lineRule: LineRuleType.EXACT },
  });

function inWord({ right, isFirst }: SignOffPlace): Pick<IParagraphOptions, 'indent' | 'spacing'> {
  return {
    indent: { right: twipsOfPoints(sizes.text * right) },
    ...(isFirst && { spacing: { before: twipsOfPoints(lineHeights.text) } }),
  };
}
