/** What must follow rows and no tool at hand writes: small packages by hand, one construct each. */
import { describe, expect, test } from 'vitest';
import type { RowChanges } from '../../shared/sheet/edits';
import { shiftWorkbook } from '../../shared/sheet/shift-workbook';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { errorOf } from './support/error-of';
import { packageOf, partText, sheetRelationships } from './support/fixtures';
import type { Parts } from './support/fixtures';
import { changed, newRowsBelow, withoutRows } from './support/row-changes';

const sheetPart = 'xl/worksheets/sheet1.xml';
const rows = (count: number): string =>
  `<sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}"/>`).join('')}</sheetData>`;
const after = (sheet: string, change: RowChanges, more: Parts = {}): Uint8Array =>
  patch(packageOf(sheet, more), [changed('表', change)]);
const sheetAfter = (sheet: string, change: RowChanges): string => partText(after(sheet, change), sheetPart);
const refusal = (sheet: string, change: RowChanges, more: Parts = {}): string =>
  errorOf(() => after(sheet, change, more)).message;
const ofSheet = (kind: string, part: string): Parts => ({
  'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(['rId1', kind, `../${part}`]),
});

describe('In the sheet', () => {
  test('custom views: their frozen rows, selection, page breaks and filter', () => {
    const views =
      '<customSheetViews><customSheetView guid="{1}" topLeftCell="A9"><pane ySplit="3" topLeftCell="A9" state="frozen"/>' +
      '<selection activeCell="B6" sqref="B6"/><rowBreaks count="1"><brk id="6" man="1"/></rowBreaks><autoFilter ref="A2:C9"/></customSheetView></customSheetViews>';
    const xml = sheetAfter(rows(9) + views, newRowsBelow(4, 2));
    expect(xml).toContain('topLeftCell="A11"><pane ySplit="3" topLeftCell="A11"');
    expect(xml).toContain('activeCell="B8" sqref="B8"');
    expect(xml).toContain('<brk id="8" man="1"/>');
    expect(xml).toContain('<autoFilter ref="A2:C11"/>');
  });

  test('names of custom views: the print area grows, the titles do not', () => {
    const names =
      '<definedName name="Z_1_.wvu.PrintArea" localSheetId="0">表!$A$1:$C$4</definedName>' +
      '<definedName name="Z_1_.wvu.PrintTitles" localSheetId="0">表!$1:$4</definedName>';
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`;
    const saved = partText(after(rows(5), newRowsBelow(4, 2), { 'xl/workbook.xml': workbook }), 'xl/workbook.xml');
    expect(saved).toContain('>表!$A$1:$C$6<');
    expect(saved).toContain('>表!$1:$4<');
  });

  test('watched cells, smart tags, consolidated ranges, what is published, the point of synchronisation', () => {
    const sheet = (watch: string): string =>
      `<sheetPr syncRef="A7"/>${rows(9)}<dataConsolidate><dataRefs count="2"><dataRef ref="A2:B6" sheet="表"/><dataRef ref="A2:B6" sheet="别的"/></dataRefs></dataConsolidate>` +
      `<cellWatches>${watch}</cellWatches><smartTags><cellSmartTags r="A6"/></smartTags><webPublishItems count="1"><webPublishItem id="1" sourceRef="A1:C6"/></webPublishItems>`;
    const xml = sheetAfter(sheet('<cellWatch r="B3"/><cellWatch r="B6"/>'), newRowsBelow(3, 2));
    expect(xml).toContain('<sheetPr syncRef="A9"/>');
    expect(xml).toContain('<dataRef ref="A2:B8" sheet="表"/><dataRef ref="A2:B6" sheet="别的"/>');
    expect(xml).toContain('<cellWatch r="B3"/><cellWatch r="B8"/>');
    expect(xml).toContain('<cellSmartTags r="A8"/>');
    expect(xml).toContain('sourceRef="A1:C8"');
    const fewer = sheetAfter(sheet('<cellWatch r="B6"/>'), withoutRows(6));
    expect(fewer).not.toContain('cellWatches');
    expect(fewer).not.toContain('smartTags');
  });

  test('whole rows and whole columns, as some programs write them', () => {
    const format =
      '<conditionalFormatting sqref="3:4 6:6 B:B"><cfRule type="top10" priority="1"/></conditionalFormatting>';
    expect(sheetAfter(rows(6) + format, newRowsBelow(4, 2))).toContain('sqref="3:6 8:8 B:B"');
    expect(sheetAfter(rows(6) + format, withoutRows(2, 6))).toContain('sqref="2:3 B:B"');
  });

  test('references that say nothing, or nothing that moves, stay as written', () => {
    const views = '<sheetViews><sheetView><selection activeCell="A1" sqref=""/></sheetView></sheetViews>';
    const ranges = '<ignoredErrors><ignoredError sqref="A1  B2" x="1"/></ignoredErrors>';
    expect(sheetAfter(views + rows(6) + ranges, newRowsBelow(4, 1))).toContain('sqref=""');
    expect(sheetAfter(views + rows(6) + ranges, newRowsBelow(4, 1))).toContain(ranges);
  });

  test('a copy of a row that stands for folded ones stands for none', () => {
    const xml = sheetAfter('<sheetData><row r="2" outlineLevel="1" collapsed="1"/></sheetData>', newRowsBelow(2, 1));
    expect(xml).toContain('<row r="2" outlineLevel="1" collapsed="1"/><row r="3" outlineLevel="1"></row>');
  });

  test('breaks between columns that end somewhere', () => {
    const breaks =
      '<colBreaks count="2"><brk id="2" min="1" max="5" man="1"/><brk id="4" max="16383" man="1"/></colBreaks>';
    const xml = sheetAfter(rows(9) + breaks, newRowsBelow(3, 2));
    expect(xml).toContain('<brk id="2" min="1" max="7" man="1"/><brk id="4" max="16383" man="1"/>');
  });

  test('sparklines: gone with their cell, empty without their numbers', () => {
    const line = (formula: string, at: string): string =>
      `<x14:sparkline><xm:f>表!${formula}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline>`;
    const group = (...lines: readonly string[]): string =>
      `<x14:sparklineGroup><x14:colorSeries theme="4"/><x14:sparklines>${lines.join('')}</x14:sparklines></x14:sparklineGroup>`;
    const extension = (...groups: readonly string[]): string =>
      `<extLst><ext uri="{05C60535}"><x14:sparklineGroups>${groups.join('')}</x14:sparklineGroups></ext></extLst>`;
    const sheet = rows(6) + extension(group(line('A2:C2', 'D2'), line('A5:C5', 'D1')), group(line('A1:C1', 'D5')));
    const xml = sheetAfter(sheet, withoutRows(5));
    expect(xml).toContain(
      extension(group(line('A2:C2', 'D2'), '<x14:sparkline><xm:sqref>D1</xm:sqref></x14:sparkline>')),
    );
    expect(sheetAfter(rows(6) + extension(group(line('A1:C1', 'D5'))), withoutRows(5))).not.toContain('extLst');
  });

  test('a data table moves with the cells that it tries values in, and is refused where it would be cut', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="B5"><f t="dataTable" ref="B5:B8" dt2D="0" dtr="0" r1="A1"/><v>3</v></c></row></sheetData>';
    expect(sheetAfter(sheet, newRowsBelow(1, 2))).toContain(
      '<c r="B7"><f t="dataTable" ref="B7:B10" dt2D="0" dtr="0" r1="A1"/><v>3</v></c>',
    );
    expect(refusal(sheet, newRowsBelow(6, 1))).toContain('“表”里有模拟运算表');
    expect(refusal(sheet, withoutRows(1))).toContain('“表”里有模拟运算表');
  });

  test('what belongs to the first row of a merge stays with the merge: its link, validation and format', () => {
    const sheet =
      `${rows(6)}<mergeCells count="1"><mergeCell ref="B3:C5"/></mergeCells>` +
      '<conditionalFormatting sqref="B3"><cfRule type="expression" priority="1"><formula>B3&gt;A3</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation sqref="B2:B3 E3" type="custom"><formula1>B2&gt;0</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="B3" location="表!B6"/><hyperlink ref="A3" location="表!B6"/></hyperlinks>';
    const xml = sheetAfter(sheet, withoutRows(3));
    expect(xml).toContain('<mergeCell ref="B3:C4"/>');
    expect(xml).toContain('<conditionalFormatting sqref="B3">');
    expect(xml).toContain('<formula>B3&gt;A3</formula>');
    expect(xml).toContain('sqref="B2 B3" type="custom"');
    expect(xml).toContain('<hyperlinks><hyperlink ref="B3" location="表!B5"/></hyperlinks>');
    const [shown] = shiftWorkbook(read(packageOf(sheet)), new Map([['表', withoutRows(3)]])).sheets;
    const [saved] = read(after(sheet, withoutRows(3))).sheets;
    expect(shown?.validations).toEqual(saved?.validations);
    expect(shown?.conditionalFormats).toEqual(saved?.conditionalFormats);
  });
});

