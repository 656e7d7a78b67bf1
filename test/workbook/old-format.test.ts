import { describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import { parseAddress } from '../../shared/sheet/address';
import { recognise } from '../../shared/sheet/recognise';
import type { Cell, Style } from '../../shared/sheet/sheet';
import { openOrConvert } from '../../shared/workbook/open-or-convert';
import { cellsIn } from '../support/cells';
import { oddityBytes } from '../support/oddities';
import { official, selfEvaluation } from './support/fixtures';

const oldFile = () => oddityBytes('self-evaluation-as-old-xls-by-libreoffice.xls');

describe('an .xls of Excel 97', async () => {
  const { workbook, converted } = await openOrConvert(oldFile());
  const [sheet] = workbook.sheets;
  const cell = (address: string): Cell => {
    const at = parseAddress(address);
    const found = cellsIn(sheet).find(({ row, column }) => row === at?.row && column === at.column);
    if (!found) throw new Error(address);
    return found;
  };
  const style = (address: string): Style | undefined => workbook.styles[cell(address).style];

  test('is recognised as the form that it holds', () => {
    expect(recognise(workbook, catalogue).map(({ definition }) => definition.id)).toEqual([
      'hunan-department-self-evaluation',
    ]);
  });

  test('keeps its texts, formulas and sheets, the hidden one hidden', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['附件2', 'visible'],
      ['填报说明', 'visible'],
      ['字典', 'hidden'],
    ]);
    expect(cell('A1').text).toBe('2022年度部门整体支出绩效自评表');
    expect(cell('G5').formula).toBe('IF(N(E5)=0,"",F5/E5)');
    expect(workbook.definedNames).toContainEqual({ name: '达成程度', sheet: null, refersTo: '字典!$B$1:$B$3' });
  });

  test('keeps its merged cells, with lines on all four sides', () => {
    expect(cell('A1')).toMatchObject({ rowSpan: 1, columnSpan: 9 });
    const thin = { line: 'thin', color: '#000000' };
    expect(cell('A4')).toMatchObject({ rowSpan: 9, columnSpan: 1 });
    expect(style('A4')).toMatchObject({ left: thin, right: thin, top: thin, bottom: thin });
  });

  test('keeps sizes of 10.5 pt, alignment, percent formats, fills and locks', () => {
    expect(style('C5')).toMatchObject({ horizontal: 'center', vertical: 'center', wrap: true });
    expect(style('C5')?.font.size).toBe(10.5);
    expect(style('G5')).toMatchObject({ numberFormat: '0.00%', fill: '#efefef', locked: true });
    expect(style('E8')?.locked).toBe(false);
    expect(sheet?.protected).toBe(true);
  });

  test('keeps row heights and what is printed', () => {
    // 36, 120 and 27 px are 27, 90 and 20.25 pt in the official file
    expect(sheet?.rowHeights.slice(0, 2)).toEqual([48, 160]);
    expect(sheet?.page).toMatchObject({
      paper: 9,
      fit: { width: 1, height: 0 },
      area: [{ top: 0, left: 0, bottom: 34, right: 8 }],
      titleRows: { first: 0, last: 0 },
      header: '&R财政部门监制',
      footer: '&C第 &P 页 共 &N 页',
      centeredHorizontally: true,
    });
  });

  test('becomes a new file, and a sentence says what was kept and what to do', () => {
    expect(converted?.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(converted?.sentence).toMatch(/已转换为新的 \.xlsx.*下拉列表.*没有保留.*另存为/);
  });
});

test('an .xls with a password asks to take it off', async () => {
  const bytes = oddityBytes('old-xls-with-password-by-libreoffice.xls');
  await expect(openOrConvert(bytes)).rejects.toThrow('设有打开密码');
});

test('an .xls cut off in the middle or without content is refused with a sentence', async () => {
  const hollow = oldFile().slice(0, 8);
  await expect(openOrConvert(Uint8Array.from({ length: 600 }, (_, at) => hollow[at] ?? 0))).rejects.toThrow(
    '请在 Excel 或 WPS 中另存为 .xlsx 后再打开',
  );
  await expect(openOrConvert(oldFile().slice(0, 4000))).rejects.toThrow('请在 Excel 或 WPS 中另存为 .xlsx 后再打开');
});

test('an .xlsx is opened as it is', async () => {
  expect((await openOrConvert(official(selfEvaluation))).converted).toBeNull();
});

test('XML 表格 of Excel 2003, as reporting servers name it .xls, is the same form', async () => {
  const library = await import('@e965/xlsx');
  const book = library.read(official(selfEvaluation), { type: 'array', cellNF: true });
  const xml = new TextEncoder().encode(String(library.write(book, { type: 'string', bookType: 'xlml' })));
  const { workbook, converted } = await openOrConvert(xml, '导出.xls');
  expect(converted?.sentence).toContain('已转换为新的 .xlsx');
  expect(recognise(workbook, catalogue)).toMatchObject([
    { definition: { id: 'hunan-department-self-evaluation' }, confidence: 1 },
  ]);
});
