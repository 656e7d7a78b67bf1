/** Sheets of a workbook as one self-contained page, for the print view and for PDF. */
import type { Sheet, Style, Workbook } from '../sheet/sheet';
import { cellStyle } from './cell-style';
import { headerFacts, headerParts } from './header-footer';
import { pageRule, paperOf, scaleOf } from './page';
import { printedPictures } from './pictures';
import type { PictureSources } from './pictures';
import { printedPage } from './printed-page';
import type { PrintedPart } from './printed-page';
import { printTables, total } from './sections';
import { estimatedHeight, tablesHtml } from './table-html';

/**
 * The sheets (0-based) one after the other, each with its own page set-up. `title` is the file's name, for the page title
 * and the code &F; `printedAt` is for &D and &T. 批注 are not printed. `pictures`: those of these sheets that can be shown.
 */
export const printHtml = (
  workbook: Workbook,
  sheets: readonly number[],
  title: string,
  pictures: PictureSources = new Map(),
  printedAt: Date = new Date(),
): string => printedPage(title, sheetParts(workbook, sheets, title, pictures, printedAt));

/** The same sheets as parts of a page. */
export function sheetParts(
  workbook: Workbook,
  sheets: readonly number[],
  title: string,
  pictures: PictureSources = new Map(),
  printedAt: Date = new Date(),
): readonly PrintedPart[] {
  const chosen = sheets.flatMap((index) => workbook.sheets[index] ?? []);
  const parts = chosen.map((sheet, at) =>
    sheetPart(sheet, workbook.styles, `page-${at + 1}`, title, pictures, printedAt),
  );
  return [{ css: usedStyles(workbook, chosen), html: '' }, ...parts];
}

function usedStyles(workbook: Workbook, sheets: readonly Sheet[]): string {
  const used = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ style }) => style))));
  return workbook.styles.flatMap((style, id) => (used.has(id) ? [`td.s${id} { ${cellStyle(style)} }`] : [])).join('\n');
}

function sheetPart(
  sheet: Sheet,
  styles: readonly Style[],
  name: string,
  title: string,
  sources: PictureSources,
  printedAt: Date,
): PrintedPart {
  const { page } = sheet;
  const tables = printTables(sheet, styles);
  const pictures = printedPictures(sheet, tables, sources);
  const { right: rightOf, below } = pictures.beyond;
  const width = Math.max(1, ...tables.map((table) => total(sheet.columnWidths, table.columns))) + rightOf;
  const height = estimatedHeight(sheet, styles, tables) + below;
  const scale = scaleOf(page, { width, height });
  const facts = headerFacts(sheet.name, title, printedAt);
  const paper = paperOf(page);
  const { top, right, bottom, left } = page.margins;
  const padding = [top, right, bottom, left].map((margin) => `${margin}in`).join(' ');
  const above = page.centeredVertically ? Math.max(0, (paper.printableHeight - height * scale) / 2) : 0;
  const lines = page.gridLines ? ' class="lines"' : '';
  return {
    css: [
      pageRule(name, page, headerParts(page.header, facts), headerParts(page.footer, facts)),
      `#${name} { page: ${name}; padding: ${padding}; min-width: ${paper.width}px; min-height: ${paper.height}px }`,
    ].join('\n'),
    html: [
      `<section id="${name}"${lines}>`,
      ...(above > 0 ? [`<div style="height: ${Math.floor(above)}px"></div>`] : []),
      tablesHtml(sheet, styles, tables, scale, pictures),
      ...(below > 0 ? [`<div style="height: ${Math.floor(below * scale)}px"></div>`] : []),
      '</section>',
    ].join('\n'),
  };
}
