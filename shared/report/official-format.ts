/**
 * How a report looks on paper, in Word and in PDF alike: 公文格式 by GB/T 9704—2012. Paper in mm, fonts in pt, indents in
 * characters of the text.
 */
import { assertNever } from '../assert-never';
import type { HeadingLevel, ReportBlock } from '../document/report';

/** Fixed 28 pt puts 22 lines on a page, as the standard asks (5.2.3); many offices print with 1.5 lines. */
export type LineSpacing = '28pt' | '1.5';

/** 5.2.1 and 5.2.2; `number`: from the text down to the page number (7.5). */
export const paper = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, number: 7 } as const;

/** 二号, 三号, 四号, 小四, 五号 */
export const sizes = { title: 22, text: 16, pageNumber: 14, table: 12, wideTable: 10.5 } as const;

/** pt of a line at a fixed 28 pt; a title has larger letters. */
export const lineHeights = { title: 35, text: 28 } as const;

/** Latin letters and digits. */
export const latinFont = 'Times New Roman';
export const pageNumberFont = '宋体';
export const tableFont = '宋体';

/** 首行缩进, in characters. */
export const firstLineIndent = 2;

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'center' | 'justify' | 'right';
  /** of the first line, in characters */
  readonly indent: number;
}

const text: TextLook = {
  font: '仿宋_GB2312',
  size: sizes.text,
  bold: false,
  align: 'justify',
  indent: firstLineIndent,
};

/** 7.3.3: the first level in 黑体, the second in 楷体; offices set the third bold to tell it from the text. */
export const headingLooks: Readonly<Record<HeadingLevel, TextLook>> = {
  1: { ...text, font: '黑体' },
  2: { ...text, font: '楷体_GB2312' },
  3: { ...text, bold: true },
  4: text,
};

export const looks = {
  title: { ...text, font: '方正小标宋简体', size: sizes.title, align: 'center', indent: 0 },
  text,
  signOff: { ...text, align: 'right', indent: 0 },
} as const satisfies Readonly<Record<string, TextLook>>;

/** Of every block but a table. */
export function lookOf(block: Exclude<ReportBlock, { readonly kind: 'table' }>): TextLook {
  switch (block.kind) {
    case 'title':
      return looks.title;
    case 'heading':
      return headingLooks[block.level];
    case 'paragraph':
    case 'item':
      return looks.text;
    case 'signOff':
      return looks.signOff;
    default:
      return assertNever(block);
  }
}

/** — 1 — */
export const pageNumberDash = '—';

/** In characters: a letter of Latin script or a digit is half as wide. */
export const widthInCharacters = (line: string): number =>
  [...line].reduce((width, sign) => width + (/[\u0020-\u00ff]/.test(sign) ? 0.5 : 1), 0);

/** A table with more columns than five has smaller letters. */
export const tableSize = (columns: number): number => (columns > 5 ? sizes.wideTable : sizes.table);

/** pt of the room between a table and the text */
export const aroundTables = 8;

/** Headings and texts of up to twelve characters stand in the middle of their cell, longer ones are read from the left. */
export const cellAlignment = (text: string, isHead: boolean): 'center' | 'left' =>
  isHead || (!text.includes('\n') && widthInCharacters(text) <= 12) ? 'center' : 'left';
