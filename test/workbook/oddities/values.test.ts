/** What the cells of odd workbooks hold, read off what their makers were told (test/fixtures/oddities/make). */
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../shared/sheet/address';
import { openedOddity } from '../../support/oddities';
import { cellsIn } from '../../support/cells';

describe('the same small form, packed in many ways', () => {
  const ways = [
    'strict-open-xml.xlsx',
    'prefixed-namespaces.xlsx',
    'byte-order-marks.xlsx',
    'utf-16-parts.xlsx',
    'absolute-targets.xlsx',
    'part-names-in-chinese.xlsx',
    'unknown-extensions.xlsx',
    'calculation-chain.xlsx',
    'shared-strings-without-counts.xlsx',
    'macro-enabled.xlsm',
    'external-link.xlsx',
    'custom-xml-and-printer-settings.xlsx',
    'streamed-zip.xlsx',
    'stored-entries.xlsx',
    'texts-typed-str.xlsx',
    'shared-strings-by-sheetjs.xlsx',
    'inline-strings-row-by-row.xlsx',
    'custom-properties.xlsx',
    'merges-validations-and-images.xlsx',
  ];
  test.each(ways)('%s', (name) => {
    const { sheet, value, formula } = openedOddity(name);
    expect(sheet.name).toBe('附件2');
    expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'A4'].map(value)).toEqual([
      '项目',
      '金额（万元）',
      '人员经费',
      120.5,
      '公用经费',
      80,
      '合计',
    ]);
    expect([formula('B4'), value('B4')]).toEqual(['SUM(B2:B3)', 200.5]);
  });

  test('a template, whose formula has no result yet', () => {
    const { value, formula } = openedOddity('template.xltx');
    expect([value('B2'), formula('B4'), value('B4')]).toEqual([120.5, 'SUM(B2:B3)', null]);
  });
});

test('cells and rows without references follow each other', () => {
  const { sheet } = openedOddity('cells-without-references.xlsx');
  expect(cellsIn(sheet).map(({ row, column, value }) => `${addressOf(row, column)} ${String(value)}`)).toEqual([
    'A1 项目',
    'B1 金额（万元）',
    'A2 人员经费',
    'B2 120.5',
    'E2 5',
    'F2 6',
    'A3 公用经费',
    'B3 80',
    'A6 60',
    'A7 70',
  ]);
});

describe('texts', () => {
  test('rich text is read as one text, without readings', () => {
    for (const name of ['rich-text.xlsx', 'rich-text-and-phonetics.xlsx', 'rich-text-saved-by-libreoffice.xlsx']) {
      const { value } = openedOddity(name);
      expect(['A2', 'A6', 'A7'].map(value)).toEqual(['人员经费', '绩效指标（必填）', '面积 100 m2 以上']);
    }
    expect(openedOddity('rich-text-with-links-and-notes.xlsx').value('A6')).toBe('绩效目标');
  });

  test('spaces, line breaks, quotes, characters beyond the first plane and leading zeros stay', () => {
    const { value } = openedOddity('texts-with-spaces-and-breaks.xlsx');
    expect([6, 7, 8, 9, 10, 11, 12].map((row) => value(`A${row}`))).toEqual([
      '  前后有空格  ',
      '两\n行',
      '引号" & <尖括号>',
      '制表\t符',
      '𠮷野家😀',
      '0012',
      '=不是公式',
    ]);
  });

  test('control characters are decoded, what only looks like one is not', () => {
    const { value } = openedOddity('control-characters.xlsx');
    expect([value('A2'), value('A3')]).toEqual(['人员\n经费\u0007', '公用_x0041_经费']);
  });

  test('comments and CDATA of the XML are no content', () => {
    const { value } = openedOddity('comments-and-quotes-in-xml.xlsx');
    expect([value('A2'), value('B2'), value('B3')]).toEqual(['人员<经>费', 120.5, 80]);
  });

  test('a link shows its text', () => {
    const { value } = openedOddity('hyperlinks.xlsx');
    expect([value('A6'), value('A7')]).toEqual(['财政局', '本表']);
  });
});

