/** A size as Excel tells it while it is dragged: 宽度：8.43（64 像素）, 高度：15.00（20 像素）. */
import type { Axis } from '../../shared/document/change';

/** px left and right of the digits in a column, together */
const columnMargin = 5;
const pointsPerPixel = 0.75;

/** `pixels` at 100 %; `digitWidth`: px of a digit of the workbook's usual font, 7 where none is known. */
export function sizeInWords(axis: Axis, pixels: number, digitWidth = 7): string {
  if (axis === 'rows') return `高度：${(pixels * pointsPerPixel).toFixed(2)}（${pixels} 像素）`;
  // a column narrower than one digit and its margin is told as a part of one, as Excel does
  const oneDigit = digitWidth + columnMargin;
  const digits = pixels < oneDigit ? pixels / oneDigit : (pixels - columnMargin) / digitWidth;
  return `宽度：${digits.toFixed(2)}（${pixels} 像素）`;
}
