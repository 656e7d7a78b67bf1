import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { numberOf } from '../../../shared/document/values';
import { addressesOf, onlyFormIn, rowsOf } from '../../support/variants';

const id = 'hunan-department-self-evaluation';
const variant = (name: string) => `${id}/${name}`;
const numberIn = (value: CellValue | undefined): number | undefined => numberOf(value ?? null)?.toNumber();

type Values = Readonly<Record<string, CellValue>>;

const texts: Values = {
  duties: '1、组织职工开展劳动竞赛；\n2、维护职工合法权益。',
  posts: 12,
  staff: 11,
  goal: '建成户外劳动者服务站点20个。',
  result: '建成户外劳动者服务站点22个。',
};

/** in 万元: 全年预算数 and 全年执行数 of each line */
const lines: Readonly<Record<string, readonly [number, number]>> = {
  'income.total': [300, 285],
  'income.fiscal': [280, 270],
  'income.other': [20, 15],
  'structure.total': [300, 285],
  'structure.basic': [250, 245],
  'structure.people': [210, 206],
  'structure.office': [40, 39],
  'structure.project': [50, 40],
};
const amounts = Object.fromEntries(
  Object.entries(lines).flatMap(([line, [budget, spent]]) => [
    [`${line}.budget`, budget],
    [`${line}.spent`, spent],
  ]),
);

/** 分值 and 得分 that are printed: 10 for 预算执行率, a dash in every other line */
const printedPlaces: Values = {
  'income.total.weight': 10,
  ...Object.fromEntries(
    Object.keys(lines)
      .filter((line) => line !== 'income.total')
      .flatMap((line) => [`${line}.weight`, `${line}.score`])
      .map((place) => [place, '－']),
  ),
};

const first: readonly Values[] = [
  { level2: '数量指标', name: '指标1：服务站点建成数', target: '≥20个', actual: '22个', weight: 15, score: 15 },
  { level2: '质量指标', name: '指标1：站点验收合格率', target: '100%', actual: '100%', weight: 15, score: 15 },
  { level2: '时效指标', name: '指标1：资金拨付及时率', target: '≥95%', actual: '96%', weight: 10, score: 10 },
  { level2: '成本指标', name: '指标1：站点平均造价', target: '≤2万元', actual: '1.8万元', weight: 10, score: 10 },
  { level2: '经济效益指标', name: '指标1：' },
  {
    level2: '社会效益指标',
    name: '指标1：困难职工帮扶人数',
    target: '≥300人',
    actual: '270人',
    weight: 20,
    score: 18,
    reason: '部分职工年内脱困',
  },
  { level2: '生态效益指标', name: '指标1：' },
  {
    level2: '可持续影响指标',
    name: '指标1：站点管护机制健全性',
    target: '健全',
    actual: '健全',
    weight: 10,
    score: 10,
  },
  { level2: '服务对象满意度指标', name: '指标1：职工满意度', target: '≥90%', actual: '93%', weight: 10, score: 10 },
].map((row, index) => ({ level1: index < 4 ? '产出指标' : index < 8 ? '效益指标' : '满意度指标', ...row }));

/** each group has a second row that nobody filled in */
const indicators = first.flatMap((row) => [row, { level1: row['level1'], level2: row['level2'], name: '指标2：' }]);

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the bureau sent it', 'filled.xlsx'],
    ['elsewhere on its sheet, behind a cover that has its title too', 'shifted-behind-cover.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets and blanks', 'half-width-brackets.xlsx'],
    ['with 分值 before 年度指标值', 'weight-before-target.xlsx'],
    ['with groups named in every row', 'groups-in-every-row.xlsx'],
    ['with lines put in between', 'lines-between.xlsx'],
    ['with the year in a line below its title', 'year-below-title.xlsx'],
    ['on eighteen columns', 'eighteen-columns.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await onlyFormIn(variant(file));
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2022);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces });
    expect(rowsOf(found)).toEqual(indicators);
  });

  it('written by a reporting server: what it worked out is read as entered', async () => {
    const found = await onlyFormIn(variant('by-reporting-server.xlsx'));
    const workedOut = {
      'income.total.rate': '95%',
      'income.total.score': '9.5',
      'income.fiscal.rate': '96.43%',
      'income.other.rate': '75%',
      'structure.total.rate': '95%',
      'structure.basic.rate': '98%',
      'structure.people.rate': '98.1%',
      'structure.office.rate': '97.5%',
      'structure.project.rate': '80%',
      'total.weight': '100',
      'total.score': '97.5',
    };
    expect(found.issues).toEqual([]);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces, ...workedOut });
    expect(rowsOf(found)).toEqual(indicators);
  });

  it('with numbers as text, which count as numbers and stay the text that they are', async () => {
    const { places } = (await onlyFormIn(variant('numbers-as-text.xlsx'))).form;
    expect(places['income.fiscal.budget']).toBe('280.00');
    expect(Object.fromEntries(Object.keys(amounts).map((place) => [place, numberIn(places[place])]))).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await onlyFormIn(variant('amounts-in-yuan.xlsx'));
    expect(found.form.places).toMatchObject({ 'income.total.budget': 3_000_000, 'structure.project.spent': 400_000 });
    expect(found.issues).toMatchObject([{ message: '这份表的金额单位是“元”，表样规定是“万元”' }]);
  });

  it('with four 数量指标, the other groups staying theirs', async () => {
    const rows = rowsOf(await onlyFormIn(variant('more-indicators.xlsx')));
    expect(rows.map(({ level2, name }) => [level2, name]).slice(0, 5)).toEqual([
      ['数量指标', '指标1：服务站点建成数'],
      ['数量指标', '指标2：'],
      ['数量指标', '指标3：举办培训班期数'],
      ['数量指标', '指标4：培训人次'],
      ['质量指标', '指标1：站点验收合格率'],
    ]);
    expect(rows.slice(4)).toEqual(indicators.slice(2));
  });

  it('with one row a group', async () => {
    expect(rowsOf(await onlyFormIn(variant('one-row-a-group.xlsx')))).toEqual(first);
  });

  it('without 公用支出, whose places are told as missing', async () => {
    const found = await onlyFormIn(variant('without-office-expenses.xlsx'));
    const others = Object.entries({ ...texts, ...amounts, ...printedPlaces }).filter(
      ([place]) => !place.startsWith('structure.office'),
    );
    expect(found.form.places).toEqual(Object.fromEntries(others));
    expect(addressesOf(found, 'structure.people.budget', 'structure.project.budget')).toEqual(['E10', 'E11']);
    expect(found.issues).toHaveLength(5);
  });

  it('with the year left open, which is said', async () => {
    const found = await onlyFormIn(variant('year-left-open.xlsx'));
    expect(found.form.year).toBeNull();
    expect(found.issues).toMatchObject([{ message: '表的标题没有写明年度' }]);
  });
});