describe('dates', () => {
  test('counted from 1904', () => {
    const { value, text, workbook } = openedOddity('dates-since-1904.xlsx');
    expect(workbook.date1904).toBe(true);
    expect([value('C2'), text('C2'), text('C3')]).toEqual([43_159, '2022-03-01', '1904/1/2 12:00']);
    expect(openedOddity('names-and-1904-by-sheetjs.xlsx').workbook.date1904).toBe(true);
  });

  test('written as text', () => {
    expect(openedOddity('strict-open-xml.xlsx').value('A12')).toBe(44_621);
    const { value, text } = openedOddity('dates-as-text.xlsx');
    expect([value('C2'), text('C2')]).toEqual([44_621, '2022-03-01']);
    expect([value('C3'), text('C3')]).toEqual([44_621.5, '2022/3/1 12:00']);
  });

  test('in the formats that files name by number only, as a Chinese Excel shows them', () => {
    const { sheet, value, text } = openedOddity('chinese-built-in-number-formats.xlsx');
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1);
    expect(rows.map((row) => `${String(value(`A${row}`))} ${text(`B${row}`)}`)).toEqual([
      '27 2022年3月',
      '28 3月1日',
      '29 3月1日',
      '30 3-1-22',
      '31 2022年3月1日',
      '32 14时05分',
      '33 14时05分09秒',
      '34 下午2时05分',
      '35 下午2时05分09秒',
      '36 2022年3月',
      '50 2022年3月',
      '51 3月1日',
      '52 2022年3月',
      '53 3月1日',
      '54 3月1日',
      '55 下午2时05分',
      '56 下午2时05分09秒',
      '57 2022年3月',
      '58 3月1日',
    ]);
  });
});

test('number formats with units, conditions, Chinese digits and languages', () => {
  const { text } = openedOddity('number-formats.xlsx');
  expect([6, 7, 8, 9, 10, 11, 12].map((row) => text(`B${row}`).trimEnd())).toEqual([
    '1.00万元',
    '1.00',
    '是',
    '二〇二二年三月一日',
    '1',
    '100.00%',
    '2022年3月',
  ]);
});

test('errors, truth values, very large and very small numbers', () => {
  const { value } = openedOddity('errors-and-booleans.xlsx');
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((row) => value(`C${row}`))).toEqual([
    '#DIV/0!',
    '#N/A',
    '#REF!',
    '#NAME?',
    true,
    false,
    1e300,
    -0.000001,
    123_456_789_012,
  ]);
});

describe('formulas', () => {
  test('keep their results of every kind', () => {
    const { value, formula } = openedOddity('results-of-every-kind.xlsx');
    expect([6, 7, 8, 9].map((row) => [formula(`A${row}`), value(`A${row}`)])).toEqual([
      ['1/0', '#DIV/0!'],
      ['"甲"&"乙"', '甲乙'],
      ['TRUE()', true],
      ['B2*2', 241],
    ]);
    expect(formula('A10')).toBe('""');
  });

  test('shared by three cells are told for each', () => {
    const { formula } = openedOddity('shared-formulas.xlsx');
    expect(['C2', 'C3', 'C4'].map(formula)).toEqual(['B2*$B$4', 'B3*$B$4', 'B4*$B$4']);
  });

  test('that fill several cells are told for each of them and marked', () => {
    for (const name of ['array-formula.xlsx', 'dynamic-array.xlsx']) {
      const { sheet, formula } = openedOddity(name);
      expect(formula('C3')).toBe(formula('C2'));
      const marked = cellsIn(sheet)
        .filter(({ arrayFormula }) => arrayFormula)
        .map(({ row, column }) => addressOf(row, column));
      expect(marked).toEqual(name === 'array-formula.xlsx' ? ['C2', 'D2', 'C3'] : ['C2', 'C3']);
    }
    expect(openedOddity('array-formula.xlsx').formula('C2')).toBe('B2:B3*2');
  });

  test('whose first cell is missing stay formulas, an empty one is none', () => {
    const { sheet, value, formula } = openedOddity('empty-and-odd-cells.xlsx');
    const orphan = cellsIn(sheet).find(({ row, column }) => row === 21 && column === 0);
    expect(orphan).toMatchObject({ value: 3, arrayFormula: true });
    expect([value('C22'), value('E22'), formula('E22'), value('H22')]).toEqual([12, '无公式', undefined, true]);
  });

  test('into another workbook keep its number', () => {
    const { value, formula } = openedOddity('external-link.xlsx');
    expect([formula('A20'), value('A20')]).toEqual(['[1]附件2!$B$2', 9]);
  });
});
