/** Validations and conditional formats of odd workbooks, read off what their makers were told. */
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../shared/sheet/address';
import type { Range } from '../../../shared/sheet/sheet';
import { openedOddity } from '../../support/oddities';

const ranges = (...texts: string[]): Range[] =>
  texts.map((text) => parseRange(text) ?? { top: -1, left: -1, bottom: -1, right: -1 });

describe('validations', () => {
  test('over a whole column and a whole sheet stay one range', () => {
    expect(openedOddity('validation-over-whole-column.xlsx').sheet.validations).toMatchObject([
      {
        kind: 'list',
        choices: ['定量', '定性'],
        ranges: ranges('C1:C1048576'),
        errorMessage: '请从列表中选择',
        prompt: '指标性质',
      },
      { kind: 'decimal', ranges: ranges('A1:XFD1048576') },
    ]);
  });

  test('over columns and rows named by letters and numbers alone', () => {
    const { sheet } = openedOddity('whole-columns-named-by-letters.xlsx');
    expect(sheet.validations[0]?.ranges).toEqual(ranges('C1:C1048576', 'E1', 'A7:XFD7'));
    expect(sheet.conditionalFormats[0]?.ranges).toEqual(ranges('D1:E1048576'));
  });

  test.each(['validations-of-every-kind.xlsx', 'validations-saved-by-libreoffice.xlsx'])(
    '%s: of every kind',
    (name) => {
      const byRow = new Map(openedOddity(name).sheet.validations.map((each) => [each.ranges[0]?.top, each]));
      const kinds = Array.from({ length: 8 }, (_, row) => byRow.get(row)?.kind);
      expect(kinds).toEqual(['list', 'list', 'list', 'whole', 'date', 'time', 'textLength', 'custom']);
      expect([0, 1, 2].map((row) => byRow.get(row)?.choices)).toEqual([
        ['优', '良', '中', '差'],
        ['优', '良'],
        ['人员经费', '公用经费', '合计'],
      ]);
      expect(byRow.get(6)).toMatchObject({ longest: 200, ranges: ranges('C7', 'E7:F7') });
    },
  );

  test('in the extension of Excel 2010 stand beside the others', () => {
    const { validations } = openedOddity('validations-x14.xlsx').sheet;
    expect(validations).toHaveLength(10);
    expect(validations.slice(8)).toEqual([
      {
        ranges: ranges('G1:G9', 'I1'),
        kind: 'list',
        choices: ['优', '良', '中', '差'],
        errorMessage: '请选等级',
        prompt: '优良中差',
      },
      { ranges: ranges('H1:H1048576'), kind: 'textLength', choices: [], longest: 49 },
    ]);
  });
});

describe('conditional formats', () => {
  test.each(['conditional-formats.xlsx', 'conditional-formats-saved-by-libreoffice.xlsx'])(
    '%s: comparisons and formulas with their whole look, the others by name',
    (name) => {
      const formats = [...openedOddity(name).sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
      expect(formats.filter(({ kind }) => kind === 'cellIs')).toMatchObject([
        {
          ranges: ranges('B2:B3'),
          operator: 'between',
          formulas: ['100', '200'],
          look: { color: '#c00000', bold: true, fill: '#ffeb9c' },
        },
      ]);
      expect(formats.filter(({ kind }) => kind === 'expression')).toMatchObject([
        {
          ranges: ranges('A1:B4'),
          formulas: ['AND($B1<>"",$B1<90)'],
          look: { italic: true, strike: true, underline: true, bottom: { line: 'thin' } },
        },
      ]);
      expect(formats.filter(({ kind }) => kind === 'other')).toHaveLength(3);
    },
  );

  test('draw lines in their colour', () => {
    const { conditionalFormats } = openedOddity('conditional-formats.xlsx').sheet;
    const bottom = conditionalFormats.find(({ kind }) => kind === 'expression')?.look.bottom;
    expect(bottom).toEqual({ line: 'thin', color: '#0000ff' });
  });

  test('say whether lower ones are looked at, and take colours of the theme', () => {
    const formats = openedOddity('conditional-formats.xlsx').sheet.conditionalFormats;
    expect(formats.filter(({ stopIfTrue }) => stopIfTrue).map(({ kind }) => kind)).toEqual(['cellIs']);
    expect(formats.find(({ operator }) => operator === 'containsText')?.look).toMatchObject({ color: '#c0504d' });
  });

  test('go by their priority, not by their place in the file', () => {
    const { conditionalFormats } = openedOddity('conditional-formats-by-exceljs.xlsx').sheet;
    expect(conditionalFormats).toMatchObject([
      { kind: 'cellIs', operator: 'greaterThan', formulas: ['100'], priority: 2, look: { fill: '#ffc7ce' } },
      { kind: 'expression', formulas: ['$B2=80'], priority: 1, look: { color: '#0000ff' } },
      { kind: 'other', priority: 3, look: { bold: true } },
    ]);
  });

  test('in the extension of Excel 2010 have ranges and looks of their own', () => {
    const { conditionalFormats } = openedOddity('conditional-formats-x14.xlsx').sheet;
    const added = conditionalFormats.filter(
      ({ ranges: [first] }) => first?.top === 1 && first.left === 0 && first.bottom === 2,
    );
    expect(added).toEqual([
      {
        ranges: ranges('A2:A3', 'C2'),
        kind: 'expression',
        formulas: ['附件2!$B2>100'],
        priority: 8,
        stopIfTrue: true,
        look: { bold: true, color: '#00b050', fill: '#ffff00' },
      },
      {
        ranges: ranges('A2:A3', 'C2'),
        kind: 'cellIs',
        operator: 'equal',
        formulas: ['附件2!$B$3'],
        priority: 9,
        look: { italic: true },
      },
    ]);
  });

  test('over several ranges, with a number format', () => {
    const { conditionalFormats } = openedOddity('bars-and-icons.xlsx').sheet;
    expect(conditionalFormats.find(({ kind }) => kind === 'expression')).toMatchObject({
      ranges: ranges('A2:A4', 'B2:B4'),
      formulas: ['$B2>100'],
      look: { color: '#9c0006', numberFormat: '0.00' },
    });
  });
});
