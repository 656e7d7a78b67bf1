import { describe, expect, it } from 'vitest';
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../shared/sheet/blank-form';
import { layout } from '../../shared/sheet/layout';
import type { Sheet } from '../../shared/sheet/sheet';
import { cellAt, readOfficial, selfEvaluation } from '../support/official';
import { cellsIn } from '../support/cells';

const sheetOf = (document: FormDocument): Sheet => {
  const [sheet] = layout(form, 'form', complete(form, document, {})).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const blank = blankForm(form, 2024);
const at = (sheet: Sheet, address: string) => cellAt(sheet, address);

describe('A blank form', () => {
  const sheet = sheetOf(blank);

  it('stands where the official workbook stands, cell by cell and merge by merge', () => {
    const rectangles = (of: Sheet) =>
      cellsIn(of).map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join(' '));
    const official = readOfficial(selfEvaluation).sheets[0];
    expect(rectangles(sheet)).toEqual(rectangles(official ?? sheet));
  });

  it('has the same printed words as the official workbook, but for the year', () => {
    const official = readOfficial(selfEvaluation).sheets[0];
    for (const { row, column, value } of cellsIn(official)) {
      if (row === 0 || value === null) continue;
      const mine = cellsIn(sheet).find((cell) => cell.row === row && cell.column === column);
      expect(mine?.value).toBe(value);
    }
    expect(at(sheet, 'A1').text).toBe('2024年度部门整体支出绩效自评表');
  });

  it('has the widths and heights of the official workbook', () => {
    expect(sheet.columnWidths).toEqual([56, 63, 84, 182, 112, 112, 49, 49, 154]);
    expect(sheet.rowHeights.slice(0, 4)).toEqual([48, 160, 36, 36]);
    expect(sheet.rowHeights[13]).toBe(240);
  });

  it('opens places and locks labels and presets', () => {
    expect(at(sheet, 'B2').path).toEqual({ kind: 'place', form: 'form', place: 'duties' });
    expect(at(sheet, 'A2').path).toBeUndefined();
    expect(at(sheet, 'A2').locked).not.toBe('');
    expect(at(sheet, 'H5')).toMatchObject({ value: 10, text: '10' });
    expect(at(sheet, 'H5').path).toBeUndefined();
    expect(at(sheet, 'I6').text).toBe('－');
  });

  it('calculates 执行率, 得分 and 总分 by formulas and says so', () => {
    expect(at(sheet, 'G12').formula).toBe('IF(OR(COUNT(F12)=0,N(E12)=0),"",ROUND(F12/E12,4))');
    expect(at(sheet, 'G34').formula).toBe('ROUND(SUM(G16:G33)+N(H5),2)');
    expect(at(sheet, 'G34')).toMatchObject({ value: 10, computed: true, locked: '由表内数据自动计算' });
    expect(at(sheet, 'G34').path).toBeUndefined();
  });

  it('is protected, prints on A4 across one page and repeats its title', () => {
    expect(sheet.protected).toBe(true);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.page).toMatchObject({
      paper: 9,
      orientation: 'portrait',
      fit: { width: 1, height: 0 },
      titleRows: { first: 0, last: 0 },
      footer: '&C第 &P 页 共 &N 页',
    });
  });

  it('offers the official words for the groups', () => {
    const [first] = sheet.validations;
    expect(first?.choices).toEqual(['产出指标', '效益指标', '满意度指标']);
    expect(first?.ranges[0]).toEqual({ top: 15, left: 1, bottom: 15, right: 1 });
  });
});

describe('A filled form', () => {
  it('shows amounts and ratios as they are printed', () => {
    const places = { ...blank.places, 'income.total.budget': 1299.5, 'income.total.spent': 1000 };
    const sheet = sheetOf({ ...blank, places });
    expect(at(sheet, 'E5').text).toBe('1,299.50');
    expect(at(sheet, 'G5').text).toBe('76.95%');
    expect(at(sheet, 'I5').text).toBe('7.7');
  });

  it('merges equal neighbours of a group, and ends the inner group where the outer one ends', () => {
    const row = (id: string, level1: string, level2: string) => ({ id, values: { level1, level2, name: id } });
    const rows = [row('a', '产出指标', '其他'), row('b', '产出指标', '其他'), row('c', '效益指标', '其他')];
    const sheet = sheetOf({ ...blank, tables: { indicators: rows } });
    expect(at(sheet, 'B16')).toMatchObject({ value: '产出指标', rowSpan: 2 });
    expect(at(sheet, 'C16')).toMatchObject({ value: '其他', rowSpan: 2 });
    expect(at(sheet, 'C18')).toMatchObject({ value: '其他', rowSpan: 1 });
    expect(at(sheet, 'A15').rowSpan).toBe(4);
    expect(at(sheet, 'A19').text).toBe('总分');
  });

  it('changes all rows of a merged group at once', () => {
    const sheet = sheetOf(blank);
    const path = (row: string) => ({ kind: 'tableCell', form: 'form', table: 'indicators', row, column: 'level2' });
    expect(at(sheet, 'C16').path).toEqual(path('start1'));
    expect(at(sheet, 'C16').paths).toEqual([path('start1'), path('start2')]);
  });
});
