import { describe, expect, it } from 'vitest';
import type { CellValue, TableRow } from '../../shared/document/document';
import { nameBlankGroups } from '../../shared/document/name-blank-groups';
import { blankGroup } from '../../shared/document/paper-grid';
import type { TableBlock } from '../../shared/forms/definition';
import { suzhouDepartmentTarget } from '../../shared/forms/suzhou-department-target';

const block = suzhouDepartmentTarget.blocks.find(
  (each): each is TableBlock => each.kind === 'table' && each.id === 'performance',
);
if (!block) throw new Error('no table');

type Values = Readonly<Record<string, CellValue>>;

const rowsOf = (...rows: Values[]): TableRow[] => rows.map((values, index) => ({ id: `r${index}`, values }));

const duty = (level2: CellValue, name: CellValue = null): Values => ({ level1: '履职', level2, work: '重点', name });

/** The duties of the rows; a blank one is －. */
const named = (rows: readonly TableRow[], ...data: Values[]): CellValue[] =>
  nameBlankGroups(block, rows, data).map(({ values }) => values['level2'] || '－');

const begins = { level1: '履职', level2: blankGroup, work: blankGroup };
const goesOn = { level1: '履职' };

describe('Blank groups are named by the rows that are to go there', () => {
  it('a merged one as a whole, in the order of the given rows', () => {
    const rows = rowsOf(begins, goesOn, begins, goesOn);
    expect(named(rows, duty('维权', '一'), duty('维权', '二'), duty('维权', '三'), duty('帮扶', '四'))).toEqual([
      '维权',
      '维权',
      '帮扶',
      '帮扶',
    ]);
  });

  it('where nothing is merged, as many rows as are given', () => {
    const rows = rowsOf(goesOn, goesOn, goesOn, goesOn);
    expect(named(rows, duty('维权', '一'), duty('维权', '二'), duty('帮扶', '三'))).toEqual([
      '维权',
      '维权',
      '帮扶',
      '－',
    ]);
  });

  it('but not for a group that the table has', () => {
    const rows = rowsOf(duty('帮扶'), begins, goesOn);
    expect(named(rows, duty('帮 扶', '一'))).toEqual(['帮扶', '－', '－']);
  });

  it('nor rows that hold something, nor those of another first level', () => {
    const rows = rowsOf({ ...begins, name: '已填' }, { level1: '效益', level2: blankGroup });
    expect(named(rows, duty('维权', '一'))).toEqual(['－', '－']);
  });
});
