import { describe, expect, test } from 'vitest';
import { addressOf, parseAddress } from '../../shared/sheet/address';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { read } from '../../shared/workbook/read';
import { official, packageOf, selfEvaluation, sheetRelationships } from './support/fixtures';
import { cellsIn } from '../support/cells';

const sheetOf = (workbook: Workbook, index = 0): Sheet => {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
};

function cellAt(sheet: Sheet, address: string): Cell {
  const at = parseAddress(address);
  const cell = cellsIn(sheet).find((each) => each.row === at?.row && each.column === at.column);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
}

const only = (sheet: string, more: Record<string, string> = {}): Workbook => read(packageOf(sheet, more));
const styleOf = (workbook: Workbook, address: string) => {
  const style = workbook.styles[cellAt(sheetOf(workbook), address).style];
  if (!style) throw new Error(`no style at ${address}`);
  return style;
};

describe('the official 部门整体支出绩效自评表 as it looks', () => {
  const workbook = read(official(selfEvaluation));
  const sheet = sheetOf(workbook);
  const at = (address: string): Cell => cellAt(sheet, address);

  test('its sheets, one of them hidden', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['附件2', 'visible'],
      ['填报说明', 'visible'],
      ['字典', 'hidden'],
    ]);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([35, 9]);
  });

  test('widths of 8, 9, 12, 26, 16, 16, 7, 7 and 22 characters, heights in points', () => {
    expect(sheet.columnWidths).toEqual([56, 63, 84, 182, 112, 112, 49, 49, 154]);
    expect([sheet.rowHeights[0], sheet.rowHeights[1], sheet.rowHeights[2], sheet.rowHeights[13]]).toEqual([
      48, 160, 36, 240,
    ]);
  });

  test('merges are one cell with its extent, covered cells are not listed', () => {
    expect(at('A4')).toMatchObject({ rowSpan: 9, columnSpan: 1, value: '整体资金\n（万元）' });
    expect(at('A15')).toMatchObject({ rowSpan: 19, columnSpan: 1, value: '绩效\n指标' });
    expect(at('A34')).toMatchObject({ rowSpan: 1, columnSpan: 6, value: '总分' });
    expect(cellsIn(sheet).some(({ row, column }) => addressOf(row, column) === 'A5')).toBe(false);
    expect(cellsIn(sheet).filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)).toHaveLength(36);
  });

  test('fonts keep their half points', () => {
    const style = styleOf(workbook, 'E5');
    expect(style.font).toMatchObject({ name: '宋体', size: 10.5, bold: false, color: '#000000' });
    expect(style).toMatchObject({ numberFormat: '#,##0.00', horizontal: 'center', wrap: true, locked: false });
    expect(styleOf(workbook, 'A1').font).toMatchObject({ name: '方正小标宋简体', size: 18 });
    expect(styleOf(workbook, 'B4').font.bold).toBe(true);
  });

  test('computed cells are grey, framed, locked and keep their formulas', () => {
    const style = styleOf(workbook, 'G5');
    expect(style).toMatchObject({ fill: '#efefef', numberFormat: '0.00%', locked: true });
    expect(style.left).toEqual({ line: 'thin', color: '#000000' });
    expect(at('G5').formula).toBe('IF(N(E5)=0,"",F5/E5)');
    expect(at('G34').formula).toBe('SUM(G16:G33)+H5');
  });

  test('a merge has the frame of its far edges', () => {
    expect(styleOf(workbook, 'A4')).toMatchObject({ right: { line: 'thin' }, bottom: { line: 'thin' } });
    expect(styleOf(workbook, 'A35')).toMatchObject({ right: null, bottom: null });
  });

  test('the note, the frozen title, the protection', () => {
    expect(at('I15').note).toBe('得分低于分值的，须填写偏差原因及改进措施。');
    expect([sheet.frozenRows, sheet.frozenColumns, sheet.protected]).toEqual([1, 0, true]);
    expect(sheetOf(workbook, 1).protected).toBe(false);
  });

  test('the validation and the conditional format', () => {
    expect(sheet.validations).toEqual([
      {
        ranges: [{ top: 15, left: 6, bottom: 32, right: 6 }],
        kind: 'decimal',
        choices: [],
        errorMessage: '分值应在 0 至 100 之间',
      },
    ]);
    expect(sheet.conditionalFormats).toEqual([
      {
        ranges: [{ top: 15, left: 7, bottom: 32, right: 7 }],
        kind: 'expression',
        formulas: ['AND(H16<>"",H16<G16)'],
        priority: 1,
        look: { color: '#ff0000' },
      },
    ]);
  });

  test('the page set-up', () => {
    expect(sheet.page).toEqual({
      paper: 9,
      orientation: 'portrait',
      margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.71, header: 0.5, footer: 0.5 },
      scale: 100,
      fit: { width: 1, height: 0 },
      centeredHorizontally: true,
      centeredVertically: false,
      header: '&R财政部门监制',
      footer: '&C第 &P 页 共 &N 页',
      area: [{ top: 0, left: 0, bottom: 34, right: 8 }],
      titleRows: { first: 0, last: 0 },
      titleColumns: null,
      rowBreaks: [],
      gridLines: false,
    });
    expect(sheetOf(workbook, 1).page).toMatchObject({ fit: null, area: null, titleRows: null });
  });
});

