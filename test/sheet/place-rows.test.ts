import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../shared/document/document';
import { column, groupColumn } from '../../shared/forms/definition';
import type { TableBlock } from '../../shared/forms/definition';
import { placeRows } from '../../shared/sheet/place-rows';

const block: TableBlock = {
  kind: 'table',
  id: 'indicators',
  columns: [groupColumn('level1', '一级指标'), groupColumn('level2', '二级指标'), column('name', '三级指标', 'text')],
  start: [],
  headerHeight: 27,
  rowHeight: 27,
};

/** 产出 数量 a → the row a in 产出, 数量 */
const rowsOf = (lines: readonly string[]): TableRow[] =>
  lines.map((line) => {
    const [level1 = '', level2 = '', id = ''] = line.split(' ');
    return { id, values: { level1, level2 } };
  });

const file = ['产出 数量 a', '产出 数量 b', '产出 质量 c', '产出 质量 d', '效益 经济 e', '效益 社会 f', '效益 社会 g'];

/**
 * The rows of the file from 1 on: `1 a` holds row a, `2 −` is removed, `2+ x` is inserted below row 2. Rows of the
 * document are written like those of the file.
 */
function placed(document: readonly string[], inFile: readonly string[] = file): string[] {
  const bound = {
    columns: { level1: 1, level2: 2, name: 3 },
    side: 0,
    head: 0,
    rows: inFile.map((_line, index) => ({ id: `r${index + 2}`, row: index + 1 })),
  };
  const rows = rowsOf(document);
  const {
    fileRows,
    below: belows,
    removals,
    emptied,
  } = placeRows({ block, bound, opened: rowsOf(inFile), sheet: { rows: [] } }, rows);
  const pictures = [
    ...rows.map(({ id }, index) => {
      const [at = -1, below = -1] = [fileRows[index], belows[index]];
      return { at, below, text: `${at}${below > 0 ? '+' : ''} ${id}` };
    }),
    ...removals.map(({ first }) => ({ at: first, below: 0, text: `${first} −` })),
    ...(emptied === null ? [] : [{ at: emptied, below: 0, text: `${emptied} blank` }]),
  ];
  return pictures.sort((a, b) => a.at - b.at || a.below - b.below).map(({ text }) => text);
}

const without = (...ids: string[]): string[] => file.filter((line) => !ids.some((id) => line.endsWith(` ${id}`)));
const untouched = file.map((line, index) => `${index + 1} ${line.split(' ')[2] ?? ''}`);

describe('Rows that nobody moved', () => {
  it('stand where they stood', () => expect(placed(file)).toEqual(untouched));
  it('stay there whatever word their group gets', () => {
    const renamed = file.map((line) => line.replace('数量', '产出数量'));
    expect(placed(renamed)).toEqual(untouched);
  });
  it('stay there when a group gets the word of its neighbour', () => {
    const renamed = file.map((line) =>
      line.replace('经济', '社会').replace('社会 f', '生态 f').replace('社会 g', '生态 g'),
    );
    expect(placed(renamed)).toEqual(untouched);
  });
  it('stay there when all groups are renamed', () => {
    const renamed = file.map((line) => line.replace('产出', '投入').replace('效益', '产出').replace('质量', '数量二'));
    expect(placed(renamed)).toEqual(untouched);
  });
});

describe('Groups', () => {
  it('each get rows of their own, even where their rows stood in another', () => {
    const regrouped = ['产出 质量 a', '产出 质量 c', '产出 质量 b', '产出 数量 d', ...file.slice(4)];
    expect(placed(regrouped)).toEqual(['1 a', '1+ c', '2 b', '3 −', '4 d', '5 e', '6 f', '7 g']);
  });
  it('of a file that does not merge them may be broken up by a word of its own', () => {
    const broken = ['产出 数量 a', '产出 其他 b', '产出 数量 c'];
    expect(placed(broken, ['产出 数量 a', '产出 数量 b', '产出 数量 c'])).toEqual(['1 a', '2 b', '3 c']);
  });
});

describe('A row that is deleted', () => {
  it('is removed from the file, and no other row is touched', () => {
    expect(placed(without('b'))).toEqual(['1 a', '2 −', '3 c', '4 d', '5 e', '6 f', '7 g']);
    expect(placed(without('a'))).toEqual(['1 −', '2 b', '3 c', '4 d', '5 e', '6 f', '7 g']);
  });
  it('takes its group with it when it was the last one there', () => {
    expect(placed(without('e'))).toEqual(['1 a', '2 b', '3 c', '4 d', '5 −', '6 f', '7 g']);
    expect(placed(without('a', 'b', 'c', 'd'))).toEqual(['1 −', '2 −', '3 −', '4 −', '5 e', '6 f', '7 g']);
  });
  it('leaves a blank row only when it was the last of all', () => {
    expect(placed([], ['产出 数量 a', '产出 质量 b'])).toEqual(['1 blank', '2 −']);
  });
});

