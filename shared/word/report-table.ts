/** A table of a report as a table of Word, as wide as the text. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportCell, ReportTable } from '../document/report';
import { cellAlignment, paper, tableSize, widthInCharacters } from '../report/official-format';
import type { FigureText } from '../report/report-text';
import { contentText } from '../report/report-text';
import { columnShares, tableGrid } from '../report/table-grid';
import { halfPoints, twips } from './lengths';
import { styleIds } from './styles';
import { withMergedCells } from './table-rows';
import type { WordCell } from './table-rows';
import { textRuns } from './text-runs';

const textWidth = twips(paper.width - paper.left - paper.right);

/** twips; about a line with a little air */
const leastRowHeight = 400;

const alignments = { center: AlignmentType.CENTER, left: AlignmentType.LEFT } as const;

/** null for a table without rows, which Word would call damaged. */
export function reportTable(table: ReportTable, figureText: FigureText): Table | null {
  if (table.rows.length === 0) return null;
  const grid = tableGrid(table);
  const textOf = ({ content }: ReportCell): string => contentText(content, figureText);
  const shares = columnShares(grid, (cell) => Math.max(...textOf(cell).split('\n').map(widthInCharacters)));
  const widths = shares.map((share) => Math.floor(share * textWidth));
  const size = halfPoints(tableSize(grid.columns));
  const cells = grid.rows.map((row, at) =>
    row.map((cell): WordCell => {
      const text = textOf(cell);
      const isHead = at < grid.headRows;
      return {
        ...cell,
        options: {
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style: styleIds.cell,
              alignment: alignments[cellAlignment(text, isHead)],
              children: textRuns(text, { size, bold: isHead }),
            }),
          ],
        },
      };
    }),
  );
  const rows = withMergedCells(cells).map((children, at) => {
    const isHead = at < grid.headRows;
    const height = { value: leastRowHeight, rule: HeightRule.ATLEAST };
    return new TableRow({ tableHeader: isHead, cantSplit: isHead, height, children });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
  });
}
