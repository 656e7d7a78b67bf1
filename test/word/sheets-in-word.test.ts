/** Tables and report in one Word file: each sheet on its own paper, as it is shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../shared/bring-in/read-docx';
import { keptFigureText } from '../../shared/report/figure-text';
import type { Workbook } from '../../shared/sheet/sheet';
import { writeDocx } from '../../shared/word/write-docx';
import { read } from '../../shared/workbook/read';
import { drawn } from '../print/support/drawn-sheet';
import type { Drawing } from '../print/support/drawn-sheet';
import { drawnReport } from './support/drawn-report';
import { attributesOf, wordParts } from './support/word-parts';

/** a PNG of one pixel */
const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const report = drawnReport('title|自评报告', 'p|见上表。');

const bundle = (
  workbook: Workbook,
  sheets: readonly number[],
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> =>
  writeDocx({ title: '', report, figureText: keptFigureText, spacing: '28pt', tables: { workbook, sheets, pictures } });

const documentOf = async (lines: readonly string[], drawing?: Drawing): Promise<string> =>
  wordParts(await bundle(drawn(lines, drawing), [0])).document;

const sectionsOf = (document: string): readonly string[] =>
  [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml);

const cellWith = (document: string, text: string): string =>
  [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([xml]) => xml).find((xml) => xml.includes(text)) ?? '';

const official = (name: string): Workbook =>
  read(new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url))));

describe('the sections', () => {
  test('have the paper of their sheet, and the last one that of a report', async () => {
    const page = { orientation: 'landscape', paper: 8 } as const;
    const [sheet = '', last = ''] = sectionsOf(await documentOf(['甲'], { page }));
    // A3 on its side
    expect(attributesOf(sheet, 'pgSz')).toEqual({ w: '23811', h: '16838', orient: 'landscape' });
    expect(attributesOf(last, 'pgSz')).toEqual({ w: '11906', h: '16838', orient: 'portrait' });
    expect([sheet, last].every((section) => section.includes('w:type="even"'))).toBe(true);
  });

  test('lay the paper of a wide sheet on its side, and make the sheet as wide as the page', async () => {
    const columnWidths = Array.from({ length: 12 }, () => 150);
    const document = await documentOf(['甲 | 乙 | | | | | | | | | | 丙'], { sheet: { columnWidths } });
    const [sheet = ''] = sectionsOf(document);
    expect(attributesOf(sheet, 'pgSz')).toMatchObject({ orient: 'landscape' });
    const { left = '', right = '' } = attributesOf(sheet, 'pgMar');
    const room = 16838 - Number(left) - Number(right);
    const width = Number(attributesOf(document, 'tblW')['w']);
    expect(width).toBeLessThanOrEqual(room);
    expect(width).toBeGreaterThan(room * 0.98);
  });

  test('stand in the order asked for, the report behind them', async () => {
    const [one, two] = [drawn(['第一张']), drawn(['第二张'])];
    const bytes = await bundle({ ...one, sheets: [...one.sheets, ...two.sheets] }, [1, 0]);
    const { blocks } = await readDocx(bytes);
    expect(blocks).toEqual([
      { kind: 'table', rows: [[{ text: '第二张', across: 1, down: 1 }]] },
      { kind: 'table', rows: [[{ text: '第一张', across: 1, down: 1 }]] },
      { kind: 'paragraph', text: '自评报告' },
      { kind: 'paragraph', text: '见上表。' },
    ]);
  });
});

describe('页眉 and 页脚', () => {
  const plainText = (xml: string): string =>
    xml
      .replace(/<w:instrText[^>]*>(PAGE|NUMPAGES)<\/w:instrText>/g, '{$1}')
      .replace(/<w:tab\/>/g, '|')
      .replace(/<[^>]+>/g, '');

  test('are those of the sheet, and the report has its own', async () => {
    const page = { header: '&L&A&R监制', footer: '&C第&P页，共&N页' };
    const { headers, footers } = wordParts(await bundle(drawn(['甲'], { page }), [0]));
    expect(headers.map(plainText)).toEqual(['表一||监制', '表一||监制', '', '']);
    expect(footers.map(plainText)).toEqual([
      '|第{PAGE}页，共{NUMPAGES}页|',
      '|第{PAGE}页，共{NUMPAGES}页|',
      '— {PAGE} —',
      '— {PAGE} —',
    ]);
  });

  test('a sheet without a 页脚 is numbered as the report is', async () => {
    const { footers } = wordParts(await bundle(drawn(['甲']), [0]));
    expect(footers.map(plainText)).toEqual(Array.from({ length: 4 }, () => '— {PAGE} —'));
  });
});

