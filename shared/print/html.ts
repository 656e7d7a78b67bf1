/** Sheets of a workbook as one self-contained page, for the print view and for PDF. */
import type { Sheet, Style, Workbook } from '../sheet/sheet';
import { cellStyle } from './cell-style';
import { escapeHtml } from './cell-html';
import type { HeaderFacts } from './header-footer';
import { headerParts } from './header-footer';
import { pageRule, paperOf, scaleOf } from './page';
import { printedPictures } from './pictures';
import type { PictureSources } from './pictures';
import { printTables, total } from './sections';
import { estimatedHeight, tablesHtml } from './table-html';

/**
 * An HTML page without scripts that prints the sheets (0-based) one after the other, each with its own page set-up.
 * On screen it shows white sheets of paper on grey. `title` is the file's name, for the page title and the code &F;
 * `printedAt` is for &D and &T. 批注 are not printed. `pictures`: those of these sheets that can be shown.
 */
export function printHtml(
  workbook: Workbook,
  sheets: readonly number[],
  title: string,
  pictures: PictureSources = new Map(),
  printedAt: Date = new Date(),
): string {
  const chosen = sheets.flatMap((index) => workbook.sheets[index] ?? []);
  const parts = chosen.map((sheet, at) =>
    sheetPart(sheet, workbook.styles, `page-${at + 1}`, title, pictures, printedAt),
  );
  return [
    '<!doctype html>',
    '<html lang="zh-CN" translate="no">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>',
    baseStyles,
    ...usedStyles(workbook, chosen),
    ...parts.map((part) => part.css),
    '</style>',
    '</head>',
    '<body>',
    ...parts.map((part) => part.html),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** On screen it looks as it will be printed, in contrast themes too. */
const baseStyles = `* { box-sizing: border-box }
body { margin: 0; text-rendering: geometricPrecision; -webkit-print-color-adjust: exact; print-color-adjust: exact }
table { border-collapse: collapse; table-layout: fixed }
table.next { break-before: page }
thead, tr { break-inside: avoid }
tbody tr.m, tbody tr.t { break-inside: auto }
tr.h { break-after: avoid }
tr.m > td:not([rowspan]) { break-inside: avoid }
td { padding: 1px 2px; white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: space-all }
td.r { text-align: right }
td.c { text-align: center }
img.picture, span.picture { position: absolute; z-index: 1 }
span.picture { border: 1px solid #a6a6a6; background: #ececec; color: #595959; font: 12px sans-serif; text-align: center }
section.lines td { border: 1px solid #000 }
@media screen {
  :root { forced-color-adjust: none; color-scheme: only light }
  body { background: #d9d9d9; padding: 16px }
  section { background: #fff; margin: 0 auto 16px; box-shadow: 0 1px 6px rgb(0 0 0 / 35%); width: max-content }
}
@media print {
  section + section { break-before: page }
  section { padding: 0 !important; min-width: 0 !important; min-height: 0 !important }
}`;

function usedStyles(workbook: Workbook, sheets: readonly Sheet[]): string[] {
  const used = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ style }) => style))));
  return workbook.styles.flatMap((style, id) => (used.has(id) ? [`td.s${id} { ${cellStyle(style)} }`] : []));
}

function sheetPart(
  sheet: Sheet,
  styles: readonly Style[],
  name: string,
  title: string,
  sources: PictureSources,
  printedAt: Date,
): { css: string; html: string } {
  const { page } = sheet;
  const tables = printTables(sheet, styles);
  const pictures = printedPictures(sheet, tables, sources);
  const { right: rightOf, below } = pictures.beyond;
  const width = Math.max(1, ...tables.map((table) => total(sheet.columnWidths, table.columns))) + rightOf;
  const height = estimatedHeight(sheet, styles, tables) + below;
  const scale = scaleOf(page, { width, height });
  const facts = factsOf(sheet, title, printedAt);
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

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const factsOf = (sheet: Sheet, title: string, at: Date): HeaderFacts => ({
  file: title,
  sheet: sheet.name,
  date: `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`,
  time: `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`,
});
