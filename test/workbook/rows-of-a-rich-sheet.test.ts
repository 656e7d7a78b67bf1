/**
 * Rows of a workbook that XlsxWriter wrote with nearly everything that must follow them (make/what_follows_rows.py).
 * The table stands in A3:D10, with a row for each of six indicators and totals; all golden values are read off by hand.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RowChanges } from '../../shared/sheet/edits';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { joinedRowChanges } from '../../shared/sheet/shift-rows';
import { shiftWorkbook } from '../../shared/sheet/shift-workbook';
import type { Workbook } from '../../shared/sheet/sheet';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { cellAt } from '../support/official';
import { partText } from './support/fixtures';
import { oddityBytes } from '../support/oddities';
import { changed, newRowsBelow, withoutRows } from './support/row-changes';
import { askOpenpyxl, hasLibreOffice, hasOpenpyxl, savedAgainByLibreOffice } from './support/other-programs';

const bytes = oddityBytes('indicators-in-a-table-with-charts.xlsx');
/** all texts that the pattern finds in a part, by its first group */
const found = (file: Uint8Array, part: string, pattern: RegExp): readonly (string | undefined)[] =>
  [...partText(file, part).matchAll(pattern)].map(([, group]) => group);
/** from and to of every anchor: row of the upper and of the lower corner, 0-based */
const anchors = (file: Uint8Array): readonly string[] =>
  [...partText(file, 'xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)<.*?<xdr:row>(\d+)</g)].map(
    ([, from, to]) => `${from}–${to}`,
  );

/** Seven rows below the third indicator (row 6), each 2 points of which 1.5 were reached. */
const newRows = [0, 1, 2, 3, 4, 5, 6].map((index) => 6 + index);
const filled = newRows.flatMap((row) => [
  { row, column: 0, value: `新增${row - 5}` },
  { row, column: 1, value: 2 },
  { row, column: 2, value: 1.5 },
]);
const withSeven = patch(bytes, [changed('指标', newRowsBelow(6, 7), filled)]);
const withoutTwo = patch(bytes, [changed('指标', withoutRows(5, 8))]);

describe('Seven rows put in below the third of six indicators (row 6), and filled', () => {
  const saved = withSeven;
  const sheet = partText(saved, 'xl/worksheets/sheet1.xml');

  test('the table grows with its filter, its totals stay its last row', () => {
    const table = partText(saved, 'xl/tables/table1.xml');
    expect(table).toContain('ref="A3:D17" totalsRowCount="1"');
    expect(table).toContain('<autoFilter ref="A3:D16"/>');
    expect(sheet).toMatch(/<c r="B17"[^>]*><f>SUBTOTAL\(109,得分表\[分值\]\)<\/f>/);
  });

  test('the calculated column is calculated in the new rows', () => {
    for (const row of newRows) {
      expect(cellAt(read(saved).sheets[0], `D${row + 1}`).formula).toBe(
        '得分表[[#This Row],[得分]]/得分表[[#This Row],[分值]]',
      );
    }
  });

  test('formulas, on every sheet, and names reach over them', () => {
    expect(cellAt(read(saved).sheets[0], 'B19').formula).toBe('SUM(B4:B16)');
    expect(cellAt(read(saved).sheets[0], 'C19').formula).toBe('C16+C4');
    const totals = read(saved).sheets[2];
    expect(['A1', 'A2', 'A5'].map((address) => cellAt(totals, address).formula)).toEqual([
      'SUM(指标!B4:B16)',
      '指标!C16',
      'SUM(数据:数据!B2)',
    ]);
    expect(found(saved, 'xl/workbook.xml', /<definedName name="[^_"]+"[^>]*>([^<]+)</g)).toEqual([
      '指标!$C$4:$C$16',
      '指标!$C$16',
    ]);
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toContain('<formula>A1&lt;指标!$B$16</formula>');
  });

  test('conditional formats, also their bars and scales that ask a cell', () => {
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<conditionalFormatting sqref="([^"]+)"/g)).toEqual([
      'B4:B16',
      'C4:C16',
      'D4:D16',
    ]);
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<cfvo type="formula" val="([^"]+)"/g)).toEqual(['$B$17', '$D$16']);
    expect(sheet).toContain('<xm:f>$D$16</xm:f>');
    expect(sheet).toContain('<xm:sqref>D4:D16</xm:sqref>');
  });

  test('validations, protected ranges, hidden errors, page breaks, links', () => {
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<dataValidation [^>]*sqref="([^"]+)"/g)).toEqual([
      'C4:C16',
      'A4:A16',
    ]);
    expect(sheet).toContain('<protectedRange sqref="B4:C16"');
    expect(sheet).toContain('<ignoredError sqref="A4:A16"');
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<brk id="(\d+)" max="16383"/g)).toEqual(['16', '19']);
    expect(sheet).toContain('<brk id="5" max="1048575" man="1"/>');
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<hyperlink ref="([^"]+)"/g)).toEqual(['A21', 'A22']);
    expect(found(saved, 'xl/worksheets/sheet1.xml', /location="([^"]+)"/g)).toEqual(["'指标'!A16", "'数据'!A5"]);
    expect(read(saved).sheets[0]?.page.area).toEqual([{ top: 0, left: 0, bottom: 21, right: 7 }]);
    expect(read(saved).sheets[0]?.page.titleRows).toEqual({ first: 0, last: 2 });
  });

  test('sparklines stand beside their rows', () => {
    const pairs = [...sheet.matchAll(/<xm:f>指标!([^<]+)<\/xm:f><xm:sqref>([^<]+)</g)].map(
      ([, from, at]) => `${at} ${from}`,
    );
    expect(pairs).toEqual([
      'E17 C4:C16',
      'E16 B16:C16',
      'E15 B15:C15',
      'E14 B14:C14',
      'E6 B6:C6',
      'E5 B5:C5',
      'E4 B4:C4',
    ]);
  });

  test('notes and their boxes, pictures, the chart, the text box, the button', () => {
    expect(found(saved, 'xl/comments1.xml', /<comment ref="([^"]+)"/g)).toEqual(['A1', 'A16']);
    expect(found(saved, 'xl/drawings/vmlDrawing1.vml', /<x:Row>(\d+)</g)).toEqual(['0', '15']);
    // The button stood in row 16; XlsxWriter marks none of the boxes as staying in place.
    expect(found(saved, 'xl/drawings/vmlDrawing1.vml', /<x:Anchor>\d+, \d+, (\d+),/g)).toContain('22');
    // the last of three pictures stays in its place; the chart and the high picture beside the table grow
    expect(anchors(bytes)).toEqual(['11–13', '15–17', '19–21', '4–8', '1–15', '11–17']);
    expect(anchors(saved)).toEqual(['18–20', '22–24', '19–21', '4–15', '1–22', '18–24']);
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toContain('textlink="指标!$C$17"');
  });

  test('charts show all rows; what is said of a point stays with its row', () => {
    expect(found(saved, 'xl/charts/chart1.xml', /<c:f>([^<]+)</g)).toEqual([
      ...['指标!$A$1', '指标!$C$3', '指标!$A$4:$A$16', '指标!$C$4:$C$16'],
      ...['指标!$B$3:$C$3', '指标!$B$16:$C$16'],
    ]);
    expect(found(saved, 'xl/charts/chart1.xml', /<c:dPt><c:idx val="(\d+)"/g)).toEqual(['2', '11']);
    const [numbers = ''] = found(saved, 'xl/charts/chart1.xml', /\$C\$16<\/c:f>(.*?)<\/c:numRef>/g);
    expect(numbers).toContain('<c:ptCount val="13"/>');
    expect([...numbers.matchAll(/<c:pt idx="(\d+)"><c:v>(\d+)</g)].map(([, at, value]) => `${at}:${value}`)).toEqual([
      ...['0:8', '1:10', '2:15'],
      ...['10:20', '11:18', '12:19'],
    ]);
    // the chart on another sheet: the labels of its first three points stay, that of its fourth goes down
    expect(found(saved, 'xl/charts/chart2.xml', /<c:dLbl><c:idx val="(\d+)"/g)).toEqual(['0', '1', '2', '10']);
    expect(partText(saved, 'xl/charts/chart2.xml')).toContain('<c:f>指标!$B$4:$B$16</c:f>');
    expect(partText(saved, 'xl/charts/chart3.xml')).toBe(partText(bytes, 'xl/charts/chart3.xml'));
  });

  test.skipIf(!hasOpenpyxl)('openpyxl sees the same (skipped where it is not installed)', () => {
    expect(
      askOpenpyxl(
        saved,
        '[sheet.tables["得分表"].ref, sheet["A16"].comment.text[:3], sheet["A21"].hyperlink.location,' +
          ' [series.val.numRef.f for chart in sheet._charts for series in chart.series],' +
          ' [(image.anchor._from.row, image.anchor.to.row) for image in sheet._images if hasattr(image.anchor, "to")],' +
          ' sheet.print_area, sheet.print_title_rows, str(book.defined_names["全部得分"].value)]',
      ),
    ).toEqual([
      'A3:D17',
      '满意度',
      "'指标'!A16",
      ['指标!$C$4:$C$16', '指标!$B$16:$C$16'],
      [
        [18, 20],
        [22, 24],
        [19, 21],
        [4, 15],
      ],
      ['$A$1:$H$22'],
      '$1:$3',
      '指标!$C$4:$C$16',
    ]);
  });
});

