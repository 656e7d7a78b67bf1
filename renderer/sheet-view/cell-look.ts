/** How a cell's style is written in CSS; pure. Sizes in px of the sheet at 100 %. */
import type { CSSProperties } from 'react';
import { fontStack } from '../../shared/print/font-stacks';
import { fittingFactor, lineHeight, textWidth } from '../../shared/print/text-size';
import type { BorderLine, Cell, Font, LineStyle, Style } from '../../shared/sheet/sheet';

export const pxPerPoint = 4 / 3;
const indentStep = 9;
/** px left and right of a text, as .sheet-text has it */
const textPadding = 3;

export function fontCss(font: Font): CSSProperties {
  const size = font.size * pxPerPoint;
  return {
    fontFamily: fontStack(font.name),
    fontSize: size,
    lineHeight: `${Math.round(size * lineHeight)}px`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? 'italic' : 'normal',
    color: font.color,
    textDecoration: [font.underline && 'underline', font.strike && 'line-through'].filter(Boolean).join(' ') || 'none',
  };
}

const horizontals = {
  left: 'left',
  center: 'center',
  right: 'right',
  fill: 'left',
  justify: 'justify',
  centerContinuous: 'center',
  distributed: 'justify',
} as const;

/** `general` puts numbers right, logical values and errors in the middle, text left. */
export function textAlign(style: Style, cell: Pick<Cell, 'value' | 'text'>): 'left' | 'center' | 'right' | 'justify' {
  if (style.horizontal !== 'general') return horizontals[style.horizontal];
  if (typeof cell.value === 'number') return 'right';
  if (typeof cell.value === 'boolean' || /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(cell.text)) {
    return 'center';
  }
  return 'left';
}

/** Text that does not fit is shown from its first line: `safe` keeps the start in sight. */
const verticals = {
  top: 'flex-start',
  center: 'safe center',
  bottom: 'safe flex-end',
  justify: 'flex-start',
  distributed: 'safe center',
} as const;

/** The box that holds a cell's text; it fills the cell. */
export function frameCss(style: Style, cell: Pick<Cell, 'value' | 'text'>): CSSProperties {
  const indent = style.indent * indentStep;
  const align = textAlign(style, cell);
  const turned = style.rotation !== 0;
  const sides = { left: 'flex-start', center: 'center', right: 'flex-end', justify: 'center' } as const;
  return {
    ...fontCss(style.font),
    justifyContent: verticals[style.vertical],
    alignItems: turned ? sides[align] : 'stretch',
    textAlign: align,
    ...(style.horizontal === 'distributed' ? { textAlignLast: 'justify' } : {}),
    ...(indent > 0 ? { [align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + indent } : {}),
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
  };
}

/** Numbers and 缩小字体填充 stay on one line. */
const staysFlat = (style: Style, cell: Pick<Cell, 'value'>): boolean =>
  (typeof cell.value === 'number' || style.shrinkToFit) && style.rotation === 0;

const flatPadding = (style: Style): number => 2 * textPadding + style.indent * indentStep;

/** What stays on one line becomes smaller where it does not fit; `width` is the cell's in px. */
export function fitCss(style: Style, cell: Pick<Cell, 'value' | 'text'>, width: number): CSSProperties {
  if (!staysFlat(style, cell)) return {};
  const size = style.font.size * pxPerPoint;
  const room = Math.max(width - flatPadding(style), 1);
  const factor = fittingFactor(cell.text, size, style.font.bold, room);
  return { whiteSpace: 'pre', ...(factor < 1 ? { fontSize: size * factor } : {}) };
}

/** px that a cell needs so that fitCss leaves its text as large as it is; null for texts that it never makes smaller. */
export const fittingWidth = (style: Style, cell: Pick<Cell, 'value' | 'text'>): number | null =>
  staysFlat(style, cell)
    ? textWidth(cell.text, style.font.size * pxPerPoint, style.font.bold) + flatPadding(style)
    : null;

/** Turned text; null for ordinary text. */
export function turnCss(style: Style): CSSProperties | null {
  const { rotation } = style;
  if (rotation === 0) return null;
  if (rotation === 'stacked') return { writingMode: 'vertical-rl', textOrientation: 'upright', maxHeight: '100%' };
  if (rotation === 90) return { writingMode: 'vertical-rl', transform: 'rotate(180deg)', maxHeight: '100%' };
  if (rotation === -90) return { writingMode: 'vertical-rl', maxHeight: '100%' };
  return { transform: `rotate(${-rotation}deg)`, whiteSpace: 'pre' };
}

/** Excel writes a text that may not wrap in one line, whatever line breaks it has. */
export const shownText = (cell: Pick<Cell, 'text'>, style: Style): string =>
  style.wrap || style.rotation === 'stacked' ? cell.text : cell.text.replace(/\r?\n/g, '');

const lines: Readonly<Record<LineStyle, { width: number; css: string }>> = {
  hair: { width: 1, css: 'dotted' },
  thin: { width: 1, css: 'solid' },
  dotted: { width: 1, css: 'dotted' },
  dashed: { width: 1, css: 'dashed' },
  dashDot: { width: 1, css: 'dashed' },
  dashDotDot: { width: 1, css: 'dashed' },
  medium: { width: 2, css: 'solid' },
  mediumDashed: { width: 2, css: 'dashed' },
  mediumDashDot: { width: 2, css: 'dashed' },
  mediumDashDotDot: { width: 2, css: 'dashed' },
  slantDashDot: { width: 2, css: 'dashed' },
  thick: { width: 3, css: 'solid' },
  double: { width: 3, css: 'double' },
};

/** A border line as a CSS border, such as `1px solid #000000`. */
export function lineCss({ line, color }: BorderLine): string {
  const { width, css } = lines[line];
  return `${width}px ${css} ${color}`;
}
