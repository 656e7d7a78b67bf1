/** The published form as it goes around in offices: the same values in many coats (test/fixtures/suzhou-target). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { numberOf } from '../../../shared/document/values';
import { catalogue } from '../../../shared/forms/catalogue';
import { addressOf } from '../../../shared/sheet/address';
import { recognise } from '../../../shared/sheet/recognise';
import type { Recognition } from '../../../shared/sheet/recognise';
import { openOrConvert } from '../../../shared/workbook/open-or-convert';
import { read } from '../../../shared/workbook/read';
import { corpus } from '../../support/oddities';
import { readOfficial } from '../../support/official';
import { goldenPlaces, goldenTables, goldenYear } from './golden';

const id = 'suzhou-department-target';
const official = '苏州市市级部门整体预算绩效目标表.xlsx';

type Values = Readonly<Record<string, CellValue>>;
type Tables = typeof goldenTables;

async function recognised(file: string): Promise<Recognition> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/suzhou-target/${file}`, import.meta.url)));
  const [found, ...others] = recognise((await openOrConvert(bytes)).workbook, catalogue);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} forms in ${file}`);
  return found;
}

const valuesOf = ({ form: { tables } }: Recognition) =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(({ values }) => values)]));

const without = (values: Values, ...ids: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([place]) => !ids.includes(place)));

const { projects, common, performance, effects } = goldenTables;
const [firstOfCommon, firstOfPerformance, firstOfEffects] = [
  { level1: '决策', level2: '计划制定' },
  {
    level1: '履职',
    level2: performance[0]?.['level2'] ?? null,
    work: '大力弘扬劳模精神、劳动精神、工匠精神',
  },
  { level1: '效益', level2: '社会效益' },
];

const withSecond = (rows: readonly Values[], row: Values): readonly Values[] => rows.toSpliced(1, 0, row);
const withoutSecond = (rows: readonly Values[]): readonly Values[] => rows.toSpliced(1, 1);

interface Coat {
  readonly coat: string;
  readonly file: string;
  /** 0-based */
  readonly sheet?: number;
  readonly places?: Values;
  readonly tables?: Partial<Tables>;
  /** notes on what is not there or different, in order */
  readonly notes?: readonly string[];
}

