/** Pictures where rows and columns are frozen: each region shows its own part of them; pure. */
import type { PlacedPicture } from '../../shared/sheet/picture-box';
import type { Box, Geometry, Region } from './geometry';

/** px at 100 % that the sheet grows at most for pictures beyond its last row or column */
const mostRoom = 5000;

/** What of a box one region shows: px of the sheet at 100 %. */
export interface PicturePart {
  readonly region: Region['name'];
  readonly cut: Box;
}

export function pictureParts(geometry: Geometry, box: Box): PicturePart[] {
  const { frozenWidth, frozenHeight, width, height } = geometry;
  const columns = [
    { from: 0, to: frozenWidth },
    { from: frozenWidth, to: width + mostRoom },
  ];
  const rows = [
    { from: 0, to: frozenHeight },
    { from: frozenHeight, to: height + mostRoom },
  ];
  return rows.flatMap((down, y) =>
    columns.flatMap((across, x): PicturePart[] => {
      const left = Math.max(box.left, across.from);
      const top = Math.max(box.top, down.from);
      const cut = {
        left,
        top,
        width: Math.min(box.left + box.width, across.to) - left,
        height: Math.min(box.top + box.height, down.to) - top,
      };
      return cut.width > 0 && cut.height > 0 ? [{ region: regions[y]?.[x] ?? 'main', cut }] : [];
    }),
  );
}

/** As they lie: above each other, beside each other. */
const regions = [
  ['corner', 'top'],
  ['left', 'main'],
] as const satisfies readonly (readonly Region['name'][])[];

/** How large the sheet is with its pictures, which may stand beyond its last row and column; px at 100 %. */
export function sizeWithPictures(
  { width, height }: Geometry,
  pictures: readonly PlacedPicture[],
): { readonly width: number; readonly height: number } {
  const right = pictures.map(({ box }) => Math.min(box.left + box.width, width + mostRoom));
  const bottom = pictures.map(({ box }) => Math.min(box.top + box.height, height + mostRoom));
  return { width: Math.max(width, ...right), height: Math.max(height, ...bottom) };
}