describe('Two of the indicators taken out (rows 5 and 8)', () => {
  const saved = withoutTwo;

  test('what means the table means four rows', () => {
    expect(partText(saved, 'xl/tables/table1.xml')).toContain('ref="A3:D8" totalsRowCount="1"');
    expect(partText(saved, 'xl/tables/table1.xml')).toContain('<autoFilter ref="A3:D7"/>');
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<xm:sqref>(E\d+)</g)).toEqual(['E8', 'E7', 'E6', 'E5', 'E4']);
    expect(found(saved, 'xl/comments1.xml', /<comment ref="([^"]+)"/g)).toEqual(['A1', 'A7']);
    expect(cellAt(read(saved).sheets[0], 'C10').formula).toBe('C7+C4');
  });

  test('charts lose two points, and with them the colour of one', () => {
    expect(found(saved, 'xl/charts/chart1.xml', /<c:dPt><c:idx val="(\d+)"/g)).toEqual(['1']);
    const [numbers = ''] = found(saved, 'xl/charts/chart1.xml', /\$C\$7<\/c:f>(.*?)<\/c:numRef>/g);
    expect(numbers).toContain('<c:ptCount val="4"/>');
    expect([...numbers.matchAll(/<c:v>(\d+)</g)].map(([, value]) => value)).toEqual(['8', '15', '20', '19']);
  });
});