describe('the other official forms', () => {
  test('title rows of two lines, a very hidden dictionary', () => {
    const suzhou = read(official('苏州市市级部门整体预算绩效目标表.xlsx'));
    expect(sheetOf(suzhou).page.titleRows).toEqual({ first: 0, last: 1 });
    expect(suzhou.sheets[2]?.visibility).toBe('veryHidden');
  });
  test('a sheet protected by a password', () => {
    expect(sheetOf(read(official('项目支出绩效自评表.xlsx'))).protected).toBe(true);
  });
});

describe('odd packages', () => {
  test('a namespace prefix, and cells and rows without addresses', () => {
    const workbook = only('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>' +
        '<x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>' +
        '<x:row r="5"><x:c/><x:c t="e"><x:v>#DIV/0!</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(
      cellsIn(sheetOf(workbook)).map(({ row, column, value, text }) => [addressOf(row, column), value, text]),
    ).toEqual([
      ['A1', 1, '1'],
      ['B1', true, 'TRUE'],
      ['B5', '#DIV/0!', '#DIV/0!'],
    ]);
  });

  test('shared strings: runs joined, phonetic guides left out, escapes decoded', () => {
    const workbook = only(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><r><t>绩</t></r><r><rPr><b/></rPr><t>效</t></r><rPh sb="0" eb="1"><t>jixiao</t></rPh></si>' +
          '<si><t>甲_x000D_\n乙_x005F_x0041_</t></si></sst>',
      },
    );
    expect(cellsIn(sheetOf(workbook)).map(({ value }) => value)).toEqual(['绩效', '甲\n乙_x0041_']);
  });

  test('shared formulas are written out for every cell, array formulas are marked', () => {
    const workbook = only(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="array" ref="B3:B4">A1:A2*2</f><v>2</v></c></row>' +
        '<row r="4"><c r="B4"><v>4</v></c></row></sheetData>',
    );
    const formulas = cellsIn(sheetOf(workbook)).map(({ formula, arrayFormula }) => [formula, arrayFormula ?? false]);
    expect(formulas).toEqual([
      ['A1*$C$1', false],
      ['A2*$C$1', false],
      ['A1:A2*2', true],
      ['A1:A2*2', true],
    ]);
  });

  test('hidden rows and columns are 0 px, widths without a setting are those of the default font', () => {
    const sheet = sheetOf(
      only(
        '<cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData><row r="1"><c r="C1"><v>1</v></c></row>' +
          '<row r="2" hidden="1" ht="30"><c r="A2"><v>1</v></c></row></sheetData>',
      ),
    );
    // 宋体 11, the default of this package, has digits 8 px wide: 8 × 8 + 5 rounded up to 72
    expect(sheet.columnWidths).toEqual([72, 0, 72]);
    expect(sheet.rowHeights).toEqual([20, 0]);
  });

  test('theme colours with a tint, indexed colours, number formats by Chinese number', () => {
    const workbook = only('<sheetData><row r="1"><c r="A1" s="1"><v>45293</v></c></row></sheetData>', {
      'xl/styles.xml':
        '<styleSheet><fonts><font/><font><sz val="10.5"/><color indexed="10"/></font></fonts>' +
        '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/></patternFill></fill></fills>' +
        '<borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="31"/></cellXfs></styleSheet>',
    });
    // Excel's own 60 % lighter of 4F81BD
    expect(styleOf(workbook, 'A1').fill).toBe('#b9cde5');
    expect(styleOf(workbook, 'A1').font).toMatchObject({ size: 10.5, color: '#ff0000' });
    expect(cellAt(sheetOf(workbook), 'A1').text).toBe('2024年1月2日');
  });

  test('choices of a list: written out, in a range, behind a name, and in the extension of Excel 2010', () => {
    const rule = (sqref: string, formula: string): string =>
      `<dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`;
    const workbook = only(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>定量</t></is></c><c r="B1"><v>2</v></c></row></sheetData>' +
        `<dataValidations>${rule('C1:C1048576', '"是,否"')}${rule('D1 E1', '$A$1:$B$1')}${rule('F1', '性质')}</dataValidations>` +
        '<extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list"><x14:formula1>' +
        '<xm:f>表!$A$1</xm:f></x14:formula1><xm:sqref>G1:G9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>' +
          '<definedNames><definedName name="性质">表!$A$1:$B$1</definedName></definedNames></workbook>',
      },
    );
    const [literal, range, name, extension] = sheetOf(workbook).validations;
    expect(literal).toMatchObject({ choices: ['是', '否'], ranges: [{ top: 0, bottom: 1_048_575 }] });
    expect(range).toMatchObject({ choices: ['定量', '2'], ranges: [{ left: 3 }, { left: 4 }] });
    expect(name?.choices).toEqual(['定量', '2']);
    expect(extension).toMatchObject({ choices: ['定量'], ranges: [{ top: 0, bottom: 8, left: 6, right: 6 }] });
  });

  test('notes of rich text, found through an absolute target', () => {
    const workbook = only('<sheetData/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': sheetRelationships(['rId1', 'comments', '/xl/comments/comment1.xml']),
      'xl/comments/comment1.xml':
        '<comments><commentList><comment ref="B2"><text><r><t>绩效科：</t></r><r><t>必填</t></r></text></comment></commentList></comments>',
    });
    expect(cellAt(sheetOf(workbook), 'B2')).toMatchObject({ note: '绩效科：必填', value: null });
  });

  test('dates counted from 1904', () => {
    const workbook = only('<sheetData><row r="1"><c r="A1" s="1"><v>43831</v></c></row></sheetData>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(cellAt(sheetOf(workbook), 'A1').text).toBe('2024/1/2');
  });

  test('a row without a height is as high as its wrapped text', () => {
    const text = '填报说明'.repeat(20);
    const workbook = only(
      `<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`,
      {
        'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>',
      },
    );
    expect(sheetOf(workbook).rowHeights[0]).toBeGreaterThan(200);
  });
});

describe('hostile sizes cost nothing', () => {
  const milliseconds = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  test('10,000 merges', () => {
    const merges = Array.from(
      { length: 10_000 },
      (_, index) => `<mergeCell ref="A${index * 2 + 1}:B${index * 2 + 2}"/>`,
    );
    const bytes = packageOf(`<sheetData/><mergeCells>${merges.join('')}</mergeCells>`);
    expect(milliseconds(() => expect(cellsIn(sheetOf(read(bytes)))).toHaveLength(10_000))).toBeLessThan(1500);
  });

  test('a validation over the whole sheet and a merge over a million rows', () => {
    const bytes = packageOf(
      '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1048576"/></mergeCells>' +
        '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
    );
    const sheet = sheetOf(read(bytes));
    expect(milliseconds(() => read(bytes))).toBeLessThan(500);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([20_000, 500]);
    expect(sheet.validations[0]?.ranges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
  });

  test('a styled cell far away that nobody can see does not make the sheet long', () => {
    const sheet = sheetOf(
      only('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="Z9000" s="1"/></row></sheetData>', {
        'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf><alignment vertical="center"/></xf></cellXfs></styleSheet>',
      }),
    );
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1, 1]);
  });
});
