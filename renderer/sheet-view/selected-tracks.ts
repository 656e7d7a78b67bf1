/** Which columns or rows a selection means: for one size given to all of them, and for hiding. */
import type { Axis } from '../../shared/document/change';
import type { Sheet } from '../../shared/sheet/sheet';
import { selectedRange, type GridSelection } from './selection';

export interface SelectedTracks {
  /** 0-based, both ends included */
  readonly first: number;
  readonly last: number;
  /** selected from end to end, by their headings */
  readonly isWhole: boolean;
}

/** Whole columns stay those that were selected: the merged title above them does not draw in all others. */
export function selectedTracks(sheet: Sheet, selection: GridSelection, axis: Axis): SelectedTracks {
  const { anchor, focus } = selection;
  const [along, across] = axis === 'columns' ? (['column', 'row'] as const) : (['row', 'column'] as const);
  const count = axis === 'columns' ? sheet.rowCount : sheet.columnCount;
  const isWhole =
    Math.min(anchor[across], focus[across]) === 0 && Math.max(anchor[across], focus[across]) === count - 1;
  if (isWhole) {
    return { first: Math.min(anchor[along], focus[along]), last: Math.max(anchor[along], focus[along]), isWhole };
  }
  const { top, left, bottom, right } = selectedRange(sheet, selection);
  return axis === 'columns' ? { first: left, last: right, isWhole } : { first: top, last: bottom, isWhole };
}

/** The track whose border is dragged, and all others that are selected whole along with it. */
export function resizedTogether(sheet: Sheet, selection: GridSelection, axis: Axis, index: number): readonly number[] {
  const { first, last, isWhole } = selectedTracks(sheet, selection, axis);
  if (!isWhole || index < first || index > last) return [index];
  return Array.from({ length: last - first + 1 }, (_, position) => first + position);
}
