/** `jibiao print`: a workbook as PDF, with its own page set-up. */
import { parse } from 'node:path';
import { printHtml } from '../../shared/print/html';
import type { Command } from './command';
import { writeOutput } from './files';
import { openFile } from './opened-file';
import { pictureSources, sheetsToPrint } from './printed-sheets';

export const print: Command = {
  usage: 'jibiao print 工作簿.xlsx -o 输出.pdf [--sheet 工作表名]',
  options: { output: { type: 'string', short: 'o' }, sheet: { type: 'string' } },
  files: 'one',
  needs: ['output'],
  run: async ({ files: [path = ''], values: { output = '', sheet } }, io) => {
    const file = await openFile(path, io);
    const sheets = sheetsToPrint(file, sheet);
    const html = printHtml(file.view.workbook, sheets, parse(path).name, pictureSources(file, sheets));
    const { htmlToPdf } = await import('../chromium');
    await writeOutput(output, await htmlToPdf(html));
    return 0;
  },
};
