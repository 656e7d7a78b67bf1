/** The four sides of a border; a diagonal is not shown. */
import type { BorderLine, LineStyle, Style } from '../sheet/sheet';
import type { Colors } from './colors';
import { child } from './xml';
import type { XmlElement } from './xml';

const black = '#000000';
const lines: readonly string[] = [
  'thin',
  'medium',
  'thick',
  'double',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
] satisfies LineStyle[];
const isLine = (text: string | undefined): text is LineStyle => text !== undefined && lines.includes(text);

type Border = Pick<Style, 'left' | 'right' | 'top' | 'bottom'>;

export function readBorder(element: XmlElement, colors: Colors): Border {
  const side = (...names: string[]): BorderLine | null => {
    const found = element.children.find((each) => names.includes(each.name));
    const line = found?.attributes['style'];
    return isLine(line) ? { line, color: colors.of(child(found, 'color')) ?? black } : null;
  };
  // Strict files call the sides start and end.
  return { left: side('left', 'start'), right: side('right', 'end'), top: side('top'), bottom: side('bottom') };
}
