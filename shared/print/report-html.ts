/** A report as a part of a printed page, in 公文格式 as its Word file (shared/word) has it. */
import { assertNever } from '../assert-never';
import type { Report, ReportBlock, ReportCell, ReportTable } from '../document/report';
import { numbersOf } from '../report/numbering';
import {
  aroundTables,
  cellAlignment,
  latinFont,
  lineHeights,
  lookOf,
  pageNumberDash,
  pageNumberFont,
  paper,
  sizes,
  tableFont,
  tableSize,
  widthInCharacters,
} from '../report/official-format';
import type { LineSpacing } from '../report/official-format';
import { contentText } from '../report/report-text';
import type { FigureText } from '../report/report-text';
import { signOffPlace } from '../report/sign-off-place';
import { columnShares, tableGrid } from '../report/table-grid';
import { escapeHtml } from './cell-html';
import { fontStack } from './font-stacks';
import type { PrintedPart } from './printed-page';

export interface PrintedReport {
  readonly report: Report;
  /** what its live figures show */
  readonly figureText: FigureText;
  readonly spacing: LineSpacing;
}

/** To be put behind the sheets of its workbook; its pages are counted on from theirs. */
export function reportPart({ report, figureText, spacing }: PrintedReport): PrintedPart {
  const numbers = numbersOf(report.blocks);
  const blocks = report.blocks.map((block, at) => {
    if (block.kind === 'table') return tableHtml(block, figureText);
    const text = escapeHtml((numbers.get(block.id) ?? '') + contentText(block.content, figureText));
    const name = elementOf(block);
    return `<${name}${placeOf(block, report.blocks, at, figureText)}>${text}</${name}>`;
  });
  return { css: rules(spacing), html: ['<section class="report">', ...blocks, '</section>'].join('\n') };
}

type TextBlock = Exclude<ReportBlock, ReportTable>;

function elementOf(block: TextBlock): string {
  switch (block.kind) {
    case 'title':
      return 'h1';
    case 'heading':
      return `h${block.level + 1}`;
    case 'paragraph':
    case 'item':
    case 'signOff':
      return 'p';
    default:
      return assertNever(block);
  }
}

function placeOf(block: TextBlock, blocks: readonly ReportBlock[], at: number, figureText: FigureText): string {
  if (block.kind !== 'signOff') return '';
  const { right, isFirst } = signOffPlace(block, blocks, at, figureText);
  return ` class="sign${isFirst ? ' first' : ''}" style="margin-right: ${right}em"`;
}

function tableHtml(table: ReportTable, figureText: FigureText): string {
  const textOf = ({ content }: ReportCell): string => contentText(content, figureText);
  const grid = tableGrid(table);
  const shares = columnShares(grid, (cell) => Math.max(...textOf(cell).split('\n').map(widthInCharacters)));
  const columns = shares.map((share) => `<col style="width: ${Math.round(share * 10_000) / 100}%">`);
  const rows = grid.rows.map((cells, row) => {
    const isHead = row < grid.headRows;
    const shown = cells.map((cell) => {
      const spans = `${cell.across > 1 ? ` colspan="${cell.across}"` : ''}${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}`;
      const text = textOf(cell);
      const name = isHead ? 'th' : 'td';
      return `<${name}${spans} class="${cellAlignment(text, isHead)}">${escapeHtml(text)}</${name}>`;
    });
    return `<tr>${shown.join('')}</tr>`;
  });
  return [
    `<table style="font-size: ${tableSize(grid.columns)}pt">`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead>${rows.slice(0, grid.headRows).join('')}</thead>`,
    `<tbody>${rows.slice(grid.headRows).join('')}</tbody>`,
    '</table>',
  ].join('\n');
}

/**
 * The font of Latin letters for these alone: it has quotation marks, dashes and … too, half as wide as Chinese text wants
 * them.
 */
const latin = 'report-latin';
const latinFace = (weight: 'normal' | 'bold', ...names: readonly string[]): string =>
  `@font-face { font-family: "${latin}"; font-weight: ${weight}; unicode-range: U+20-7E; src: ${names.map((name) => `local("${name}")`).join(', ')} }`;

/** A line of Chinese fonts in Word is 1.3 times as high as its letters. */
const lineOfFont = 1.3;

function rules(spacing: LineSpacing): string {
  const lineHeight = (size: number): string =>
    spacing === '1.5'
      ? `${Math.round(size * lineOfFont * 15) / 10}pt`
      : `${size > sizes.text ? lineHeights.title : lineHeights.text}pt`;
  const text = (selector: string, block: TextBlock): string => {
    const { font, size, bold, align, indent } = lookOf(block);
    const fonts = `"${latin}", ${fontStack(font)}`;
    return `.report ${selector} { font: ${bold ? 'bold' : 'normal'} ${size}pt/${lineHeight(size)} ${fonts}; text-align: ${align}; text-indent: ${indent}em }`;
  };
  const [id, content] = ['', []];
  const heading = (level: 1 | 2 | 3 | 4): string =>
    text(`h${level + 1}`, { kind: 'heading', id, level, number: null, content });
  const number = `content: "${pageNumberDash} " counter(page) " ${pageNumberDash}"; font: ${sizes.pageNumber}pt ${fontStack(pageNumberFont)}; white-space: pre; vertical-align: top; padding-top: ${paper.number}mm`;
  const margins = [paper.top, paper.right, paper.bottom, paper.left].map((margin) => `${margin}mm`).join(' ');
  return [
    latinFace('normal', latinFont, 'TimesNewRomanPSMT', 'Liberation Serif'),
    latinFace('bold', `${latinFont} Bold`, 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'),
    `@page report { size: ${paper.width}mm ${paper.height}mm; margin: ${margins} }`,
    `@page report:right { @bottom-right { ${number}; padding-right: 1em } }`,
    `@page report:left { @bottom-left { ${number}; padding-left: 1em } }`,
    `section.report { page: report; width: ${paper.width}mm; min-height: ${paper.height}mm; padding: ${margins} }`,
    '@media print { section.report { width: auto } }',
    // as many lines on every page as fit: the standard knows no widows
    '.report h1, .report h2, .report h3, .report h4, .report h5, .report p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: space-all; orphans: 1; widows: 1 }',
    '.report h1, .report h2, .report h3, .report h4, .report h5 { break-after: avoid }',
    text('h1', { kind: 'title', id, content }),
    ...([1, 2, 3, 4] as const).map(heading),
    text('p', { kind: 'paragraph', id, content }),
    text('p.sign', { kind: 'signOff', id, part: 'unit', content }),
    `.report h1 + :not(h1), .report p.first { margin-top: ${lineHeights.text}pt }`,
    `.report table { width: 100%; margin: ${aroundTables}pt 0; font-family: "${latin}", ${fontStack(tableFont)}; line-height: ${lineOfFont} }`,
    '.report th, .report td { border: 1px solid #000; padding: 2pt 4pt; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: middle }',
    '.report th { font-weight: bold }',
    '.report .center { text-align: center }',
    '.report .left { text-align: left }',
  ].join('\n');
}
