/** A Style in exceljs's words. */
import type * as ExcelJS from 'exceljs';
import type { BorderLine, Style, Vertical } from '../sheet/sheet';

const verticals: Readonly<Record<Vertical, NonNullable<ExcelJS.Alignment['vertical']>>> = {
  top: 'top',
  center: 'middle',
  bottom: 'bottom',
  justify: 'justify',
  distributed: 'distributed',
};

export const excelColor = (color: string): { argb: string } => ({ argb: `FF${color.slice(1).toUpperCase()}` });

const excelLine = (line: BorderLine): Partial<ExcelJS.Border> => ({ style: line.line, color: excelColor(line.color) });

export function excelStyle(style: Style): Partial<ExcelJS.Style> {
  const { font } = style;
  return {
    // exceljs reads 10.5 pt as 10 but writes what it is given
    font: {
      name: font.name,
      size: font.size,
      color: excelColor(font.color),
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(font.underline && { underline: true }),
      ...(font.strike && { strike: true }),
    },
    ...(style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: excelColor(style.fill) } }),
    border: {
      ...(style.left && { left: excelLine(style.left) }),
      ...(style.right && { right: excelLine(style.right) }),
      ...(style.top && { top: excelLine(style.top) }),
      ...(style.bottom && { bottom: excelLine(style.bottom) }),
    },
    alignment: {
      ...(style.horizontal !== 'general' && { horizontal: style.horizontal }),
      vertical: verticals[style.vertical],
      ...(style.wrap && { wrapText: true }),
      ...(style.shrinkToFit && { shrinkToFit: true }),
      ...(style.indent > 0 && { indent: style.indent }),
      ...(style.rotation !== 0 && { textRotation: style.rotation === 'stacked' ? 'vertical' : style.rotation }),
    },
    ...(!style.locked && { protection: { locked: false } }),
  };
}
