/** What a conditional format changes of a look (dxf). */
import type { ConditionalLook } from '../sheet/sheet';
import { readBorder } from './border';
import type { Colors } from './colors';
import { child, isOn } from './xml';
import type { XmlElement } from './xml';

export function readLook(element: XmlElement, colors: Colors): ConditionalLook {
  const font = child(element, 'font');
  const pattern = child(child(element, 'fill'), 'patternFill');
  const color = colors.of(child(font, 'color'));
  // The solid fill of a conditional format is its background colour, unlike that of a cell.
  const fill = colors.of(child(pattern, 'bgColor')) ?? colors.of(child(pattern, 'fgColor'));
  const bold = child(font, 'b');
  const italic = child(font, 'i');
  const strike = child(font, 'strike');
  const underline = child(font, 'u');
  const border = child(element, 'border');
  const { left, right, top, bottom } = border ? readBorder(border, colors) : noBorder;
  const numberFormat = child(element, 'numFmt')?.attributes['formatCode'];
  return {
    ...(color === null ? {} : { color }),
    ...(fill === null ? {} : { fill }),
    ...(bold ? { bold: isOn(bold) } : {}),
    ...(italic ? { italic: isOn(italic) } : {}),
    ...(underline ? { underline: underline.attributes['val'] !== 'none' } : {}),
    ...(strike ? { strike: isOn(strike) } : {}),
    ...(left && { left }),
    ...(right && { right }),
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

const noBorder = { left: null, right: null, top: null, bottom: null };
