/** Lays the pages of the paper over the screen: one strip of all pages, scaled and moved to px. */
import type { PaperLine, PaperPage, PaperText } from '../support/paper-lines';
import type { Area, DrawnLine, DrawnText } from './drawn-lines';

/** pt; header and footer of an A4 page lie above and below */
const headerEnd = 48;
const footerStart = 794;

/** The pages of a sheet one below the other: the first line of a page is the last one of the page before, drawn again. */
export function stripOf(pages: readonly PaperPage[]): PaperPage {
  let end: number | null = null;
  const shifted = pages.map((page) => {
    const first = page.horizontal[0]?.at ?? 0;
    const last = page.horizontal.at(-1)?.at ?? 0;
    const by: number = end === null ? 0 : end - first;
    end = last + by;
    return {
      horizontal: page.horizontal.map((line) => ({ ...line, at: line.at + by })),
      vertical: page.vertical.map((line) => ({ ...line, from: line.from + by, to: line.to + by })),
      texts: page.texts
        .filter(({ top, bottom }) => top > headerEnd && bottom < footerStart)
        .map((text) => ({ ...text, top: text.top + by, bottom: text.bottom + by })),
    };
  });
  return {
    horizontal: joined(shifted.flatMap(({ horizontal }) => horizontal)),
    vertical: joined(shifted.flatMap(({ vertical }) => vertical)),
    texts: once(shifted.flatMap(({ texts }) => texts)),
  };
}

/** The text of a merged cell over two pages is printed on both, at the same place of the strip. */
const once = (texts: readonly PaperText[]): PaperText[] =>
  texts.filter((text, index) => texts.findIndex((there) => isSamePlace(text, there)) === index);

const isSamePlace = (one: PaperText, other: PaperText): boolean =>
  one.text === other.text && Math.abs(one.left - other.left) < 1 && Math.abs(one.top - other.top) < 1;

/** Pieces of one line that touch become one; pt. */
function joined(lines: readonly PaperLine[]): PaperLine[] {
  const result: PaperLine[] = [];
  for (const line of [...lines].sort((one, other) => one.at - other.at || one.from - other.from)) {
    const before = result.findIndex(
      ({ at, from, to }) => Math.abs(at - line.at) < 0.3 && line.from < to + 1 && line.to > from - 1,
    );
    const piece = result[before];
    if (piece) {
      const ends = { from: Math.min(piece.from, line.from), to: Math.max(piece.to, line.to) };
      result.splice(before, 1, { ...piece, ...ends });
    } else result.push(line);
  }
  return result;
}

/** pt of the paper → px of the screen along one axis. */
export interface Fit {
  readonly scale: number;
  px(pt: number): number;
}

/** The outermost lines of the paper on the outermost lines of the screen. */
export function fitOf(paper: readonly PaperLine[], drawn: readonly DrawnLine[]): Fit {
  const [first, last] = [paper[0]?.at ?? 0, paper.at(-1)?.at ?? 1];
  const [from, to] = [drawn[0]?.at ?? 0, drawn.at(-1)?.at ?? 0];
  const scale = (to - from) / (last - first);
  return { scale, px: (pt) => from + (pt - first) * scale };
}

/** Golden lines that the screen does not draw, and drawn lines that are not on the paper, each as a sentence. */
export function differencesOf(
  paper: readonly PaperLine[],
  drawn: readonly DrawnLine[],
  across: Fit,
  along: Fit,
  tolerance: number,
): string[] {
  const expected = paper.map(({ at, from, to }) => ({ at: across.px(at), from: along.px(from), to: along.px(to) }));
  // the ends of a line lie under the lines that cross it, and under the line below frozen rows
  const covers = (outer: DrawnLine, inner: DrawnLine): boolean =>
    Math.abs(outer.at - inner.at) <= tolerance &&
    outer.from <= inner.from + 2 + tolerance &&
    outer.to >= inner.to - 2 - tolerance;
  const words = ({ at, from, to }: DrawnLine): string =>
    `${at.toFixed(1)} px, from ${from.toFixed(1)} to ${to.toFixed(1)}`;
  return [
    ...expected
      .filter((line) => !drawn.some((there) => covers(there, line)))
      .map((line) => `not drawn: ${words(line)}`),
    ...drawn
      .filter((line) => !expected.some((there) => covers(there, line)))
      .map((line) => `not on paper: ${words(line)}`),
  ];
}

export interface ComparedText {
  readonly screen: readonly string[];
  readonly paper: readonly string[];
  /** px between the middle of all lines on the screen and on the paper */
  readonly offset: number;
}

/** Every text on the screen beside the lines that the paper has within the same cell. */
export function comparedTexts(
  drawn: readonly DrawnText[],
  paper: readonly PaperText[],
  x: Fit,
  y: Fit,
): ComparedText[] {
  return drawn.map((cell) => {
    const whole = cell.lines.map(({ text }) => text).join('');
    const lines: { text: string; middle: number }[] = [];
    for (const { text, left, top, bottom } of paper) {
      const middle = y.px((top + bottom) / 2);
      if (!whole.includes(text) || !contains(withAllLines(cell), x.px(left), middle)) continue;
      const last = lines.find((line) => Math.abs(line.middle - middle) < 4);
      if (last) last.text += text;
      else lines.push({ text, middle });
    }
    lines.sort((one, other) => one.middle - other.middle);
    return {
      screen: noClosingFirst(cell.lines.map(({ text }) => text)),
      paper: noClosingFirst(lines.map(({ text }) => text)),
      offset: middleOf(cell.lines) - middleOf(lines),
    };
  });
}

/** Lines that do not fit stand out of their cell on paper: above and below, as far as they need. */
function withAllLines(cell: DrawnText): Area {
  const [first, last] = [cell.lines[0]?.middle ?? 0, cell.lines.at(-1)?.middle ?? 0];
  const more = Math.max(0, last - first + 20 - (cell.bottom - cell.top));
  return { ...cell, top: cell.top - more, bottom: cell.bottom + more };
}

/** Where nothing fits, one program leaves ） alone on a line and the other takes the sign before it along (避头尾). */
function noClosingFirst(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    if (before !== undefined && /^[）。，、；：]/.test(line)) {
      result[result.length - 1] = before.slice(0, -1);
      result.push(before.slice(-1) + line);
    } else result.push(line);
  }
  return result;
}

const middleOf = (lines: readonly { readonly middle: number }[]): number =>
  ((lines[0]?.middle ?? 0) + (lines.at(-1)?.middle ?? 0)) / 2;

const contains = ({ left, top, right, bottom }: Area, x: number, y: number): boolean =>
  x >= left - 1 && x <= right && y >= top && y <= bottom;
