/** `jibiao inspect`: which forms a workbook holds, and what stands in each place. */
import type { Command } from './command';
import { toJson } from './command';
import { cellsInWords, inspectCells } from './inspect-cells';
import { inspected, inWords } from './inspected';
import { openFile } from './opened-file';

export const inspect: Command = {
  usage: 'jibiao inspect 文件 [--cells] [--json]',
  options: { json: { type: 'boolean' }, cells: { type: 'boolean' } },
  files: 'one',
  needs: [],
  run: async ({ files: [path = ''], json, cells }, io) => {
    const file = await openFile(path, io);
    const { workbook } = file.view;
    const found = inspected(file);
    if (json) io.out(toJson({ ...found, ...(cells && { sheets: inspectCells(workbook) }) }));
    else io.out(cells ? cellsInWords(workbook) : inWords(file, found));
    return 0;
  },
};
