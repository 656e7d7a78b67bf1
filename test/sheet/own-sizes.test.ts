import { describe, expect, it } from 'vitest';
import { rowKey } from '../../shared/document/document';
import type { Document, OwnSize, SheetLayout } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../shared/sheet/blank-form';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { viewOf } from '../../shared/sheet/view';
import { create } from '../../shared/workbook/create';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { formKey, indicatorsOf, insertedAfter, opened, startOf, withIndicators } from '../support/opened';
import { cellsIn } from '../support/cells';

const official = readOfficial(selfEvaluation);
const start = startOf(official);
const sheetName = '附件2';

const px = (pixels: number): OwnSize => ({ pixels, hidden: false });
const hidden: OwnSize = { pixels: null, hidden: true };
const tableRow = (row: string): string => rowKey({ form: formKey, table: 'indicators', row });

const withLayout = (document: Document, own: Partial<SheetLayout>): Document => ({
  ...document,
  layout: { [sheetName]: { columns: {}, rows: {}, ...own } },
});
const shownSheet = (document: Document, workbook = official) =>
  viewOf(opened(workbook), document, []).workbook.sheets[0];
const sizesWritten = (document: Document, workbook = official) => editsToSave(opened(workbook), document, [])[0]?.sizes;

describe('Sizes of an opened workbook', () => {
  it('are shown instead of those of the file', () => {
    const document = withLayout(start, { columns: { 3: px(250), 8: hidden }, rows: { 1: px(60), 4: hidden } });
    const sheet = shownSheet(document);
    // the file: D is 26 characters of 7 px wide, row 2 is 120 pt high, row 3 is 27 pt
    expect(shownSheet(start)?.columnWidths[3]).toBe(182);
    expect(sheet?.columnWidths.slice(2)).toEqual([84, 250, 112, 112, 49, 49, 0]);
    expect(sheet?.rowHeights.slice(0, 5)).toEqual([48, 60, 36, 36, 0]);
  });

  it('stay with their rows when a row is inserted above, and the new row has its own', () => {
    const rows = insertedAfter(indicatorsOf(start), 0, 'new', { name: '新增' });
    const own = { [tableRow('new')]: px(70), [tableRow('r20')]: px(50), 33: px(90) };
    const document = withLayout(withIndicators(start, rows), { rows: own });
    const sheet = shownSheet(document);
    const heightOf = (text: string) => sheet?.rowHeights[cellsIn(sheet).find((cell) => cell.text === text)?.row ?? -1];
    expect(heightOf('新增')).toBe(70);
    expect(heightOf('总分')).toBe(90);
    // r20 stood in row 20 and stands in row 21 now, which is row 20 when counted from 0
    expect(sheet?.rowHeights[20]).toBe(50);
  });

  it('are named by the rows as opened, table rows by their ids', () => {
    const rows = insertedAfter(indicatorsOf(start), 0, 'new', { name: '新增' });
    const view = viewOf(opened(official), withIndicators(start, rows), []);
    expect([4, 15, 16, 17, 34].map((row) => view.rowKeyOf(0, row))).toEqual([
      '4',
      tableRow('r16'),
      tableRow('new'),
      tableRow('r17'),
      '33',
    ]);
  });

  it('of hidden columns and rows in the file come back as they were', () => {
    const workbook = withFirstSheet(official, (sheet) => ({
      ...sheet,
      columnWidths: sheet.columnWidths.with(3, 0),
      rowHeights: sheet.rowHeights.with(1, 0),
      hiddenSizes: { columns: { 3: 182 }, rows: { 1: 160 } },
    }));
    const shown: OwnSize = { pixels: null, hidden: false };
    const document = withLayout(start, { columns: { 3: shown }, rows: { 1: shown } });
    expect(shownSheet(document, workbook)?.columnWidths[3]).toBe(182);
    expect(shownSheet(document, workbook)?.rowHeights[1]).toBe(160);
    expect(sizesWritten(document, workbook)).toEqual({
      columnWidths: [{ index: 3, pixels: null, hidden: false }],
      rowHeights: [{ index: 1, pixels: null, hidden: false }],
    });
  });
});

