/** Where pictures are drawn: px at 100 % from the upper left corner of the sheet. */
import { assertNever } from '../assert-never';
import { cellIndex } from './cell-index';
import type { Picture, PictureCorner, PicturePlace, Sheet } from './sheet';

export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedPicture {
  readonly picture: Picture;
  readonly box: PictureBox;
}

/** px; a column and a row beyond the last ones of the sheet, as Excel makes them where a file says nothing. */
export const usualWidth = 64;
export const usualHeight = 20;

/**
 * The pictures of the sheet with their boxes, the lowest first. Sizes are those of the sheet as shown: a picture over
 * hidden rows has no height and is left out. Of 'inCell' the box of the cell, merged as it is.
 */
export function placedPictures(sheet: Sheet): PlacedPicture[] {
  if (!sheet.pictures || sheet.pictures.length === 0) return [];
  const lefts = edgesOf(sheet.columnWidths, usualWidth);
  const tops = edgesOf(sheet.rowHeights, usualHeight);
  return sheet.pictures
    .map((picture) => ({ picture, box: boxOf(picture.place, sheet, lefts, tops) }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
}

/** Where the column or row of a number begins, and how large it is. */
interface Edges {
  readonly start: (index: number) => number;
  /** undefined beyond the sheet */
  readonly size: (index: number) => number | undefined;
}

function edgesOf(sizes: readonly number[], usual: number): Edges {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  const end = starts.at(-1) ?? 0;
  return {
    start: (index) => starts[index] ?? end + (index - sizes.length) * usual,
    size: (index) => sizes[index],
  };
}

function boxOf(place: PicturePlace, sheet: Sheet, lefts: Edges, tops: Edges): PictureBox {
  const point = ({ row, column, x, y }: PictureCorner) => ({
    // Beyond the sheet as shown there is nothing that could be too small for the offset.
    x: lefts.start(column) + Math.min(x, lefts.size(column) ?? x),
    y: tops.start(row) + Math.min(y, tops.size(row) ?? y),
  });
  switch (place.kind) {
    case 'corners': {
      const [from, to] = [point(place.from), point(place.to)];
      return { left: from.x, top: from.y, width: Math.max(to.x - from.x, 0), height: Math.max(to.y - from.y, 0) };
    }
    case 'corner': {
      const from = point(place.from);
      return { left: from.x, top: from.y, width: place.width, height: place.height };
    }
    case 'sheet':
      return { left: place.x, top: place.y, width: place.width, height: place.height };
    case 'inCell': {
      const { rowSpan, columnSpan, ...at } = cellIndex(sheet).at(place.row, place.column) ?? { ...place, ...oneCell };
      const [left, top] = [lefts.start(at.column), tops.start(at.row)];
      return {
        left,
        top,
        width: lefts.start(at.column + columnSpan) - left,
        height: tops.start(at.row + rowSpan) - top,
      };
    }
    default:
      return assertNever(place);
  }
}

const oneCell = { rowSpan: 1, columnSpan: 1 };
