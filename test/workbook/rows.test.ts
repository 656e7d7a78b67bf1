import { describe, expect, test } from 'vitest';
import type { RowInsertion, SheetEdits } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import { analysedCells, differingParts } from './support/analysis';
import { official, packageOf, partText, selfEvaluation, sheetRelationships } from './support/fixtures';
import { askOpenpyxl, calculatedByLibreOffice, hasLibreOffice, hasOpenpyxl } from './support/other-programs';
import { cellsIn } from '../support/cells';

const inserting = (sheet: string, ...insertions: RowInsertion[]): SheetEdits => ({
  sheet,
  rows: { insertions, removals: [] },
  cells: [],
  results: [],
});
const below = (row: number, count: number, groupColumns: readonly number[] = []): RowInsertion => ({
  below: row,
  count,
  groupColumns,
});
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('two rows below row 17 of the official self-evaluation form', () => {
  const bytes = official(selfEvaluation);
  const saved = patch(bytes, [
    {
      ...inserting('附件2', below(16, 2, [1, 2])),
      cells: [
        { row: 17, column: 3, value: '指标3：' },
        { row: 17, column: 6, value: 30 },
        { row: 18, column: 6, value: 12.5 },
        { row: 33, column: 6, value: 7.5 },
      ],
      results: [{ row: 35, column: 6, result: 60 }],
    },
  ]);
  const xml = partText(saved, sheetPart);
  const cells = analysedCells(xml);
  const old = analysedCells(partText(bytes, sheetPart));

  test('touch the sheet, the names of the workbook and the picture, nothing else', () => {
    expect(differingParts(bytes, saved).sort()).toEqual(['xl/drawings/drawing1.xml', 'xl/workbook.xml', sheetPart]);
  });

  test('every cell below moved by two rows with its style and content', () => {
    const moved = [...old].filter(([address]) => Number(/\d+/.exec(address)?.[0]) > 17);
    expect(moved.length).toBeGreaterThan(100);
    for (const [address, cell] of moved) {
      const there = address.replace(/\d+/, (row) => String(Number(row) + 2));
      if (there === 'G34' || there === 'G36' || there === 'H36') continue;
      expect(cells.get(there), there).toEqual(cell);
    }
  });

  test('the new rows look like row 17, 27 points high, and hold what was filled in', () => {
    expect(xml).toContain('<row r="18" ht="27" customHeight="1">');
    expect(xml).toContain('<row r="19" ht="27" customHeight="1">');
    for (const column of 'ABCDEFGHI') {
      const style = /s="\d+"/.exec(old.get(`${column}17`)?.attributes ?? '')?.[0];
      expect(cells.get(`${column}18`)?.attributes).toContain(style);
      expect(cells.get(`${column}19`)?.attributes).toContain(style);
    }
    expect(cells.get('G18')?.content).toBe('<v>30</v>');
    expect(cells.get('D19')?.content).toBe('');
  });

  test('totals count the new rows', () => {
    expect(cells.get('G36')?.content).toBe('<f>SUM(G16:G35)+H5</f><v>60</v>');
    expect(cells.get('H36')?.content).toContain('<f>SUM(H16:H35)+N(I5)</f>');
    expect(cells.get('G5')?.content).toContain('F5/E5');
  });

  test('merges around the place grow, those below move, those above stay', () => {
    const merges = [...xml.matchAll(/<mergeCell ref="([A-Z0-9:]+)"\/>/g)].map((match) => match[1]);
    expect(merges).toHaveLength(36);
    expect(merges).toEqual(expect.arrayContaining(['C16:C19', 'B16:B25', 'A15:A35', 'C20:C21', 'A36:F36', 'A37:I37']));
    expect(merges).toEqual(expect.arrayContaining(['A1:I1', 'A4:A12', 'F14:I14']));
    expect(xml).toContain('<mergeCells count="36">');
  });

  test('validation, conditional format, size and print area reach over the new rows', () => {
    expect(xml).toContain('<conditionalFormatting sqref="H16:H35">');
    expect(xml).toContain('<dataValidation sqref="G16:G35"');
    expect(xml).toContain('<dimension ref="A1:I37"/>');
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain(">'附件2'!$A$1:$I$37<");
    expect(workbook).toContain(">'附件2'!1:1<");
  });

  test('the note stays at I15, the picture follows its cell', () => {
    expect(cellsIn(read(saved).sheets[0]).find(({ note }) => note !== undefined)).toMatchObject({ row: 14, column: 8 });
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toContain('<row>36</row>');
  });

  test.skipIf(!hasOpenpyxl)('openpyxl sees the same (skipped where it is not installed)', () => {
    expect(
      askOpenpyxl(
        saved,
        '[sheet["G36"].value, sheet["D18"].value, sheet["G18"].value, sheet["I15"].comment.text[:4], "I$37" in str(sheet.print_area),' +
          ' "C16:C19" in [str(m) for m in sheet.merged_cells.ranges], sheet["E18"].font.sz]',
      ),
    ).toEqual(['=SUM(G16:G35)+H5', '指标3：', 30, '得分低于', true, true, 10.5]);
  });

  test.skipIf(!hasLibreOffice)(
    'LibreOffice calculates 30 + 12.5 + 7.5 + 10 = 60 (skipped where it is not installed)',
    () => {
      const total = calculatedByLibreOffice(saved).find(([first]) => first === '总分');
      expect(total?.[6]).toBe('60');
    },
    120_000,
  );
});