const coats: readonly Coat[] = [
  { coat: 'as it was published', file: 'as-published.xlsx' },
  { coat: 'three rows lower and two columns to the right', file: 'first-row-and-column-shifted.xlsx' },
  { coat: 'behind a cover sheet that has its title too', file: 'cover-sheet-first.xlsx', sheet: 1 },
  { coat: 'on a sheet of another name', file: 'other-sheet-name.xlsx' },
  {
    coat: 'with a blank row put into each table',
    file: 'row-put-in-to-each-table.xlsx',
    tables: {
      projects: withSecond(projects, {}),
      common: withSecond(common, firstOfCommon),
      performance: withSecond(performance, firstOfPerformance),
      effects: withSecond(effects, firstOfEffects),
    },
  },
  {
    coat: 'with a row of each table missing',
    file: 'row-missing-in-each-table.xlsx',
    tables: {
      projects: withoutSecond(projects),
      common: withoutSecond(common),
      performance: withoutSecond(performance),
      effects: withoutSecond(effects),
    },
  },
  { coat: 'without a line for projects', file: 'no-project-rows.xlsx', tables: { projects: [] } },
  {
    coat: 'with forty projects',
    file: 'forty-project-rows.xlsx',
    tables: {
      projects: [
        ...projects,
        ...Array.from({ length: 33 }, (_, index) => ({ name: `其他项目${index + 1}`, half: 0, full: 0 })),
      ],
    },
  },
  {
    coat: 'with kinds of effects that the blank form does not print',
    file: 'more-kinds-of-effects.xlsx',
    tables: {
      effects: effects.toSpliced(
        2,
        0,
        { level1: '效益', level2: '经济效益', name: '拉动职工消费', half: '≥50万元', full: '≥120万元' },
        { level1: '效益', level2: '可持续影响', name: '帮扶机制健全性', half: '健全', full: '健全' },
      ),
    },
  },
  {
    coat: 'without two lines of income',
    file: 'two-lines-of-income-missing.xlsx',
    places: without(goldenPlaces, 'income.stateCapital', 'income.socialInsurance'),
    notes: ['没有找到“国有资本金 全年预算数”一栏', '没有找到“社保基金 全年预算数”一栏'],
  },
  { coat: 'with blanks in its labels', file: 'labels-with-blanks.xlsx' },
  { coat: 'with its labels broken elsewhere', file: 'labels-with-line-breaks.xlsx' },
  { coat: 'with other brackets and colons', file: 'brackets-and-colons-of-other-kinds.xlsx' },
  { coat: 'with its year in brackets', file: 'year-in-brackets.xlsx' },
  {
    coat: 'with its year in the title',
    file: 'year-in-the-title.xlsx',
    places: without(goldenPlaces, 'year'),
    notes: ['没有找到“年度”一栏'],
  },
  { coat: 'with the whole year before the half year', file: 'full-year-before-half-year.xlsx' },
  {
    coat: 'with amounts in 元, which stay as they stand in the file',
    file: 'amounts-in-yuan.xlsx',
    places: {
      ...goldenPlaces,
      'income.total': 13_634_100,
      'income.fiscal.subtotal': 13_634_100,
      'income.fiscal.general': 13_634_100,
      'spend.basic.half': 1_917_600,
      'spend.basic.full': 3_835_300,
      'spend.project.half': 6_565_700,
      'spend.project.full': 9_798_800,
    },
    tables: {
      projects: [
        { name: '退休人员体检费', half: 0, full: 75_000 },
        { name: '工会社工工资', half: 1_578_100, full: 3_156_100 },
        { name: '困难职工帮扶资金', half: 315_000, full: 507_100 },
        { name: '专项奖励表彰费', half: 0, full: 1_100_000 },
        { name: '企业退休劳模荣誉津贴', half: 722_600, full: 722_600 },
        { name: '劳模健康关爱工程', half: 0, full: 288_000 },
        { name: '劳模“三金”专项经费', half: 3_950_000, full: 3_950_000 },
      ],
    },
    notes: ['这份表的金额单位是“元”，表样规定是“万元”'],
  },
  { coat: 'without its unit', file: 'unit-missing.xlsx' },
  { coat: 'without its title', file: 'without-title.xlsx' },
  { coat: 'with groups that are blank instead of merged', file: 'groups-not-merged.xlsx' },
  { coat: 'with groups named in every row', file: 'groups-in-every-row.xlsx' },
  { coat: 'on fourteen columns', file: 'fourteen-columns.xlsx' },
  { coat: 'with its headings again above each group', file: 'headings-again-above-each-group.xlsx' },
  { coat: 'with 基本支出 beside its headings, as on the web', file: 'basic-spending-beside-its-headings.xlsx' },
  { coat: 'signed and annotated below', file: 'signed-and-annotated.xlsx' },
  { coat: 'saved again by LibreOffice', file: 'saved-by-libreoffice.xlsx' },
  { coat: 'as .xls of Excel 97', file: 'excel-97.xls' },
];

describe('The published values are read from the form', () => {
  it.each(coats)('$coat', async ({ file, sheet = 0, places = goldenPlaces, tables = {}, notes = [] }) => {
    const found = await recognised(file);
    expect(found.key).toBe(id);
    expect(found.sheet).toBe(sheet);
    expect(found.form.year).toBe(goldenYear);
    expect(found.form.places).toEqual(places);
    expect(valuesOf(found)).toEqual({ ...goldenTables, ...tables });
    expect(found.issues.map(({ message }) => message)).toEqual(notes);
  });

  it('with numbers as text, which count as numbers and stay the text that they are', async () => {
    const { form } = await recognised('numbers-as-text.xlsx');
    const amounts = Object.keys(goldenPlaces).filter((place) => /^(income|spend)\./.test(place));
    expect(form.places['income.total']).toBe('1,363.41');
    expect(amounts.map((place) => numberOf(form.places[place] ?? null)?.toNumber())).toEqual(
      amounts.map((place) => goldenPlaces[place]),
    );
    expect(form.tables['projects']?.map(({ values }) => numberOf(values['full'] ?? null)?.toNumber())).toEqual([
      7.5, 315.61, 50.71, 110, 72.26, 28.8, 395,
    ]);
  });
});

