import { describe, expect, it } from 'vitest';
import { fitTable, readTable, writeTable } from '../../renderer/sheet-view/clipboard-text';
import { copied, pastedTable } from '../../renderer/sheet-view/copy-paste';
import { sceneOf } from '../../renderer/sheet-view/scene';
import { sheetOf } from './sheet-picture';

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

describe('copying and pasting a range', () => {
  const scene = sceneOf(sheetOf(['aab', 'aac', 'def']), [], new Map());

  it('copies a merged cell alone as one text', () => {
    expect(copied(scene, { top: 0, left: 0, bottom: 1, right: 1 }).shown).toBe('a');
  });

  it('copies covered places as empty', () => {
    expect(copied(scene, { top: 0, left: 0, bottom: 2, right: 2 }).shown).toBe('a\t\tb\r\n\t\tc\r\nd\te\tf');
  });

  it('fills a larger selection with one copied cell', () => {
    expect(pastedTable('7', { top: 0, left: 2, bottom: 2, right: 2 }, scene)).toEqual([['7'], ['7'], ['7']]);
    expect(pastedTable('7', { top: 0, left: 0, bottom: 1, right: 1 }, scene)).toEqual([['7']]);
    expect(fitTable([['1', '2']], 5, 5)).toEqual([['1', '2']]);
  });
});