describe('A row that is added', () => {
  const withLine = (index: number, ...lines: string[]): string[] => [
    ...file.slice(0, index),
    ...lines,
    ...file.slice(index),
  ];
  it('is inserted where it stands', () => {
    expect(placed(withLine(1, '产出 数量 x'))).toEqual(['1 a', '1+ x', ...untouched.slice(1)]);
    expect(placed(withLine(2, '产出 数量 x', '产出 数量 y'))).toEqual([
      '1 a',
      '2 b',
      '2+ x',
      '2+ y',
      ...untouched.slice(2),
    ]);
  });
  it('takes the first row of its group when it stands above all others there', () => {
    expect(placed(withLine(2, '产出 质量 x'))).toEqual(['1 a', '2 b', '3 x', '3+ c', '4 d', '5 e', '6 f', '7 g']);
  });
  it('joins the group above when its own group is new', () => {
    expect(placed(withLine(4, '产出 时效 x'))).toEqual(['1 a', '2 b', '3 c', '4 d', '4+ x', '5 e', '6 f', '7 g']);
  });
  it('joins the group below at the top of the table', () => {
    expect(placed(withLine(0, '成本 成本 x'))).toEqual(['1 x', '1+ a', ...untouched.slice(1)]);
  });
  it('takes the rows of a group that was given up there', () => {
    const swapped = ['产出 时效 x', ...without('a', 'b')];
    expect(placed(swapped)).toEqual(['1 x', '2 −', '3 c', '4 d', '5 e', '6 f', '7 g']);
  });
  it('fills the row of one that was deleted in the same group', () => {
    expect(placed(['产出 数量 x', ...without('a')])).toEqual(['1 x', ...untouched.slice(1)]);
  });
  it('comes below the headings of a table without rows', () => {
    expect(placed(['产出 数量 x', '产出 数量 y'], [])).toEqual(['0+ x', '0+ y']);
  });
});

describe('A row that is moved', () => {
  it('within its group changes places there', () => {
    const swapped = ['产出 数量 b', '产出 数量 a', ...file.slice(2)];
    expect(placed(swapped)).toEqual(['1 b', '2 a', ...untouched.slice(2)]);
  });
  it('into the next group leaves one and lengthens the other', () => {
    const moved = ['产出 数量 a', '产出 质量 b', ...file.slice(2)];
    expect(placed(moved)).toEqual(['1 a', '2 −', '3 b', '3+ c', '4 d', '5 e', '6 f', '7 g']);
  });
  it('into a group of another 一级指标 stands among its rows', () => {
    const moved = [...without('d').slice(0, 4), '效益 经济 d', ...without('d').slice(4)];
    expect(placed(moved)).toEqual(['1 a', '2 b', '3 c', '4 −', '5 e', '5+ d', '6 f', '7 g']);
  });
  it('with all others of its group gives the group up', () => {
    const moved = ['产出 质量 a', '产出 质量 b', ...file.slice(2)];
    expect(placed(moved)).toEqual(['1 −', '2 −', '3 a', '3+ b', '3+ c', '4 d', '5 e', '6 f', '7 g']);
  });
  it('far down keeps the rows in between', () => {
    const moved = [...without('a'), '效益 社会 a'];
    expect(placed(moved)).toEqual(['1 −', '2 b', '3 c', '4 d', '5 e', '6 f', '7 g', '7+ a']);
  });
});

describe('New rows below a row of the file', () => {
  const insertion = (inFile: readonly string[], document: readonly string[]) =>
    placeRows(
      {
        block,
        bound: {
          columns: { level1: 1, level2: 2, name: 3 },
          side: 0,
          head: 0,
          rows: inFile.map((_line, index) => ({ id: `r${index}`, row: index + 1 })),
        },
        opened: rowsOf(inFile),
        sheet: { rows: [] },
      },
      rowsOf(document),
    ).insertions;

  it('stretch the group cells of a group of one row', () => {
    expect(insertion(['产出 数量 a', '产出 质量 b'], ['产出 数量 a', '产出 数量 x', '产出 质量 b'])).toEqual([
      { below: 1, count: 1, groupColumns: [2] },
    ]);
  });
  it('leave those of longer groups alone in a file that does not merge them', () => {
    expect(insertion(['产出 数量 a', '产出 数量 b'], ['产出 数量 a', '产出 数量 x', '产出 数量 b'])).toEqual([
      { below: 1, count: 1, groupColumns: [] },
    ]);
  });
});

it('A table of thousands of rows is placed in no time when rows all over it are deleted', () => {
  const long = Array.from({ length: 20_000 }, (_row, index) => `产出 数量 n${index}`);
  const document = long.filter((_line, index) => ![0, 9_999, 19_999].includes(index));
  expect(placed(document, long).filter((line) => line.endsWith('−'))).toEqual(['1 −', '10000 −', '20000 −']);
});
