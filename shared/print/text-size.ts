/**
 * Estimates how much room a text takes, without measuring: shared/ has no screen. It decides only whether a line may
 * stay on one line and how tall a page will get, never where text ends.
 */

/** Chinese fonts set text at this line height; the larger default of some fonts would make every two-line row grow. */
export const lineHeight = 1.2;

const fullWidth = /[\u1100-\u11ff\u2010-\u2027\u2030-\u205e\u2100-\u27ff\u2e80-\ud7ff\uf900-\uffdc\uffe0-\uffe6]/;
const narrow = /[\s!'(),.:;I[\]`|ijl]/;
const wide = /[A-Z%@&mw]/;

/** Width in px of the longest line; `size` is the font's in px. */
export function textWidth(text: string, size: number, bold: boolean): number {
  return Math.max(...text.split('\n').map((line) => lineWidth(line, size))) * (bold ? 1.06 : 1);
}

/**
 * How much smaller one line must be to fit into `room` px, 1 when it fits. Excel would show a number that does not fit as
 * ####; a figure to be checked must be readable.
 */
export function fittingFactor(text: string, size: number, bold: boolean, room: number): number {
  const width = textWidth(text, size, bold);
  return width > room ? Math.floor((room / width) * 100) / 100 : 1;
}

/** Height in px of a text that wraps at `width`. */
export function textHeight(text: string, width: number, size: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(lineWidth(line, size) / Math.max(width, size))));
  return lines.reduce((total, count) => total + count, 0) * size * lineHeight;
}

function lineWidth(line: string, size: number): number {
  let ems = 0;
  for (const sign of line) {
    if (sign.length > 1 || fullWidth.test(sign)) ems += 1;
    else if (narrow.test(sign)) ems += 0.34;
    else ems += wide.test(sign) ? 0.75 : 0.56;
  }
  return ems * size;
}
