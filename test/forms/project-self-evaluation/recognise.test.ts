import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { numberOf } from '../../../shared/document/values';
import { catalogue } from '../../../shared/forms/catalogue';
import { hunanDepartmentSelfEvaluation } from '../../../shared/forms/hunan-department-self-evaluation';
import { projectSelfEvaluation } from '../../../shared/forms/project-self-evaluation';
import { addressOf } from '../../../shared/sheet/address';
import { findLabels } from '../../../shared/sheet/find-labels';
import { recognise } from '../../../shared/sheet/recognise';
import type { Recognition } from '../../../shared/sheet/recognise';
import type { Sheet } from '../../../shared/sheet/sheet';
import { corpus } from '../../support/oddities';
import { readOfficial, selfEvaluation, withFirstSheet } from '../../support/official';
import { cellsIn, withCellList } from '../../support/cells';
import { read } from '../../../shared/workbook/read';
import { amounts, indicators, printedPlaces, recogniseVariant, texts, variantBytes } from './variants';

const id = 'project-self-evaluation';
const file = '项目支出绩效自评表.xlsx';

const addresses = ({ binding }: Recognition, ...ids: string[]): string[] =>
  ids.map((place) => {
    const bound = binding.places[place];
    return bound ? addressOf(bound.row, bound.column) : 'missing';
  });

const valuesOf = ({ form }: Recognition) => form.tables['indicators']?.map(({ values }) => values);
const numberIn = (value: CellValue | undefined): number | undefined => numberOf(value ?? null)?.toNumber();

describe('The official workbook', () => {
  const found = recognise(readOfficial(file), catalogue);
  const [form] = found;
  if (!form) throw new Error('no form');

  it('is 项目支出绩效自评表 of 2022, on its first sheet alone', () => {
    expect(found).toMatchObject([{ key: id, sheet: 0, confidence: 1, issues: [], form: { year: 2022 } }]);
  });

  it('has its places where the paper has them', () => {
    expect(addresses(form, 'name', 'department', 'unit', 'goal', 'result')).toEqual(['C3', 'C4', 'H4', 'B11', 'F11']);
    expect(addresses(form, 'funds.total.initial', 'funds.fiscal.budget', 'funds.carried.spent')).toEqual([
      'E6',
      'F7',
      'G8',
    ]);
    expect(addresses(form, 'funds.total.weight', 'funds.other.rate', 'funds.total.score')).toEqual(['H6', 'I9', 'J6']);
    expect(addresses(form, 'total.weight', 'total.score')).toEqual(['G22', 'H22']);
  });

  it('names its places in the words beside and above them', () => {
    expect(form.binding.places['funds.carried.budget']?.label).toBe('上年结转资金 全年预算数（A）');
    expect(form.binding.places['unit']?.label).toBe('实施单位');
  });

  it('has nine indicators in rows 13 to 21, their groups filled down, nothing else entered', () => {
    expect(form.form.tables['indicators']?.map(({ id: row }) => row)).toEqual(
      [13, 14, 15, 16, 17, 18, 19, 20, 21].map((row) => `r${row}`),
    );
    expect(valuesOf(form)).toEqual(indicators.map(({ level1, level2 }) => ({ level1, level2 })));
    expect(form.form.places).toEqual(printedPlaces);
  });

  it('leaves 合计, 执行率, 得分 and 总分 to its formulas', () => {
    const calculated = Object.entries(form.binding.places).filter(([, { formula }]) => formula);
    expect(calculated.map(([place]) => place).sort()).toEqual(
      projectSelfEvaluation.formulas.map(({ place }) => place).sort(),
    );
  });
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the bureau sent it', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['on a sheet of another name', 'other-sheet-name.xlsx'],
    ['with lines put in between', 'lines-between.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets and closing colons', 'half-width-brackets.xlsx'],
    ['with other brackets, and remarks left out', 'brackets-of-other-kinds.xlsx'],
    ['with 分值 before 年度指标值', 'weight-before-target.xlsx'],
    ['with the year in its title', 'year-in-title.xlsx'],
    ['with an annex number above, sign-off and remarks below', 'signed-and-annotated.xlsx'],
    ['with groups that are blank instead of merged', 'groups-not-merged.xlsx'],
    ['with groups named in every row', 'groups-in-every-row.xlsx'],
    ['on twenty columns', 'twenty-columns.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, variant) => {
    const found = await recogniseVariant(variant);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2022);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces });
    expect(valuesOf(found)).toEqual(indicators);
  });

  it('with numbers as text, which count as numbers and stay the text that they are', async () => {
    const found = await recogniseVariant('numbers-as-text.xlsx');
    const { places } = found.form;
    expect(places['funds.fiscal.budget']).toBe('120.50');
    expect(Object.fromEntries(Object.keys(amounts).map((place) => [place, numberIn(places[place])]))).toEqual(amounts);
    expect(valuesOf(found)?.map(({ weight, score }) => [numberIn(weight), numberIn(score)])).toEqual([
      [20, 20],
      [10, 10],
      [10, 10],
      [10, 10],
      [undefined, undefined],
      [20, 18],
      [undefined, undefined],
      [10, 10],
      [10, 10],
    ]);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await recogniseVariant('amounts-in-yuan.xlsx');
    expect(found.form.places).toMatchObject({ 'funds.fiscal.budget': 1_205_000, 'funds.other.spent': 7500 });
    expect(found.issues).toMatchObject([
      { level: 'hint', message: '这份表的金额单位是“元”，表样规定是“万元”', source: '导入' },
    ]);
  });

  it('with the year left open, which is said', async () => {
    const found = await recogniseVariant('year-left-open.xlsx');
    expect(found.form.year).toBeNull();
    expect(found.issues).toMatchObject([{ message: '表的标题没有写明年度' }]);
    expect(found.form.places).toEqual({ ...texts, ...amounts, ...printedPlaces });
  });

  it('with three 数量指标, the other groups staying theirs', async () => {
    const rows = valuesOf(await recogniseVariant('more-indicators.xlsx'));
    expect(rows?.map(({ level2, name }) => [level2, name]).slice(0, 5)).toEqual([
      ['数量指标', '帮扶困难职工人数'],
      ['数量指标', '开展送温暖活动次数'],
      ['数量指标', '走访企业家数'],
      ['质量指标', '帮扶对象符合率'],
      ['时效指标', '资金拨付及时率'],
    ]);
    expect(rows).toHaveLength(11);
    expect(rows?.at(-1)).toEqual(indicators.at(-1));
  });

  it('without the rows of 经济效益指标 and 生态效益指标', async () => {
    const used = indicators.filter(({ level2 }) => level2 !== '经济效益指标' && level2 !== '生态效益指标');
    expect(valuesOf(await recogniseVariant('without-unused-groups.xlsx'))).toEqual(used);
  });

  it('without 上年结转资金, whose places are told as missing', async () => {
    const found = await recogniseVariant('without-carried-over-funds.xlsx');
    const carried = (place: string): boolean => place.startsWith('funds.carried');
    const all = Object.entries({ ...texts, ...amounts, ...printedPlaces });
    expect(found.form.places).toEqual(Object.fromEntries(all.filter(([place]) => !carried(place))));
    expect(found.issues).toHaveLength(6);
    expect(found.issues[0]?.message).toBe('没有找到“上年结转资金 年初预算数”一栏');
  });
});

