/** How high the texts of a report are on the paper; forms have rows of fixed heights, as printed. */

/** px; the column of report-outline.ts without the margins of a cell */
const lineWidth = 604;
/** Excel makes a row of 仿宋_GB2312 16 so high: 20.25 pt. */
const linePitch = 20.25 / 16;
/** pt; Excel shows no row higher than 409.5 */
const highestRow = 405;
const pixelsPerPoint = 4 / 3;

/** Sizes of GB/T 9704—2012, 3号 and 2号, in pt. */
export const textSize = 16;
export const titleSize = 22;

/** pt; at least `least`. `size`: of the font. */
export function reportHeight(text: string, size: number, least: number): number {
  // two lines in five are a character shorter, because no comma may begin the next line
  const charactersInLine = Math.floor(lineWidth / (size * pixelsPerPoint)) - 0.4;
  const lines = text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(widthOf(paragraph) / charactersInLine)), 0);
  return Math.max(least, lines * size * linePitch);
}

/** pt between a text and the next heading */
const gapBelow = 6;

/**
 * The rows of the text of a section in pt, equally high: it may be longer than Excel makes a row. `blank`: room to write,
 * where nothing is written yet.
 */
export function proseHeights(text: string, blank: number): readonly number[] {
  const height = text === '' ? blank : reportHeight(text, textSize, 0) + gapBelow;
  const rows = Math.ceil(height / highestRow);
  return Array.from({ length: rows }, () => height / rows);
}

/** In characters; a Latin one is half as wide. */
const widthOf = (paragraph: string): number =>
  [...paragraph].reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);
