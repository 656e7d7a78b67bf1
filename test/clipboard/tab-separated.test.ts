import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '../../renderer/clipboard/tab-separated';

describe('a table on the clipboard', () => {
  it('has tabs between cells and line breaks between rows', () => {
    expect(
      writeTable([
        ['数量', '5'],
        ['质量', ''],
      ]),
    ).toBe('数量\t5\r\n质量\t');
  });

  it('quotes a cell with a line break as Excel does', () => {
    expect(writeTable([['甲\n乙', '说"好"']])).toBe('"甲\n乙"\t说"好"');
    expect(writeTable([['甲\n"乙"']])).toBe('"甲\n""乙"""');
  });

  it('is read as Excel wrote it, the last line break being no row', () => {
    expect(readTable('数量\t5\r\n质量\t\r\n')).toEqual([
      ['数量', '5'],
      ['质量', ''],
    ]);
  });

  it('keeps line breaks and doubled quotes of a quoted cell', () => {
    expect(readTable('"甲\r\n""乙"""\t丙\r\n丁\t戊')).toEqual([
      ['甲\n"乙"', '丙'],
      ['丁', '戊'],
    ]);
  });

  it('leaves quotes alone that do not enclose the whole cell', () => {
    expect(readTable('"三公"经费\t"未闭合')).toEqual([['"三公"经费', '"未闭合']]);
  });

  it('keeps empty rows in the middle', () => {
    expect(readTable('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it.each([
    [
      [
        ['"开头', 'a\tb'],
        ['', '"'],
      ],
    ],
    [[['一']]],
    [[['行1\n行2', '""']]],
  ])('comes back as it was written: %j', (table) => {
    expect(readTable(writeTable(table))).toEqual(table);
  });
});
