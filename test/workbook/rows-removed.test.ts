import { describe, expect, test } from 'vitest';
import type { RowInsertion, RowRemoval, SheetEdits } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import { analysedCells, differingParts } from './support/analysis';
import { official, packageOf, partText, selfEvaluation, sheetRelationships } from './support/fixtures';
import { askOpenpyxl, calculatedByLibreOffice, hasLibreOffice, hasOpenpyxl } from './support/other-programs';
import { cellsIn } from '../support/cells';

const removed = (first: number, count = 1): RowRemoval => ({ first, count });
const changing = (
  sheet: string,
  removals: readonly RowRemoval[],
  insertions: readonly RowInsertion[] = [],
): SheetEdits => ({ sheet, rows: { insertions, removals }, cells: [], results: [] });
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('rows 16 (指标1 of 数量指标) and 32, 33 (满意度指标) of the official form removed', () => {
  const bytes = official(selfEvaluation);
  const saved = patch(bytes, [
    { ...changing('附件2', [removed(15), removed(31, 2)]), results: [{ row: 30, column: 6, result: 10 }] },
  ]);
  const xml = partText(saved, sheetPart);
  const cells = analysedCells(xml);
  const old = analysedCells(partText(bytes, sheetPart));

  test('touch the sheet, the names of the workbook and the picture, nothing else', () => {
    expect(differingParts(bytes, saved).sort()).toEqual(['xl/drawings/drawing1.xml', 'xl/workbook.xml', sheetPart]);
  });

  test('every cell above stays, every cell below moves up with its style and content', () => {
    // the words of two groups, two totals, and the last row of the side label
    const told = ['B16', 'C16', 'G31', 'H31', 'A30'];
    for (const [address, cell] of old) {
      const row = Number(/\d+/.exec(address)?.[0]);
      if ([16, 32, 33].includes(row)) continue;
      const by = row < 16 ? 0 : row < 32 ? 1 : 3;
      const there = address.replace(/\d+/, String(row - by));
      if (!told.includes(there)) expect(cells.get(there), there).toEqual(cell);
    }
    expect(cells.size).toBe(old.size - 27);
  });

  test('the words of the groups and their styles come down one row', () => {
    expect(cells.get('B16')).toEqual(old.get('B16'));
    expect(cells.get('C16')).toEqual(old.get('C16'));
    expect(cells.get('D16')).toEqual(old.get('D17'));
  });

  test('the side label keeps the lower edge of its last row', () => {
    expect(cells.get('A30')?.attributes).toBe(old.get('A33')?.attributes);
    expect(old.get('A33')?.attributes).not.toBe(old.get('A31')?.attributes);
  });

  test('totals count what is left', () => {
    expect(cells.get('G31')?.content).toBe('<f>SUM(G16:G30)+H5</f><v>10</v>');
    expect(cells.get('H31')?.content).toContain('<f>SUM(H16:H30)+N(I5)</f>');
  });

  test('merges shrink, move or go', () => {
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(merges).toHaveLength(33);
    expect(merges).toEqual(expect.arrayContaining(['B16:B22', 'A15:A30', 'C17:C18', 'A31:F31', 'A32:I32', 'F14:I14']));
    expect(merges.filter((ref) => ref?.startsWith('C16'))).toEqual([]);
    expect(xml).toContain('<mergeCells count="33">');
  });

  test('validation, conditional format, size and print area shrink; the format is written for the new first row', () => {
    expect(xml).toContain('<conditionalFormatting sqref="H16:H30">');
    expect(xml).toContain('<formula>AND(H16&lt;&gt;"",H16&lt;G16)</formula>');
    expect(xml).toContain('<dataValidation sqref="G16:G30"');
    expect(xml).toContain('<dimension ref="A1:I32"/>');
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain(">'附件2'!$A$1:$I$32<");
    expect(workbook).toContain(">'附件2'!1:1<");
  });

  test.skipIf(!hasOpenpyxl)('openpyxl sees the same (skipped where it is not installed)', () => {
    expect(
      askOpenpyxl(
        saved,
        '[sheet["G31"].value, sheet["B16"].value, sheet["C16"].value, sheet["D16"].value, sheet["D17"].value, sheet["I15"].comment.text[:4],' +
          ' "I$32" in str(sheet.print_area), "B16:B22" in [str(m) for m in sheet.merged_cells.ranges], sheet.max_row]',
      ),
    ).toEqual(['=SUM(G16:G30)+H5', '产出指标', '数量指标', '指标2：', '指标1：', '得分低于', true, true, 32]);
  });

  test.skipIf(!hasLibreOffice)(
    'LibreOffice calculates 5 + 7 + 10 = 22 (skipped where it is not installed)',
    () => {
      const filled = patch(bytes, [
        {
          ...changing('附件2', [removed(15), removed(31, 2)]),
          cells: [
            { row: 15, column: 6, value: 5 },
            { row: 29, column: 6, value: 7 },
          ],
        },
      ]);
      const total = calculatedByLibreOffice(filled).find(([first]) => first === '总分');
      expect(total?.[6]).toBe('22');
    },
    120_000,
  );
});

