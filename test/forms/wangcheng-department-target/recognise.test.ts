import { describe, expect, it } from 'vitest';
import { setText } from '../../../shared/document/commands';
import type { CellValue } from '../../../shared/document/document';
import { applyTransaction } from '../../../shared/document/transaction';
import { numberOf } from '../../../shared/document/values';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { startDocument } from '../../../shared/sheet/view';
import { opened } from '../../support/opened';
import { addressesOf, formsIn, onlyFormIn, rowsOf, workbookOf } from '../../support/variants';

const id = 'wangcheng-department-target';
const variant = (name: string) => `${id}/${name}`;
const numberIn = (value: CellValue | undefined): number | undefined => numberOf(value ?? null)?.toNumber();

type Values = Readonly<Record<string, CellValue>>;

const texts: Values = {
  unit: '望城区总工会',
  duties: '1、组织职工开展劳动竞赛；\n2、维护职工合法权益。',
  goal: '建成户外劳动者服务站点20个，帮扶困难职工300人。',
};

/** in 万元 */
const amounts: Readonly<Record<string, number>> = {
  'budget.total': 1646.06,
  'budget.general': 1500,
  'budget.fund': 100,
  'budget.nontax': 26.06,
  'budget.other': 20,
  'spend.basic': 493.06,
  'spend.project': 1153,
};

