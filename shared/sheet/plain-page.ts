/** A page as it is where nobody set one up: A4, upright, as Excel prints it. */
import type { PageSetup } from './sheet';

export const plainPage: PageSetup = {
  paper: 9,
  orientation: 'portrait',
  margins: { left: 0.75, right: 0.75, top: 1, bottom: 1, header: 0.5, footer: 0.5 },
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
