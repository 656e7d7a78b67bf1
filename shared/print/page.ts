/** Page set-up → paper, printable size, scale and the @page rule. */
import type { PageSetup } from '../sheet/sheet';
import type { HeaderParts } from './header-footer';
import { marginBox } from './header-footer';

/** mm, upright, by OOXML number; B4 and B5 are the JIS sizes that Excel means. */
const papers: Readonly<Record<number, readonly [width: number, height: number]>> = {
  1: [215.9, 279.4],
  5: [215.9, 355.6],
  8: [297, 420],
  9: [210, 297],
  11: [148, 210],
  12: [257, 364],
  13: [182, 257],
};
const a4 = [210, 297] as const;

const pxPerInch = 96;

/** px at 96 per inch */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly printableWidth: number;
  readonly printableHeight: number;
}

export function paperOf(page: PageSetup): Paper {
  const [short, long] = papers[page.paper] ?? a4;
  const [width, height] = page.orientation === 'landscape' ? [long, short] : [short, long];
  const { left, right, top, bottom } = page.margins;
  const px = (mm: number): number => (mm / 25.4) * pxPerInch;
  return {
    width: px(width),
    height: px(height),
    printableWidth: Math.max(px(width) - (left + right) * pxPerInch, pxPerInch),
    printableHeight: Math.max(px(height) - (top + bottom) * pxPerInch, pxPerInch),
  };
}

/**
 * How much a table (px) is made smaller, at most 1 except for a scale asked for by the file.
 * A table wider than the paper is always fitted, also where the file asks for no fit: Chromium cuts it off at the right
 * without a word, and columns on further pages would part a form's values from their labels.
 */
export function scaleOf(page: PageSetup, table: { readonly width: number; readonly height: number }): number {
  const paper = paperOf(page);
  const asked = page.fit ? 1 : page.scale / 100;
  // the border of the last column stands half outside of the table
  const fitWidth = paper.printableWidth / (table.width + 2);
  const pagesTall = page.fit?.height ?? 0;
  const fitHeight = pagesTall > 0 ? (paper.printableHeight * pagesTall) / (table.height + 2) : Infinity;
  // rounded down: a scale rounded up would be too wide by a fraction of a pixel
  return Math.floor(Math.min(asked, fitWidth, fitHeight) * 1000) / 1000;
}

/** The named @page rule of one sheet: size, margins in inches, and header and footer as margin boxes. */
export function pageRule(name: string, page: PageSetup, header: HeaderParts, footer: HeaderParts): string {
  const paper = paperOf(page);
  const { left, right, top, bottom, header: above, footer: below } = page.margins;
  const inches = (px: number): string => `${round(px / pxPerInch)}in`;
  const boxes = (['left', 'center', 'right'] as const).flatMap((side) => [
    box(`@top-${side}`, marginBox(header[side]), `vertical-align: top; padding-top: ${round(above)}in`),
    box(`@bottom-${side}`, marginBox(footer[side]), `vertical-align: bottom; padding-bottom: ${round(below)}in`),
  ]);
  return [
    `@page ${name} {`,
    `  size: ${inches(paper.width)} ${inches(paper.height)};`,
    `  margin: ${[top, right, bottom, left].map((margin) => `${round(margin)}in`).join(' ')};`,
    ...boxes.filter(Boolean),
    '}',
  ].join('\n');
}

const box = (name: string, content: string, position: string): string =>
  content ? `  ${name} { ${content}; white-space: pre; ${position} }` : '';

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
