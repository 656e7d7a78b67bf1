import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { numberOf } from '../../../shared/document/values';
import { catalogue } from '../../../shared/forms/catalogue';
import { departmentMonitoring } from '../../../shared/forms/department-monitoring';
import { projectMonitoring } from '../../../shared/forms/project-monitoring';
import { findLabels } from '../../../shared/sheet/find-labels';
import { recognise } from '../../../shared/sheet/recognise';
import type { Sheet, Workbook } from '../../../shared/sheet/sheet';
import { cellsIn, withCellList } from '../../support/cells';
import { messagesOf, readDrawn, recogniseDrawn } from '../../support/drawn-forms';
import { rowsOf } from '../../support/variants';
import { withFirstSheet } from '../../support/official';
import { indicators as projectIndicators } from '../project-monitoring/filled';
import { amounts, indicators, texts } from './filled';

const id = 'department-monitoring';
const variant = (file: string) => recogniseDrawn(id, file);

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the paper is', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['on a sheet of another name', 'other-sheet-name.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets and colons', 'half-width-brackets.xlsx'],
    ['with 1至6月执行数 and 1－6月完成情况', 'half-year.xlsx'],
    ['with 备注 before 偏差原因分析', 'remarks-before-causes.xlsx'],
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

  it('in the words of the integrated budget system, which names no year', async () => {
    const found = await variant('words-of-the-system.xlsx');
    expect(messagesOf(found)).toEqual(['表的标题没有写明年度']);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
  });

  it('with numbers as text, which count as numbers', async () => {
    const { places } = (await variant('numbers-as-text.xlsx')).form;
    expect(places['funds.basic.spent']).toBe('150.20');
    const numbers = Object.keys(amounts).map((place) => [place, numberOf(places[place] ?? null)?.toNumber()]);
    expect(Object.fromEntries(numbers)).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await variant('amounts-in-yuan.xlsx');
    expect(found.form.places).toMatchObject({ 'funds.project.spent': 1_206_000 });
    expect(messagesOf(found)).toEqual(['这份表的金额单位是“元”，表样规定是“万元”']);
  });
});

it('calculates 年度资金总额 as 基本支出 and 项目支出, and 跟踪期执行率', async () => {
  const { form } = await variant('filled.xlsx');
  expect(complete(departmentMonitoring, form, {}).places).toMatchObject({
    'funds.total.initial': 555.85,
    'funds.total.spent': 270.8,
    'funds.total.forecast': 544.85,
    // 270.8 ÷ 555.85, 150.2 ÷ 254.85, 120.6 ÷ 301
    'funds.total.rate': 0.4872,
    'funds.basic.rate': 0.5894,
    'funds.project.rate': 0.4007,
  });
});

describe('It and the 监控表 of a project are told apart', () => {
  const project = readDrawn('project-monitoring', 'filled.xlsx');
  const department = readDrawn(id, 'filled.xlsx');
  const sheetOf = ({ sheets: [sheet] }: Workbook): Sheet => {
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const keys = (workbook: Workbook) => recognise(workbook, catalogue).map(({ key }) => key);

  it('by what each lacks of the other', () => {
    expect(findLabels(projectMonitoring, sheetOf(department)).confidence).toBeLessThan(0.85);
    expect(findLabels(departmentMonitoring, sheetOf(project)).confidence).toBeLessThan(0.85);
  });

  it('in one workbook, the sheet that only names them being neither', () => {
    const found = recognise(readDrawn(id, 'both-forms.xlsx'), catalogue);
    expect(found.map(({ key, sheet }) => [key, sheet])).toEqual([
      [id, 1],
      ['project-monitoring', 2],
    ]);
    expect(found.map((each) => rowsOf(each, 'indicators'))).toEqual([indicators, projectIndicators]);
  });

  it('even where one has the title of the other', () => {
    const titled = (text: string) => (sheet: Sheet) =>
      withCellList(
        sheet,
        cellsIn(sheet).map((cell) => (cell.row === 0 && cell.column === 0 ? { ...cell, value: text } : cell)),
      );
    expect(keys(withFirstSheet(project, titled('部门整体支出绩效运行监控表')))).not.toContain(id);
    expect(keys(withFirstSheet(department, titled('项目支出绩效目标执行监控表')))).not.toContain('project-monitoring');
  });
});
