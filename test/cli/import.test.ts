/** jibiao import: what clerks have instead of a workbook. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FormDocument } from '../../shared/document/document';
import { daoxian2023 } from '../bring-in/daoxian-2023.golden';
import { lusong2022 } from '../bring-in/lusong-2022.golden';
import { suzhou2023 } from '../bring-in/suzhou-2023.golden';
import { goldenTexts } from '../bring-in/support/report-lines';
import type { GoldenReport } from '../bring-in/support/report-lines';
import { wangcheng2023 } from '../bring-in/wangcheng-2023.golden';
import { yuelu2022Text } from '../bring-in/yuelu-2022.golden';
import { yuelu2022Report } from '../bring-in/yuelu-2022-report.golden';
import { indicators, amounts, texts } from '../forms/project-self-evaluation/variants';
import { emptyFolder, fixture, jibiao, jsonOf, selfEvaluation } from './support/jibiao';

interface Imported {
  readonly kind: string;
  readonly forms: readonly {
    readonly form: string;
    readonly sheet: string;
    readonly confidence: number;
    readonly places: Readonly<
      Record<string, { readonly label: string; readonly address: string; readonly value: unknown }>
    >;
    readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  }[];
  readonly reports: readonly {
    readonly outline: string;
    readonly year: number | null;
    readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  }[];
  readonly unplaced: readonly string[];
  readonly issues: readonly { readonly message: string; readonly at: readonly string[] }[];
}

const imported = async (name: string, ...more: string[]): Promise<Imported> =>
  (await jsonOf(0, 'import', fixture(name), ...more)) as Imported;

const values = ({ forms }: Imported): Record<string, unknown> =>
  Object.fromEntries(Object.entries(forms[0]?.places ?? {}).map(([id, { value }]) => [id, value]));

describe('a form with its columns and merged cells', () => {
  test.each([
    ['a page as a spreadsheet program saves it', 'saved-by-calc.html', 'html'],
    ['a page in GBK that a server calls .xls', 'page-of-a-reporting-server.xls', 'html'],
    ['a page in one file', 'saved-as-one-file.mht', 'html'],
    ['a Word file', 'saved-by-writer.docx', 'docx'],
  ])('comes in with every value: %s', async (_what, name, kind) => {
    const found = await imported(`bring-in/${name}`);
    expect(found.kind).toBe(kind);
    expect(found.forms.map(({ form, confidence }) => [form, confidence])).toEqual([['project-self-evaluation', 1]]);
    expect(values(found)).toMatchObject({ ...texts, ...amounts });
    const rows = found.forms[0]?.tables['indicators'] ?? [];
    expect(rows).toHaveLength(indicators.length);
    indicators.forEach((indicator, index) => expect(rows[index]).toMatchObject(indicator));
    // the second sheet of the workbook that the page was made of
    expect(found.unplaced).toContain(
      '一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。',
    );
  });
});

describe('a copied text', () => {
  test.each([
    'samples/wangcheng-2023.txt',
    'bring-in/wangcheng-2023-in-gbk.txt',
    'bring-in/wangcheng-2023-in-utf-16.txt',
  ])('gives the number itself where label and amount share a cell: %s', async (name) => {
    const found = await imported(name);
    expect(found).toMatchObject({ kind: 'text', unplaced: [], issues: [] });
    expect(values(found)).toMatchObject({
      unit: '长沙市望城区总工会',
      'budget.total': 646.06,
      'budget.general': 646.06,
      'budget.fund': null,
      'spend.basic': 493.06,
      'spend.project': 153,
    });
    const rows = found.forms[0]?.tables['indicators'] ?? [];
    expect(rows).toHaveLength(18);
    expect(rows[10]).toMatchObject({ level1: '产出指标', level2: '成本指标', project: '公用经费', target: '24万元' });
  });

  test('says where the rows stand that it moved', async () => {
    const { forms, issues } = await imported('samples/suzhou-2023.txt');
    const moved = forms[0]?.tables['projects']?.slice(1).map(({ address }) => String(address).split(':')[0]);
    expect(issues[0]?.message).toContain('错了列');
    expect(issues[0]?.at).toHaveLength(6);
    expect(moved).toHaveLength(6);
    expect(forms[0]?.places['year']?.value).toBe(2023);
  });

  test('with a report behind the form keeps all of its paragraphs', async () => {
    const { forms, reports, unplaced } = await imported('samples/yuelu-2022.txt');
    const text = readFileSync(fixture('samples/yuelu-2022.txt'), 'utf8');
    const placed = JSON.stringify([forms, reports]);
    for (const line of text.split('\n').map((each) => each.trim())) {
      if (line.length < 60) continue;
      expect(placed.includes(line) || unplaced.some((each) => each.includes(line)), line).toBe(true);
    }
  });
});

describe('the new workbook', () => {
  test('holds what was brought in, at the addresses that were told', async () => {
    const path = emptyFolder().path('目标表.xlsx');
    const found = await imported('samples/wangcheng-2023.txt', '-o', path);
    const { forms } = (await jsonOf(0, 'inspect', path)) as Imported;
    expect(forms).toEqual(found.forms);
  });

  test('keeps a total as it was typed, though the rows below it say otherwise', async () => {
    const folder = emptyFolder();
    const page = readFileSync(fixture('bring-in/saved-by-calc.html'), 'utf8');
    // 120.5＋12＋5.5＝138
    expect(page.match(/>138\.00</g)).toHaveLength(1);
    const typed = folder.put('自评表.html', page.replace('>138.00<', '>139.00<'));
    await jsonOf(0, 'import', typed, '-o', folder.path('自评表.xlsx'));
    const { forms } = (await jsonOf(0, 'inspect', folder.path('自评表.xlsx'))) as Imported;
    expect(forms[0]?.places['funds.total.budget']?.value).toBe(139);
    const checked = await jibiao('check', typed);
    expect(checked.out).toContain('139');
  });

  test('has a sheet of its own for what found no place', async () => {
    const path = emptyFolder().path('自评表.xlsx');
    const { unplaced } = await imported('bring-in/saved-by-calc.html', '-o', path);
    const { sheets } = (await jsonOf(0, 'inspect', path, '--cells')) as {
      sheets: { sheet: string; cells: Record<string, unknown> }[];
    };
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['项目支出绩效自评表', '未归位内容']);
    expect(Object.values(sheets[1]?.cells ?? {}).sort()).toEqual([...unplaced].sort());
  });
});

test('without --json a reader sees the forms, and below them what found no place', async () => {
  const { out, err } = await jibiao('import', fixture('bring-in/saved-by-writer.docx'));
  expect(out).toMatch(
    /项目支出绩效自评表（project-self-evaluation，符合 100%）[\s\S]*困难职工帮扶[\s\S]*没有归位的文字/,
  );
  expect(err).toContain('原文件不会改动');
});

test('workbooks are read as ever, old ones too', async () => {
  expect(await imported('official/部门整体支出绩效自评表.xlsx')).toMatchObject({ kind: 'xlsx', unplaced: [] });
  expect(await imported('project-self-evaluation/excel-97.xls')).toMatchObject({
    kind: 'xls',
    forms: [{ form: 'project-self-evaluation' }],
  });
  const copy = emptyFolder().path('副本.xlsx');
  await jsonOf(0, 'import', selfEvaluation, '-o', copy);
  expect(readFileSync(copy).equals(readFileSync(selfEvaluation))).toBe(true);
});

test('inspect and check take what import takes', async () => {
  const page = fixture('bring-in/saved-by-calc.html');
  expect(await jsonOf(0, 'inspect', page)).toMatchObject({
    kind: 'html',
    forms: [{ form: 'project-self-evaluation' }],
  });
  expect((await jibiao('check', page)).out).toContain('通过');
});

test('a text without a form is told text by text, and cannot be checked', async () => {
  const note = emptyFolder().put('通知.txt', '关于报送绩效目标的通知\n各单位：\n请于月底前报送。\n');
  expect(await jsonOf(0, 'import', note)).toEqual({
    kind: 'text',
    forms: [],
    reports: [],
    issues: [],
    unplaced: ['关于报送绩效目标的通知', '各单位：', '请于月底前报送。'],
  });
  expect((await jibiao('check', note)).code).toBe(2);
});

test.each([
  ['bring-in/saved-by-writer.doc', '另存为 .docx'],
  ['bring-in/没有.docx', '找不到'],
])('%s gets a sentence that says what to do', async (name, words) => {
  const { code, err } = await jibiao('import', fixture(name));
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test('the new workbook is an .xlsx', async () => {
  const { code, err } = await jibiao('import', selfEvaluation, '-o', '表.docx');
  expect(code).toBe(2);
  expect(err).toContain('.xlsx');
});

/** Read from the published documents by hand. */
const published: readonly (readonly [file: string, forms: readonly Published[], reports: readonly GoldenReport[]])[] = [
  ['wangcheng-2023', [ofForm(wangcheng2023)], []],
  ['suzhou-2023', [ofForm(suzhou2023)], []],
  ['yuelu-2022', [ofForm(yuelu2022Text)], [yuelu2022Report]],
  ['daoxian-2023', [], [daoxian2023]],
  ['lusong-2022', [], [lusong2022]],
];

