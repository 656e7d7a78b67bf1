/** Pictures and groups of rows after rows were inserted and removed: as workbook/rows-anchors.ts leaves them in the file. */
import { assertNever } from '../assert-never';
import type { Outline, Picture, PictureCorner, PicturePlace } from './sheet';
import { firstKeptRow, grownRange, isRemoved, shiftedRow } from './shift-rows';
import type { RowShift } from './shift-rows';

export const shiftPictures = (pictures: readonly Picture[], rows: RowShift): Picture[] =>
  pictures.flatMap((picture) => {
    const place = shiftPlace(picture.place, rows);
    return place ? [{ ...picture, place }] : [];
  });

/** null: the cell that holds the picture is gone */
function shiftPlace(place: PicturePlace, rows: RowShift): PicturePlace | null {
  switch (place.kind) {
    case 'corners': {
      const { from, to, follows } = place;
      if (follows === 'nothing') return place;
      if (follows === 'sizes' && firstKeptRow(from.row, to.row, rows) !== null) {
        return { ...place, from: movedCorner(from, rows), to: movedCorner(to, rows) };
      }
      const by = shiftedRow(from.row, rows) - from.row;
      return { ...place, from: { ...from, row: from.row + by }, to: { ...to, row: to.row + by } };
    }
    case 'corner':
      return { ...place, from: { ...place.from, row: shiftedRow(place.from.row, rows) } };
    case 'sheet':
      return place;
    case 'inCell':
      return isRemoved(place.row, rows) ? null : { ...place, row: shiftedRow(place.row, rows) };
    default:
      return assertNever(place);
  }
}

/** A corner in a removed row comes to the upper edge of what stands there now. */
const movedCorner = (corner: PictureCorner, rows: RowShift): PictureCorner => ({
  ...corner,
  row: shiftedRow(corner.row, rows),
  y: isRemoved(corner.row, rows) ? 0 : corner.y,
});

/** New rows belong to the groups of the row above them. */
export const shiftOutline = (outline: Outline, rows: RowShift): Outline => ({
  ...outline,
  rows: outline.rows.flatMap((group) => {
    const range = grownRange({ top: group.first, bottom: group.last, left: 0, right: 0 }, rows);
    return range ? [{ ...group, first: range.top, last: range.bottom }] : [];
  }),
});