describe('Formulas across several sheets', () => {
  const workbook = (name: string): string =>
    '<workbook xmlns:r="r"><sheets><sheet name="一月" sheetId="2" r:id="rId4"/><sheet name="表" sheetId="1" r:id="rId1"/>' +
    `<sheet name="三月" sheetId="3" r:id="rId5"/></sheets><definedNames><definedName name="合计">${name}</definedName></definedNames></workbook>`;
  const parts = (name: string): Parts => ({
    'xl/workbook.xml': workbook(name),
    'xl/_rels/workbook.xml.rels': sheetRelationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId5', 'worksheet', 'worksheets/sheet3.xml'],
    ),
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet3.xml': '<worksheet><sheetData/></worksheet>',
  });
  const refused = '“表”里有跨多个工作表的公式';

  test('are refused where the cells that they mean would move in one of the sheets only', () => {
    expect(refusal(rows(9), newRowsBelow(2, 1), parts('SUM(一月:三月!$B$5)'))).toContain(refused);
    expect(refusal(rows(9), withoutRows(2), parts("SUM('三月:一月'!$B$1:$B$5)"))).toContain(refused);
  });

  test('are left alone where these cells stay, and where the sheet is none of theirs', () => {
    expect(partText(after(rows(9), newRowsBelow(6, 1), parts('SUM(一月:三月!$B$5)')), 'xl/workbook.xml')).toContain(
      '>SUM(一月:三月!$B$5)<',
    );
    expect(partText(after(rows(9), newRowsBelow(2, 1), parts('SUM(一月:一月!$B$5)')), 'xl/workbook.xml')).toContain(
      '>SUM(一月:一月!$B$5)<',
    );
  });
});