describe('It and 部门整体支出绩效自评表 are told apart', () => {
  const project = readOfficial(file);
  const department = readOfficial(selfEvaluation);
  const sheetOf = (sheets: readonly Sheet[]): Sheet => {
    const [sheet] = sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };

  it('by what each lacks of the other: neither comes near the least that is recognised', () => {
    expect(findLabels(projectSelfEvaluation, sheetOf(department.sheets)).confidence).toBeLessThan(0.55);
    expect(findLabels(hunanDepartmentSelfEvaluation, sheetOf(project.sheets)).confidence).toBeLessThan(0.55);
  });

  it('though a form whose title was cut off is still recognised by all the rest', () => {
    const untitled = withFirstSheet(project, (sheet) =>
      withCellList(
        sheet,
        cellsIn(sheet).filter(({ row }) => row > 1),
      ),
    );
    expect(recognise(untitled, catalogue).map(({ key }) => key)).toEqual([id]);
  });

  it('on two sheets of one workbook', () => {
    const both = { ...project, sheets: [sheetOf(department.sheets), sheetOf(project.sheets)] };
    expect(recognise(both, catalogue).map(({ key, sheet }) => [key, sheet])).toEqual([
      ['hunan-department-self-evaluation', 0],
      [id, 1],
    ]);
  });

  it.each(['other-department-of-jiangxi.xlsx', 'other-project-monitoring.xlsx'])(
    'and a form that shares most of its words is not taken for it: %s',
    (other) => {
      expect(recognise(read(variantBytes(other)), catalogue).map(({ key }) => key)).not.toContain(id);
    },
  );

  it('even where one has the title of the other', () => {
    const titled = (text: string) => (sheet: Sheet) =>
      withCellList(
        sheet,
        cellsIn(sheet).map((cell) => (cell.row === 0 && cell.column === 0 ? { ...cell, value: text } : cell)),
      );
    const ids = (workbook: typeof project) => recognise(workbook, catalogue).map(({ key }) => key);
    expect(ids(withFirstSheet(project, titled('2022年度部门整体支出绩效自评表')))).not.toContain(
      'hunan-department-self-evaluation',
    );
    expect(ids(withFirstSheet(department, titled('项目支出绩效自评表')))).not.toContain(id);
  });
});

describe('Other workbooks', () => {
  const own = [file, 'project-self-evaluation-saved-by-libreoffice.xlsx'];
  it('of all oddities and officials are not taken for it', () => {
    const taken = corpus.filter(({ bytes }) => recognise(read(bytes), catalogue).some(({ key }) => key === id));
    expect(taken.map(({ name }) => name).sort()).toEqual([...own].sort());
  });
});
