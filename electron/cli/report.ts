/** `jibiao report`: the report of a file as a Word file or PDF in 公文格式, alone or behind the tables. */
import { basename, parse } from 'node:path';
import { sheetParts } from '../../shared/print/html';
import { printedPage } from '../../shared/print/printed-page';
import { reportPart } from '../../shared/print/report-html';
import type { LineSpacing } from '../../shared/report/official-format';
import type { ShownReport } from '../../shared/report/shown-report';
import type { Command } from './command';
import { CommandError } from './command';
import { writeOutput } from './files';
import type { OpenedFile } from './opened-file';
import { openFile } from './opened-file';
import { pictureBytes, pictureSources, sheetsToPrint } from './printed-sheets';

interface Wanted {
  /** of the page and of the Word file */
  readonly title: string;
  readonly shown: ShownReport;
  readonly spacing: LineSpacing;
  /** 0-based, before the report */
  readonly sheets: readonly number[];
}

export const report: Command = {
  usage: 'jibiao report 文件 -o 输出.docx|输出.pdf [--report 报告编号] [--spacing 28pt|1.5] [--with-tables]',
  options: {
    output: { type: 'string', short: 'o' },
    report: { type: 'string' },
    spacing: { type: 'string' },
    'with-tables': { type: 'boolean' },
  },
  files: 'one',
  needs: ['output'],
  run: async ({ files: [path = ''], withTables, values }, io) => {
    const { output = '', report: key, spacing = '28pt' } = values;
    const extension = parse(output).ext.toLowerCase();
    if (extension !== '.docx' && extension !== '.pdf') {
      throw new CommandError(`${basename(output)}：报告请用 .docx 或 .pdf 作扩展名。`);
    }
    if (spacing !== '28pt' && spacing !== '1.5') {
      throw new CommandError(`行距“${spacing}”不能用，请写 28pt（固定值 28 磅）或 1.5（1.5 倍行距）。`);
    }
    const file = await openFile(path, io);
    const shown = reportAsked(file, key);
    const sheets = withTables ? sheetsToPrint(file, undefined) : [];
    const wanted: Wanted = { title: parse(output).name, shown, spacing, sheets };
    await writeOutput(output, await (extension === '.docx' ? asWord(file, wanted) : asPdf(file, wanted)));
    return 0;
  },
};

function reportAsked({ name, view }: OpenedFile, key: string | undefined): ShownReport {
  const reports = Object.values(view.reports);
  const [first, ...others] = reports;
  if (!first) {
    throw new CommandError(`${name}：这个文件中没有报告，请先在程序中新建报告并保存，或换一个含有报告的文件。`);
  }
  const known = reports.map((each) => `${each.key}（${each.title}）`).join('、');
  if (key === undefined) {
    if (others.length === 0) return first;
    throw new CommandError(`${name}：这个文件中有几份报告，请用 --report 写明要导出哪一份：${known}。`);
  }
  const asked = reports.find((each) => each.key === key);
  if (!asked) throw new CommandError(`${name}：没有编号为“${key}”的报告，这个文件中有：${known}。`);
  return asked;
}

async function asWord(file: OpenedFile, { title, shown, spacing, sheets }: Wanted): Promise<Uint8Array> {
  const { writeDocx } = await import('../../shared/word/write-docx');
  const { report, figureText } = shown;
  const tables = { workbook: file.view.workbook, sheets, pictures: pictureBytes(file, sheets) };
  return writeDocx({ title, report, figureText, spacing, tables });
}

async function asPdf(file: OpenedFile, { title, shown, spacing, sheets }: Wanted): Promise<Uint8Array> {
  const { htmlToPdf } = await import('../chromium');
  const { report, figureText } = shown;
  const tables = sheetParts(file.view.workbook, sheets, title, pictureSources(file, sheets));
  return htmlToPdf(printedPage(title, [...tables, reportPart({ report, figureText, spacing })]));
}
