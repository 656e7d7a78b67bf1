/** Which pictures of a workbook a browser can show. */

/** All others, such as image/x-emf, image/x-wmf and image/tiff, are kept in the file but cannot be drawn. */
const shown: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/jpg',
  'image/pjpeg',
  'image/gif',
  'image/bmp',
  'image/x-ms-bmp',
  'image/webp',
  'image/svg+xml',
]);

/** `mediaType`: as the package says it, in any case of letters */
export const isShowable = (mediaType: string): boolean => shown.has(mediaType.toLowerCase());

/** What stands in the place of a picture that cannot be drawn. */
export const pictureWord = '图片';

/**
 * Whether a cell's text stands for the picture inside of it: WPS writes its formula there, for programs that know no
 * DISPIMG. It is not shown below the picture.
 */
export const isPictureText = (text: string): boolean => /^=?DISPIMG\("/i.test(text);
