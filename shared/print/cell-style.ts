/** A style of the workbook as CSS for a table cell. */
import type { BorderLine, Horizontal, LineStyle, Style, Vertical } from '../sheet/sheet';
import { assertNever } from '../assert-never';
import { fontStack } from './font-stacks';
import { lineHeight } from './text-size';

/** px; where borders of neighbours meet, CSS lets the wider one win */
const lines: Readonly<Record<LineStyle, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
};

const vertical: Readonly<Record<Vertical, string>> = {
  top: 'top',
  center: 'middle',
  bottom: 'bottom',
  justify: 'top',
  distributed: 'middle',
};

/** px of one step of indent */
export const indentStep = 9;

export function cellStyle(style: Style): string {
  const { font } = style;
  const decorations = [font.underline ? 'underline' : '', font.strike ? 'line-through' : ''].filter(Boolean);
  return [
    `font: ${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}${font.size}pt/${lineHeight} ${fontStack(font.name)}`,
    `color: ${font.color}`,
    decorations.length > 0 ? `text-decoration: ${decorations.join(' ')}` : '',
    style.fill ? `background: ${style.fill}` : '',
    ...(['left', 'right', 'top', 'bottom'] as const).map((side) => border(side, style[side])),
    `vertical-align: ${vertical[style.vertical]}`,
    alignment(style.horizontal),
    indent(style),
  ]
    .filter(Boolean)
    .join('; ');
}

const border = (side: string, line: BorderLine | null): string =>
  line ? `border-${side}: ${lines[line.line]} ${line.color}` : '';

/** '' for general: what stands there depends on the value (see cell-html.ts) */
function alignment(horizontal: Horizontal): string {
  switch (horizontal) {
    case 'general':
      return '';
    case 'left':
    case 'fill':
      return 'text-align: left';
    case 'center':
    case 'centerContinuous':
      return 'text-align: center';
    case 'right':
      return 'text-align: right';
    case 'justify':
      return 'text-align: justify';
    case 'distributed':
      return 'text-align: justify; text-align-last: justify';
    default:
      return assertNever(horizontal);
  }
}

function indent({ indent: steps, horizontal }: Style): string {
  if (steps <= 0) return '';
  return `padding-${horizontal === 'right' ? 'right' : 'left'}: ${steps * indentStep + 2}px`;
}

/** CSS of the box that holds turned text; '' when it is not turned. `height` in px keeps it inside its cell. */
export function turned(rotation: Style['rotation'], height: number): string {
  if (rotation === 0) return '';
  const column = `display: inline-block; writing-mode: vertical-rl; max-height: ${height}px`;
  if (rotation === 'stacked') return `${column}; text-orientation: upright`;
  if (rotation === 90) return `${column}; text-orientation: sideways; transform: rotate(180deg)`;
  if (rotation === -90) return `${column}; text-orientation: sideways`;
  return `display: inline-block; white-space: pre; transform: rotate(${-rotation}deg)`;
}
