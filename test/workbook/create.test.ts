import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { create } from '../../shared/workbook/create';
import { read } from '../../shared/workbook/read';
import { drawn, plain } from '../print/support/drawn-sheet';
import { a4 } from '../support/a4-page';
import { partText } from './support/fixtures';
import { cellRows } from '../../shared/sheet/sheet-cells';
import { cellsIn } from '../support/cells';

const cell = (row: number, column: number, more: Partial<Cell>): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  value: null,
  text: '',
  style: 0,
  ...more,
});

/** One of everything that a new workbook may hold. */
function sample(): Workbook {
  const base = drawn(['甲'], {});
  const styles = [
    plain,
    {
      ...plain,
      font: { ...plain.font, name: '方正小标宋简体', size: 18, bold: true, color: '#c00000' },
      fill: '#efefef',
      bottom: { line: 'double', color: '#0000ff' } as const,
      numberFormat: '#,##0.00',
      horizontal: 'center' as const,
      rotation: 90,
      indent: 2,
      locked: false,
    },
  ];
  const form: Sheet = {
    ...(base.sheets[0] as Sheet),
    name: "附件'2",
    rowCount: 6,
    columnCount: 4,
    // 8, 9 and 26 characters of 7 px, and a hidden column
    columnWidths: [56, 63, 182, 0],
    // 27 pt, 36 pt, hidden, 13.5 pt
    rowHeights: [36, 48, 0, 18, 18, 18],
    rows: cellRows([
      cell(0, 0, { value: '合 并', rowSpan: 2, columnSpan: 2 }),
      cell(0, 2, { value: 299.59, style: 1 }),
      cell(1, 2, { value: 0.1, formula: 'IF(C1=0,"",C1/2996)' }),
      cell(3, 0, { value: '', formula: 'IF(C1="","","")' }),
      cell(3, 1, { value: '#DIV/0!', formula: '1/0' }),
      cell(3, 2, { value: '<甲>&"乙"\n第二行 _x0041_', note: '每项不超过 100 字' }),
      cell(4, 0, { value: true }),
      cell(4, 2, { value: '#DIV/0!' }),
      cell(5, 3, { value: 1 }),
    ]),
    frozenRows: 1,
    frozenColumns: 2,
    showGridLines: false,
    protected: true,
    validations: [
      { ranges: [{ top: 3, left: 0, bottom: 4, right: 0 }], kind: 'list', choices: ['产出指标', '效益指标'] },
      { ranges: [{ top: 0, left: 2, bottom: 0, right: 2 }], kind: 'decimal', choices: [] },
    ],
    page: {
      ...a4,
      paper: 8,
      orientation: 'landscape',
      margins: { left: 0.59, right: 0.6, top: 0.79, bottom: 0.71, header: 0.5, footer: 0.4 },
      fit: { width: 1, height: 0 },
      centeredHorizontally: true,
      header: '&R财政部门监制',
      footer: '&C第 &P 页 共 &N 页',
      area: [
        { top: 0, left: 0, bottom: 3, right: 2 },
        { top: 4, left: 0, bottom: 5, right: 2 },
      ],
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      rowBreaks: [4],
    },
  };
  const words: Sheet = { ...(drawn(['定量', '定性']).sheets[0] as Sheet), name: '字典', visibility: 'hidden' };
  return {
    sheets: [form, words],
    styles,
    definedNames: [
      { name: '指标性质', sheet: null, refersTo: '字典!$A$1:$A$2' },
      { name: '_xlnm.Print_Area', sheet: 0, refersTo: '#REF!' },
    ],
    date1904: false,
  };
}