describe('A save writes sizes', () => {
  it('that the user gave, and no others', () => {
    const document = withLayout(start, { columns: { 3: px(250) }, rows: { 4: hidden } });
    expect(editsToSave(opened(official), document, [])).toEqual([
      {
        sheet: sheetName,
        rows: { insertions: [], removals: [] },
        cells: [],
        results: [],
        sizes: {
          columnWidths: [{ index: 3, pixels: 250, hidden: null }],
          rowHeights: [{ index: 4, pixels: null, hidden: true }],
        },
      },
    ]);
  });

  it('but not one that was set back to what the file has', () => {
    const document = withLayout(start, { columns: { 3: px(182) }, rows: { 4: { pixels: 36, hidden: false } } });
    expect(editsToSave(opened(official), document, [])).toEqual([]);
  });

  it('of a row below inserted ones where it stands then', () => {
    const rows = insertedAfter(indicatorsOf(start), 0, 'new', {});
    const document = withLayout(withIndicators(start, rows), { rows: { 33: px(90), [tableRow('new')]: px(70) } });
    expect(sizesWritten(document)?.rowHeights).toEqual([
      { index: 16, pixels: 70, hidden: null },
      { index: 34, pixels: 90, hidden: null },
    ]);
  });

  it('so that the file reads as it was shown', () => {
    const rows = insertedAfter(indicatorsOf(start), 0, 'new', { name: '新增' });
    const document = withLayout(withIndicators(start, rows), {
      columns: { 0: px(100), 3: px(250), 8: hidden },
      rows: { 1: px(61), 33: px(90), [tableRow('new')]: px(70), [tableRow('r30')]: hidden },
    });
    const saved = read(patch(officialBytes(selfEvaluation), editsToSave(opened(official), document, []))).sheets[0];
    const shown = shownSheet(document);
    expect(saved?.columnWidths).toEqual(shown?.columnWidths);
    expect(saved?.rowHeights).toEqual(shown?.rowHeights);
    expect(saved?.columnWidths).toEqual([100, 63, 84, 250, 112, 112, 49, 49, 0]);
  });
});

describe('Sizes of a new form', () => {
  const origin = { kind: 'new', definition: form, key: formKey } as const;
  const blank = blankForm(form, 2024);
  const [firstRow] = blank.tables['indicators'] ?? [];
  const title = viewOf(origin, { forms: { [formKey]: blank }, cells: {} }, []).workbook.sheets[0]?.name ?? '';
  const own: SheetLayout = {
    columns: { 1: px(90), 2: hidden },
    // the last row of the form, below the table, counted without the table's rows
    rows: { 0: px(70), 16: px(44), [tableRow(firstRow?.id ?? '')]: px(55) },
  };
  const document: Document = { forms: { [formKey]: blank }, cells: {}, layout: { [title]: own } };
  const view = viewOf(origin, document, []);

  it('are shown, named by the rows without those of the table', () => {
    const sheet = view.workbook.sheets[0];
    const tableStart = cellsIn(sheet).find((cell) => cell.path?.kind === 'tableCell')?.row ?? -1;
    const last = (sheet?.rowCount ?? 0) - 1;
    expect(view.rowKeyOf(0, 0)).toBe('0');
    expect(view.rowKeyOf(0, tableStart)).toBe(tableRow(firstRow?.id ?? ''));
    expect(view.rowKeyOf(0, last)).toBe('16');
    expect([0, tableStart, last].map((row) => sheet?.rowHeights[row])).toEqual([70, 55, 44]);
    expect(sheet?.columnWidths.slice(1, 3)).toEqual([90, 0]);
  });

  it('are written into the new file', async () => {
    const saved = read(await create(view.workbook)).sheets[0];
    expect(saved?.columnWidths).toEqual(view.workbook.sheets[0]?.columnWidths);
    expect(saved?.rowHeights).toEqual(view.workbook.sheets[0]?.rowHeights);
    // a hidden column keeps the width that the form gives it
    expect(saved?.hiddenSizes?.columns).toEqual({ 2: 84 });
  });
});

describe('A protected sheet', () => {
  it('of the official file lets rows be made higher, but no columns wider', () => {
    expect(official.sheets[0]?.lockedSizes).toEqual({ columns: true, rows: false });
    expect(official.sheets[1]?.lockedSizes).toEqual({ columns: false, rows: false });
  });
});
