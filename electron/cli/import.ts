/** `jibiao import`: the forms in a text, a web page, a Word file or an old workbook, as values and as a new workbook. */
import { basename } from 'node:path';
import type { Command } from './command';
import { CommandError, toJson } from './command';
import { readInput, writeOutput } from './files';
import { fillTemplate } from './import-into';
import { inspected, inWords } from './inspected';
import { openFile } from './opened-file';

export const importFile: Command = {
  usage: 'jibiao import 文件 [--template 财政模板.xlsx] [-o 新工作簿.xlsx] [--json]',
  options: { json: { type: 'boolean' }, template: { type: 'string' }, output: { type: 'string', short: 'o' } },
  files: 'one',
  needs: [],
  run: async ({ files: [path = ''], json, values: { output, template } }, io) => {
    if (output !== undefined && !/\.xlsx$/i.test(output)) {
      throw new CommandError(`${basename(output)}：新工作簿请用 .xlsx 作扩展名。`);
    }
    if (template !== undefined && output === undefined) {
      throw new CommandError('用 --template 时请用 -o 写明新工作簿的文件名，模板本身不改动。');
    }
    const file = await openFile(path, io);
    const found = inspected(file);
    const unplaced = file.made?.broughtIn?.unplaced ?? [];
    if (output !== undefined && template !== undefined) {
      const { bytes, notWritten } = await fillTemplate(file, template, io);
      await writeOutput(output, bytes);
      for (const sentence of notWritten) io.err(`${sentence}\n`);
    } else if (output !== undefined) await writeOutput(output, file.made?.bytes ?? (await readInput(path)));
    io.out(json ? toJson({ ...found, unplaced }) : inWords(file, found) + unplacedInWords(unplaced));
    return 0;
  },
};

const unplacedInWords = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `\n没有归位的文字（${texts.length} 处）\n${texts.map((text) => `${text}\n`).join('')}`;
