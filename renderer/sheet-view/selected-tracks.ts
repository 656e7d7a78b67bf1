/** Which columns or rows a selection means: for one size given to all of them, and for hiding. */
import type { Axis } from '../../shared/document/change';
import type { Sheet } from '../../shared/sheet/sheet';
import { selectedRanges, type GridSelection } from './selection';

/** 0-based, rising, each once; of all selected ranges. */
export function selectedTracks(sheet: Sheet, selection: GridSelection, axis: Axis): readonly number[] {
  const tracks = selectedRanges(sheet, selection).flatMap(({ top, left, bottom, right }) => {
    const [first, last] = axis === 'columns' ? [left, right] : [top, bottom];
    return Array.from({ length: last - first + 1 }, (_, position) => first + position);
  });
  return [...new Set(tracks)].sort((one, other) => one - other);
}

/** The track whose border is dragged, and all others that are selected by their headings along with it. */
export function resizedTogether(sheet: Sheet, selection: GridSelection, axis: Axis, index: number): readonly number[] {
  const tracks = selection.unit === axis ? selectedTracks(sheet, selection, axis) : [];
  return tracks.includes(index) ? tracks : [index];
}
