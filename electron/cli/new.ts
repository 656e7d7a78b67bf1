/** `jibiao new`: a blank form of the catalogue, or a report of one of the outlines, as a workbook. */
import { reportAlone } from '../../shared/bring-in/report-alone';
import { outlineOf, outlines } from '../../shared/forms/outlines/outlines';
import { newReport } from '../../shared/report/new-report';
import { blankForm } from '../../shared/sheet/blank-form';
import { catalogue, definitionOf } from '../../shared/forms/catalogue';
import { viewOf } from '../../shared/sheet/view';
import { create } from '../../shared/workbook/create';
import { patch } from '../../shared/workbook/patch';
import type { Command } from './command';
import { CommandError } from './command';
import { writeOutput } from './files';

export const newForm: Command = {
  usage: 'jibiao new 表或提纲的编号 -o 新工作簿.xlsx [--year 年度]',
  options: { output: { type: 'string', short: 'o' }, year: { type: 'string' } },
  files: 'one',
  needs: ['output'],
  run: async ({ files: [id = ''], values: { output = '', year } }) => {
    const definition = definitionOf(id);
    const outline = outlineOf(id);
    if (outline) {
      const { workbook, record } = reportAlone(newReport(outline, { year: yearOf(year), unit: '' }));
      await writeOutput(output, patch(await create(workbook), [], 'refuse', record));
      return 0;
    }
    if (!definition) {
      const known = [
        ...catalogue.map((each) => `${each.id}（${each.title}）`),
        ...outlines.map((each) => `${each.id}（${each.name}）`),
      ].join('、');
      throw new CommandError(`没有编号为“${id}”的表，可用的有：${known}。`);
    }
    const document = { forms: { [id]: blankForm(definition, yearOf(year)) }, cells: {} };
    const { workbook } = viewOf({ kind: 'new', definition, key: id }, document, []);
    await writeOutput(output, await create(workbook));
    return 0;
  },
};

/** Without a year: the one that ended last, which is the one to be evaluated. */
function yearOf(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear() - 1;
  if (!/^(19|20)\d\d$/.test(text)) throw new CommandError(`年度“${text}”写得不对，请写成四位数字，例如 --year 2025。`);
  return Number(text);
}
