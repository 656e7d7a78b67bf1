import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { addressOf } from '../../shared/sheet/address';
import { blankForm } from '../../shared/sheet/blank-form';
import type { SheetResults } from '../../shared/sheet/edits';
import type { Cell, Workbook } from '../../shared/sheet/sheet';
import { viewOf } from '../../shared/sheet/view';
import { withCells } from '../support/cells';
import { cellAt, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { openedOddity } from '../support/oddities';
import { formKey, indicatorsOf, insertedAfter, opened, startOf, withIndicators, withPlaces } from '../support/opened';

const official = readOfficial(selfEvaluation);
const start = startOf(official);

const show = (workbook: Workbook, document: Document, results: readonly SheetResults[] = []) =>
  viewOf(opened(workbook), document, results);
const shown = (workbook: Workbook, document: Document, address: string, results: readonly SheetResults[] = []): Cell =>
  cellAt(show(workbook, document, results).workbook.sheets[0], address);

const withoutFormulas = (addresses: readonly string[]): Workbook =>
  withFirstSheet(official, (sheet) =>
    withCells(sheet, (cell) => {
      if (!addresses.includes(addressOf(cell.row, cell.column))) return cell;
      const { row, column, rowSpan, columnSpan, value, text } = cell;
      // an open cell, as in a file whose author left the calculation to the clerk
      return { row, column, rowSpan, columnSpan, value, text, style: cellAt(sheet, 'E5').style };
    }),
  );
const unprotected = withFirstSheet(official, (sheet) => ({ ...sheet, protected: false }));

describe('An opened workbook', () => {
  it('shows what is entered, in the number format of the file', () => {
    const document = withPlaces(start, { 'income.total.budget': 1299.5, duties: '组织指导工会工作' });
    expect(shown(official, document, 'E5').text).toBe('1,299.50');
    expect(shown(official, document, 'B2')).toMatchObject({
      text: '组织指导工会工作',
      path: { kind: 'place', form: formKey, place: 'duties' },
    });
  });

  it('keeps its sheets, widths, heights and untouched cells', () => {
    const view = show(official, start);
    const [sheet] = view.workbook.sheets;
    expect(view.workbook.sheets.map(({ name }) => name)).toEqual(['附件2', '填报说明', '字典']);
    expect(sheet?.columnWidths).toEqual(official.sheets[0]?.columnWidths);
    expect(cellAt(sheet, 'I15').note).toBe('得分低于分值的，须填写偏差原因及改进措施。');
    expect(view.rowChanges.size).toBe(0);
  });

  it('says why a locked cell and a formula cannot be filled in', () => {
    expect(shown(official, start, 'A2')).toMatchObject({ locked: expect.stringContaining('财政部门') as string });
    expect(shown(official, start, 'A2').path).toBeUndefined();
    expect(shown(official, start, 'G5')).toMatchObject({
      computed: true,
      locked: '此处由公式自动计算，不能直接填写',
    });
    expect(shown(official, start, 'G5').path).toBeUndefined();
  });

  it('follows with 执行率, 得分 and 总分 before its formulas are evaluated', () => {
    const document = withPlaces(start, { 'income.total.budget': 200, 'income.total.spent': 150 });
    expect(shown(official, document, 'G5').text).toBe('75.00%');
    expect(shown(official, document, 'I5').text).toBe('7.5');
    expect(shown(official, document, 'H34').text).toBe('7.5');
  });

  it('shows the results of its own formulas as soon as they are there', () => {
    const results = [{ sheet: '附件2', results: [{ row: 33, column: 6, result: 99 }] }];
    expect(shown(official, start, 'G34').text).toBe('10');
    expect(shown(official, start, 'G34', results).text).toBe('99');
    expect(show(official, start, results).forms[formKey]?.shown.places['total.weight']).toBe(99);
    expect(show(official, start, results).forms[formKey]?.calculated['total.weight']).toBe(10);
  });

  it('takes a result for a cell that holds no formula for out of date', () => {
    const results = [{ sheet: '附件2', results: [{ row: 4, column: 4, result: 99 }] }];
    expect(shown(official, start, 'E5', results).text).toBe('');
  });

  it('calculates an open place without a formula, until something is typed there', () => {
    const workbook = withoutFormulas(['G5']);
    const document = withPlaces(startOf(workbook), { 'income.total.budget': 200, 'income.total.spent': 150 });
    expect(shown(workbook, document, 'G5')).toMatchObject({
      value: 0.75,
      computed: true,
      path: { kind: 'place', form: formKey, place: 'income.total.rate' },
    });
    expect(shown(workbook, withPlaces(document, { 'income.total.rate': 0.8 }), 'G5').value).toBe(0.8);
  });

  it('lets labels and blank cells be edited when it is not protected', () => {
    expect(shown(unprotected, startOf(unprotected), 'A2').path).toEqual({
      kind: 'looseCell',
      sheet: '附件2',
      address: 'A2',
    });
    const document: Document = { ...startOf(unprotected), cells: { 附件2: { A35: '填表人：张三' } } };
    expect(shown(unprotected, document, 'A35').text).toBe('填表人：张三');
    expect(cellAt(show(unprotected, start).workbook.sheets[2], 'A2').path).toMatchObject({ sheet: '字典' });
  });

  it('finds every place, locked ones too', () => {
    const view = show(official, start);
    const place = (id: string) => view.positionOf({ kind: 'place', form: formKey, place: id });
    expect(place('total.score')).toEqual({ sheet: 0, row: 33, column: 7 });
    expect(place('unheard-of')).toBeNull();
    const group = { kind: 'tableCell', form: formKey, table: 'indicators', row: 'r17', column: 'level1' } as const;
    expect(view.positionOf(group)).toEqual({ sheet: 0, row: 15, column: 1 });
    expect(view.positionOf({ kind: 'looseCell', sheet: '填报说明', address: 'A2' })).toEqual({
      sheet: 1,
      row: 1,
      column: 0,
    });
  });

  it('without a form shows its cells, its loose values and no checks', () => {
    const { workbook } = openedOddity('table.xlsx');
    const document: Document = { forms: {}, cells: { 附件2: { A2: '送温暖' } } };
    const view = viewOf(opened(workbook), document, []);
    expect(cellAt(view.workbook.sheets[0], 'A2')).toMatchObject({ text: '送温暖' });
    expect(view.check).toEqual({ findings: [], notRun: [], passed: [] });
  });
});

describe('More indicators than the file has rows', () => {
  const rows = insertedAfter(indicatorsOf(start), 0, 'new', { name: '新增', weight: 5 });
  const document = withIndicators(start, rows);
  const [sheet] = show(official, document).workbook.sheets;

  it('fill the rows of their group in order and get a row at its end', () => {
    expect(cellAt(sheet, 'D16').text).toBe('指标1：');
    expect(cellAt(sheet, 'D17')).toMatchObject({ text: '新增', path: { row: 'new' } });
    expect(cellAt(sheet, 'D18')).toMatchObject({ text: '指标2：', path: { row: 'r17' } });
    expect(cellAt(sheet, 'D19')).toMatchObject({ text: '指标1：', path: { row: 'r18' } });
  });

  it('stretch the group cells and the side label, and push down what stands below', () => {
    expect(cellAt(sheet, 'C16')).toMatchObject({ rowSpan: 3, value: '数量指标' });
    expect(cellAt(sheet, 'B16')).toMatchObject({ rowSpan: 9, value: '产出指标' });
    expect(cellAt(sheet, 'A15').rowSpan).toBe(20);
    expect(cellAt(sheet, 'A35').text).toBe('总分');
    expect(cellAt(sheet, 'G35')).toMatchObject({ formula: 'SUM(G16:G34)+H5', value: 15 });
  });

  it('look like the row above them, are checked and are printed', () => {
    expect(cellAt(sheet, 'I18').style).toBe(cellAt(sheet, 'I17').style);
    expect(sheet?.rowHeights[17]).toBe(36);
    expect(sheet?.rowCount).toBe(36);
    expect(sheet?.validations[0]?.ranges).toEqual([{ top: 15, left: 6, bottom: 33, right: 6 }]);
    expect(sheet?.conditionalFormats[0]?.ranges).toEqual([{ top: 15, left: 7, bottom: 33, right: 7 }]);
    expect(sheet?.page.area).toEqual([{ top: 0, left: 0, bottom: 35, right: 8 }]);
  });

  it('keep the address of loose cells below as it was when opened', () => {
    const grown = show(unprotected, withIndicators(startOf(unprotected), rows));
    expect(cellAt(grown.workbook.sheets[0], 'A36').path).toMatchObject({ kind: 'looseCell', address: 'A35' });
    expect(grown.positionOf({ kind: 'looseCell', sheet: '附件2', address: 'A35' })?.row).toBe(35);
  });

  it('may come in several groups at once', () => {
    const more = insertedAfter(rows, rows.length - 1, 'last', { name: '末' });
    const [grown] = show(official, withIndicators(start, more)).workbook.sheets;
    expect(cellAt(grown, 'D35')).toMatchObject({ text: '末', path: { row: 'last' } });
    expect(cellAt(grown, 'C33').rowSpan).toBe(3);
    expect(cellAt(grown, 'G36').formula).toBe('SUM(G16:G35)+H5');
  });
});

describe('Fewer indicators than the file has rows', () => {
  const without = (...ids: string[]) => indicatorsOf(start).filter(({ id }) => !ids.includes(id));

  it('lose the row that was deleted, and the rows below move up', () => {
    const [sheet] = show(official, withIndicators(start, without('r16'))).workbook.sheets;
    expect(cellAt(sheet, 'D16')).toMatchObject({ text: '指标2：', path: { row: 'r17' } });
    expect(cellAt(sheet, 'D17')).toMatchObject({ text: '指标1：', path: { row: 'r18' } });
    expect(sheet?.rowCount).toBe(34);
  });

  it('keep the words of their groups, one row lower in the file', () => {
    const [sheet] = show(official, withIndicators(start, without('r16'))).workbook.sheets;
    expect(cellAt(sheet, 'B16')).toMatchObject({ text: '产出指标', rowSpan: 7 });
    expect(cellAt(sheet, 'C16')).toMatchObject({ text: '数量指标', rowSpan: 1 });
    expect(cellAt(sheet, 'A15')).toMatchObject({ text: '绩效\n指标', rowSpan: 18 });
  });

  it('shrink totals, print area, validation and conditional format', () => {
    const [sheet] = show(official, withIndicators(start, without('r16', 'r33'))).workbook.sheets;
    expect(cellAt(sheet, 'G32')).toMatchObject({ formula: 'SUM(G16:G31)+H5' });
    expect(sheet?.page.area).toEqual([{ top: 0, left: 0, bottom: 32, right: 8 }]);
    expect(sheet?.validations[0]?.ranges).toEqual([{ top: 15, left: 6, bottom: 30, right: 6 }]);
    expect(sheet?.conditionalFormats[0]?.ranges).toEqual([{ top: 15, left: 7, bottom: 30, right: 7 }]);
  });

  it('give up a group of which nothing is left', () => {
    const [sheet] = show(official, withIndicators(start, without('r16', 'r17'))).workbook.sheets;
    expect(cellAt(sheet, 'C16')).toMatchObject({ text: '质量指标', rowSpan: 2 });
    expect(cellAt(sheet, 'B16')).toMatchObject({ text: '产出指标', rowSpan: 6 });
  });

  it('leave one blank row that says why it is locked when there is none at all', () => {
    const [sheet] = show(official, withIndicators(start, [])).workbook.sheets;
    expect(cellAt(sheet, 'D16')).toMatchObject({ text: '', locked: '表中已没有内容行，此行保存后为空行' });
    expect(cellAt(sheet, 'A17').text).toBe('总分');
  });

  it('show a loose cell of a removed row nowhere', () => {
    const shownNow = show(unprotected, withIndicators(startOf(unprotected), without('r16')));
    const beside = (row: number) =>
      shownNow.positionOf({ kind: 'looseCell', sheet: '附件2', address: `K${row}` })?.row ?? null;
    expect(beside(16)).toBeNull();
    expect(beside(17)).toBe(15);
  });
});

describe('A group cell of an unprotected file', () => {
  it('changes all its rows', () => {
    const cell = shown(unprotected, startOf(unprotected), 'C16');
    expect(cell.paths).toMatchObject([{ row: 'r16' }, { row: 'r17' }]);
  });

  it('that is not merged shows its word only where the file writes it', () => {
    const split = withFirstSheet(unprotected, (sheet) =>
      withCells(sheet, (cell) => (cell.row > 14 && cell.row < 33 ? { ...cell, rowSpan: 1 } : cell)),
    );
    const [sheet] = show(split, startOf(split)).workbook.sheets;
    expect(cellAt(sheet, 'C16').text).toBe('数量指标');
    expect(cellAt(sheet, 'C17').text).toBe('');
  });
});

describe('A new form', () => {
  const document: Document = { forms: { form: blankForm(form, 2024) }, cells: {} };
  const view = viewOf({ kind: 'new', definition: form, key: 'form' }, document, []);

  it('is shown from its definition and finds its places', () => {
    expect(cellAt(view.workbook.sheets[0], 'A1').text).toBe('2024年度部门整体支出绩效自评表');
    expect(view.positionOf({ kind: 'place', form: 'form', place: 'total.score' })).toEqual({
      sheet: 0,
      row: 33,
      column: 7,
    });
    const group = { kind: 'tableCell', form: 'form', table: 'indicators', row: 'start2', column: 'level2' } as const;
    expect(view.positionOf(group)).toEqual({ sheet: 0, row: 15, column: 2 });
  });
});
