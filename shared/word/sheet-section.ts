/** A sheet of a workbook as a section of Word: its own paper, and its cells as a table that fits the width of the page. */
import {
  AlignmentType,
  HeightRule,
  PageOrientation,
  Table,
  TableBorders,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ImageRun, ISectionOptions } from 'docx';
import { headerFacts } from '../print/header-footer';
import { paperOf, scaleOf } from '../print/page';
import { printedPictures } from '../print/pictures';
import { piecesOf, printTables, total } from '../print/sections';
import type { Piece, PrintTable } from '../print/sections';
import { estimatedHeight } from '../print/table-html';
import { textWidth } from '../print/text-size';
import type { PageSetup, Sheet, Style } from '../sheet/sheet';
import { twipsOfPixels } from './lengths';
import { gap } from './report-body';
import type { BodyChild } from './report-body';
import { sheetCell } from './sheet-cell';
import { sheetHeaders } from './sheet-headers';
import { pictureRuns } from './sheet-pictures';
import type { PictureBytes } from './sheet-pictures';
import { withMergedCells } from './table-rows';
import type { WordCell } from './table-rows';

/** Below this size the letters of a form of 10 pt can hardly be read: the paper is laid on its side. */
const leastScale = 0.7;

/** inches, of each edge: a page number needs the room */
const leastBottom = 0.6;

/** inches; Word gives a 页眉 that reaches into the text its room, where Excel prints one over the other */
const lineOfHeader = 0.28;

/** twips; LibreOffice adds the line between two rows to their heights, where Excel draws it inside of them */
const lineOfRow = 17;

/** `title` and `printedAt` are for the codes of 页眉 and 页脚; `bytes`: of the pictures on it. */
export function sheetSection(
  sheet: Sheet,
  styles: readonly Style[],
  title: string,
  printedAt: Date,
  bytes: PictureBytes,
): ISectionOptions {
  const tables = printTables(sheet, styles);
  const pictures = printedPictures(sheet, tables, new Map());
  const size = {
    width: Math.max(1, ...tables.map(({ columns }) => total(sheet.columnWidths, columns))),
    height: estimatedHeight(sheet, styles, tables),
  };
  const page = pageOf(sheet.page, size);
  const scale = scaleOf(page, size);
  const { width, height, printableWidth } = paperOf(page);
  const isLandscape = page.orientation === 'landscape';
  const { left, right, top, bottom, header, footer } = page.margins;
  const twips = (inches: number): number => Math.round(inches * 1440);
  // docx wants the paper upright and turns it itself
  const [short, long] = isLandscape ? [height, width] : [width, height];
  return {
    properties: {
      page: {
        size: {
          width: twipsOfPixels(short),
          height: twipsOfPixels(long),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(left),
          right: twips(right),
          top: twips(top),
          bottom: twips(bottom),
          header: twips(Math.max(Math.min(header, top - lineOfHeader), 0)),
          footer: twips(Math.max(Math.min(footer, bottom - lineOfHeader), 0)),
        },
      },
    },
    ...sheetHeaders(page, headerFacts(sheet.name, title, printedAt), twipsOfPixels(printableWidth)),
    children: tables.flatMap((table): BodyChild[] => [
      wordTable(sheet, styles, table, scale, (piece, textTop) =>
        pictureRuns(pictures.at(piece), bytes, scale, textTop),
      ),
      // the last of them holds the section's own properties: without it docx would add an empty line of the text's height
      gap(1),
    ]),
  };
}

function pageOf(page: PageSetup, size: { readonly width: number; readonly height: number }): PageSetup {
  const margins = { ...page.margins, bottom: Math.max(page.margins.bottom, leastBottom) };
  const own = { ...page, margins };
  if (page.orientation === 'landscape' || scaleOf({ ...own, fit: null, scale: 100 }, size) >= leastScale) return own;
  return { ...own, orientation: 'landscape' };
}

function wordTable(
  sheet: Sheet,
  styles: readonly Style[],
  { columns, head, body }: PrintTable,
  scale: number,
  picturesIn: (piece: Piece, textTop: number) => readonly ImageRun[],
): Table {
  const twips = (pixels: number): number => Math.floor(twipsOfPixels(pixels) * scale);
  const section = (rows: readonly number[], isHead: boolean): TableRow[] => {
    const pieces = piecesOf(sheet, rows, columns).map((row) => withRoom(row, styles));
    const cells = pieces.map((row) =>
      row.map((piece): WordCell => {
        const options = sheetCell(piece, styles[piece.cell?.style ?? -1], scale, (textTop) =>
          picturesIn(piece, textTop),
        );
        return { column: columns.indexOf(piece.column), across: piece.columnSpan, down: piece.rowSpan, options };
      }),
    );
    return withMergedCells(cells).map(
      (children, at) =>
        new TableRow({
          tableHeader: isHead,
          cantSplit: (pieces[at] ?? []).every(({ rowSpan }) => rowSpan === 1),
          height: {
            value: Math.max(twips(sheet.rowHeights[rows[at] ?? 0] ?? 0) - lineOfRow, 0),
            rule: HeightRule.ATLEAST,
          },
          children,
        }),
    );
  };
  const side = twips(cellPadding);
  return new Table({
    rows: [...section(head, true), ...section(body, false)],
    columnWidths: columns.map((column) => twips(sheet.columnWidths[column] ?? 0)),
    width: { size: twips(total(sheet.columnWidths, columns)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 0, bottom: 0 },
    borders: TableBorders.NONE,
    ...(sheet.page.centeredHorizontally && { alignment: AlignmentType.CENTER }),
  });
}

/** px beside the text, as Excel keeps them free */
const cellPadding = 2;

/** A text that is too long for its cell runs over the empty cells at its right, as on screen. */
function withRoom(pieces: readonly Piece[], styles: readonly Style[]): readonly Piece[] {
  const shown: Piece[] = [];
  for (const piece of pieces) {
    const before = shown.at(-1);
    if (before && isEmpty(piece, styles) && runsOver(before, styles)) {
      const [columnSpan, width] = [before.columnSpan + piece.columnSpan, before.width + piece.width];
      shown[shown.length - 1] = { ...before, columnSpan, width };
    } else shown.push(piece);
  }
  return shown;
}

function isEmpty({ cell, rowSpan }: Piece, styles: readonly Style[]): boolean {
  const style = styles[cell?.style ?? -1];
  return (
    rowSpan === 1 && !cell?.text && !(style && (style.left || style.right || style.top || style.bottom || style.fill))
  );
}

function runsOver({ cell, rowSpan, width }: Piece, styles: readonly Style[]): boolean {
  const style = styles[cell?.style ?? -1];
  if (!cell || !style || rowSpan > 1 || style.wrap || style.rotation !== 0 || typeof cell.value === 'number')
    return false;
  if (style.horizontal !== 'general' && style.horizontal !== 'left') return false;
  return textWidth(cell.text, (style.font.size * 96) / 72, style.font.bold) > width;
}
