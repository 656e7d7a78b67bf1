/** Where a picture is drawn: px at 100 % from the upper left corner of the sheet. */
import { assertNever } from '../assert-never';
import type { PictureCorner, PicturePlace, Sheet } from './sheet';

export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes are those of the sheet as shown: a picture over hidden rows has no height. Of 'inCell' the cell's own box. */
export function pictureBox(place: PicturePlace, { columnWidths, rowHeights }: Sheet): PictureBox {
  const left = (column: number): number => sum(columnWidths, column);
  const top = (row: number): number => sum(rowHeights, row);
  const point = ({ row, column, x, y }: PictureCorner) => ({
    // Beyond the sheet as shown there is nothing that could be too small for the offset.
    x: left(column) + Math.min(x, columnWidths[column] ?? x),
    y: top(row) + Math.min(y, rowHeights[row] ?? y),
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
      const { row, column } = place;
      return { left: left(column), top: top(row), width: columnWidths[column] ?? 0, height: rowHeights[row] ?? 0 };
    }
    default:
      return assertNever(place);
  }
}

const sum = (sizes: readonly number[], end: number): number =>
  sizes.slice(0, end).reduce((total, size) => total + size, 0);
