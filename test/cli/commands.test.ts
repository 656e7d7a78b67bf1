import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../electron/find-browser';
import { read } from '../../shared/workbook/read';
import { emptyFolder, fixture, jibiao, jsonOf, selfEvaluation } from './support/jibiao';
import { cellsIn } from '../support/cells';

const yuelu = fixture('samples/yuelu-2022.json');
const formId = 'hunan-department-self-evaluation';

describe('jibiao forms', () => {
  test('lists the forms by id and name', async () => {
    const { forms } = (await jsonOf(0, 'forms')) as { forms: readonly { id: string }[] };
    expect(forms.map(({ id }) => id)).toEqual([
      'wangcheng-department-target',
      formId,
      'department-self-evaluation-unified',
      'hunan-department-base-data',
      'project-self-evaluation',
      'project-monitoring',
      'department-monitoring',
      'project-target',
      'suzhou-department-target',
      'accounts-income-spending',
      'accounts-basic-spending',
      'accounts-official-expenses',
    ]);
    expect(forms).toContainEqual({
      ...forms[4],
      title: '项目支出绩效自评表',
      origin: '财预〔2020〕10号',
      unit: '万元',
    });
    expect((await jibiao('forms')).out).toMatch(
      /编号 +表名[\s\S]*hunan-department-self-evaluation +部门整体支出绩效自评表/,
    );
  });
});

describe('jibiao inspect', () => {
  test('names each place of the official workbook with its address and value', async () => {
    expect(await jsonOf(0, 'inspect', selfEvaluation)).toMatchObject({
      kind: 'xlsx',
      issues: [],
      forms: [
        {
          form: formId,
          sheet: '附件2',
          confidence: 1,
          places: {
            duties: { label: '部门职责', address: 'B2', value: null },
            'income.fiscal.budget': { address: 'E6', value: null },
            'income.total.weight': { address: 'H5', value: 10 },
            'structure.total.weight': { address: 'H8', value: '－' },
            'total.score': { address: 'H34' },
          },
        },
      ],
    });
  });

  test('lists the rows of the indicator table with their groups', async () => {
    const { forms } = (await jsonOf(0, 'inspect', selfEvaluation)) as {
      forms: { tables: { indicators: Record<string, unknown>[] } }[];
    };
    const rows = forms[0]?.tables.indicators ?? [];
    expect(rows).toHaveLength(18);
    expect(rows[0]).toEqual({
      address: 'B16:I16',
      level1: '产出指标',
      level2: '数量指标',
      name: '指标1：',
      target: null,
      actual: null,
      weight: null,
      score: null,
      reason: null,
    });
    expect(rows[17]).toMatchObject({ address: 'B33:I33', level1: '满意度指标', level2: '服务对象满意度指标' });
  });

  test('says in words when a workbook is no form it knows', async () => {
    const other = fixture('oddities/table.xlsx');
    expect(await jsonOf(0, 'inspect', other)).toEqual({ kind: 'xlsx', forms: [], reports: [], issues: [] });
    expect((await jibiao('inspect', other)).out).toContain('没有认出已知的表样');
  });

  test('tells the cells of any workbook by the addresses that fill takes', async () => {
    const other = fixture('official/苏州市市级部门整体预算绩效目标表.xlsx');
    const { sheets } = (await jsonOf(0, 'inspect', other, '--cells')) as { sheets: object[] };
    expect(sheets).toMatchObject([
      {
        sheet: '整体绩效目标',
        visibility: 'visible',
        cells: { A1: '苏州市市级部门整体预算绩效目标表', A3: '单位名称' },
      },
      { sheet: '填报说明', visibility: 'visible' },
      { sheet: '字典', visibility: 'veryHidden', cells: { A1: '定量' } },
    ]);
    expect((await jibiao('inspect', other, '--cells')).out).toMatch(/整体绩效目标!A3 +单位名称/);
    const folder = emptyFolder();
    const data = folder.path('cells.json');
    writeFileSync(data, JSON.stringify({ cells: { '整体绩效目标!C3': '示例单位' } }));
    const filled = folder.path('filled-by-address.xlsx');
    expect((await jibiao('fill', other, '--data', data, '-o', filled)).code).toBe(0);
    expect((await jsonOf(0, 'inspect', filled, '--cells')) as object).toMatchObject({
      sheets: [{ cells: { C3: '示例单位' } }, {}, {}],
    });
  });
});

describe('jibiao fill', () => {
  const twoProjects = fixture('forms-below-one-another/two-projects.xlsx');
  const second = 'project-self-evaluation#2';
  const written = (content: unknown): string => {
    const path = emptyFolder().path('data.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  test('writes into each of several forms by its key', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    const data = written({
      places: { 'funds.fiscal.spent': 110 },
      forms: { [second]: { places: { name: '劳模体检' }, tables: { indicators: [] } } },
    });
    expect(await jibiao('fill', twoProjects, '--data', data, '-o', filled)).toEqual({ code: 0, out: '', err: '' });
    expect(await jsonOf(0, 'inspect', filled)).toMatchObject({
      forms: [
        { key: 'project-self-evaluation', year: 2022, places: { 'funds.fiscal.spent': { address: 'G7', value: 110 } } },
        { key: second, year: 2022, places: { name: { address: 'C27', value: '劳模体检' } } },
      ],
    });
  });

  test('names the forms that there are for one that is not', async () => {
    const data = written({ forms: { 'project-self-evaluation#3': { places: { name: '劳模体检' } } } });
    const { code, err } = await jibiao('fill', twoProjects, '--data', data, '-o', emptyFolder().path('filled.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain(
      '没有编号为“project-self-evaluation#3”的表，可用的有：project-self-evaluation、project-self-evaluation#2。',
    );
  });
});

