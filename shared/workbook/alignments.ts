/** How texts stand in cells, in the order in which .xls numbers them; .xlsx writes the words. */
import type { Horizontal, Vertical } from '../sheet/sheet';

export const horizontals: readonly Horizontal[] = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
];

export const verticals: readonly Vertical[] = ['top', 'center', 'bottom', 'justify', 'distributed'];
