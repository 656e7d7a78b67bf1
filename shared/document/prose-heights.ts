/** How many rows the text of a report's section takes on the paper, and how high they are. */

/**
 * A line holds 28 characters of 16 pt (report-outline.ts), one less where a comma must not begin the next line. 20.25 pt is
 * the height that Excel gives a row of 仿宋_GB2312 16.
 */
const charactersInLine = 27;
const linePitch = 20.25;
/** pt; Excel shows no row higher than 409.5 */
const highestRow = 405;

/** pt, one for each row, equally high; `least` for all of them together. */
export function proseHeights(text: string, least: number): readonly number[] {
  const lines = text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(widthOf(paragraph) / charactersInLine)), 0);
  const height = Math.max(least, lines * linePitch);
  const rows = Math.ceil(height / highestRow);
  return Array.from({ length: rows }, () => height / rows);
}

/** In characters; a Latin one is half as wide. */
const widthOf = (paragraph: string): number =>
  [...paragraph].reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);
