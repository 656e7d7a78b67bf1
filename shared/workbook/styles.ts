/** xl/styles.xml → the looks of cells and of conditional formats. */
import type { ConditionalLook, Font, Horizontal, Style, Vertical } from '../sheet/sheet';
import { plainFont, plainStyle } from '../sheet/plain-style';
import { horizontals, verticals } from './alignments';
import { readBorder } from './border';
import { readColors } from './colors';
import type { Colors } from './colors';
import { readLook } from './conditional-look';
import { builtInNumberFormat } from './number-formats';
import type { Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { child, children, isOn, isTrue, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

export interface StyleSheet {
  /** by the number that cells give as s */
  readonly styles: readonly Style[];
  /** looks of conditional formats, by dxfId */
  readonly looks: readonly ConditionalLook[];
  /** a look that stands in a conditional format itself */
  lookOf(dxf: XmlElement): ConditionalLook;
  /** font 0: column widths are counted in its digits */
  readonly defaultFont: Font;
}

const black = '#000000';
export function readStyles(pack: Package, workbook: WorkbookPart): StyleSheet {
  const part = workbook.relationships.find((each) => each.kind === 'styles')?.target;
  const root = part !== undefined && pack.has(part) ? pack.parsed(part, parseXml) : undefined;
  const colors = readColors(pack, workbook, root);
  const fonts = children(child(root, 'fonts'), 'font').map((element) => readFont(element, colors));
  const fills = children(child(root, 'fills'), 'fill').map((element) => readFill(element, colors));
  const borders = children(child(root, 'borders'), 'border').map((element) => readBorder(element, colors));
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      numberAttribute(attributes['numFmtId'], -1),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const styles = children(child(root, 'cellXfs'), 'xf').map((element): Style => {
    const { fontId, fillId, borderId, numFmtId } = element.attributes;
    const format = numberAttribute(numFmtId, 0);
    return {
      ...plainStyle,
      font: fonts[numberAttribute(fontId, 0)] ?? plainFont,
      fill: fills[numberAttribute(fillId, 0)] ?? null,
      ...borders[numberAttribute(borderId, 0)],
      numberFormat: formats.get(format) ?? builtInNumberFormat(format),
      ...readAlignment(child(element, 'alignment')),
      locked: isTrue(child(element, 'protection')?.attributes['locked'], true),
    };
  });
  return {
    styles: styles.length > 0 ? styles : [plainStyle],
    looks: children(child(root, 'dxfs'), 'dxf').map((element) => readLook(element, colors)),
    lookOf: (dxf) => readLook(dxf, colors),
    defaultFont: fonts[0] ?? plainFont,
  };
}

function readFont(element: XmlElement, colors: Colors): Font {
  const underline = child(element, 'u');
  return {
    name: child(element, 'name')?.attributes['val'] ?? plainFont.name,
    size: numberAttribute(child(element, 'sz')?.attributes['val'], plainFont.size),
    bold: isOn(child(element, 'b')),
    italic: isOn(child(element, 'i')),
    underline: underline !== undefined && underline.attributes['val'] !== 'none',
    strike: isOn(child(element, 'strike')),
    color: colors.of(child(element, 'color')) ?? black,
  };
}

/** Share of the foreground colour in a pattern, as Excel draws it. */
const coverage: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};
const coverageOfLines = 0.3;

/** A pattern or gradient is shown as one mixed colour. */
function readFill(element: XmlElement, colors: Colors): string | null {
  const gradient = child(element, 'gradientFill');
  if (gradient) return colors.of(child(child(gradient, 'stop'), 'color'));
  const pattern = child(element, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || type === 'none') return null;
  const share = coverage[type] ?? coverageOfLines;
  const foreground = child(pattern, 'fgColor');
  // Automatic is black in front, as text is; behind a pattern it is white.
  const front = colors.of(foreground) ?? (foreground?.attributes['indexed'] === '64' ? black : null);
  if (share === 1) return front;
  return mixed(front ?? black, colors.of(child(pattern, 'bgColor')) ?? '#ffffff', share);
}

function mixed(front: string, back: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [front, back].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const isHorizontal = (text: string | undefined): text is Horizontal => horizontals.some((each) => each === text);
const isVertical = (text: string | undefined): text is Vertical => verticals.some((each) => each === text);

type Alignment = Pick<Style, 'horizontal' | 'vertical' | 'wrap' | 'shrinkToFit' | 'indent' | 'rotation'>;

function readAlignment(element: XmlElement | undefined): Partial<Alignment> {
  if (!element) return {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = element.attributes;
  return {
    horizontal: isHorizontal(horizontal) ? horizontal : 'general',
    vertical: isVertical(vertical) ? vertical : 'bottom',
    wrap: isTrue(wrapText),
    shrinkToFit: isTrue(shrinkToFit),
    indent: Math.max(0, numberAttribute(indent, 0)),
    rotation: readRotation(numberAttribute(textRotation, 0)),
  };
}

/** In the file 91…180 turn clockwise, 255 stacks. */
function readRotation(value: number): Style['rotation'] {
  if (value === 255) return 'stacked';
  if (value > 90 && value <= 180) return 90 - value;
  return value >= 0 && value <= 90 ? value : 0;
}
