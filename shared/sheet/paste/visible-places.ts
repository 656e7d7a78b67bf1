/** Rows and columns that are shown: nothing is copied from, and nothing pasted into, places that nobody sees. */
import type { Sheet } from '../sheet';

const shown = (sizes: readonly number[], first: number, last: number): number[] => {
  const places: number[] = [];
  for (let place = first; place <= last; place++) if ((sizes[place] ?? 0) > 0) places.push(place);
  return places;
};

/** 0-based, both ends included, as `bottom` and `right` of a Range. */
export const rowsIn = (sheet: Pick<Sheet, 'rowHeights'>, top: number, bottom: number): number[] =>
  shown(sheet.rowHeights, top, bottom);

export const columnsIn = (sheet: Pick<Sheet, 'columnWidths'>, left: number, right: number): number[] =>
  shown(sheet.columnWidths, left, right);
