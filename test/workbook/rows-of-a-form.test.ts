/** A clerk deletes, adds and moves indicators of the official form and saves: golden values read off by hand. */
import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../shared/document/document';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { cellAt, officialBytes, selfEvaluation } from '../support/official';
import { formOf, indicatorsOf, insertedAfter, opened, startOf, withIndicators, withPlaces } from '../support/opened';
import { analysedCells, differingParts } from './support/analysis';
import { partText } from './support/fixtures';
import { askOpenpyxl, calculatedByLibreOffice, hasLibreOffice, hasOpenpyxl } from './support/other-programs';

const bytes = officialBytes(selfEvaluation);
const origin = opened(read(bytes));
const start = startOf(origin.workbook);
const sheetPart = 'xl/worksheets/sheet1.xml';

const weighted = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.map((row) => ({ ...row, values: { ...row.values, weight: 5 } }));

/** 数量指标 loses its first row, 时效指标 its second; 数量指标's other row goes to 质量指标; 成本 and 满意度 get one more. */
function edited(): readonly TableRow[] {
  const kept = indicatorsOf(start)
    .filter(({ id }) => id !== 'r16' && id !== 'r21')
    .map((row) => (row.id === 'r17' ? { ...row, values: { ...row.values, level2: '质量指标', name: '移来' } } : row));
  const at = (id: string): number => kept.findIndex((row) => row.id === id);
  const one = insertedAfter(kept, at('r33'), 'new1', { name: '群众满意度', target: '≥95%' });
  return weighted(insertedAfter(one, at('r22'), 'new2', { name: '新增成本', target: '≤3万元' }));
}

describe('Two indicators deleted, one moved from 数量指标 to 质量指标, two added', () => {
  const document = withPlaces(withIndicators(start, edited()), { duties: '组织指导工会工作' });
  const saved = patch(bytes, editsToSave(origin, document, []));
  const back = read(saved);
  const [sheet] = back.sheets;

  test('is saved as a file that is known as the same form with the same content', () => {
    const form = formOf(startOf(back));
    expect(form.tables['indicators']?.map(({ values }) => values)).toEqual(edited().map(({ values }) => values));
    expect(form.places).toEqual(formOf(document).places);
    expect(opened(back).recognitions[0]?.confidence).toBe(1);
    expect(opened(back).recognitions[0]?.issues).toEqual([]);
  });

  test('stands on 18 rows of the file, group by group', () => {
    const column = (name: string) => Array.from({ length: 18 }, (_, row) => cellAt(sheet, `${name}${row + 16}`));
    const words = (name: string) =>
      column(name).flatMap((cell, index) => (cell.row === index + 15 ? [`${cell.text}×${cell.rowSpan}`] : []));
    expect(words('B')).toEqual(['产出指标×7', '效益指标×8', '满意度指标×3']);
    expect(words('C').slice(0, 4)).toEqual(['质量指标×3', '时效指标×1', '成本指标×3', '经济效益指标×2']);
    expect(column('D').map(({ text }) => text)).toEqual([
      ...['移来', '指标1：', '指标2：', '指标1：', '指标1：', '新增成本', '指标2：'],
      ...['指标1：', '指标2：', '指标1：', '指标2：', '指标1：', '指标2：', '指标1：', '指标2：'],
      ...['指标1：', '指标2：', '群众满意度'],
    ]);
    expect(cellAt(sheet, 'A15')).toMatchObject({ text: '绩效\n指标', rowSpan: 19 });
  });

  test('has totals over all its rows: 18 × 5 + 10 = 100', () => {
    expect(cellAt(sheet, 'G34')).toMatchObject({ formula: 'SUM(G16:G33)+H5', value: 100 });
    expect(cellAt(sheet, 'H34')).toMatchObject({ formula: 'SUM(H16:H33)+N(I5)' });
    expect(sheet?.validations[0]?.ranges).toEqual([{ top: 15, left: 6, bottom: 32, right: 6 }]);
    expect(sheet?.conditionalFormats[0]?.ranges).toEqual([{ top: 15, left: 7, bottom: 32, right: 7 }]);
    expect(sheet?.page.area).toEqual([{ top: 0, left: 0, bottom: 34, right: 8 }]);
  });

  test.skipIf(!hasOpenpyxl)('openpyxl sees the same (skipped where it is not installed)', () => {
    expect(
      askOpenpyxl(
        saved,
        '[sheet["G34"].value, sheet["C16"].value, sheet["D16"].value, sheet["D33"].value, sheet["B2"].value,' +
          ' sorted(str(m) for m in sheet.merged_cells.ranges if m.min_col == 2 and m.min_row > 15)]',
      ),
    ).toEqual([
      '=SUM(G16:G33)+H5',
      '质量指标',
      '移来',
      '群众满意度',
      '组织指导工会工作',
      ['B16:B22', 'B23:B30', 'B31:B33'],
    ]);
  });

  test.skipIf(!hasLibreOffice)(
    'LibreOffice comes to 100 (skipped where it is not installed)',
    () => {
      expect(calculatedByLibreOffice(saved).find(([first]) => first === '总分')?.[6]).toBe('100');
    },
    120_000,
  );
});

describe('One indicator deleted', () => {
  const rows = indicatorsOf(start).filter(({ id }) => id !== 'r19');
  const saved = patch(bytes, editsToSave(origin, withIndicators(start, rows), []));

  test('is all that changes: the cells above stay, those below move up by one', () => {
    const cells = analysedCells(partText(saved, sheetPart));
    // the totals shrink their ranges and get the results that the file lacks
    const told = ['G33', 'H33', 'G5', 'I5'];
    for (const [address, cell] of analysedCells(partText(bytes, sheetPart))) {
      const row = Number(/\d+/.exec(address)?.[0]);
      const there = address.replace(/\d+/, String(row > 19 ? row - 1 : row));
      if (row !== 19 && !told.includes(there)) expect(cells.get(there), there).toEqual(cell);
    }
    expect(cells.get('G33')?.content).toContain('<f>SUM(G16:G32)+H5</f>');
    expect(differingParts(bytes, saved).sort()).toEqual(['xl/drawings/drawing1.xml', 'xl/workbook.xml', sheetPart]);
  });

  test('and brought back gives the file as it was, byte for byte', () => {
    expect(patch(bytes, editsToSave(origin, withIndicators(start, indicatorsOf(start)), []))).toBe(bytes);
  });
});