describe('the cells', () => {
  test('are merged as on the sheet', async () => {
    const bytes = await bundle(drawn(['合 | | 丙', ' | | 丁'], { merges: ['A1:B2'] }), [0]);
    const [table] = (await readDocx(bytes)).blocks;
    expect(table).toEqual({
      kind: 'table',
      rows: [
        [
          { text: '合', across: 2, down: 2 },
          { text: '丙', across: 1, down: 1 },
        ],
        [{ text: '丁', across: 1, down: 1 }],
      ],
    });
  });

  test('keep font, size, lines, colour and place', async () => {
    const font = {
      name: '黑体',
      size: 12,
      bold: true,
      italic: false,
      underline: false,
      strike: false,
      color: '#ff0000',
    };
    const line = { line: 'medium', color: '#000000' } as const;
    const style = { font, fill: '#eeeeee', top: line, horizontal: 'center', vertical: 'center' } as const;
    const cell = cellWith(await documentOf(['甲'], { style }), '甲');
    expect(attributesOf(cell, 'rFonts')).toMatchObject({ eastAsia: '黑体' });
    expect(attributesOf(cell.slice(cell.indexOf('<w:r>')), 'sz')).toEqual({ val: '24' });
    expect(cell).toContain('<w:b/>');
    expect(attributesOf(cell, 'color')).toEqual({ val: 'ff0000' });
    expect(attributesOf(cell, 'shd')).toMatchObject({ fill: 'eeeeee' });
    expect(attributesOf(cell, 'top')).toMatchObject({ val: 'single', sz: '12' });
    expect(attributesOf(cell, 'jc')).toEqual({ val: 'center' });
    expect(attributesOf(cell, 'vAlign')).toEqual({ val: 'center' });
  });

  test('have numbers at the right and texts at the left, as Excel shows them', async () => {
    const document = await documentOf(['甲 | 12']);
    expect(attributesOf(cellWith(document, '甲'), 'jc')).toEqual({ val: 'left' });
    expect(attributesOf(cellWith(document, '12'), 'jc')).toEqual({ val: 'right' });
  });

  test('let a long text run over empty cells beside it', async () => {
    const document = await documentOf(['这是一个很长很长的标题文字 | | 丙'], {
      sheet: { columnWidths: [80, 200, 80] },
      style: { left: null, right: null, top: null, bottom: null, wrap: false },
    });
    expect(attributesOf(cellWith(document, '标题'), 'gridSpan')).toEqual({ val: '2' });
  });
});

describe('a picture', () => {
  const picture = {
    place: { kind: 'corner', from: { row: 1, column: 1, x: 10, y: 4 }, width: 60, height: 60 },
    part: 'xl/media/image1.png',
    mediaType: 'image/png',
    description: '公章',
  } as const;
  const workbook = drawn(['甲 | 乙', '丙 | 丁'], { sheet: { pictures: [picture] }, style: { vertical: 'top' } });

  test('floats over the cell where it begins, as large as on the sheet', async () => {
    const bytes = await bundle(workbook, [0], new Map([[picture.part, onePixel]]));
    const cell = cellWith(wordParts(bytes).document, '丁');
    // 10 px right of the text's column and 4 px below its upper edge; 9525 units a pixel
    expect(cell).toMatch(/<wp:positionH relativeFrom="column"><wp:posOffset>95250<\/wp:posOffset>/);
    expect(cell).toMatch(/<wp:positionV relativeFrom="paragraph"><wp:posOffset>38100<\/wp:posOffset>/);
    expect(cell).toMatch(/<wp:extent cx="571500" cy="571500"\/>/);
    expect(cell).toContain('descr="公章"');
    expect((await readDocx(bytes)).blocks).toEqual((await readDocx(await bundle(workbook, [0]))).blocks);
  });

  test('that cannot be read is left out', async () => {
    expect(wordParts(await bundle(workbook, [0])).document).not.toContain('<w:drawing>');
  });
});

test('the official form is there with all its texts', async () => {
  const workbook = official('official/部门整体支出绩效自评表.xlsx');
  const { blocks } = await readDocx(await bundle(workbook, [0]));
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []));
  const shown = (workbook.sheets[0]?.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(texts.filter((text) => text !== '')).toEqual(shown.filter((text) => text !== ''));
});