describe('a new workbook, read as plain XML', () => {
  let bytes: Uint8Array;
  let sheetXml: string;
  let stylesXml: string;
  let workbookXml: string;
  beforeAll(async () => {
    bytes = await create(sample());
    sheetXml = partText(bytes, 'xl/worksheets/sheet1.xml');
    stylesXml = partText(bytes, 'xl/styles.xml');
    workbookXml = partText(bytes, 'xl/workbook.xml');
  });
  const cellXml = (address: string): string =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheetXml)?.[0] ?? '';
  const styleNumber = (address: string): string => /s="(\d+)"/.exec(cellXml(address))?.[1] ?? '';
  const cellFormat = (address: string): string => {
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(stylesXml)?.[1] ?? '';
    return [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)][Number(styleNumber(address))]?.[0] ?? '';
  };

  test('numbers are numbers, formulas carry their results', () => {
    expect(cellXml('C1')).toContain('<v>299.59</v>');
    expect(cellXml('C2')).toMatch(/<f>IF\(C1=0,&quot;&quot;,C1\/2996\)<\/f><v>0\.1<\/v>/);
    expect(cellXml('A4')).toMatch(/t="str".*<v><\/v>|t="str".*<v\/>/);
    expect(cellXml('B4')).toMatch(/t="e".*<v>#DIV\/0!<\/v>/);
    expect(cellXml('A5')).toMatch(/t="b".*<v>1<\/v>/);
  });

  test('五号 stays 10.5 pt, fonts keep their names', () => {
    expect(stylesXml).toMatch(/<sz val="10.5"\/>.*?<name val="宋体"\/>/s);
    expect(stylesXml).toMatch(
      /<font><b\/>.*?<color rgb="FFC00000"\/>.*?<sz val="18"\/>.*?<name val="方正小标宋简体"\/>/s,
    );
  });

  test('fill, lines, number format, alignment and the open lock of a style', () => {
    expect(stylesXml).toContain('<fgColor rgb="FFEFEFEF"/>');
    expect(stylesXml).toContain('<bottom style="double"><color rgb="FF0000FF"/></bottom>');
    expect(stylesXml).toMatch(/numFmtId="4"|formatCode="#,##0\.00"/);
    const format = cellFormat('C1');
    expect(format).toMatch(/<alignment [^>]*horizontal="center"/);
    expect(format).toMatch(/textRotation="90"/);
    expect(format).toMatch(/indent="2"/);
    expect(format).toContain('<protection locked="0"/>');
    expect(cellFormat('C2')).not.toContain('locked="0"');
  });

  test('the covered cells of a merge carry its frame', () => {
    expect(sheetXml).toContain('<mergeCell ref="A1:B2"/>');
    expect(styleNumber('B1')).toBe(styleNumber('A1'));
    expect(styleNumber('B2')).toBe(styleNumber('A1'));
  });

  test('widths in characters, heights in points, hidden ones hidden', () => {
    const column = (number: number): string =>
      new RegExp(`<col (?=[^>]*min="${number}")[^>]*>`).exec(sheetXml)?.[0] ?? '';
    expect(column(1)).toContain('width="8"');
    expect(column(3)).toContain('width="26"');
    expect(column(4)).toContain('hidden="1"');
    expect(sheetXml).toMatch(/<row r="1"[^>]* ht="27"/);
    expect(sheetXml).toMatch(/<row r="3"[^>]* hidden="1"/);
    expect(sheetXml).toMatch(/<row r="4"[^>]* ht="13.5"/);
  });

  test('frozen rows and columns, no grid lines', () => {
    expect(sheetXml).toMatch(
      /<pane (?=[^>]*xSplit="2")(?=[^>]*ySplit="1")(?=[^>]*topLeftCell="C2")[^>]*state="frozen"/,
    );
    expect(sheetXml).toContain('showGridLines="0"');
  });

  test('the sheet is protected without a password; rows may be made higher', () => {
    const protection = /<sheetProtection[^>]*>/.exec(sheetXml)?.[0] ?? '';
    expect(protection).toContain('sheet="1"');
    expect(protection).toContain('formatRows="0"');
    expect(protection).not.toMatch(/hashValue|password|selectLockedCells="1"|selectUnlockedCells="1"/);
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('sheetProtection');
  });

  test('lists are offered, and nothing else is restricted', () => {
    const validations = [...sheetXml.matchAll(/<dataValidation [^>]*>.*?<\/dataValidation>/gs)].map(([text]) => text);
    expect(validations).toHaveLength(1);
    expect(validations[0]).toContain('type="list"');
    expect(validations[0]).toContain('sqref="A4:A5"');
    expect(validations[0]).toContain('<formula1>&quot;产出指标,效益指标&quot;</formula1>');
    expect(validations[0]).not.toContain('showErrorMessage');
  });

  test('page set-up', () => {
    expect(sheetXml).toMatch(/<pageSetUpPr[^>]*fitToPage="1"/);
    expect(sheetXml).toMatch(
      /<pageSetup (?=[^>]*paperSize="8")(?=[^>]*fitToWidth="1")(?=[^>]*fitToHeight="0")[^>]*orientation="landscape"/,
    );
    expect(sheetXml).toContain(
      '<pageMargins left="0.59" right="0.6" top="0.79" bottom="0.71" header="0.5" footer="0.4"/>',
    );
    expect(sheetXml).toMatch(/<printOptions[^>]*horizontalCentered="1"/);
    expect(sheetXml).toContain('<oddHeader>&amp;R财政部门监制</oddHeader>');
    expect(sheetXml).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(sheetXml).toMatch(/<brk id="4"/);
  });

  test('print areas, repeated rows and columns and names of its own', () => {
    const names = [...workbookXml.matchAll(/<definedName ([^>]*)>(.*?)<\/definedName>/g)].map(
      ([, attributes, text]) => `${attributes} ${text}`,
    );
    expect(names).toEqual([
      'name="指标性质" 字典!$A$1:$A$2',
      `name="_xlnm.Print_Area" localSheetId="0" '附件''2'!$A$1:$C$4,'附件''2'!$A$5:$C$6`,
      `name="_xlnm.Print_Titles" localSheetId="0" '附件''2'!$A:$A,'附件''2'!$1:$2`,
    ]);
  });

  test('the note is there', () => {
    expect(partText(bytes, 'xl/comments1.xml')).toMatch(/<comment ref="C4".*每项不超过 100 字/s);
  });

  test('a hidden sheet stays hidden', () => {
    expect(workbookXml).toMatch(/<sheet [^>]*name="字典"[^>]*state="hidden"/);
  });
});

describe('a new workbook', () => {
  test('is the same, byte for byte, whenever it is made', async () => {
    const [first, second] = [await create(sample()), await create(sample())];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(partText(first, 'docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  });

  test('our own reader finds what was put in', async () => {
    const [sheet] = read(await create(sample())).sheets;
    expect(sheet?.columnWidths.slice(0, 4)).toEqual([56, 63, 182, 0]);
    expect(sheet?.rowHeights.slice(0, 4)).toEqual([36, 48, 0, 18]);
    const at = (row: number, column: number) =>
      cellsIn(sheet).find((each) => each.row === row && each.column === column);
    expect(at(0, 0)).toMatchObject({ value: '合 并', rowSpan: 2, columnSpan: 2 });
    expect(at(1, 2)).toMatchObject({ value: 0.1, formula: 'IF(C1=0,"",C1/2996)' });
    expect(at(3, 1)).toMatchObject({ value: '#DIV/0!', formula: '1/0' });
    expect(at(3, 2)).toMatchObject({ value: '<甲>&"乙"\n第二行 _x0041_', note: '每项不超过 100 字' });
    expect(at(4, 2)).toMatchObject({ value: '#DIV/0!' });
    expect(at(4, 2)?.formula).toBeUndefined();
    expect(sheet?.page).toEqual(sample().sheets[0]?.page);
  });
});
