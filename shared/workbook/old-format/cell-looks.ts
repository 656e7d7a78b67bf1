/** Fonts, colours, borders and alignment of a BIFF8 workbook ([MS-XLS] 2.4.122 Font, 2.4.353 XF, 2.4.188 Palette). */
import type { BorderLine, Font, LineStyle, Style } from '../../sheet/sheet';
import { plainFont } from '../../sheet/plain-style';
import { horizontals, verticals } from '../alignments';
import { standardIndexed } from '../colors';
import { builtInNumberFormat } from '../number-formats';
import { recordKinds, recordsFrom, textAt } from './records';

export interface OldStyles {
  /** by the index that cells give (ixfe) */
  readonly styles: readonly Style[];
  /** font 0: column widths are counted in its digits */
  readonly usualFont: Font;
}

export function readOldStyles(stream: Uint8Array): OldStyles {
  const fonts: DataView[] = [];
  const formats = new Map<number, string>();
  const looks: DataView[] = [];
  const colors = [...standardIndexed];
  for (const { kind, data } of recordsFrom(stream, 0)) {
    if (kind === recordKinds.font && data.byteLength >= 16) fonts.push(data);
    if (kind === recordKinds.numberFormat) formats.set(data.getUint16(0, true), textAt(data, 2, 2));
    if (kind === recordKinds.cellFormat && data.byteLength >= 20) looks.push(data);
    if (kind === recordKinds.palette) readPalette(data, colors);
  }
  const color = (index: number): string | null => colors[index] ?? null;
  const read = fonts.map((data) => readFont(data, color));
  return {
    styles: looks.map((data) => readStyle(data, read, formats, color)),
    usualFont: read[0] ?? plainFont,
  };
}

type ColorOf = (index: number) => string | null;

/** Own colours take the places from 8 on. */
function readPalette(data: DataView, colors: string[]): void {
  const count = data.getUint16(0, true);
  for (let index = 0; index < count && 2 + index * 4 + 3 < data.byteLength; index++) {
    const channels = [0, 1, 2].map((channel) => data.getUint8(2 + index * 4 + channel));
    colors[8 + index] = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  }
}

const twipsPerPoint = 20;

function readFont(data: DataView, color: ColorOf): Font {
  const flags = data.getUint16(2, true);
  return {
    name: textAt(data, 14, 1) || plainFont.name,
    size: data.getUint16(0, true) / twipsPerPoint,
    bold: data.getUint16(6, true) >= 600,
    italic: (flags & 0x2) !== 0,
    underline: data.getUint8(10) !== 0,
    strike: (flags & 0x8) !== 0,
    color: color(data.getUint16(4, true)) ?? plainFont.color,
  };
}

const lines: readonly (LineStyle | null)[] = [
  null,
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
];

function readStyle(
  data: DataView,
  fonts: readonly Font[],
  formats: ReadonlyMap<number, string>,
  color: ColorOf,
): Style {
  const font = data.getUint16(0, true);
  const format = data.getUint16(2, true);
  const [alignment, turn, indent] = [data.getUint8(6), data.getUint8(7), data.getUint8(8)];
  const sides = data.getUint32(10, true);
  const more = data.getUint32(14, true);
  const line = (style: number, index: number): BorderLine | null => {
    const found = lines[style & 0xf];
    return found ? { line: found, color: color(index & 0x7f) ?? '#000000' } : null;
  };
  const pattern = more >>> 26;
  return {
    // the fifth font of the file does not exist, and is not counted in it
    font: fonts[font > 4 ? font - 1 : font] ?? plainFont,
    fill: pattern === 0 ? null : color(data.getUint16(18, true) & 0x7f),
    left: line(sides, sides >>> 16),
    right: line(sides >>> 4, sides >>> 23),
    top: line(sides >>> 8, more),
    bottom: line(sides >>> 12, more >>> 7),
    numberFormat: formats.get(format) ?? builtInNumberFormat(format),
    horizontal: horizontals[alignment & 0x7] ?? 'general',
    vertical: verticals[(alignment >>> 4) & 0x7] ?? 'bottom',
    wrap: (alignment & 0x8) !== 0,
    shrinkToFit: (indent & 0x10) !== 0,
    indent: indent & 0xf,
    rotation: turn === 255 ? 'stacked' : turn > 90 ? 90 - turn : turn,
    locked: (data.getUint16(4, true) & 0x1) !== 0,
  };
}