describe('Tables', () => {
  const table = (attributes: string, columns = ''): Parts => ({
    ...ofSheet('table', 'tables/table1.xml'),
    'xl/tables/table1.xml': `<table id="1" name="t" ${attributes}><tableColumns count="1">${columns}</tableColumns></table>`,
  });
  const refAfter = (attributes: string, change: RowChanges): string | undefined =>
    /ref="([^"]+)"/.exec(partText(after(rows(12), change, table(attributes)), 'xl/tables/table1.xml'))?.[1];

  test.each([
    ['above it', newRowsBelow(1, 2), 'A5:C10'],
    ['below its headings', newRowsBelow(3, 2), 'A3:C10'],
    ['in its middle', newRowsBelow(5, 2), 'A3:C10'],
    ['below its last row', newRowsBelow(8, 2), 'A3:C10'],
    ['below it', newRowsBelow(9, 2), 'A3:C8'],
  ])('A3:C8 with rows put in %s', (_where, change, ref) => {
    expect(refAfter('ref="A3:C8"', change)).toBe(ref);
  });

  test.each([
    ['its first row', withoutRows(4), 'A3:C7'],
    ['its last row', withoutRows(8), 'A3:C7'],
    ['all its rows but one', withoutRows(4, 5, 6, 8), 'A3:C4'],
    ['the row above it', withoutRows(2), 'A2:C7'],
  ])('A3:C8 with %s taken out', (_which, change, ref) => {
    expect(refAfter('ref="A3:C8"', change)).toBe(ref);
  });

  test.each([
    ['its headings taken out', 'ref="A3:C8"', withoutRows(3), '标题行'],
    ['all its rows taken out', 'ref="A3:C8"', withoutRows(4, 5, 6, 7, 8), '全部数据行'],
    ['its totals taken out', 'ref="A3:C8" totalsRowCount="1"', withoutRows(8), '汇总行'],
    ['rows put in below its totals', 'ref="A3:C8" totalsRowCount="1"', newRowsBelow(8, 1), '汇总行'],
    [
      'a group cell that would become a merge',
      'ref="A3:C8"',
      { insertions: [{ below: 4, count: 1, groupColumns: [1] }], removals: [] },
      '分组单元格',
    ],
  ])('%s: refused', (_what, attributes, change, words) => {
    expect(refusal(rows(12), change, table(attributes))).toContain(`“表”里有表格（套用了表格格式的区域）的${words}`);
  });

  test('formulas of columns are written for the first row, those of totals for theirs', () => {
    const column =
      '<tableColumn id="1" name="a"><calculatedColumnFormula>B4*$E$9</calculatedColumnFormula><totalsRowFormula>SUM(A4:A7)</totalsRowFormula></tableColumn>';
    const file = after(rows(12), withoutRows(4), table('ref="A3:C8" totalsRowCount="1"', column));
    expect(partText(file, 'xl/tables/table1.xml')).toContain(
      '<calculatedColumnFormula>B4*$E$8</calculatedColumnFormula><totalsRowFormula>SUM(A4:A6)</totalsRowFormula>',
    );
  });
});

