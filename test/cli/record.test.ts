/** What the user wrote besides the cells stays in a workbook that the command line writes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { indicatorsOf, startOf } from '../support/opened';
import { emptyFolder, jibiao, jsonOf, selfEvaluation } from './support/jibiao';

const formId = 'hunan-department-self-evaluation';
const template = new Uint8Array(readFileSync(selfEvaluation));

/** The keys of explanations, as the record of a file holds them: a row by its number from 0. */
function explainedIn(path: string): readonly string[] {
  const { explanations } = JSON.parse(read(new Uint8Array(readFileSync(path))).record ?? '{}') as {
    explanations?: Readonly<Record<string, unknown>>;
  };
  return Object.keys(explanations ?? {});
}

const recordOf = (...keys: readonly (readonly (string | number)[])[]): string =>
  JSON.stringify({
    version: 1,
    explanations: Object.fromEntries(keys.map((key) => [JSON.stringify(key), { text: '已核实', figures: '1＞0' }])),
  });

test('fill keeps explanations, at their rows when it puts rows in above them', async () => {
  const folder = emptyFolder();
  const place = ['B06', formId, 'income.total.spent'];
  const last = rowsIn(template) - 1;
  const nameOf = (row: number) => ['A08', formId, 'indicators', row, 'name'];
  const file = folder.put('explained.xlsx', patch(template, [], 'refuse', recordOf(place, nameOf(0), nameOf(last))));
  const output = folder.path('filled.xlsx');
  const fillWith = async (tables: unknown): Promise<number> =>
    (await jibiao('fill', file, '--data', folder.data({ places: { posts: 3 }, tables }), '-o', output)).code;

  expect(await fillWith({})).toBe(0);
  expect(readFileSync(output).equals(readFileSync(file))).toBe(false);
  expect(explainedIn(output)).toEqual(explainedIn(file));

  const names = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ level1: '产出指标', level2: '数量指标', name }));
  expect(await fillWith({ indicators: names })).toBe(0);
  const inserted = rowsIn(new Uint8Array(readFileSync(output))) - rowsIn(template);
  expect(inserted).toBeGreaterThan(0);
  expect(explainedIn(output)).toContain(JSON.stringify(nameOf(last + inserted)));
  expect(explainedIn(output)).toContain(JSON.stringify(nameOf(0)));
  expect(explainedIn(output)).toContain(JSON.stringify(place));
});

const rowsIn = (bytes: Uint8Array): number => indicatorsOf(startOf(read(bytes))).length;

test('check says that a record cannot be read, as a hint', async () => {
  const file = emptyFolder().put('damaged.xlsx', patch(template, [], 'refuse', '{"version":1,'));
  const { findings } = (await jsonOf(0, 'check', file)) as { findings: readonly unknown[] };
  expect(findings).toContainEqual(
    expect.objectContaining({ level: 'hint', message: '随工作簿保存的附记（出错说明、评价规则）没有读入' }),
  );
});
