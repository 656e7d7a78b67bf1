/** Programs that open a workbook, write three cells into its first sheet and give the file back. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../build/prepare.mjs';

const require = createRequire(import.meta.url);

export const bundle = join(root, '.cache/bench-workbook/engine.mjs');

/** Each loads what it needs and gives (bytes, edits) → the file. */
export const contenders = {
  jibiao: async () => {
    const { patched } = await import(bundle);
    return async (bytes, edits) => patched(bytes, edits);
  },
  'jibiao, sheets shown': async () => {
    const { shownAndSaved } = await import(bundle);
    return async (bytes, edits) => shownAndSaved(bytes, edits);
  },
  exceljs: async () => {
    const { Workbook } = require('exceljs');
    return async (bytes, edits) => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      for (const { address, value } of edits) workbook.worksheets[0].getCell(address).value = value;
      return workbook.xlsx.writeBuffer();
    };
  },
  'xlsx-populate': async () => {
    const populate = require('xlsx-populate');
    return async (bytes, edits) => {
      const workbook = await populate.fromDataAsync(bytes);
      for (const { address, value } of edits) workbook.sheet(0).cell(address).value(value);
      return workbook.outputAsync();
    };
  },
  SheetJS: async () => {
    const { read, utils, write } = require('@e965/xlsx');
    return async (bytes, edits) => {
      const workbook = read(bytes, { type: 'buffer', cellStyles: true });
      const sheet = workbook.Sheets[workbook.SheetNames[0]];
      for (const { address, value } of edits) utils.sheet_add_aoa(sheet, [[value]], { origin: address });
      return write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
    };
  },
};
