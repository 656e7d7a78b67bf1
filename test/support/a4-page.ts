/** The page of sheets that tests draw. */
import type { PageSetup } from '../../shared/sheet/sheet';

export const a4: PageSetup = {
  paper: 9,
  orientation: 'portrait',
  margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 },
  scale: 100,
  fit: null,
  centeredHorizontally: false,
  centeredVertically: false,
  header: '',
  footer: '',
  area: null,
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
  gridLines: false,
};