describe('A list with a filter', () => {
  test('grows with its new rows, hidden ones stay hidden, an array formula below it moves', () => {
    const saved = patch(bytes, [changed('数据', newRowsBelow(8, 7))]);
    const sheet = partText(saved, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<autoFilter ref="A1:C15">');
    expect(partText(saved, 'xl/workbook.xml')).toContain('>数据!$A$1:$C$15<');
    expect(sheet).toContain('<f t="array" ref="B17">SUM(B2:B15*C2:C15)</f>');
    expect(sheet).toContain('<f>SUBTOTAL(109,B2:B15)</f>');
    expect(found(saved, 'xl/charts/chart3.xml', /<c:f>([^<]+)</g)).toEqual(['数据!$A$2:$A$15', '数据!$B$2:$B$15']);
    expect(cellAt(read(saved).sheets[0], 'A3').text).toBe('指标');
    expect(found(saved, 'xl/worksheets/sheet1.xml', /<formula1>(数据[^<]+)</g)).toEqual(['数据!$A$2:$A$15']);
  });
});

describe.skipIf(!hasLibreOffice)('LibreOffice (skipped where it is not installed)', () => {
  let again: readonly Uint8Array[] = [];
  beforeAll(() => {
    again = savedAgainByLibreOffice([withSeven, withoutTwo]);
  }, 120_000);
  const values = (file: Uint8Array | undefined, sheet: number, ...addresses: readonly string[]) => {
    const opened = file && read(file).sheets[sheet];
    return addresses.map((address) => cellAt(opened, address).value);
  };

  test('comes to 100 + 7 × 2 and 90 + 7 × 1.5, and draws 13 points', () => {
    const [file = bytes] = again;
    expect(values(file, 0, 'B17', 'C17', 'B19', 'C19', 'D7')).toEqual([114, 100.5, 114, 27, 0.75]);
    expect(values(file, 2, 'A1', 'A2', 'A3', 'A4')).toEqual([114, 19, 100.5, 100.5]);
    const drawn = found(file, 'xl/charts/chart1.xml', /<c:pt idx="\d+"><c:v>([\d.]+)</g).map(Number);
    expect(drawn.slice(0, 13)).toEqual([8, 10, 15, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 20, 18, 19]);
  });

  test('finds the table, formats, validations, sparklines and notes where they belong', () => {
    const [file = bytes] = again;
    const inSheet = (pattern: RegExp) => found(file, 'xl/worksheets/sheet1.xml', pattern);
    expect(partText(file, 'xl/tables/table1.xml')).toContain('ref="A3:D17"');
    expect(inSheet(/<conditionalFormatting sqref="([^"]+)"/g)).toEqual(['B4:B16', 'C4:C16', 'D4:D16']);
    expect(inSheet(/<formula>([^<]+)/g)).toEqual(['C4&lt;B4']);
    expect(inSheet(/<dataValidation [^>]*sqref="([^"]+)"/g)).toEqual(['C4:C16', 'A4:A16']);
    expect(inSheet(/<xm:f>指标!([^<]+)/g)).toEqual([
      'C4:C16',
      'B16:C16',
      'B15:C15',
      'B14:C14',
      'B6:C6',
      'B5:C5',
      'B4:C4',
    ]);
    expect(inSheet(/<xm:sqref>(E\d+)/g)).toEqual(['E17', 'E16', 'E15', 'E14', 'E6', 'E5', 'E4']);
    expect(found(file, 'xl/comments1.xml', /<comment ref="([^"]+)"/g)).toEqual(['A1', 'A16']);
    expect(inSheet(/<brk id="(\d+)"[^>]*max="16383"/g)).toEqual(['16', '19']);
  });

  test('comes to 100 − 10 − 20 and 90 − 10 − 18 without two of them', () => {
    expect(values(again[1], 0, 'B8')).toEqual([70]);
    expect(values(again[1], 2, 'A3')).toEqual([62]);
  });
});

describe('What is shown follows the same rules', () => {
  const shown = read(bytes);
  const cells = (workbook: Workbook) =>
    workbook.sheets.map((each) =>
      // blank cells at the end of a sheet that show nothing are not read
      cellsOf(each)
        .filter(({ text, formula }) => text !== '' || formula !== undefined)
        .map(({ row, column, formula, text, rowSpan }) => ({ row, column, formula, text, rowSpan })),
    );
  const around = (workbook: Workbook) =>
    workbook.sheets.map(({ validations, conditionalFormats, page, frozenRows }) => ({
      ...{ validations, conditionalFormats, page, frozenRows },
    }));
  const expectSame = (sheet: string, rows: RowChanges): void => {
    const saved = read(patch(bytes, [changed(sheet, rows)]));
    const mirrored = shiftWorkbook(shown, new Map([[sheet, rows]]));
    expect(cells(saved)).toEqual(cells(mirrored));
    expect(around(saved)).toEqual(around(mirrored));
    expect(saved.definedNames).toEqual(mirrored.definedNames);
  };

  test.each([
    ['rows put into the table', '指标', newRowsBelow(6, 7)],
    ['rows put in below its headings', '指标', newRowsBelow(3, 2)],
    ['rows taken out of it', '指标', withoutRows(5, 8)],
    ['its first row taken out', '指标', withoutRows(4)],
    ['rows put into the list', '数据', newRowsBelow(4, 2)],
    ['rows put in below the array formula', '数据', newRowsBelow(10, 2)],
  ])('%s', (_what, sheet, rows) => {
    expectSame(sheet, joinedRowChanges([rows]));
  });

  test('any rows put in and taken out that leave the table its headings, totals and one row', () => {
    const fate = fc.constantFrom('stay', 'stay', 'remove', 'insert');
    fc.assert(
      fc.property(fc.array(fate, { minLength: 15, maxLength: 15 }), (fates) => {
        const kept = (row: number): boolean => [3, 6, 10].includes(row);
        const changes = fates.flatMap((each, index): RowChanges[] => {
          const row = index + 1;
          if (each === 'insert' && row !== 10) return [newRowsBelow(row, 2)];
          return each === 'remove' && !kept(row) ? [withoutRows(row)] : [];
        });
        expectSame('指标', joinedRowChanges(changes));
      }),
      { numRuns: 40 },
    );
  });
});
