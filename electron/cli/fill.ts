/** `jibiao fill`: writes values into a workbook, leaving everything else in it as it is. */
import { basename } from 'node:path';
import type { Document } from '../../shared/document/document';
import { applyTransaction } from '../../shared/document/transaction';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { recordToSave } from '../../shared/sheet/record-to-save';
import type { View } from '../../shared/sheet/view';
import { CommandError } from './command';
import type { Command } from './command';
import { readInput, writeOutput } from './files';
import { parseFillData } from './fill-data';
import { differences, fillingOf } from './fill-document';
import { openFile } from './opened-file';

export const fill: Command = {
  usage: 'jibiao fill 工作簿.xlsx --data 数据.json -o 新工作簿.xlsx',
  options: { data: { type: 'string' }, output: { type: 'string', short: 'o' } },
  files: 'one',
  needs: ['data', 'output'],
  run: async ({ files: [path = ''], values: { data: dataPath = '', output = '' } }, io) => {
    const data = parseFillData(await readInput(dataPath), dataPath);
    if (/\.(xls|et)$/i.test(output)) {
      throw new CommandError(`${basename(output)}：新工作簿请用 .xlsx 作扩展名，旧格式不能写出。`);
    }
    const file = await openFile(path, io);
    const filling = fillingOf(data, file.document, file.view, file.recognitions);
    const filled = applyTransaction(file.document, { label: '填写', changes: filling.changes }).document;
    const { view, results } = file.show(filled);
    await writeOutput(
      output,
      file.save(editsToSave(file.origin, filled, results), 'refuse', recordToSave(file.origin, filled)),
    );
    for (const line of differences(filling.expected, shownDocument(view))) io.err(`${line}\n`);
    return 0;
  },
};

/** With computed places filled. */
const shownDocument = ({ forms }: View): Document => ({
  forms: Object.fromEntries(Object.entries(forms).map(([key, { shown }]) => [key, shown])),
  cells: {},
});
