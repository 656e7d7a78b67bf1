import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import { addressOf } from '../../shared/sheet/address';
import { recognise } from '../../shared/sheet/recognise';
import type { Recognition } from '../../shared/sheet/recognise';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { otherOfficials, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { cellsIn, withCellList, withCells } from '../support/cells';

const official = readOfficial(selfEvaluation);

function only(workbook: Workbook): Recognition {
  const [first, ...others] = recognise(workbook, catalogue);
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} forms`);
  return first;
}
const changed = (change: (cell: Cell) => Cell): Workbook =>
  withFirstSheet(official, (sheet) => withCells(sheet, change));

const addresses = ({ binding }: Recognition, ...ids: string[]): string[] =>
  ids.map((id) => {
    const place = binding.places[id];
    return place ? addressOf(place.row, place.column) : 'missing';
  });
const known = [
  'duties',
  'posts',
  'staff',
  'income.total.budget',
  'structure.project.spent',
  'goal',
  'result',
  'total.weight',
  'total.score',
];

describe('The official workbook', () => {
  const found = only(official);

  it('is the form 部门整体支出绩效自评表 of 2022, on its first sheet', () => {
    expect(found).toMatchObject({ key: 'hunan-department-self-evaluation', sheet: 0, confidence: 1, issues: [] });
    expect(found.form.year).toBe(2022);
  });

  it('has its places where the paper has them', () => {
    expect(addresses(found, ...known)).toEqual(['B2', 'B3', 'G3', 'E5', 'F12', 'B14', 'F14', 'G34', 'H34']);
  });

  it('names its places in the words beside and above them', () => {
    const label = (id: string) => found.binding.places[id]?.label;
    expect(label('duties')).toBe('部门职责');
    expect(label('staff')).toBe('实有人数');
    expect(label('structure.basic.spent')).toBe('资金结构 （1）基本支出 全年执行数');
    expect(label('total.score')).toBe('总分 得分');
  });

  it('has 18 indicators in rows 16 to 33, their groups filled down', () => {
    const rows = found.form.tables['indicators'] ?? [];
    expect(rows).toHaveLength(18);
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(['r16', 'r17']);
    expect(rows[1]?.values).toEqual({ level1: '产出指标', level2: '数量指标', name: '指标2：' });
    expect(rows[7]?.values).toEqual({ level1: '产出指标', level2: '成本指标', name: '指标2：' });
    expect(rows[17]?.values).toMatchObject({ level1: '满意度指标', level2: '服务对象满意度指标' });
    expect(found.binding.tables['indicators']?.columns).toMatchObject({ level1: 1, target: 4, weight: 6, reason: 8 });
  });

  it('keeps presets, and leaves what it calculates to its formulas', () => {
    expect(found.form.places).toMatchObject({ 'income.total.weight': 10, 'income.fiscal.score': '－' });
    expect(found.binding.places['total.weight']?.formula).toBe(true);
    expect(Object.keys(found.form.places)).not.toContain('total.weight');
    expect(Object.keys(found.form.places)).not.toContain('duties');
  });
});

describe('The same form in another coat', () => {
  it('is found three rows lower and two columns to the right', () => {
    const found = only(changed((cell) => ({ ...cell, row: cell.row + 3, column: cell.column + 2 })));
    expect(addresses(found, ...known)).toEqual(['D5', 'D6', 'I6', 'G8', 'H15', 'D17', 'H17', 'I37', 'J37']);
    expect(found.form.tables['indicators']?.[0]?.id).toBe('r19');
    expect(found.form.tables['indicators']).toHaveLength(18);
  });

  it('is found with spaces, line breaks and half-width brackets in its labels', () => {
    const spaced = (text: string) => [...text.replace('（', '(').replace('）', ')')].join(' ').replace(' ', '\n');
    const found = only(
      changed((cell) =>
        typeof cell.value === 'string' && cell.row > 0 ? { ...cell, value: spaced(cell.value) } : cell,
      ),
    );
    expect(found.confidence).toBe(1);
    expect(addresses(found, ...known)).toEqual(addresses(only(official), ...known));
  });

  it('is found with 分值 before 年度指标值', () => {
    const order: Readonly<Record<number, number>> = { 6: 4, 4: 5, 5: 6 };
    const found = only(
      changed((cell) => {
        if (cell.row < 14 || cell.row > 33) return cell;
        const total = cell.row === 33 && cell.column === 0;
        return { ...cell, column: order[cell.column] ?? cell.column, columnSpan: total ? 4 : cell.columnSpan };
      }),
    );
    expect(found.binding.tables['indicators']?.columns).toMatchObject({ weight: 4, target: 5, actual: 6, score: 7 });
    expect(addresses(found, 'total.weight', 'total.score', 'goal')).toEqual(['E34', 'H34', 'B14']);
  });

  it('is found with a row put in and a line left out', () => {
    const found = only(
      withFirstSheet(official, (sheet) =>
        withCellList(
          sheet,
          cellsIn(sheet)
            .filter(({ row }) => row !== 10)
            .map((cell) => (cell.row > 4 ? { ...cell, row: cell.row + 1 } : cell)),
        ),
      ),
    );
    expect(addresses(found, 'income.total.budget', 'income.fiscal.budget', 'structure.total.budget', 'goal')).toEqual([
      'E5',
      'E7',
      'E9',
      'B15',
    ]);
    expect(addresses(found, 'structure.office.budget')).toEqual(['missing']);
    expect(found.issues.map(({ message }) => message)).toContain('没有找到“资金结构 公用支出 全年预算数”一栏');
  });

  it('keeps the two 合计 apart', () => {
    expect(addresses(only(official), 'income.total.spent', 'structure.total.spent')).toEqual(['F5', 'F8']);
  });

  it('reads numbers as numbers, text as text and a number typed over a formula', () => {
    const values: Readonly<Record<string, string | number>> = { B3: '约30', E5: 299.59, G34: 110 };
    const found = only(
      changed((cell) => {
        const value = values[addressOf(cell.row, cell.column)];
        if (value === undefined) return cell;
        const { row, column, rowSpan, columnSpan, style } = cell;
        return { row, column, rowSpan, columnSpan, style, value, text: String(value) };
      }),
    );
    expect(found.form.places).toMatchObject({ posts: '约30', 'income.total.budget': 299.59, 'total.weight': 110 });
    expect(found.binding.places['total.weight']?.formula).toBe(false);
  });

  it('fills groups down over cells that are blank instead of merged, anew in each outer group', () => {
    const split = (sheet: Sheet): Sheet =>
      withCells(sheet, (cell) => {
        const inTable = cell.row > 14 && cell.row < 33 && cell.column < 3;
        const blank = cell.row === 23 && cell.column === 2;
        return { ...cell, rowSpan: inTable ? 1 : cell.rowSpan, value: blank ? null : cell.value };
      });
    const rows = only(withFirstSheet(official, split)).form.tables['indicators'] ?? [];
    expect(rows[5]?.values).toMatchObject({ level1: '产出指标', level2: '时效指标' });
    expect(rows[8]?.values['level1']).toBe('效益指标');
    expect(rows[8]?.values).not.toHaveProperty('level2');
    expect(rows[10]?.values['level2']).toBe('社会效益指标');
  });

  it('has no year when its title names none, and says so', () => {
    const found = only(changed((cell) => (cell.row === 0 ? { ...cell, value: '部门整体支出绩效自评表' } : cell)));
    expect(found.form.year).toBeNull();
    expect(found.issues).toMatchObject([{ source: '导入', message: '表的标题没有写明年度' }]);
  });

  it('gets a key of its own on a second sheet', () => {
    const [first] = official.sheets;
    if (!first) throw new Error('no sheet');
    const twice = { ...official, sheets: [first, { ...first, name: '附件3' }] };
    expect(recognise(twice, catalogue).map(({ key, sheet }) => [key, sheet])).toEqual([
      ['hunan-department-self-evaluation', 0],
      ['hunan-department-self-evaluation#2', 1],
    ]);
  });
});

describe('Other workbooks', () => {
  it.each(otherOfficials)('%s is not taken for it', (name) => {
    const ids = recognise(readOfficial(name), catalogue).map(({ definition }) => definition.id);
    expect(ids).not.toContain('hunan-department-self-evaluation');
  });

  it('are not searched on hidden sheets', () => {
    const hidden = withFirstSheet(official, (sheet) => ({ ...sheet, visibility: 'hidden' }));
    expect(recognise(hidden, catalogue)).toEqual([]);
  });

  it('may be empty', () => {
    const empty = withFirstSheet(official, (sheet) => ({ ...sheet, rows: [], rowCount: 1, columnCount: 1 }));
    expect(recognise(empty, catalogue)).toEqual([]);
  });
});
