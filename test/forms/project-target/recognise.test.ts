import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import { numberOf } from '../../../shared/document/values';
import { catalogue } from '../../../shared/forms/catalogue';
import { projectSelfEvaluation } from '../../../shared/forms/project-self-evaluation';
import { projectTarget } from '../../../shared/forms/project-target';
import { findLabels } from '../../../shared/sheet/find-labels';
import { recognise } from '../../../shared/sheet/recognise';
import type { Sheet, Workbook } from '../../../shared/sheet/sheet';
import { read } from '../../../shared/workbook/read';
import { cellsIn, withCellList } from '../../support/cells';
import { ofOwnRules } from '../../support/own-checks';
import { messagesOf, readDrawn, recogniseDrawn } from '../../support/drawn-forms';
import { addressesOf, rowsOf } from '../../support/variants';
import { corpus } from '../../support/oddities';
import { readOfficial, withFirstSheet } from '../../support/official';
import { amounts, indicators, texts } from './filled';

const id = 'project-target';
const variant = (file: string) => recogniseDrawn(id, file);
const keys = (workbook: Workbook): string[] => recognise(workbook, catalogue).map(({ key }) => key);

describe('The paper', () => {
  const found = recognise(readDrawn(id, 'paper.xlsx'), catalogue);
  const [form] = found;
  if (!form) throw new Error('no form');

  it('is the form, with all of its texts and nothing filled in', () => {
    expect(found).toMatchObject([{ key: id, confidence: 1, form: { year: null, places: {} } }]);
    expect(rowsOf(form, 'indicators')).toEqual(indicators.map(({ level1, level2 }) => ({ level1, level2 })));
  });

  it('has its places where the paper has them', () => {
    const places = ['name', 'leader', 'department', 'unit', 'funds.total', 'funds.other', 'longTermGoal', 'annualGoal'];
    expect(addressesOf(form, ...places)).toEqual(['C3', 'F3', 'C4', 'F4', 'E5', 'E7', 'B9', 'E9']);
    expect(form.binding.tables['indicators']?.columns).toEqual({ level1: 1, level2: 2, name: 3, target: 5 });
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
    ['with 指标值 before 三级指标', 'value-before-name.xlsx'],
    ['with the short title and the year behind it', 'year-behind-title.xlsx'],
    ['in the words of a county', 'words-of-a-county.xlsx'],
    ['with lines above and sign-off below', 'lines-around.xlsx'],
    ['with groups that are blank instead of merged', 'groups-not-merged.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2023);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(rowsOf(found, 'indicators')).toEqual(indicators);
  });

  it('with numbers as text, which count as numbers', async () => {
    const { form } = await variant('numbers-as-text.xlsx');
    expect([form.places['funds.fiscal'], form.places['funds.other']]).toEqual(['120.50', '5.50']);
    expect(numberOf(form.places['funds.fiscal'] ?? null)?.toNumber()).toBe(120.5);
    expect(complete(projectTarget, form, {}).places['funds.total']).toBe(126);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await variant('amounts-in-yuan.xlsx');
    expect(found.form.places).toMatchObject({ 'funds.fiscal': 1_205_000, 'funds.other': 55_000 });
    expect(messagesOf(found)).toEqual(['这份表的金额单位是“元”，表样规定是“万元”']);
  });

  it('with three 数量指标, the other groups staying theirs', async () => {
    const rows = rowsOf(await variant('more-indicators.xlsx'), 'indicators');
    expect(rows?.map(({ level2, name }) => [level2, name]).slice(0, 4)).toEqual([
      ['数量指标', '★帮扶困难职工人数'],
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
});

describe('Its check', () => {
  it('finds nothing where 年度资金总额 is the sum that it calculates', async () => {
    const { form } = await variant('filled.xlsx');
    const result = check(projectTarget, id, complete(projectTarget, form, {}));
    const { findings, notRun, passed } = ofOwnRules(projectTarget, result);
    expect([findings, notRun, passed.map(({ rule }) => rule)]).toEqual([[], [], ['B01']]);
  });

  it('says the figures of a total that does not agree', async () => {
    const { form } = await variant('filled.xlsx');
    const typed = { ...form, places: { ...form.places, 'funds.total': 120.5 } };
    const { findings } = ofOwnRules(projectTarget, check(projectTarget, id, complete(projectTarget, typed, {})));
    expect(findings.map(({ message }) => message)).toEqual(['年度资金总额为120.50，应为126.00']);
  });
});

describe('It is told apart', () => {
  const target = readDrawn(id, 'filled.xlsx');
  const selfEvaluation = readOfficial('项目支出绩效自评表.xlsx');
  const sheetOf = ({ sheets: [sheet] }: Workbook): Sheet => {
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const titled = (text: string) => (sheet: Sheet) =>
    withCellList(
      sheet,
      cellsIn(sheet).map((cell) => (cell.row === 0 && cell.column === 0 ? { ...cell, value: text } : cell)),
    );

  it('from 项目支出绩效自评表, which lacks a third of its texts', () => {
    expect(findLabels(projectSelfEvaluation, sheetOf(target)).confidence).toBeLessThan(0.55);
    expect(findLabels(projectTarget, sheetOf(selfEvaluation)).confidence).toBeLessThan(0.7);
    expect(keys(selfEvaluation)).toEqual(['project-self-evaluation']);
  });

  it('from 项目支出绩效自评表 even where one has the title of the other', () => {
    expect(keys(withFirstSheet(target, titled('项目支出绩效自评表')))).not.toContain('project-self-evaluation');
    expect(keys(withFirstSheet(selfEvaluation, titled('项目支出绩效目标申报表')))).not.toContain(id);
  });

  it('from 部门整体支出绩效目标申报表, which ends with its short title', () => {
    expect(keys(readDrawn(id, 'other-department-target.xlsx'))).toEqual([]);
  });

  it('from both 监控表', () => {
    expect(keys(readDrawn('project-monitoring', 'filled.xlsx'))).toEqual(['project-monitoring']);
    expect(keys(readDrawn('department-monitoring', 'filled.xlsx'))).toEqual(['department-monitoring']);
  });

  it('from all oddities and official workbooks', () => {
    const forms = [id, 'project-monitoring', 'department-monitoring'];
    const taken = corpus.filter(({ bytes }) => keys(read(bytes)).some((key) => forms.includes(key)));
    expect(taken.map(({ name }) => name)).toEqual([]);
  });
});
