/** Sizes as Excel tells and takes them: columns in characters, rows in points. */
import type { Axis } from '../../shared/document/change';

/** px left and right of the digits in a column, together */
const columnMargin = 5;
const pointsPerPixel = 0.75;
/** px of a digit of the usual font, where the workbook names none */
const usualDigit = 7;

/** 宽度：8.43（64 像素）, 高度：15.00（20 像素）; `pixels` at 100 %, `digitWidth` in px. */
export const sizeInWords = (axis: Axis, pixels: number, digitWidth = usualDigit): string =>
  `${axis === 'rows' ? '高度' : '宽度'}：${sizeAsTyped(axis, pixels, digitWidth)}（${pixels} 像素）`;

/** 8.43 for a column of 64 px, 15.00 for a row of 20 px. */
export function sizeAsTyped(axis: Axis, pixels: number, digitWidth = usualDigit): string {
  if (axis === 'rows') return (pixels * pointsPerPixel).toFixed(2);
  // a column narrower than one digit and its margin is told as a part of one, as Excel does
  const oneDigit = digitWidth + columnMargin;
  const digits = pixels < oneDigit ? pixels / oneDigit : (pixels - columnMargin) / digitWidth;
  return digits.toFixed(2);
}

/** The most that Excel takes: characters of a column, points of a row. */
export const largestSizes = { columns: 255, rows: 409 } as const satisfies Record<Axis, number>;

/** px of a size typed as Excel takes it; null when it is no number from 0 to the largest. */
export function pixelsOf(axis: Axis, typed: string, digitWidth = usualDigit): number | null {
  const size = typed.trim() === '' ? Number.NaN : Number(typed);
  if (!(size >= 0 && size <= largestSizes[axis])) return null;
  if (axis === 'rows') return Math.round(size / pointsPerPixel);
  return Math.round(size < 1 ? size * (digitWidth + columnMargin) : size * digitWidth + columnMargin);
}
