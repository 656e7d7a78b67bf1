import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { numberOf } from '../../../shared/document/values';
import { catalogue } from '../../../shared/forms/catalogue';
import { recognise } from '../../../shared/sheet/recognise';
import { messagesOf, readDrawn, recogniseDrawn } from '../../support/drawn-forms';
import { addressesOf, rowsOf } from '../../support/variants';
import { amounts, indicators, texts } from './filled';

const id = 'project-monitoring';
const variant = (file: string) => recogniseDrawn(id, file);
const numberIn = (value: CellValue | undefined): number | undefined => numberOf(value ?? null)?.toNumber();

describe('The paper', () => {
  const found = recognise(readDrawn(id, 'paper.xlsx'), catalogue);
  const [form] = found;
  if (!form) throw new Error('no form');

  it('is the form, with all of its texts, its year left open', () => {
    expect(found).toMatchObject([{ key: id, sheet: 0, confidence: 1, form: { year: null } }]);
    expect(messagesOf(form)).toEqual(['表的标题没有写明年度']);
    expect(form.form.places).toEqual({});
  });

  it('has its places where the paper has them', () => {
    const places = ['name', 'department', 'unit', 'funds.total.initial', 'funds.other.rate', 'period', 'goal'];
    expect(addressesOf(form, ...places)).toEqual(['D3', 'D4', 'I4', 'F6', 'K9', 'A10', 'B11']);
    expect(form.binding.tables['indicators']?.columns).toEqual({
      ...{ level1: 1, level2: 2, name: 3, target: 4, actual: 5 },
      ...{ 'cause.funds': 6, 'cause.rules': 7, 'cause.staff': 8, 'cause.equipment': 9, 'cause.other': 10, reason: 11 },
      ...{ 'chance.certain': 12, 'chance.possible': 13, 'chance.impossible': 14, remark: 15 },
    });
  });

  it('names its places in the words beside, above and before them', () => {
    const labels = ['period', 'funds.fiscal.spent', 'unit'].map((place) => form.binding.places[place]?.label);
    expect(labels).toEqual(['监控时间段', '项目资金（万元） 其中：当年财政拨款 跟踪期执行数', '实施单位']);
  });

  it('has nine indicators below its two rows of headings, their groups filled down', () => {
    expect(form.form.tables['indicators']?.map(({ id: row }) => row)).toEqual(
      [14, 15, 16, 17, 18, 19, 20, 21, 22].map((row) => `r${row}`),
    );
    expect(rowsOf(form, 'indicators')).toEqual(indicators.map(({ level1, level2 }) => ({ level1, level2 })));
  });
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the paper is', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['on a sheet of another name', 'other-sheet-name.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets and colons', 'half-width-brackets.xlsx'],
    ['with other brackets and closing colons', 'other-brackets-and-colons.xlsx'],
    ['with 1—7月执行数 and 1—7月执行情况', 'january-to-july.xlsx'],
    ['with 完成目标可能性 before 偏差原因分析', 'possibility-before-causes.xlsx'],
    ['with lines put in between', 'lines-between.xlsx'],
    ['with the year in a title of other words', 'year-in-title.xlsx'],
    ['with 全年预计完成情况 in a column more', 'with-forecast-column.xlsx'],
    ['with headings that are not merged', 'headings-not-merged.xlsx'],
    ['with groups that are blank instead of merged', 'groups-not-merged.xlsx'],
    ['without the notes', 'without-notes.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2022);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(rowsOf(found, 'indicators')).toEqual(indicators);
  });

  it('with numbers as text, which count as numbers and stay the text that they are', async () => {
    const { places } = (await variant('numbers-as-text.xlsx')).form;
    expect(places['funds.fiscal.initial']).toBe('120.50');
    expect(Object.fromEntries(Object.keys(amounts).map((place) => [place, numberIn(places[place])]))).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await variant('amounts-in-yuan.xlsx');
    expect(found.form.places).toMatchObject({ 'funds.fiscal.initial': 1_205_000, 'funds.other.spent': 7500 });
    expect(messagesOf(found)).toEqual(['这份表的金额单位是“元”，表样规定是“万元”']);
  });

  it('with three 数量指标, the other groups staying theirs', async () => {
    const rows = rowsOf(await variant('more-indicators.xlsx'), 'indicators');
    expect(rows?.map(({ level2, name }) => [level2, name]).slice(0, 4)).toEqual([
      ['数量指标', '帮扶困难职工人数'],
      ['数量指标', '开展送温暖活动次数'],
      ['数量指标', '走访企业家数'],
      ['质量指标', '帮扶对象符合率'],
    ]);
    expect(rows?.slice(3)).toEqual(indicators.slice(1));
  });

  it('without the rows of 经济效益指标 and 生态效益指标', async () => {
    const used = indicators.filter(({ name }) => name !== undefined);
    expect(rowsOf(await variant('without-unused-rows.xlsx'), 'indicators')).toEqual(used);
  });

  it('with the causes of one row in a merged cell, which holds the first of them', async () => {
    const row = rowsOf(await variant('causes-merged-in-a-row.xlsx'))[5];
    expect(row).toEqual({
      level1: '效益指标',
      level2: '社会效益指标',
      name: '困难职工生活改善',
      target: '明显改善',
      actual: '基本改善',
      'cause.funds': '经费、人员都不足',
      'chance.possible': '√',
    });
  });

  it('with one cell for all causes: it is the reason; the ticks are told as missing', async () => {
    const found = await variant('printed-by-the-system.xlsx');
    expect(found.key).toBe(id);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    const untold = (column: string): boolean => column.startsWith('cause') || column.startsWith('chance');
    const printed = indicators.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !untold(key))));
    expect(rowsOf(found, 'indicators')).toEqual(printed);
    expect(messagesOf(found)).toEqual([
      '表的标题没有写明年度',
      ...['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'].map(
        (column) => `没有找到“偏差原因分析${column}”一栏`,
      ),
      ...['确定能', '有可能', '完全不可能'].map((column) => `没有找到“完成目标可能性${column}”一栏`),
    ]);
  });
});
