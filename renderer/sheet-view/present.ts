/** What the parts of the sheet view share: the props of the latest render and what was made of them. */
import type { Cell } from '../../shared/sheet/sheet';
import { cellAt, type Scene } from './scene';
import type { GridSelection } from './selection';
import type { SheetViewProps } from './sheet-view-props';

export interface Present {
  props: SheetViewProps;
  scene: Scene;
  /** the props' selection, kept inside the sheet */
  selection: GridSelection;
}

export function activeCell({ scene, selection }: Present): Cell {
  return cellAt(scene, selection.active.row, selection.active.column);
}