const dues = '特定目标类-工会经费';
const indicators: readonly Values[] = [
  { level2: '数量指标', project: dues, content: '服务站点建成数', target: '≥20个' },
  { level2: '数量指标', project: dues, content: '帮扶困难职工人数', target: '≥300人' },
  { level2: '质量指标', project: dues, content: '站点验收合格率', target: '100%' },
  { level2: '质量指标' },
  { level2: '时效指标', project: dues, content: '资金拨付及时率', target: '≥95%' },
  { level2: '时效指标' },
  { level2: '成本指标', project: '人员类-住房公积金', content: '住房公积金支出', target: '≤38.59万元' },
  { level2: '成本指标', project: '公用经费', content: '公用经费支出', target: '≤24万元' },
  { level2: '经济效益指标' },
  { level2: '经济效益指标' },
  { level2: '社会效益指标', project: dues, content: '困难职工生活改善', target: '明显改善' },
  { level2: '社会效益指标' },
  { level2: '生态效益指标' },
  { level2: '生态效益指标' },
  { level2: '可持续影响指标', project: dues, content: '站点管护机制健全性', target: '健全' },
  { level2: '可持续影响指标' },
  { level2: '服务对象满意度指标', project: dues, content: '职工满意度', target: '≥90%' },
  { level2: '服务对象满意度指标' },
].map((row, index) => ({ level1: index < 8 ? '产出指标' : index < 16 ? '效益指标' : '满意度指标', ...row }));

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the bureau sent it', 'filled.xlsx'],
    ['four rows lower and two columns to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['with lines put in between', 'lines-between.xlsx'],
    ['with half-width colons and brackets', 'half-width-colons.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with thousands parted by commas', 'thousands-with-commas.xlsx'],
    ['with 万元 behind each amount', 'amounts-with-their-unit.xlsx'],
    ['with words and amount in two cells', 'amounts-in-two-cells.xlsx'],
    ['with words and amount in two cells, elsewhere on the sheet', 'amounts-in-two-cells-shifted.xlsx'],
    ['with 指标值 before 指标内容', 'other-column-order.xlsx'],
    ['with groups that are blank instead of merged', 'groups-not-merged.xlsx'],
    ['with groups named in every row', 'groups-in-every-row.xlsx'],
    ['on twelve columns', 'twelve-columns.xlsx'],
    ['with the name of the district and a full-width year in its title', 'year-in-full-width.xlsx'],
    ['written row by row by a reporting server', 'by-reporting-server.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await onlyFormIn(variant(file));
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2023);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(rowsOf(found)).toEqual(indicators);
  });

  it('with words and amount in two cells: the amounts are the places, also while they are blank', async () => {
    const found = await onlyFormIn(variant('amounts-in-two-cells-left-blank.xlsx'));
    expect(found.form.places).toEqual(texts);
    expect(addressesOf(found, 'budget.total', 'budget.general', 'budget.other', 'spend.project')).toEqual([
      ...['D3', 'D5', 'D8', 'F6'],
    ]);
    expect(found.binding.places['spend.project']?.label).toContain('项目支出');
  });

  it('with words and amount in two cells: a typed amount is saved into its own cell, as a number', async () => {
    const origin = opened(await workbookOf(variant('amounts-in-two-cells-left-blank.xlsx')));
    const start = startDocument(origin);
    const typed = setText(start, [{ kind: 'place', form: id, place: 'budget.total' }], '1646.06');
    const document = typed ? applyTransaction(start, typed).document : start;
    expect(editsToSave(origin, document, []).flatMap(({ cells }) => cells)).toEqual([
      { row: 2, column: 3, value: 1646.06 },
    ]);
  });

  it('with amounts as text in cells of their own, which count as numbers and stay the text that they are', async () => {
    const { places } = (await onlyFormIn(variant('amounts-in-two-cells-as-text.xlsx'))).form;
    expect(places['budget.total']).toBe('1,646.06');
    expect(Object.fromEntries(Object.keys(amounts).map((place) => [place, numberIn(places[place])]))).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await onlyFormIn(variant('amounts-in-yuan.xlsx'));
    expect(found.form.places).toMatchObject({ 'budget.total': 16_460_600, 'spend.basic': 4_930_600 });
    expect(found.issues).toMatchObject([{ message: '这份表的金额单位是“元”，表样规定是“万元”' }]);
  });

  it('with four 数量指标, the other groups staying theirs', async () => {
    const rows = rowsOf(await onlyFormIn(variant('more-indicators.xlsx')));
    expect(rows.map(({ level2, content }) => [level2, content]).slice(0, 5)).toEqual([
      ['数量指标', '服务站点建成数'],
      ['数量指标', '帮扶困难职工人数'],
      ['数量指标', '举办培训班期数'],
      ['数量指标', '培训人次'],
      ['质量指标', '站点验收合格率'],
    ]);
    expect(rows.slice(4)).toEqual(indicators.slice(2));
  });

  it('with one row a group', async () => {
    const firstOfEach = indicators.filter((_row, index) => index % 2 === 0);
    expect(rowsOf(await onlyFormIn(variant('one-row-a-group.xlsx')))).toEqual(firstOfEach);
  });

  it('without the rows of 经济效益指标 and 生态效益指标', async () => {
    const used = indicators.filter(({ level2 }) => level2 !== '经济效益指标' && level2 !== '生态效益指标');
    expect(rowsOf(await onlyFormIn(variant('without-unused-groups.xlsx')))).toEqual(used);
  });

  it('without 政府性基金拨款, which is told; 项目支出 is found one line lower, where it stands there', async () => {
    const found = await onlyFormIn(variant('without-government-fund.xlsx'));
    const others = Object.entries(amounts).filter(([place]) => place !== 'budget.fund');
    expect(found.form.places).toEqual({ ...texts, ...Object.fromEntries(others) });
    expect(addressesOf(found, 'budget.fund', 'budget.nontax', 'spend.project')).toEqual(['missing', 'B6', 'E6']);
    expect(found.issues).toHaveLength(1);
    expect(found.issues[0]?.message).toContain('政府性基金拨款');
  });

  it('with the year left open, which is said', async () => {
    const found = await onlyFormIn(variant('year-left-open.xlsx'));
    expect(found.form.year).toBeNull();
    expect(found.issues).toMatchObject([{ message: '表的标题没有写明年度' }]);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
  });

  it('with sign-off and remark below, which are no rows of the table', async () => {
    const found = await onlyFormIn(variant('with-signatures.xlsx'));
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(rowsOf(found)).toEqual(indicators);
  });

  it('beside the 自评表 on the next sheet of the workbook', async () => {
    const found = await formsIn(variant('two-forms.xlsx'));
    expect(found.map(({ key, sheet }) => [key, sheet])).toEqual([
      [id, 0],
      ['hunan-department-self-evaluation', 1],
    ]);
    expect(found[0]?.form.places).toEqual({ ...texts, ...amounts });
  });
});
