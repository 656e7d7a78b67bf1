/** Widths in characters of the default font ⇄ px at 100 %. */
import type { Font } from '../sheet/sheet';
import { numberAttribute } from './xml';
import type { Attributes } from './xml';

/**
 * Width of a digit in em. 宋体 and its kin are half as wide as high; the others as their fonts say.
 * Calibri 11 gives 7 px, 宋体 11 and 12 give 8 px, 宋体 10.5 gives 7 px, as Excel shows them.
 */
const digitEm: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/calibri|carlito/i, 0.507],
  [/等线|dengxian|微软雅黑|yahei/i, 0.54],
  [/arial|helvetica|liberation sans/i, 0.556],
];
const halfEm = 0.5;

/** px of the widest digit; glyphs are drawn at whole pixel sizes. */
export function maximumDigitWidth(font: Font): number {
  const em = digitEm.find(([pattern]) => pattern.test(font.name))?.[1] ?? halfEm;
  const size = (font.size * 4) / 3;
  return Math.max(1, Math.round(em * (em === halfEm ? Math.ceil(size) : size)));
}

/** ECMA-376 18.3.1.13: characters as in the file → px. */
export const columnPixels = (characters: number, digit: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);

/** The width in 1/256 of a character that reads as so many px, as Excel writes it. */
export function columnCharacters(pixels: number, digit: number): number {
  const below = Math.trunc((pixels * 256) / digit) / 256;
  return columnPixels(below, digit) === pixels ? below : Math.ceil((pixels * 256) / digit) / 256;
}

/** px of a column that <cols> says nothing of; `format`: attributes of <sheetFormatPr>. */
export function usualColumnPixels(format: Attributes | undefined, digit: number): number {
  const { defaultColWidth, baseColWidth } = format ?? {};
  return defaultColWidth === undefined
    ? defaultColumnPixels(numberAttribute(baseColWidth, 8), digit)
    : columnPixels(numberAttribute(defaultColWidth, 8.43), digit);
}

/** px of a column while it is not hidden; `column`: attributes of <col>. Excel may give a hidden one the width 0. */
export function shownColumnPixels(column: Attributes, usual: number, digit: number): number {
  const { width } = column;
  return (width === undefined ? 0 : columnPixels(numberAttribute(width, 8.43), digit)) || usual;
}

/** Width of a column nobody set: so many characters and 5 px of margin, rounded up to 8 px. */
export const defaultColumnPixels = (baseCharacters: number, digit: number): number =>
  Math.ceil((baseCharacters * digit + 5) / 8) * 8;