describe('jibiao fill and check', () => {
  test('the 岳麓 2022 values give 110 and 96, and the missing reasons', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    expect(await jibiao('fill', selfEvaluation, '--data', yuelu, '-o', filled)).toEqual({ code: 0, out: '', err: '' });
    const { findings, passed } = (await jsonOf(1, 'check', filled)) as {
      findings: { rule: string; level: string; message: string; at: string[] }[];
      passed: string[];
    };
    const weight = findings.find(({ rule }) => rule === 'C01');
    expect(weight).toMatchObject({ level: 'error', message: '分值合计为110，应为100' });
    // 总分 stands in row 34 of the blank form; 数量指标 3 and 4 and 质量指标 3 are three rows more
    expect(weight?.at[0]).toBe('附件2!G37');
    expect(findings.filter(({ rule }) => rule === 'D05').map(({ at }) => at[0])).toEqual([
      '附件2!I21',
      '附件2!I23',
      '附件2!I24',
    ]);
    expect(passed).not.toContain('C01');
    expect(await jsonOf(0, 'inspect', filled)).toMatchObject({
      forms: [{ places: { 'total.weight': { address: 'G37', value: 110 }, 'total.score': { value: 96 } } }],
    });
  });

  test('what was filled is in the cells, the formulas are still there with fresh results', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    await jibiao('fill', selfEvaluation, '--data', yuelu, '-o', filled);
    const [sheet] = read(new Uint8Array(readFileSync(filled))).sheets;
    const at = (row: number, column: number) =>
      cellsIn(sheet).find((cell) => cell.row === row && cell.column === column);
    expect(at(5, 4)).toMatchObject({ value: 299.59, text: '299.59' });
    expect(at(5, 6)).toMatchObject({ value: 1, text: '100.00%', formula: 'IF(N(E6)=0,"",F6/E6)' });
    expect(at(17, 3)).toMatchObject({ value: '指标3：工资集体协商指导企业数及签订合同数' });
    expect(at(36, 6)).toMatchObject({ value: 110 });
  });

  test('rows without group values go in by order', async () => {
    const folder = emptyFolder();
    const data = folder.data({ tables: { indicators: [{ weight: 3 }, { weight: '4.5' }, { weight: 5 }] } });
    await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('filled.xlsx'));
    const { forms } = (await jsonOf(0, 'inspect', folder.path('filled.xlsx'))) as {
      forms: { tables: { indicators: { address: string; weight: unknown }[] } }[];
    };
    expect(forms[0]?.tables.indicators.slice(0, 4).map(({ weight }) => weight)).toEqual([3, 4.5, 5, null]);
  });

  test('a cell is filled by its address, also when it belongs to a place', async () => {
    const folder = emptyFolder();
    const data = folder.data({ cells: { '附件2!B3': 3, '填报说明!A5': '4. 已核对。' } });
    expect((await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('filled.xlsx'))).code).toBe(0);
    expect(await jsonOf(0, 'inspect', folder.path('filled.xlsx'))).toMatchObject({
      forms: [{ places: { posts: { address: 'B3', value: 3 } } }],
    });
    const [, notes] = read(new Uint8Array(readFileSync(folder.path('filled.xlsx')))).sheets;
    expect(cellsIn(notes).find(({ row }) => row === 4)?.text).toBe('4. 已核对。');
  });

  test('a cell beyond what the sheet uses is filled too', async () => {
    const folder = emptyFolder();
    const data = folder.data({ cells: { '填报说明!A30': '5. 另附说明。', '填报说明!D2': 12 } });
    expect((await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('filled.xlsx'))).code).toBe(0);
    const [, notes] = read(new Uint8Array(readFileSync(folder.path('filled.xlsx')))).sheets;
    expect(cellsIn(notes).find(({ row, column }) => row === 29 && column === 0)?.value).toBe('5. 另附说明。');
    expect(cellsIn(notes).find(({ row, column }) => row === 1 && column === 3)?.value).toBe(12);
  });

  test('a value that only the formula can give is named and not written', async () => {
    const folder = emptyFolder();
    const data = folder.data({
      places: {
        'income.fiscal.budget': '1,200.50',
        'income.fiscal.spent': 600.25,
        'income.fiscal.rate': '50%',
        'total.weight': 100,
      },
    });
    const ended = await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('filled.xlsx'));
    expect(ended).toEqual({ code: 0, out: '', err: 'total.weight 由公式计算，未写入 100\n' });
    expect(await jsonOf(0, 'inspect', folder.path('filled.xlsx'))).toMatchObject({
      forms: [{ places: { 'income.fiscal.budget': { value: 1200.5 }, 'income.fiscal.rate': { value: 0.5 } } }],
    });
  });

  test('without values the workbook comes out byte for byte', async () => {
    const folder = emptyFolder();
    await jibiao('fill', selfEvaluation, '--data', folder.data({}), '-o', folder.path('same.xlsx'));
    expect(Buffer.compare(readFileSync(folder.path('same.xlsx')), readFileSync(selfEvaluation))).toBe(0);
  });

  test('a blank form has nothing to find, and says what it lacks', async () => {
    const report = (await jsonOf(0, 'check', selfEvaluation)) as { findings: unknown[]; notRun: { rule: string }[] };
    expect(report.findings).toEqual([]);
    expect(report.notRun.map(({ rule }) => rule)).toContain('C01');
  });

  test('a finding that one click mends in the program says so', async () => {
    const folder = emptyFolder();
    const data = folder.data({ places: { duties: '<p>组织开展工会各项工作</p>', posts: 3, staff: 7 } });
    await jibiao('fill', selfEvaluation, '--data', data, '-o', folder.path('filled.xlsx'));
    const { findings } = (await jsonOf(1, 'check', folder.path('filled.xlsx'))) as {
      findings: { rule: string; at: string[]; fix?: string }[];
    };
    const [tags] = findings.filter(({ rule }) => rule === 'A08');
    expect(tags).toMatchObject({ at: ['附件2!B2'], fix: '清除标签' });
    expect(findings.find(({ rule }) => rule === 'E07')).not.toHaveProperty('fix');
  });

  test('findings of several files name their file', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    await jibiao('fill', selfEvaluation, '--data', yuelu, '-o', filled);
    const report = (await jsonOf(1, 'check', selfEvaluation, filled)) as {
      findings: { file: string }[];
      notRun: { rule: string; file: string }[];
      passed: string[];
    };
    expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set([filled]));
    expect(report.notRun.find(({ rule }) => rule === 'C01')?.file).toBe(selfEvaluation);
    expect(report.passed).not.toContain('C01');
  });

  test('the report in words ends with the counts', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    await jibiao('fill', selfEvaluation, '--data', yuelu, '-o', filled);
    const { out } = await jibiao('check', filled);
    expect(out).toMatch(/错误 +C01 +附件2!G37 .*分值合计为110，应为100/);
    expect(out).toMatch(/\n错误 \d+　警告 \d+　提示 \d+　未核对 \d+　通过 \d+（.*\n$/);
  });
});