describe('what follows when rows go', () => {
  const shift = (
    sheet: string,
    more: Record<string, string>,
    removals: readonly RowRemoval[],
    insertions: readonly RowInsertion[] = [],
  ): Uint8Array => patch(packageOf(sheet, more), [changing('表', removals, insertions)]);
  const xmlAfter = (sheet: string, ...removals: RowRemoval[]): string =>
    partText(shift(sheet, {}, removals), sheetPart);
  const row = (number: number, cells = ''): string => `<row r="${number}">${cells}</row>`;

  test('rows below move up, and rows are put in elsewhere at the same time', () => {
    const rows = [1, 2, 3, 4].map((number) => row(number, `<c r="A${number}" s="${number}"><v>${number}</v></c>`));
    const saved = shift(
      `<sheetData>${rows.join('')}</sheetData>`,
      {},
      [removed(1)],
      [{ below: 2, count: 1, groupColumns: [] }],
    );
    expect(partText(saved, sheetPart)).toContain(
      '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="3"><v>3</v></c></row>' +
        '<row r="3"><c r="A3" s="3"/></row><row r="4"><c r="A4" s="4"><v>4</v></c></row></sheetData>',
    );
  });

  test('formulas of other cells, and shared ones whose first cell is removed', () => {
    const xml = xmlAfter(
      '<sheetData>' +
        row(1, '<c r="C1"><f>SUM(A1:A4)+A2+A3</f><v>9</v></c>') +
        row(2, '<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c>') +
        row(3, '<c r="B3"><f t="shared" si="0"/><v>4</v></c>') +
        row(4, '<c r="B4"><f t="shared" si="0"/><v>6</v></c>') +
        '</sheetData>',
      removed(1),
    );
    expect(xml).toContain('<c r="C1"><f>SUM(A1:A3)+#REF!+A2</f><v>9</v></c>');
    expect(xml).toContain('<row r="2"><c r="B2"><f>A2*2</f><v>4</v></c></row>');
    expect(xml).toContain('<row r="3"><c r="B3"><f>A3*2</f><v>6</v></c></row>');
  });

  test('a merge that loses its first row keeps its text and its look', () => {
    const merge = '<mergeCells count="1"><mergeCell ref="B1:C3"/></mergeCells>';
    const xml = xmlAfter(
      '<sheetData>' +
        row(1, '<c r="A1"/><c r="B1" s="7" t="s"><v>0</v></c><c r="C1" s="8"/>') +
        row(2, '<c r="A2"/><c r="C2" s="9"/><c r="D2"><v>4</v></c>') +
        row(3) +
        `</sheetData>${merge}`,
      removed(0),
    );
    expect(xml).toContain(
      '<row r="1"><c r="A1"/><c r="B1" s="7" t="s"><v>0</v></c><c r="C1" s="8"/><c r="D1"><v>4</v></c></row>',
    );
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="B1:C2"/></mergeCells>');
  });

  test('also where the file has not written its second row', () => {
    const merge = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    const first = row(1, '<c r="A1" s="7"><v>5</v></c>');
    expect(xmlAfter(`<sheetData>${first}${row(9)}</sheetData>${merge}`, removed(0))).toContain(
      '<sheetData><row r="1"><c r="A1" s="7"><v>5</v></c></row><row r="8"></row></sheetData>',
    );
    expect(xmlAfter(`<sheetData>${first}<row r="2" ht="30"/></sheetData>${merge}`, removed(0))).toContain(
      '<sheetData><row r="1" ht="30"><c r="A1" s="7"><v>5</v></c></row></sheetData>',
    );
  });

  test('a merge that loses its last row keeps its lower edge', () => {
    const cells = [1, 2, 3].map((number) => row(number, `<c r="A${number}" s="${number}"/>`));
    const merge = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    expect(xmlAfter(`<sheetData>${cells.join('')}</sheetData>${merge}`, removed(2))).toContain(
      '<sheetData><row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="3"/></row></sheetData>',
    );
  });

  test('also where new rows come below what is left', () => {
    const cells = [1, 2, 3].map((number) => row(number, `<c r="A${number}" s="${number}"/>`));
    const saved = shift(
      `<sheetData>${cells.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>`,
      {},
      [removed(2)],
      [{ below: 1, count: 2, groupColumns: [] }],
    );
    expect(partText(saved, sheetPart)).toContain(
      '<row r="2"><c r="A2" s="2"/></row><row r="3"><c r="A3" s="2"/></row><row r="4"><c r="A4" s="3"/></row>',
    );
  });

  test('lists of which nothing is left are no lists any more', () => {
    const xml = xmlAfter(
      `<sheetData>${row(1)}${row(2)}</sheetData><protectedRanges><protectedRange sqref="A2" name="x"/></protectedRanges>` +
        '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:B2"><cfRule type="expression"><formula>A2&gt;1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation sqref="B2"><formula1>1</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A2" location="表!A1"/></hyperlinks><pageMargins left="1"/>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="1" man="1"/></rowBreaks><colBreaks count="1"><brk id="3" man="1"/></colBreaks>' +
        '<ignoredErrors><ignoredError sqref="A2" x="1"/></ignoredErrors>' +
        '<extLst><ext uri="x"><x14:dataValidations count="1"><x14:dataValidation><xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      removed(0, 2),
    );
    expect(xml).toMatch(
      /<worksheet[^>]*><sheetData><\/sheetData><pageMargins left="1"\/><colBreaks count="1"><brk id="3" man="1"\/><\/colBreaks><\/worksheet>/,
    );
  });

  test('lists of which something is left count it', () => {
    const xml = xmlAfter(
      `<sheetViews><sheetView topLeftCell="A3"><pane ySplit="3" topLeftCell="A4" state="frozen"/><selection activeCell="B3" sqref="B3"/></sheetView></sheetViews>` +
        `<sheetData>${row(1)}${row(2)}${row(3)}${row(4)}</sheetData><autoFilter ref="A1:C9"/>` +
        '<dataValidations count="2"><dataValidation sqref="B3 B7" type="custom"><formula1>B3&gt;A3</formula1></dataValidation>' +
        '<dataValidation sqref="C3"/></dataValidations>' +
        '<hyperlinks><hyperlink ref="A9" location="表!A9"/><hyperlink ref="A4" location="表!A3"/></hyperlinks>' +
        '<rowBreaks count="3" manualBreakCount="3"><brk id="2" man="1"/><brk id="3" man="1"/><brk id="6" man="1"/></rowBreaks>',
      removed(2),
    );
    expect(xml).toContain('<sheetView topLeftCell="A3"><pane ySplit="2" topLeftCell="A3" state="frozen"/>');
    expect(xml).toContain('<selection activeCell="B3" sqref="B3"/>');
    expect(xml).toContain('<autoFilter ref="A1:C8"/>');
    expect(xml).toContain(
      '<dataValidations count="1"><dataValidation sqref="B6" type="custom"><formula1>B6&gt;A6</formula1></dataValidation></dataValidations>',
    );
    expect(xml).toContain('<hyperlink ref="A8" location="表!A8"/><hyperlink ref="A3" location="表!A3"/>');
    expect(xml).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" man="1"/><brk id="5" man="1"/></rowBreaks>',
    );
  });

  test('column breaks stay when rows come', () => {
    const sheet = `<sheetData>${row(1)}</sheetData><colBreaks count="1"><brk id="3" man="1"/></colBreaks>`;
    const saved = shift(sheet, {}, [], [{ below: 0, count: 2, groupColumns: [] }]);
    expect(partText(saved, sheetPart)).toContain('<brk id="3" man="1"/>');
  });

  const notes = (ref: string): string => `<comment ref="${ref}"><text><t>${ref}</t></text></comment>`;
  const noteBox = (number: number, anchor: string): string =>
    `<v:shape id="s${number}"><x:ClientData><x:Anchor>${anchor}</x:Anchor><x:Row>${number - 1}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

  test('notes of removed cells go with their boxes, others move, that of a merge stays with it', () => {
    const saved = shift(
      `<sheetData>${row(1)}${row(2)}${row(3)}${row(4)}${row(5)}</sheetData><mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>`,
      {
        'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(
          ['rId1', 'comments', '../comments1.xml'],
          ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ),
        'xl/comments1.xml': `<comments><commentList>${['B1', 'B2', 'B3', 'B5'].map(notes).join('')}</commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml': `<xml>${noteBox(1, '2,15,0,2,4,31,4,1')}<v:shape id="s9"/>${noteBox(2, '2,15,1,2,4,31,5,1')}${noteBox(3, '2,15,2,2,4,31,6,1')}<br>${noteBox(5, '2,15,4,2,4,31,8,1')}</xml>`,
      },
      [removed(1, 2)],
    );
    expect(partText(saved, 'xl/comments1.xml').match(/ref="\w+"><text><t>\w+/g)).toEqual([
      'ref="B1"><text><t>B1',
      'ref="B2"><text><t>B3',
      'ref="B3"><text><t>B5',
    ]);
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toBe(
      `<xml>${noteBox(1, '2,15,0,2,4,31,4,1')}<v:shape id="s9"/>${noteBox(2, '2,15,1,2,4,31,5,1').replace('s2', 's3')}<br>${noteBox(3, '2,15,2,2,4,31,6,1').replace('s3', 's5')}</xml>`,
    );
  });

  test('pictures stay, also where they lost all the rows under them', () => {
    const corner = (name: string, at: number): string =>
      `<xdr:${name}><xdr:col>0</xdr:col><xdr:row>${at}</xdr:row><xdr:rowOff>99</xdr:rowOff></xdr:${name}>`;
    const anchor = (from: number, to: number, edit = 'twoCell'): string =>
      `<xdr:twoCellAnchor editAs="${edit}">${corner('from', from)}${corner('to', to)}</xdr:twoCellAnchor>`;
    const drawing = [anchor(1, 2), anchor(0, 2), anchor(2, 4), anchor(4, 6, 'oneCell')].join('');
    const saved = shift(
      `<sheetData>${row(1)}${row(2)}${row(3)}</sheetData>`,
      {
        'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
        'xl/drawings/drawing1.xml': `<xdr:wsDr>${drawing}</xdr:wsDr>`,
      },
      [removed(1, 2)],
    );
    const corners = [...partText(saved, 'xl/drawings/drawing1.xml').matchAll(/row>(\d+)<.*?rowOff>(\d+)</g)];
    expect(corners.map(([, at, offset]) => `${at}+${offset}`)).toEqual([
      ...['1+99', '2+99'],
      ...['0+99', '1+0'],
      ...['1+0', '2+99'],
      ...['2+99', '4+99'],
    ]);
  });

  test('names that meant removed rows alone are #REF!, and such a print area is none', () => {
    const saved = shift(
      `<sheetData>${row(1, '<c r="A1"><v>1</v></c>')}${row(2)}${row(3, '<c r="A3"><v>1</v></c>')}</sheetData>`,
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>' +
          '<definedNames><definedName name="合计">表!$A$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$2:$C$2</definedName>' +
          '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$2</definedName></definedNames></workbook>',
      },
      [removed(1)],
    );
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="合计">#REF!</definedName>');
    expect(workbook).toContain('>表!$1:$1<');
    expect(read(saved).sheets[0]?.page).toMatchObject({ area: null, titleRows: { first: 0, last: 0 } });
  });

  test('a prefixed sheet whose rows have no numbers', () => {
    const rows = [1, 2, 3].map((value) => `<x:row><x:c><x:v>${value}</x:v></x:c></x:row>`).join('');
    const sheet = `<x:worksheet xmlns:x="a"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const saved = shift('', { [sheetPart]: sheet }, [removed(1)]);
    expect(cellsIn(read(saved).sheets[0]).map(({ row: at, value }) => [at, value])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

describe('what cannot lose rows is refused, and nothing is written', () => {
  const array = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row></sheetData>';
  const cases: readonly [what: string, sheet: string, more: Record<string, string>, words: string][] = [
    ['the headings of a filter', '<sheetData/><autoFilter ref="A2:C9"/>', {}, '自动筛选的标题行'],
    ['an array formula of which rows would stay', array, {}, '数组公式'],
  ];
  test.each(cases)('%s', (_what, sheet, more, words) => {
    const work = (): unknown => patch(packageOf(sheet, more), [changing('表', [removed(1)])]);
    expect(work).toThrow(WorkbookError);
    expect(work).toThrow(words);
    expect(work).toThrow('在这里加行或删行可能会弄乱它');
  });

  test('an array formula that goes as a whole is no reason', () => {
    const saved = patch(packageOf(array.replace('A1:A3', 'A1:A1')), [changing('表', [removed(0)])]);
    expect(partText(saved, sheetPart)).toContain('<sheetData></sheetData>');
  });
});
