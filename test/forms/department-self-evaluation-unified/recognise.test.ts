import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { numberOf } from '../../../shared/document/values';
import { departmentSelfEvaluationUnified } from '../../../shared/forms/department-self-evaluation-unified';
import { addressesOf, formsIn, onlyFormIn, rowsOf } from '../../support/variants';
import { amounts, indicators, printedPlaces, texts } from './values';

const id = 'department-self-evaluation-unified';
const variant = (name: string) => `${id}/${name}`;
const numberIn = (value: CellValue | undefined): number | undefined => numberOf(value ?? null)?.toNumber();

describe('The paper', () => {
  it('is the form, its year left open', async () => {
    const found = await onlyFormIn(variant('paper.xlsx'));
    expect(found).toMatchObject({ key: id, confidence: 1, form: { year: null, places: printedPlaces } });
    expect(found.issues).toMatchObject([{ message: '表的标题没有写明年度' }]);
    expect(rowsOf(found)).toEqual(indicators.map(({ level1, level2 }) => ({ level1, level2 })));
  });

  it('has its places where it has them, named in its words', async () => {
    const found = await onlyFormIn(variant('paper.xlsx'));
    expect(addressesOf(found, 'unit', 'subunits', 'funds.reason', 'goal', 'result')).toEqual([
      ...['E3', 'O3', 'E9', 'E11', 'M11'],
    ]);
    const funds = ['funds.total.budget', 'funds.carried.spent', 'funds.total.weight', 'funds.other.rate'];
    expect(addressesOf(found, ...funds)).toEqual(['H5', 'K7', 'O5', 'P8']);
    expect(addressesOf(found, 'funds.total.score', 'total.weight', 'total.score')).toEqual(['R5', 'O22', 'P22']);
    const columns = { level1: 0, level2: 4, name: 7, target: 10, actual: 12, weight: 14, score: 15, reason: 16 };
    expect(found.binding.tables['indicators']?.columns).toEqual(columns);
    const label = (place: string) => found.binding.places[place]?.label;
    expect(label('funds.carried.budget')).toBe('上年结转资金 全年预算数');
    expect(label('subunits')).toBe('下属单位个数');
  });

  it('leaves 合计, 执行率, 得分 and 总分 to its formulas', async () => {
    const { binding } = await onlyFormIn(variant('paper.xlsx'));
    const calculated = Object.entries(binding.places).filter(([, { formula }]) => formula);
    expect(calculated.map(([place]) => place).sort()).toEqual(
      departmentSelfEvaluationUnified.formulas.map(({ place }) => place).sort(),
    );
  });
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the system prints it', 'filled.xlsx'],
    ['three rows lower and two columns to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['with 分值 before 年度指标值, as in 安徽', 'weight-before-target.xlsx'],
    ['with 基本支出 and 项目支出 below the kinds of money', 'more-lines.xlsx'],
    ['on nine columns', 'nine-columns.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets', 'half-width-brackets.xlsx'],
    ['with groups that are blank instead of merged', 'groups-not-merged.xlsx'],
    ['with groups named in every row', 'groups-in-every-row.xlsx'],
    ['with the year in its title', 'year-in-title.xlsx'],
    ['signed, without its remark', 'signed.xlsx'],
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

  it('with 分值 before 年度指标值: 总分 stands below 分值 and 得分', async () => {
    const found = await onlyFormIn(variant('weight-before-target.xlsx'));
    expect(found.binding.tables['indicators']?.columns).toMatchObject({ weight: 10, target: 11, actual: 13 });
    expect(addressesOf(found, 'total.weight', 'total.score', 'funds.total.weight')).toEqual(['K22', 'P22', 'O5']);
  });

  it('written by a reporting server: what it worked out is read as entered', async () => {
    const found = await onlyFormIn(variant('by-reporting-server.xlsx'));
    const workedOut = {
      'funds.total.budget': '258.00',
      'funds.total.spent': '251.00',
      'funds.total.rate': '97.29%',
      'funds.total.score': '9.73',
      'funds.fiscal.rate': '99.06%',
      'funds.carried.rate': '100.00%',
      'funds.other.rate': '13.64%',
      'total.weight': '100',
      'total.score': '97.73',
    };
    expect(found.issues).toEqual([]);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces, ...workedOut });
    expect(rowsOf(found)).toEqual(indicators);
  });

  it('with numbers as text, which count as numbers and stay the text that they are', async () => {
    const found = await onlyFormIn(variant('numbers-as-text.xlsx'));
    const { places } = found.form;
    expect(places['funds.fiscal.budget']).toBe('240.50');
    expect(Object.fromEntries(Object.keys(amounts).map((place) => [place, numberIn(places[place])]))).toEqual(amounts);
    expect(rowsOf(found).map(({ weight }) => numberIn(weight))).toEqual([
      ...[15, 10, 10, 15, undefined, 20, undefined, 10, 10],
    ]);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await onlyFormIn(variant('amounts-in-yuan.xlsx'));
    expect(found.form.places).toMatchObject({ 'funds.fiscal.budget': 2_405_000, 'funds.other.spent': 7500 });
    expect(found.issues).toMatchObject([{ message: '这份表的金额单位是“元”，表样规定是“万元”' }]);
  });

  it('with the year left open, which is said', async () => {
    const found = await onlyFormIn(variant('year-left-open.xlsx'));
    expect(found.form.year).toBeNull();
    expect(found.issues).toMatchObject([{ message: '表的标题没有写明年度' }]);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces });
  });

  it('with three 数量指标, the other groups staying theirs', async () => {
    const rows = rowsOf(await onlyFormIn(variant('more-indicators.xlsx')));
    expect(rows.map(({ level2, name }) => [level2, name]).slice(0, 4)).toEqual([
      ['数量指标', '服务站点建成数'],
      ['数量指标', '慰问户外劳动者人次'],
      ['数量指标', '开展服务日活动次数'],
      ['质量指标', '站点验收合格率'],
    ]);
    expect(rows).toHaveLength(11);
    expect(rows.at(-1)).toEqual(indicators.at(-1));
  });

  it('without the rows of 经济效益指标 and 生态效益指标', async () => {
    const used = indicators.filter(({ level2 }) => level2 !== '经济效益指标' && level2 !== '生态效益指标');
    expect(rowsOf(await onlyFormIn(variant('without-unused-groups.xlsx')))).toEqual(used);
  });

  it('without 上年结转资金, whose places are told as missing', async () => {
    const found = await onlyFormIn(variant('without-carried-over-funds.xlsx'));
    const all = Object.entries({ ...texts, ...amounts, ...printedPlaces });
    const others = all.filter(([place]) => !place.startsWith('funds.carried'));
    expect(found.form.places).toEqual(Object.fromEntries(others));
    expect(found.issues).toHaveLength(5);
    expect(found.issues[0]?.message).toBe('没有找到“上年结转资金 全年预算数”一栏');
  });

  it('twice in one workbook, of two years', async () => {
    const found = await formsIn(variant('two-years.xlsx'));
    expect(found.map(({ key, form }) => [key, form.year])).toEqual([
      [id, 2022],
      [`${id}#2`, 2021],
    ]);
    expect(found[1]?.form.places).toEqual(found[0]?.form.places);
  });
});