describe('The official workbook', () => {
  const found = recognise(readOfficial(official), catalogue);
  const [form] = found;
  if (!form) throw new Error('no form');

  it('is the form of 2023, on its first sheet alone', () => {
    expect(found).toMatchObject([{ key: id, sheet: 0, confidence: 1, issues: [], form: { year: 2023 } }]);
    expect(form.form.places).toEqual({ year: 2023 });
  });

  it.each([
    ['year', 'A2', '年度'],
    ['unit', 'C3', '单位名称'],
    ['duties', 'C4', '单位主要职能'],
    ['organisation', 'C5', '机构设置及人员配置'],
    ['income.total', 'F7', '资金总额 全年预算数'],
    ['income.fiscal.subtotal', 'F8', '财政拨款 小计 全年预算数'],
    ['income.fiscal.general', 'F9', '财政拨款 一般公共预算资金 全年预算数'],
    ['income.fiscal.fund', 'F10', '财政拨款 政府性基金 全年预算数'],
    ['income.fiscal.special', 'F11', '财政拨款 财政专户管理资金 全年预算数'],
    ['income.stateCapital', 'F12', '国有资本金 全年预算数'],
    ['income.socialInsurance', 'F13', '社保基金 全年预算数'],
    ['income.carriedOver', 'F14', '上年结转资金 全年预算数'],
    ['income.other', 'F15', '其他资金 全年预算数'],
    ['spend.basic.half', 'F17', '基本支出 半年计划执行数'],
    ['spend.basic.full', 'G17', '基本支出 全年预算数'],
    ['spend.project.half', 'F18', '项目支出 半年计划执行数'],
    ['spend.project.full', 'G18', '项目支出 全年预算数'],
    ['longTermGoal', 'C24', '中长期目标'],
    ['annualGoal', 'C25', '年度目标'],
  ])('has %s in %s, called %s', (place, address, label) => {
    const bound = form.binding.places[place];
    expect(bound && addressOf(bound.row, bound.column)).toBe(address);
    expect(bound?.label).toBe(label);
  });

  it('has its four tables where the paper has them', () => {
    const extents = Object.entries(form.binding.tables).map(([table, { rows, columns }]) => [
      table,
      [rows[0]?.id, rows.at(-1)?.id, rows.length],
      columns,
    ]);
    expect(extents).toEqual([
      ['projects', ['r19', 'r23', 5], { name: 2, half: 5, full: 6 }],
      ['common', ['r27', 'r58', 32], { level1: 0, level2: 1, name: 2, half: 5, full: 6 }],
      ['performance', ['r60', 'r65', 6], { level1: 0, level2: 1, work: 2, name: 3, half: 5, full: 6 }],
      ['effects', ['r67', 'r70', 4], { level1: 0, level2: 1, name: 2, half: 5, full: 6 }],
    ]);
  });

  it('prints the indicators of 决策 and 过程 that were published, each in its group', () => {
    expect(valuesOf(form)['common']).toEqual(common.map(({ level1, level2, name }) => ({ level1, level2, name })));
  });
});

describe('Other workbooks', () => {
  it('of all oddities and officials are not taken for it', () => {
    const taken = corpus.filter(({ bytes }) => recognise(read(bytes), catalogue).some(({ key }) => key === id));
    expect(taken.map(({ name }) => name).sort()).toEqual(['suzhou-target-saved-by-libreoffice.xlsx', official].sort());
  });
});