describe.each(published)('the published %s', (file, forms, reports) => {
  test('is in the new workbook, cell for cell and paragraph for paragraph', async () => {
    const found = await imported(`samples/${file}.txt`);
    expect(found.forms.map(({ form }) => form)).toEqual(forms.map(({ definition }) => definition));
    expect(found.unplaced).toEqual([]);
    expect(found.reports.map(({ outline, year, blocks }) => [outline, year, blocks.map(({ text }) => text)])).toEqual(
      reports.map((golden) => [
        golden.outline,
        golden.year,
        goldenTexts(golden).map((text) => text.replace(/^(?:title|heading|unit|date): /, '')),
      ]),
    );
    forms.forEach(({ places, tables }, index) => {
      const form = found.forms[index];
      for (const [place, value] of Object.entries(places))
        expect([place, form?.places[place]?.value]).toEqual([place, value]);
      for (const [table, rows] of Object.entries(tables)) expect(form?.tables[table]).toMatchObject(rows);
    });
  });
});

interface Published {
  readonly definition: string;
  readonly places: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

function ofForm({ definition, places, tables }: FormDocument): Published {
  const rows = Object.entries(tables).map(([id, list]) => [id, list.map(({ values: row }) => row)] as const);
  return { definition, places, tables: Object.fromEntries(rows) };
}

const groups = ['level1', 'level2', 'work'];

/** Values by column, without the rows that only name their group: a template has spare ones. */
const filledRows = (form: Imported['forms'][number] | undefined) =>
  Object.entries(form?.tables ?? {}).map(([id, rows]) => {
    const values = rows.map((row) => Object.entries(row).filter(([column]) => column !== 'address'));
    const isFilled = ([column, value]: [string, unknown]): boolean =>
      !groups.includes(column) && value !== null && !/^指标\d：$/.test(String(value));
    return [id, values.filter((row) => row.some(isFilled)).map((row) => Object.fromEntries(row))];
  });

describe("into the bureau's own workbook", () => {
  test.each([
    ['yuelu-2022', '部门整体支出绩效自评表', 'hunan-department-self-evaluation'],
    ['suzhou-2023', '苏州市市级部门整体预算绩效目标表', 'suzhou-department-target'],
    ['wangcheng-2023', '部门整体支出绩效目标表', 'wangcheng-department-target'],
  ])('%s is written into %s, its report beside it', async (sample, title, id) => {
    const text = `samples/${sample}.txt`;
    const template = `official/${title}.xlsx`;
    const filled = emptyFolder().path('filled.xlsx');
    const { code, err } = await jibiao('import', fixture(text), '--template', fixture(template), '-o', filled);
    expect(code).toBe(0);
    const {
      forms: [source],
      reports,
    } = await imported(text);
    const {
      forms: [written],
      reports: writtenReports,
    } = (await jsonOf(0, 'import', filled)) as Imported;
    expect(written?.form).toBe(id);
    expect(filledRows(written)).toEqual(filledRows(source));
    expect(writtenReports).toEqual(reports);
    expect(err.split('\n').filter((line) => line.includes('没有写入'))).toEqual([]);
  });

  test('a template of another kind is told, and nothing is written', async () => {
    const { code, err } = await jibiao(
      ...['import', fixture('samples/suzhou-2023.txt'), '--template', selfEvaluation],
      ...['-o', emptyFolder().path('filled.xlsx')],
    );
    expect(code).toBe(2);
    expect(err).toContain('模板中没有带入的表种，请选用同一种表的模板。');
  });

  test('without a name for the new workbook, the template stays as it is', async () => {
    const { code, err } = await jibiao('import', fixture('samples/suzhou-2023.txt'), '--template', selfEvaluation);
    expect(code).toBe(2);
    expect(err).toContain('请用 -o 写明新工作簿的文件名');
  });
});
