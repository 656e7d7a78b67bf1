/** Which sheets of a file are printed, and the pictures on them. */
import { isShowable } from '../../shared/sheet/picture-media';
import type { PictureSources } from '../../shared/print/pictures';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import { CommandError } from './command';
import type { OpenedFile } from './opened-file';

/** The sheet asked for; else those of the forms; else the first one to be seen. */
export function sheetsToPrint({ view: { workbook }, recognitions }: OpenedFile, name: string | undefined): number[] {
  if (name !== undefined) {
    const asked = workbook.sheets.findIndex((sheet) => sheet.name === name);
    if (asked >= 0) return [asked];
    const names = workbook.sheets.map((sheet) => sheet.name).join('、');
    throw new CommandError(`没有名为“${name}”的工作表，这个工作簿中有：${names}。`);
  }
  if (recognitions.length > 0) return recognitions.map(({ sheet }) => sheet);
  const first = workbook.sheets.findIndex(({ visibility }) => visibility === 'visible');
  if (first < 0) throw new CommandError('这个工作簿没有可以打印的工作表，请用 --sheet 写明要打印哪一张。');
  return [first];
}

/** Bytes of the pictures on the sheets (0-based) that can be shown, by their part. One that cannot be read is left out. */
export const pictureBytes = (
  { picture, view }: OpenedFile,
  sheets: readonly number[],
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    picturesOn(view, sheets).flatMap(({ part }) => {
      try {
        return [[part, picture(part)] as const];
      } catch (error) {
        if (error instanceof WorkbookError) return [];
        throw error;
      }
    }),
  );

/** The same as addresses of data. What is missing there is a grey box on the paper. */
export function pictureSources(file: OpenedFile, sheets: readonly number[]): PictureSources {
  const bytes = pictureBytes(file, sheets);
  return new Map(
    picturesOn(file.view, sheets).flatMap(({ part, mediaType }) => {
      const found = bytes.get(part);
      return found ? [[part, `data:${mediaType};base64,${Buffer.from(found).toString('base64')}`] as const] : [];
    }),
  );
}

const picturesOn = ({ workbook }: OpenedFile['view'], sheets: readonly number[]) =>
  sheets.flatMap((index) => workbook.sheets[index]?.pictures ?? []).filter(({ mediaType }) => isShowable(mediaType));
