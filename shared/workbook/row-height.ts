/** Heights of rows: pt ⇄ px at 100 %, and as high as the text needs where the file gives none, as Excel makes it. */
import type { Style } from '../sheet/sheet';
import { numberAttribute } from './xml';

export interface TextBox {
  readonly text: string;
  readonly style: Style;
  /** px */
  readonly width: number;
}

/** Line pitch of Chinese fonts in relation to their size. */
const linePitch = 1.3;
export const pixelsPerPoint = 4 / 3;
/** inside margins of a cell, left and right together, px */
const margin = 5;
/** px of one step of indent, as the sheet draws it */
const indentStep = 9;

/** px of a height in pt as written in the file; that of Excel's own sheets without one. */
export const rowPixels = (written: string | undefined): number =>
  Math.round(numberAttribute(written, 15) * pixelsPerPoint);

/** pt that read as so many px. */
export const rowPoints = (pixels: number): number => pixels / pixelsPerPoint;

/** px; merged cells do not count, as in Excel. */
export const automaticHeight = (boxes: readonly TextBox[], smallest: number): number =>
  boxes.reduce((height, box) => Math.max(height, Math.round(textHeight(box))), smallest);

function textHeight({ text, style, width }: TextBox): number {
  const size = style.font.size * pixelsPerPoint;
  const lines = style.wrap ? text.split('\n') : [text];
  if (style.rotation === 'stacked') return Math.max(...lines.map((line) => [...line].length)) * size * linePitch;
  if (style.rotation !== 0) return turnedHeight(lines, size, style.rotation);
  // A line holds whole characters only, which counts in the narrow columns of these forms.
  const room = Math.max(Math.floor((width - margin - style.indent * indentStep) / size), 1) * size;
  const count = style.wrap
    ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line, size) / room)), 0)
    : 1;
  return count * size * linePitch;
}

/** Turned text is not wrapped at the width of its cell; its longest line goes up, its lines stand side by side. */
function turnedHeight(lines: readonly string[], size: number, degrees: number): number {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const longest = Math.max(...lines.map((line) => lineWidth(line, size)));
  return longest * Math.sin(angle) + lines.length * size * linePitch * Math.cos(angle) + margin;
}

/** A Chinese character is as wide as high, a Latin one about half. */
const lineWidth = (line: string, size: number): number =>
  [...line].reduce((width, sign) => width + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? size : size / 2), 0);
