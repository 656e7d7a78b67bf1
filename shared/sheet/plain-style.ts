/** The look of a cell that has none of its own, as a new workbook in Excel has it, in 宋体. */
import type { Font, Style } from './sheet';

export const plainFont: Font = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: '#000000',
};

export const plainStyle: Style = {
  font: plainFont,
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  numberFormat: 'General',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
  locked: true,
};
