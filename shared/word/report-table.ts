/** A table of a report as a table of Word, as wide as the text. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportCell, ReportTable } from '../document/report';
import { paper, sizes, widthInCharacters } from '../report/official-format';
import type { FigureText } from '../report/report-text';
import { contentText } from '../report/report-text';
import { columnShares, tableGrid } from '../report/table-grid';
import { halfPoints, twips } from './lengths';
import { styleIds } from './styles';
import { textRuns } from './text-runs';

const textWidth = twips(paper.width - paper.left - paper.right);

/** A table with more columns has smaller letters. */
const mostOfFullSize = 5;

/** Texts up to this width stand in the middle of their cell, longer ones are read from the left. */
const longestCentred = 12;

/** twips; about a line with a little air */
const leastRowHeight = 400;

/** null for a table without rows, which Word would call damaged. */
export function reportTable(table: ReportTable, figureText: FigureText): Table | null {
  if (table.rows.length === 0) return null;
  const grid = tableGrid(table);
  const textOf = ({ content }: ReportCell): string => contentText(content, figureText);
  const shares = columnShares(grid, (cell) => Math.max(...textOf(cell).split('\n').map(widthInCharacters)));
  const widths = shares.map((share) => Math.floor(share * textWidth));
  const size = halfPoints(grid.columns > mostOfFullSize ? sizes.wideTable : sizes.table);
  const rows = grid.rows.map((cells, row) => {
    const isHead = row < table.headRows;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      height: { value: leastRowHeight, rule: HeightRule.ATLEAST },
      children: cells.map((cell) => {
        const text = textOf(cell);
        const isShort = !text.includes('\n') && widthInCharacters(text) <= longestCentred;
        return new TableCell({
          columnSpan: cell.across,
          rowSpan: cell.down,
          verticalAlign: VerticalAlignTable.CENTER,
          width: {
            size: widths.slice(cell.column, cell.column + cell.across).reduce((sum, width) => sum + width, 0),
            type: WidthType.DXA,
          },
          children: [
            new Paragraph({
              style: styleIds.cell,
              alignment: isHead || isShort ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: textRuns(text, { size, bold: isHead }),
            }),
          ],
        });
      }),
    });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
  });
}