describe('Around the sheet', () => {
  test('single cells of XML maps, filters of sheet views, links of pictures, cells that queries ask', () => {
    const relationships = (...links: readonly string[]): string =>
      `<Relationships>${links.map((target, index) => `<Relationship Id="r${index}" Type="x/hyperlink" Target="${target}"/>`).join('')}</Relationships>`;
    const saved = after(rows(9), newRowsBelow(3, 2), {
      'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(
        ['rId1', 'tableSingleCells', '../tables/tableSingleCells1.xml'],
        ['rId2', 'namedSheetView', '../namedSheetViews/namedSheetView1.xml'],
        ['rId3', 'drawing', '../drawings/drawing1.xml'],
      ),
      'xl/tables/tableSingleCells1.xml': '<singleXmlCells><singleXmlCell id="1" r="B5"/></singleXmlCells>',
      'xl/namedSheetViews/namedSheetView1.xml':
        '<namedSheetViews><namedSheetView><nsvFilter ref="A2:C6"/></namedSheetView></namedSheetViews>',
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:oneCellAnchor><xdr:from><xdr:row>5</xdr:row></xdr:from><xdr:pic><a14:cameraTool cellRange="$A$2:$C$6"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>',
      'xl/drawings/_rels/drawing1.xml.rels': relationships('#表!A6', '#%E8%A1%A8!A6', '#别的!A6', 'http://a/#A6'),
      'xl/connections.xml':
        '<connections><connection><parameters><parameter cell="表!$A$6"/></parameters></connection></connections>',
      'xl/_rels/workbook.xml.rels': sheetRelationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'connections', 'connections.xml'],
      ),
    });
    expect(partText(saved, 'xl/tables/tableSingleCells1.xml')).toContain('r="B7"');
    expect(partText(saved, 'xl/namedSheetViews/namedSheetView1.xml')).toContain('ref="A2:C8"');
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>7<');
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toContain('cellRange="$A$2:$C$8"');
    expect(partText(saved, 'xl/drawings/_rels/drawing1.xml.rels')).toBe(
      relationships('#表!A8', '#%E8%A1%A8!A8', '#别的!A6', 'http://a/#A6'),
    );
    expect(partText(saved, 'xl/connections.xml')).toContain('cell="表!$A$8"');
  });

  test('form controls that stay in their place stay, their formulas follow', () => {
    const control = (anchor: string): string =>
      `<controls><control shapeId="1" r:id="r1"><controlPr linkedCell="表!$A$6" listFillRange="$B$4:$B$6"><anchor${anchor}><from><xdr:row>5</xdr:row></from><to><xdr:row>7</xdr:row></to></anchor></controlPr></control></controls>`;
    const xml = (anchor: string): string => sheetAfter(rows(9) + control(anchor), newRowsBelow(3, 2));
    expect(xml('')).toContain('linkedCell="表!$A$8" listFillRange="$B$6:$B$8"><anchor><from><xdr:row>5<');
    expect(xml(' moveWithCells="1"')).toContain('<from><xdr:row>7</xdr:row></from><to><xdr:row>9<');
    const box = (more: string): string =>
      `<xml><v:shape id="s"><x:ClientData ObjectType="Drop">${more}<x:Anchor>1,0,5,0,2,0,7,0</x:Anchor><x:FmlaLink>'表'!$A$6</x:FmlaLink><x:FmlaRange>$B$4:$B$6</x:FmlaRange></x:ClientData></v:shape></xml>`;
    const boxed = (more: string): string =>
      partText(
        after(rows(9), newRowsBelow(3, 2), {
          ...ofSheet('vmlDrawing', 'drawings/vmlDrawing1.vml'),
          'xl/drawings/vmlDrawing1.vml': box(more),
        }),
        'xl/drawings/vmlDrawing1.vml',
      );
    expect(boxed('')).toContain(
      "<x:Anchor>1,0,7,0,2,0,9,0</x:Anchor><x:FmlaLink>'表'!$A$8</x:FmlaLink><x:FmlaRange>$B$6:$B$8<",
    );
    expect(boxed('<x:MoveWithCells/>')).toContain('<x:Anchor>1,0,5,0,2,0,7,0</x:Anchor>');
  });

  test('a waterfall chart: its range, its values, the columns that start from zero, the colour of a point', () => {
    const chart = (range: string, count: number, points: readonly (readonly [number, string])[], end: number): string =>
      `<cx:chartSpace><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>表!${range}</cx:f><cx:lvl ptCount="${count}" formatCode="General">` +
      points.map(([at, value]) => `<cx:pt idx="${at}">${value}</cx:pt>`).join('') +
      `</cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:dataPt idx="${end}"/><cx:dataId val="0"/><cx:layoutPr><cx:subtotals><cx:idx val="${end}"/></cx:subtotals></cx:layoutPr></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`;
    const name = 'xl/charts/chartEx1.xml';
    const before = { [name]: chart('$B$2:$B$4', 3, [[0, '5'], [1, '7'], [2, '12']], 2) }; // prettier-ignore
    expect(partText(after(rows(9), newRowsBelow(3, 2), before), name)).toBe(
      chart('$B$2:$B$6', 5, [[0, '5'], [1, '7'], [4, '12']], 4), // prettier-ignore
    );
    expect(partText(after(rows(9), withoutRows(2), before), name)).toBe(
      chart('$B$2:$B$3', 2, [[0, '7'], [1, '12']], 1), // prettier-ignore
    );
  });

  test('points of charts that name their ranges', () => {
    const name = '<definedName name="_xlchart.v1.0" hidden="1">表!$B$2:$B$4</definedName>';
    const chart = (range: string, from: number, end: number): string =>
      `<cx:chartSpace><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>${range}</cx:f><cx:lvl ptCount="${end + 1}"><cx:pt idx="${end}">9</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:series layoutId="waterfall"><cx:dataPt idx="${from}"/><cx:dataId val="0"/><cx:layoutPr><cx:subtotals><cx:idx val="${end}"/></cx:subtotals></cx:layoutPr></cx:series></cx:chartSpace>`;
    const saved = after(rows(9), newRowsBelow(3, 2), {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${name}</definedNames></workbook>`,
      'xl/charts/chartEx1.xml': chart('_xlchart.v1.0', 1, 2),
    });
    expect(partText(saved, 'xl/charts/chartEx1.xml')).toBe(chart('_xlchart.v1.0', 1, 4));
    expect(partText(saved, 'xl/workbook.xml')).toContain('>表!$B$2:$B$6<');
  });

  test('a chart that leaves out hidden rows keeps no copy of its values, which every program makes anew', () => {
    const chart = (range: string, copy: string): string =>
      `<c:chartSpace><c:ser><c:val><c:numRef><c:f>表!${range}</c:f>${copy}</c:numRef></c:val></c:ser></c:chartSpace>`;
    const copy = '<c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache>';
    const name = 'xl/charts/chart1.xml';
    const changedChart = (change: RowChanges): string =>
      partText(after(rows(9), change, { [name]: chart('$A$2:$A$5', copy) }), name);
    expect(changedChart(newRowsBelow(3, 1))).toBe(chart('$A$2:$A$6', ''));
    expect(changedChart(newRowsBelow(1, 1))).toBe(chart('$A$3:$A$6', copy));
    expect(changedChart(newRowsBelow(6, 1))).toBe(chart('$A$2:$A$5', copy));
    expect(changedChart(withoutRows(2, 3, 4, 5))).toBe(
      '<c:chartSpace><c:ser><c:val><c:numRef><c:f>#REF!</c:f></c:numRef></c:val></c:ser></c:chartSpace>',
    );
  });

  test.each([
    ['real-time data', 'volatileDependencies', '实时数据'],
    ['a record of sorting', 'wsSortMap', '排序记录'],
  ])('%s is refused', (_what, kind, words) => {
    expect(refusal(rows(3), newRowsBelow(1, 1), ofSheet(kind, 'x.xml'))).toContain(words);
  });
});