describe('what follows its rows', () => {
  const insert = (sheet: string, more: Record<string, string>, ...insertions: RowInsertion[]): Uint8Array =>
    patch(packageOf(sheet, more), [inserting('表', ...insertions)]);
  const xmlAfter = (sheet: string, ...insertions: RowInsertion[]): string =>
    partText(insert(sheet, {}, ...insertions), sheetPart);

  test('formulas of the row are copied down', () => {
    const row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="4"><f>A2*$A$1</f><v>1</v></c></row>';
    expect(xmlAfter(`<sheetData>${row}</sheetData>`, below(1, 1))).toContain(
      `${row}<row r="3"><c r="A3"/><c r="B3" s="4"><f>A3*$A$1</f></c></row>`,
    );
  });

  test('shared formulas are written out', () => {
    const xml = xmlAfter(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>',
      below(0, 1),
    );
    expect(xml).toContain('<c r="B1"><f>A1*2</f><v>2</v></c>');
    expect(xml).toContain('<c r="B2"><f>A2*2</f></c>');
    expect(xml).toContain('<c r="B3"><f>A3*2</f><v>4</v></c>');
  });

  test('merges within the row are repeated, group columns reach down', () => {
    const xml = xmlAfter(
      '<sheetData><row r="1"><c r="A1"/></row></sheetData><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>',
      below(0, 2, [0]),
    );
    expect(xml).toContain(
      '<mergeCells count="4"><mergeCell ref="C1:D1"/><mergeCell ref="C2:D2"/><mergeCell ref="C3:D3"/><mergeCell ref="A1:A3"/></mergeCells>',
    );
  });

  test('the first merge of a sheet goes where the schema wants it', () => {
    const xml = xmlAfter(
      '<sheetData><row r="1"/></sheetData><sheetProtection sheet="1"/><pageMargins left="1"/>',
      below(0, 1, [0]),
    );
    expect(xml).toContain(
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells><pageMargins',
    );
  });

  test('page breaks, protected ranges, filters, links, selection, hidden errors', () => {
    const xml = xmlAfter(
      '<sheetViews><sheetView topLeftCell="A4"><pane ySplit="2" topLeftCell="A3" state="frozen"/><selection activeCell="B6" sqref="B6 B2"/></sheetView></sheetViews>' +
        '<sheetData><row r="3"/></sheetData>' +
        '<protectedRanges><protectedRange sqref="B2:B3 B9" name="x"/></protectedRanges><autoFilter ref="A2:C9"/>' +
        `<hyperlinks><hyperlink ref="A9" location="表!A9"/><hyperlink ref="A3" location="表!A3"/></hyperlinks>` +
        '<rowBreaks count="2"><brk id="2" max="9"/><brk id="3" max="9"/></rowBreaks><ignoredErrors><ignoredError sqref="A3" x="1"/></ignoredErrors>',
      below(2, 2),
    );
    expect(xml).toContain('<sheetView topLeftCell="A6">');
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3"');
    expect(xml).toContain('activeCell="B8" sqref="B8 B2"');
    expect(xml).toContain('sqref="B2:B5 B11"');
    expect(xml).toContain('<autoFilter ref="A2:C11"/>');
    expect(xml).toContain('<hyperlink ref="A11" location="表!A11"/><hyperlink ref="A3" location="表!A3"/>');
    expect(xml).toContain('<brk id="2" max="9"/><brk id="5" max="9"/>');
    expect(xml).toContain('<ignoredError sqref="A3:A5" x="1"/>');
  });

  test('validations and conditional formats of the extension of Excel 2010', () => {
    const xml = xmlAfter(
      '<sheetData><row r="3"/></sheetData><extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list">' +
        '<x14:formula1><xm:f>表!$A$9:$A$12</xm:f></x14:formula1><xm:sqref>B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      below(2, 1),
    );
    expect(xml).toContain('<xm:f>表!$A$10:$A$13</xm:f>');
    expect(xml).toContain('<xm:sqref>B2:B4</xm:sqref>');
  });

  test('notes and their boxes', () => {
    const saved = insert(
      '<sheetData><row r="1"/></sheetData>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(
          ['rId1', 'comments', '../comments1.xml'],
          ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ),
        'xl/comments1.xml':
          '<comments><commentList><comment ref="B1"><text><t>一</t></text></comment><comment ref="B5"><text><t>二</t></text></comment></commentList></comments>',
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:x="x"><x:ClientData><x:Anchor> 2, 15, 4, 2, 4, 31, 8, 1</x:Anchor><x:Row>4</x:Row></x:ClientData><br></xml>',
      },
      below(0, 3),
    );
    expect(partText(saved, 'xl/comments1.xml')).toMatch(/ref="B1".*ref="B8"/);
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor> 2, 15, 7, 2, 4, 31, 11, 1</x:Anchor><x:Row>7</x:Row>',
    );
  });

  test('formulas on other sheets, names, and the calculation order, which is dropped', () => {
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const saved = insert(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
      {
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
        'xl/calcChain.xml': '<calcChain><c r="B1" i="2"/></calcChain>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId4"/></sheets>' +
          '<definedNames><definedName name="合计">表!$A$1:$A$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$2</definedName></definedNames></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships>' +
          ['worksheet|worksheets/sheet1.xml', '', '', 'worksheet|worksheets/sheet2.xml', 'calcChain|calcChain.xml']
            .map((entry, index) => [...entry.split('|'), `rId${index + 1}`])
            .filter(([kind]) => kind !== '')
            .map(
              ([kind, target, id]) => `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`,
            )
            .join('') +
          '</Relationships>',
        'xl/worksheets/sheet2.xml':
          '<worksheet><sheetData><row r="1"><c r="B1"><f>SUM(表!A1:A2)</f><v>2</v></c><c r="C1"><f>A2</f><v>0</v></c></row></sheetData></worksheet>',
      },
      below(1, 1),
    );
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toContain(
      '<f>SUM(表!A1:A3)</f><v>2</v></c><c r="C1"><f>A2</f>',
    );
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain('>表!$A$1:$A$3<');
    expect(workbook).toContain('>表!$1:$2<');
    expect(() => partText(saved, 'xl/calcChain.xml')).toThrow('no part');
    expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('a prefixed sheet whose rows have no numbers', () => {
    const saved = insert(
      '',
      {
        [sheetPart]:
          '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
      below(0, 1),
    );
    expect(cellsIn(read(saved).sheets[0]).map(({ row, value }) => [row, value])).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });
});

describe('what cannot be shifted is refused, and nothing is written', () => {
  const cases: readonly [what: string, sheet: string, more: Record<string, string>, words: string][] = [
    [
      'an array formula across the place',
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row></sheetData>',
      {},
      '数组公式',
    ],
    [
      'a formula across sheets',
      '<sheetData><row r="1"><c r="A1"><f>SUM(表:表!A9)</f></c></row></sheetData>',
      {},
      '跨多个工作表',
    ],
    [
      'a data table across the place',
      '<sheetData><row r="1"><c r="A1"><f t="dataTable" ref="A1:A3" dt2D="0" r1="C9"/></c></row></sheetData>',
      {},
      '模拟运算表',
    ],
    [
      'the record of a shared workbook',
      '<sheetData/>',
      { 'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(['r', 'revisionHeaders', 'r.xml']) },
      '共享工作簿的修订记录',
    ],
  ];
  test.each(cases)('%s', (_what, sheet, more, words) => {
    const work = (): unknown => patch(packageOf(sheet, more), [inserting('表', below(0, 1))]);
    expect(work).toThrow(WorkbookError);
    expect(work).toThrow(words);
    expect(work).toThrow('请先在 Excel 或 WPS 中插入');
  });
});
