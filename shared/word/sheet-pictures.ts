/** Pictures on a sheet, such as a stamp: they float over the cell of the Word table in which they hang. */
import { HorizontalPositionRelativeFrom, ImageRun, VerticalPositionRelativeFrom } from 'docx';
import type { HungPicture } from '../print/pictures';

/** Part of the package → its bytes; a picture without them is left out. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/** By media type in small letters; Word draws no others everywhere. */
const types: Readonly<Record<string, 'png' | 'jpg' | 'gif' | 'bmp'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/x-ms-bmp': 'bmp',
};

const emuPerPixel = 9525;

/** `textTop`: px at 100 % from the upper edge of the cell to its text, from which Word measures. */
export function pictureRuns(
  pictures: readonly HungPicture[],
  bytes: PictureBytes,
  scale: number,
  textTop: number,
): ImageRun[] {
  const emu = (pixels: number): number => Math.round(pixels * scale * emuPerPixel);
  return pictures.flatMap(({ picture, left, top, width, height }) => {
    const type = types[picture.mediaType.toLowerCase()];
    const data = bytes.get(picture.part);
    // those inside of a cell would have to keep their shape, which only their own bytes tell
    if (!type || !data || picture.place.kind === 'inCell') return [];
    return [
      new ImageRun({
        type,
        data,
        transformation: { width: width * scale, height: height * scale },
        altText: { name: picture.part, description: picture.description },
        floating: {
          horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emu(left) },
          verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(top - textTop) },
          layoutInCell: true,
        },
      }),
    ];
  });
}
