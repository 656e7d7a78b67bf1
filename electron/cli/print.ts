/** `jibiao print`: a workbook as PDF, with its own page set-up. */
import { parse } from 'node:path';
import { isShowable } from '../../shared/sheet/picture-media';
import type { Sheet } from '../../shared/sheet/sheet';
import { printHtml } from '../../shared/print/html';
import type { PictureSources } from '../../shared/print/pictures';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import type { Command } from './command';
import { CommandError } from './command';
import { writeOutput } from './files';
import type { OpenedFile } from './opened-file';
import { openFile } from './opened-file';

export const print: Command = {
  usage: 'jibiao print 工作簿.xlsx -o 输出.pdf [--sheet 工作表名]',
  options: { output: { type: 'string', short: 'o' }, sheet: { type: 'string' } },
  files: 'one',
  needs: ['output'],
  run: async ({ files: [path = ''], values: { output = '', sheet } }, io) => {
    const file = await openFile(path, io);
    const { workbook } = file.view;
    const sheets = sheetsToPrint(file, sheet);
    const pictures = pictureSources(
      file,
      sheets.flatMap((index) => workbook.sheets[index] ?? []),
    );
    const html = printHtml(workbook, sheets, parse(path).name, pictures);
    const { htmlToPdf } = await import('../chromium');
    await writeOutput(output, await htmlToPdf(html));
    return 0;
  },
};

/** A picture that cannot be read is a grey box on the paper. */
const pictureSources = ({ picture }: OpenedFile, sheets: readonly Sheet[]): PictureSources =>
  new Map(
    sheets
      .flatMap(({ pictures = [] }) => pictures)
      .filter(({ mediaType }) => isShowable(mediaType))
      .flatMap(({ part, mediaType }) => {
        try {
          return [[part, `data:${mediaType};base64,${Buffer.from(picture(part)).toString('base64')}`] as const];
        } catch (error) {
          if (error instanceof WorkbookError) return [];
          throw error;
        }
      }),
  );

/** The sheet asked for; else those of the forms; else the first one to be seen. */
function sheetsToPrint({ view: { workbook }, recognitions }: OpenedFile, name: string | undefined): number[] {
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
