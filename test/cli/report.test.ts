/** `jibiao report`: the report in the record of a workbook as a Word file or PDF. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../electron/find-browser';
import { readDocx } from '../../shared/bring-in/read-docx';
import type { Report } from '../../shared/document/report';
import { patch } from '../../shared/workbook/patch';
import { drawnReport } from '../word/support/drawn-report';
import { attributesOf, styleIn, wordParts } from '../word/support/word-parts';
import { emptyFolder, fixture, jibiao, jsonOf, selfEvaluation } from './support/jibiao';
import type { Folder } from './support/jibiao';

const year2022 = drawnReport('title|2022年度自评报告', 'h1|概况', 'p|我会共有7人。', 'date|2023年3月24日');
const year2021 = drawnReport('title|2021年度自评报告');

/** The official workbook with reports in its record. */
const workbookWith = (folder: Folder, reports: Readonly<Record<string, Report>>): string =>
  folder.put(
    '自评.xlsx',
    patch(new Uint8Array(readFileSync(selfEvaluation)), [], 'refuse', JSON.stringify({ version: 1, reports })),
  );

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const textsOf = async (path: string): Promise<readonly string[]> =>
  (await readDocx(bytesOf(path))).blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'));

const lines = ['2022年度自评报告', '一、概况', '我会共有7人。', '2023年3月24日'];

describe('jibiao report', () => {
  test('writes the report as a Word file, its lines 28 pt high', async () => {
    const folder = emptyFolder();
    const output = folder.path('报告.docx');
    const file = workbookWith(folder, { report: year2022 });
    expect(await jibiao('report', file, '-o', output)).toEqual({ code: 0, out: '', err: '' });
    expect(await textsOf(output)).toEqual(lines);
    const { styles } = wordParts(bytesOf(output));
    expect(attributesOf(styleIn(styles, 'Normal'), 'spacing')).toEqual({ line: '560', lineRule: 'exact' });
  });

  test('with lines of one and a half when asked', async () => {
    const folder = emptyFolder();
    const output = folder.path('报告.docx');
    await jibiao('report', workbookWith(folder, { report: year2022 }), '-o', output, '--spacing', '1.5');
    const { styles } = wordParts(bytesOf(output));
    expect(attributesOf(styleIn(styles, 'Normal'), 'spacing')).toEqual({ line: '360', lineRule: 'auto' });
  });

  test('puts the tables of the forms before it when asked, and no other sheets', async () => {
    const folder = emptyFolder();
    const output = folder.path('报告.docx');
    await jibiao('report', workbookWith(folder, { report: year2022 }), '-o', output, '--with-tables');
    const texts = await textsOf(output);
    expect(texts.filter((text) => text === '表').length).toBeGreaterThan(0);
    expect(texts.slice(-lines.length)).toEqual(lines);
    expect(wordParts(bytesOf(output)).document).toContain('部门职责');
    expect(wordParts(bytesOf(output)).document).not.toContain('填报说明');
  });

  test('takes the one of several that is named, and tells which there are', async () => {
    const folder = emptyFolder();
    const output = folder.path('报告.docx');
    const file = workbookWith(folder, { report: year2022, 'report#2': year2021 });
    expect((await jibiao('report', file, '-o', output, '--report', 'report#2')).code).toBe(0);
    expect(await textsOf(output)).toEqual(['2021年度自评报告']);

    const unnamed = await jibiao('report', file, '-o', folder.path('无.docx'));
    const unknown = await jibiao('report', file, '-o', folder.path('无.docx'), '--report', 'report#3');
    for (const { code, err } of [unnamed, unknown]) {
      expect(code).toBe(2);
      expect(err).toContain('report（');
      expect(err).toContain('report#2（');
    }
    expect(unnamed.err).toContain('--report');
    expect(unknown.err).toContain('“report#3”');
    expect(existsSync(folder.path('无.docx'))).toBe(false);
  });

  test.each(['daoxian-2023', 'lusong-2022', 'yuelu-2022'])(
    'the report in the text of %s goes out to Word and back without a difference',
    async (name) => {
      const folder = emptyFolder();
      const [once, again] = [folder.path('一.docx'), folder.path('二.docx')];
      expect((await jibiao('report', fixture(`samples/${name}.txt`), '-o', once)).code).toBe(0);
      expect((await jibiao('report', once, '-o', again)).code).toBe(0);
      const texts = await textsOf(once);
      expect(texts.length).toBeGreaterThan(30);
      expect(await textsOf(again)).toEqual(texts);
    },
  );

  test('tables and report in one Word file are found again, with the same findings', async () => {
    const folder = emptyFolder();
    const bundle = folder.path('全套.docx');
    const sample = fixture('samples/yuelu-2022.txt');
    await jibiao('report', sample, '-o', bundle, '--with-tables');
    const found = async (file: string): Promise<readonly unknown[]> => {
      const { findings } = (await jsonOf(1, 'check', file)) as {
        findings: readonly { readonly rule: string; readonly message: string }[];
      };
      return findings.map(({ rule, message }) => [rule, message]);
    };
    const findings = await found(bundle);
    expect(findings).toContainEqual(['E03', '报告中的项目支出全年执行数为44.75万元，表中为44.74万元']);
    expect(findings).toEqual(await found(sample));
  });

  test('says that a file has no report', async () => {
    const folder = emptyFolder();
    const { code, err } = await jibiao('report', selfEvaluation, '-o', folder.path('报告.docx'));
    expect([code, err]).toEqual([
      2,
      '部门整体支出绩效自评表.xlsx：这个文件中没有报告，请先在程序中新建报告并保存，或换一个含有报告的文件。\n',
    ]);
  });

  test('says which endings and which lines there are', async () => {
    const folder = emptyFolder();
    const file = workbookWith(folder, { report: year2022 });
    const asText = await jibiao('report', file, '-o', folder.path('报告.doc'));
    expect([asText.code, asText.err]).toEqual([2, '报告.doc：报告请用 .docx 或 .pdf 作扩展名。\n']);
    const wide = await jibiao('report', file, '-o', folder.path('报告.docx'), '--spacing', '2');
    expect([wide.code, wide.err]).toEqual([2, '行距“2”不能用，请写 28pt（固定值 28 磅）或 1.5（1.5 倍行距）。\n']);
  });
});

const says = findBrowser() === null ? ' (skipped: no browser installed)' : '';

describe.skipIf(findBrowser() === null)(`jibiao report to a PDF${says}`, () => {
  const pagesOf = (path: string): number =>
    [...readFileSync(path, 'latin1').matchAll(/\/Type\s*\/Page(?![a-z])/g)].length;

  test('prints the report alone, or behind the two pages of the form', async () => {
    const folder = emptyFolder();
    const file = workbookWith(folder, { report: year2022 });
    const [alone, bundle] = [folder.path('报告.pdf'), folder.path('全套.pdf')];
    expect(await jibiao('report', file, '-o', alone)).toEqual({ code: 0, out: '', err: '' });
    expect(pagesOf(alone)).toBe(1);
    expect((await jibiao('report', file, '-o', bundle, '--with-tables')).code).toBe(0);
    expect(pagesOf(bundle)).toBe(3);
  });
});