describe('jibiao new', () => {
  test('makes a workbook that is recognised as its form', async () => {
    const made = emptyFolder().path('new.xlsx');
    expect(await jibiao('new', formId, '-o', made, '--year', '2024')).toEqual({ code: 0, out: '', err: '' });
    expect(await jsonOf(0, 'inspect', made)).toMatchObject({ forms: [{ form: formId, confidence: 1 }], issues: [] });
    expect(cellsIn(read(new Uint8Array(readFileSync(made))).sheets[0])[0]?.text).toBe('2024年度部门整体支出绩效自评表');
  });

  test('it can be filled like the official one', async () => {
    const folder = emptyFolder();
    const [made, filled] = [folder.path('new.xlsx'), folder.path('filled.xlsx')];
    await jibiao('new', formId, '-o', made, '--year', '2022');
    expect(await jibiao('fill', made, '--data', yuelu, '-o', filled)).toEqual({ code: 0, out: '', err: '' });
    expect(await jsonOf(0, 'inspect', filled)).toMatchObject({
      forms: [{ places: { 'total.weight': { value: 110 }, 'total.score': { value: 96 } } }],
    });
  });
});

describe.skipIf(findBrowser() === null)('jibiao print', () => {
  const pageCount = (path: string): number =>
    [...readFileSync(path, 'latin1').matchAll(/\/Type\s*\/Page(?![a-z])/g)].length;

  test('prints the form on A4, two pages as in Excel', async () => {
    const pdf = emptyFolder().path('form.pdf');
    expect(await jibiao('print', selfEvaluation, '-o', pdf)).toEqual({ code: 0, out: '', err: '' });
    expect(pageCount(pdf)).toBe(2);
    expect(readFileSync(pdf, 'latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 594\.9\d* 841\.9\d*/);
  });

  test('prints another sheet when asked', async () => {
    const pdf = emptyFolder().path('notes.pdf');
    expect((await jibiao('print', selfEvaluation, '-o', pdf, '--sheet', '填报说明')).code).toBe(0);
    expect(pageCount(pdf)).toBe(1);
  });

  test('names the sheets when there is no such sheet', async () => {
    const pdf = emptyFolder().path('none.pdf');
    const { code, err } = await jibiao('print', selfEvaluation, '-o', pdf, '--sheet', '附件9');
    expect(code).toBe(2);
    expect(err).toContain('附件2、填报说明、字典');
    expect(existsSync(pdf)).toBe(false);
  });
});
