/** A cell of a sheet as a cell of a Word table: its font, lines and place, made smaller as the sheet is. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  TextDirection,
  VerticalAlignTable,
} from 'docx';
import type { IBorderOptions, ImageRun, ITableCellOptions } from 'docx';
import { indentStep } from '../print/cell-style';
import type { Piece } from '../print/sections';
import { fittingFactor, lineHeight } from '../print/text-size';
import { isPictureText } from '../sheet/picture-media';
import { plainStyle } from '../sheet/plain-style';
import type { BorderLine, Cell, Horizontal, LineStyle, Style, Vertical } from '../sheet/sheet';
import { halfPoints, twipsOfPixels, twipsOfPoints } from './lengths';
import { styleIds } from './styles';
import { textRuns } from './text-runs';

type Look = Omit<ITableCellOptions, 'columnSpan' | 'rowSpan' | 'verticalMerge'>;

const pxPerPoint = 96 / 72;
/** px left and right of the text together, as Excel keeps them free */
const padding = 4;
/** The fonts of another machine may be a little wider, and Word would break a figure in two. */
const sure = 0.9;

/** `size` in eighths of a point */
const lines: Readonly<Record<LineStyle, Pick<IBorderOptions, 'style' | 'size'>>> = {
  thin: { style: BorderStyle.SINGLE, size: 4 },
  medium: { style: BorderStyle.SINGLE, size: 12 },
  thick: { style: BorderStyle.SINGLE, size: 18 },
  double: { style: BorderStyle.DOUBLE, size: 4 },
  hair: { style: BorderStyle.DOTTED, size: 2 },
  dotted: { style: BorderStyle.DOTTED, size: 4 },
  dashed: { style: BorderStyle.DASHED, size: 4 },
  dashDot: { style: BorderStyle.DOT_DASH, size: 4 },
  dashDotDot: { style: BorderStyle.DOT_DOT_DASH, size: 4 },
  mediumDashed: { style: BorderStyle.DASHED, size: 12 },
  mediumDashDot: { style: BorderStyle.DOT_DASH, size: 12 },
  mediumDashDotDot: { style: BorderStyle.DOT_DOT_DASH, size: 12 },
  slantDashDot: { style: BorderStyle.DOT_DASH, size: 12 },
};

const vertical: Readonly<Record<Vertical, 'top' | 'center' | 'bottom'>> = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
  justify: VerticalAlignTable.TOP,
  distributed: VerticalAlignTable.CENTER,
};

/** null: depends on the value, see `generalAlignment` */
const horizontal = {
  general: null,
  left: AlignmentType.LEFT,
  fill: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  centerContinuous: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
  distributed: AlignmentType.DISTRIBUTE,
} as const satisfies Readonly<Record<Horizontal, string | null>>;

/** `scale`: of the whole sheet, at most 1. `pictures`: those that hang in it, by the px from its upper edge to its text. */
export function sheetCell(
  { cell, width, height }: Piece,
  style: Style = plainStyle,
  scale: number,
  pictures: (textTop: number) => readonly ImageRun[],
): Look {
  const text = cell && !isPictureText(cell.text) ? cell.text : '';
  const size = style.font.size * scale * fitting(cell, style, width);
  const halves = Math.max(halfPoints(size), 2);
  const [fill, font] = [style.fill, style.font];
  const indent = twipsOfPixels(style.indent * indentStep * scale);
  const isRight = style.horizontal === 'right';
  const direction = turnedTo(style.rotation);
  return {
    verticalAlign: vertical[style.vertical],
    borders: bordersOf(style),
    ...(fill !== null && { shading: { type: ShadingType.CLEAR, fill: fill.slice(1) } }),
    ...(direction && { textDirection: direction }),
    children: [
      new Paragraph({
        style: styleIds.cell,
        alignment: horizontal[style.horizontal] ?? generalAlignment(cell),
        indent: isRight ? { right: indent } : { left: indent },
        spacing: { line: twipsOfPoints(size * lineHeight), lineRule: LineRuleType.AT_LEAST },
        // the end of a paragraph has a height too
        run: { size: halves },
        children: [
          ...pictures(textTop(style, height)),
          ...textRuns(text, {
            font: { ascii: font.name, hAnsi: font.name, eastAsia: font.name },
            size: halves,
            bold: font.bold,
            italics: font.italic,
            strike: font.strike,
            color: font.color.slice(1),
            ...(font.underline && { underline: {} }),
          }),
        ],
      }),
    ],
  };
}

/** px at 100 % above a text of one line */
function textTop({ vertical: place, font }: Style, height: number): number {
  const free = Math.max(height - font.size * pxPerPoint * lineHeight, 0);
  if (place === 'bottom') return free;
  return place === 'center' || place === 'distributed' ? free / 2 : 0;
}

/** A number, and what is to be shrunk, stays on one line. */
function fitting(cell: Cell | null, { wrap, shrinkToFit, font, indent }: Style, width: number): number {
  const isNumber = typeof cell?.value === 'number';
  if (!cell || !(isNumber || (shrinkToFit && !wrap))) return 1;
  return fittingFactor(
    cell.text,
    font.size * pxPerPoint,
    font.bold,
    Math.max((width - padding - indent * indentStep) * sure, 1),
  );
}

/** Excel's: numbers right, yes and no and errors in the middle, text left. */
function generalAlignment(cell: Cell | null): (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'] {
  if (typeof cell?.value === 'number') return AlignmentType.RIGHT;
  return typeof cell?.value === 'boolean' ? AlignmentType.CENTER : AlignmentType.LEFT;
}

const border = (line: BorderLine): IBorderOptions => ({ ...lines[line.line], color: line.color.slice(1) });

const bordersOf = ({ left, right, top, bottom }: Style): NonNullable<ITableCellOptions['borders']> => ({
  ...(left && { left: border(left) }),
  ...(right && { right: border(right) }),
  ...(top && { top: border(top) }),
  ...(bottom && { bottom: border(bottom) }),
});

/** Word turns by quarters only; Chinese characters stand upright in a column that runs down. */
function turnedTo(rotation: Style['rotation']): (typeof TextDirection)[keyof typeof TextDirection] | null {
  if (rotation === 'stacked' || rotation === -90) return TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT;
  return rotation === 90 ? TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT : null;
}
