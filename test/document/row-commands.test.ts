import { describe, expect, it } from 'vitest';
import type { CellValue, Document, TableRow } from '../../shared/document/document';
import {
  duplicateRows,
  insertRows,
  moveRows,
  moveRowsBeside,
  removeRows,
  renumberRows,
} from '../../shared/document/row-commands';
import type { RowsOfTable } from '../../shared/document/row-commands';
import { applyTransaction } from '../../shared/document/transaction';
import type { Transaction } from '../../shared/document/transaction';

const form = 'hunan-department-self-evaluation';
const table = 'indicators';

/** 产出 数量 a → a row with id a in that group; its name is the id unless a fourth word gives one. */
function tableOf(...lines: string[]): Document {
  const rows = lines.map((line): TableRow => {
    const [level1 = '', level2 = '', id = '', name = id] = line.split(' ');
    return { id, values: { level1, level2, name } };
  });
  return { forms: { [form]: { definition: form, year: 2022, places: {}, tables: { [table]: rows } } }, cells: {} };
}

const rowsOf = (...rows: string[]): RowsOfTable => ({ form, table, rows });

/** The table after a transaction in the same writing. */
function after(document: Document, transaction: Transaction | null): string[] {
  if (!transaction) return ['nothing'];
  const rows = applyTransaction(document, transaction).document.forms[form]?.tables[table] ?? [];
  const word = (value: CellValue | undefined): string => String(value ?? '');
  return rows.map(({ id, values }) => {
    const name = word(values['name']);
    return [word(values['level1']), word(values['level2']), id, ...(name === id ? [] : [name])].join(' ').trim();
  });
}

const twoGroups = tableOf('产出 数量 a', '产出 数量 b', '产出 质量 c', '效益 社会 d');

describe('a new row', () => {
  it('joins the group of the row that it touches', () => {
    expect(after(twoGroups, insertRows(twoGroups, rowsOf('c'), 'above', ['x']))).toEqual([
      '产出 数量 a',
      '产出 数量 b',
      '产出 质量 x',
      '产出 质量 c',
      '效益 社会 d',
    ]);
    expect(after(twoGroups, insertRows(twoGroups, rowsOf('b'), 'below', ['x']))[2]).toBe('产出 数量 x');
  });

  it('comes once for each selected row', () => {
    expect(after(twoGroups, insertRows(twoGroups, rowsOf('a', 'b'), 'below', ['x', 'y'])).slice(2, 4)).toEqual([
      '产出 数量 x',
      '产出 数量 y',
    ]);
  });

  it('is not made where the row is gone or the table unknown', () => {
    expect(insertRows(twoGroups, rowsOf('gone'), 'below', ['x'])).toBeNull();
    expect(insertRows(twoGroups, { form, table: 'none', rows: ['a'] }, 'below', ['x'])).toBeNull();
  });
});

it('duplicated rows stand below the last of them with all they hold', () => {
  expect(after(twoGroups, duplicateRows(twoGroups, rowsOf('a', 'b'), ['x', 'y']))).toEqual([
    '产出 数量 a',
    '产出 数量 b',
    '产出 数量 x a',
    '产出 数量 y b',
    '产出 质量 c',
    '效益 社会 d',
  ]);
});

describe('deleting', () => {
  it('takes the chosen rows away, wherever they stand', () => {
    expect(after(twoGroups, removeRows(twoGroups, rowsOf('a', 'c')))).toEqual(['产出 数量 b', '效益 社会 d']);
  });

  it('of all rows leaves the first one, emptied, to begin anew from', () => {
    expect(after(twoGroups, removeRows(twoGroups, rowsOf('a', 'b', 'c', 'd')))).toEqual(['产出 数量 a']);
  });

  it('of the only and empty row does nothing', () => {
    const empty: Document = {
      ...twoGroups,
      forms: {
        [form]: {
          definition: form,
          year: 2022,
          places: {},
          tables: { [table]: [{ id: 'a', values: { level1: '产出' } }] },
        },
      },
    };
    expect(removeRows(empty, rowsOf('a'))).toBeNull();
  });
});

describe('moving a row', () => {
  it('changes places with its neighbour inside the group', () => {
    expect(after(twoGroups, moveRows(twoGroups, rowsOf('b'), 'up')).slice(0, 2)).toEqual([
      '产出 数量 b',
      '产出 数量 a',
    ]);
  });

  it('joins the next group at the edge of its own, without passing anything', () => {
    expect(after(twoGroups, moveRows(twoGroups, rowsOf('b'), 'down'))).toEqual([
      '产出 数量 a',
      '产出 质量 b',
      '产出 质量 c',
      '效益 社会 d',
    ]);
    expect(after(twoGroups, moveRows(twoGroups, rowsOf('c'), 'up'))[2]).toBe('产出 数量 c');
  });

  it('goes no further than the ends of the table', () => {
    expect(moveRows(twoGroups, rowsOf('a'), 'up')).toBeNull();
    expect(moveRows(twoGroups, rowsOf('d'), 'down')).toBeNull();
  });

  it('takes several rows along together', () => {
    const long = tableOf('产出 数量 a', '产出 数量 b', '产出 数量 c', '产出 数量 d');
    expect(after(long, moveRows(long, rowsOf('b', 'c'), 'down'))).toEqual([
      '产出 数量 a',
      '产出 数量 d',
      '产出 数量 b',
      '产出 数量 c',
    ]);
  });

  it('dropped beside another row joins its group', () => {
    expect(after(twoGroups, moveRowsBeside(twoGroups, rowsOf('a'), 'd', 'below'))).toEqual([
      '产出 数量 b',
      '产出 质量 c',
      '效益 社会 d',
      '效益 社会 a',
    ]);
    expect(after(twoGroups, moveRowsBeside(twoGroups, rowsOf('d'), 'a', 'above'))[0]).toBe('产出 数量 d');
  });

  it('dropped where it stands stays', () => {
    expect(moveRowsBeside(twoGroups, rowsOf('b'), 'a', 'below')).toBeNull();
    expect(moveRowsBeside(twoGroups, rowsOf('b'), 'b', 'below')).toBeNull();
  });

  it('is taken back exactly', () => {
    const transaction = moveRowsBeside(twoGroups, rowsOf('a', 'c'), 'd', 'below');
    const moved = applyTransaction(twoGroups, transaction ?? { label: '', changes: [] });
    expect(applyTransaction(moved.document, moved.inverse).document).toEqual(twoGroups);
  });
});

describe('numbering', () => {
  it('counts 指标1 指标2 anew in every group and keeps what follows', () => {
    const document = tableOf(
      '产出 数量 a 指标2：培训人次',
      '产出 数量 b 指标5：',
      '产出 质量 c 指标3：合格率',
      '产出 质量 d 投诉率',
    );
    expect(after(document, renumberRows(document, form, table))).toEqual([
      '产出 数量 a 指标1：培训人次',
      '产出 数量 b 指标2：',
      '产出 质量 c 指标1：合格率',
      '产出 质量 d 投诉率',
    ]);
  });

  it('has nothing to do when all numbers are right', () => {
    const document = tableOf('产出 数量 a 指标1：', '产出 数量 b 指标2：');
    expect(renumberRows(document, form, table)).toBeNull();
  });
});
