/** The official workbook filled in and saved. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clear, setText } from '../../../shared/document/commands';
import type { Document, FormDocument, TableRow } from '../../../shared/document/document';
import { insertRows, removeRows } from '../../../shared/document/row-commands';
import { applyTransaction } from '../../../shared/document/transaction';
import type { Transaction } from '../../../shared/document/transaction';
import { catalogue } from '../../../shared/forms/catalogue';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { recognise } from '../../../shared/sheet/recognise';
import type { Workbook } from '../../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { patch } from '../../../shared/workbook/patch';
import { read } from '../../../shared/workbook/read';
import { emptyFolder, fixture, jibiao } from '../../cli/support/jibiao';
import { cellAt, officialBytes } from '../../support/official';
import { opened } from '../../support/opened';
import { goldenPlaces, goldenTables } from './golden';

const key = 'suzhou-department-target';
const official = fixture('official/苏州市市级部门整体预算绩效目标表.xlsx');
const bytes = officialBytes('苏州市市级部门整体预算绩效目标表.xlsx');
const origin = opened(read(bytes));
const start = startDocument(origin);

const formOf = (document: Document): FormDocument => {
  const form = document.forms[key];
  if (!form) throw new Error('no form');
  return form;
};

const after = (document: Document, step: Transaction | null): Document => {
  if (!step) throw new Error('nothing to do');
  return applyTransaction(document, step).document;
};

const saved = (document: Document): Workbook => read(patch(bytes, editsToSave(origin, document, [])));

/** The values of a table, as read again from a workbook. */
function rowsIn(workbook: Workbook, table: string) {
  const [found] = recognise(workbook, catalogue);
  return found?.form.tables[table]?.map(({ values }) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  );
}

const pathsAt = (document: Document, address: string) => {
  const { path, paths = path ? [path] : [] } = cellAt(viewOf(origin, document, []).workbook.sheets[0], address);
  return paths;
};

const performanceRows = (...rows: string[]) => ({ form: key, table: 'performance', rows });

describe('The official workbook', () => {
  it('is not changed as long as nothing is filled in', () => {
    expect(editsToSave(origin, start, [])).toEqual([]);
  });

  it('takes a duty into a blank merged cell, for both of its rows and no other', () => {
    const document = after(start, setText(start, pathsAt(start, 'B62'), '参与立法'));
    expect(editsToSave(origin, document, []).flatMap(({ cells }) => cells)).toEqual([
      { row: 61, column: 1, value: '参与立法' },
    ]);
    const duty = { level1: '履职', level2: '参与立法' };
    const blank = { level1: '履职' };
    expect(rowsIn(saved(document), 'performance')).toEqual([blank, blank, duty, duty, blank, blank]);
  });

  it('is as it was once the duty is cleared again', () => {
    const filled = after(start, setText(start, pathsAt(start, 'B62'), '参与立法'));
    const document = after(filled, clear(filled, pathsAt(filled, 'B62')));
    expect(editsToSave(origin, document, [])).toEqual([]);
  });

  it('has nothing to clear in a blank duty', () => {
    expect(clear(start, pathsAt(start, 'B60'))).toBeNull();
  });

  it.each([
    ['above the first', insertRows(start, performanceRows('r62'), 'above', ['new']), [2, 3, 2]],
    ['below the last', insertRows(start, performanceRows('r63'), 'below', ['new']), [2, 3, 2]],
  ])('keeps a blank duty together with a new row %s of its rows', (_where, step, heights) => {
    const [sheet] = saved(after(start, step)).sheets;
    expect(['B60', 'B62', 'B65'].map((address) => cellAt(sheet, address).rowSpan)).toEqual(heights);
  });

  it('keeps the other duties apart when the first row of a blank one is deleted', () => {
    const [sheet] = saved(after(start, removeRows(start, performanceRows('r62')))).sheets;
    expect(['B60', 'B62', 'B63'].map((address) => cellAt(sheet, address).rowSpan)).toEqual([2, 1, 2]);
  });

  it('gets rows for a duty that has four indicators, and the other blank duties stay two rows high', () => {
    const rows = formOf(start).tables['performance'] ?? [];
    const group = { level1: '履职', level2: '维护权益', work: '送温暖' };
    const named = rows.map((row, index) => (index < 2 ? { ...row, values: { ...group, name: `指标${index}` } } : row));
    const more = [2, 3].map((index): TableRow => ({ id: `new${index}`, values: { ...group, name: `指标${index}` } }));
    const tables = { ...formOf(start).tables, performance: named.toSpliced(2, 0, ...more) };
    const [sheet] = saved({ ...start, forms: { [key]: { ...formOf(start), tables } } }).sheets;
    expect(cellAt(sheet, 'B60')).toMatchObject({ value: '维护权益', rowSpan: 4 });
    expect(cellAt(sheet, 'C60')).toMatchObject({ value: '送温暖', rowSpan: 4 });
    expect(['B64', 'C64', 'B66', 'C66'].map((address) => cellAt(sheet, address).rowSpan)).toEqual([2, 2, 2, 2]);
    expect(cellAt(sheet, 'A60').rowSpan).toBe(8);
    expect(cellAt(sheet, 'A68').value).toBe('一级指标');
  });
});

describe('jibiao fill', () => {
  const published = fixture('samples/suzhou-2023.json');

  it('puts everything that was published into the official workbook', async () => {
    const filled = emptyFolder().path('filled.xlsx');
    expect(await jibiao('fill', official, '--data', published, '-o', filled)).toEqual({ code: 0, out: '', err: '' });
    const workbook = read(new Uint8Array(readFileSync(filled)));
    expect(recognise(workbook, catalogue)).toMatchObject([{ key, issues: [], form: { places: goldenPlaces } }]);
    expect(rowsIn(workbook, 'projects')).toEqual(goldenTables.projects);
    expect(rowsIn(workbook, 'common')).toEqual(goldenTables.common);
    // the last duty has one indicator, and a row of the paper is left
    const last = { level1: '履职', level2: '研究指导工会的自身建设和改革', work: '激发基层工会活力' };
    expect(rowsIn(workbook, 'performance')).toEqual([...goldenTables.performance, last]);
    expect(rowsIn(workbook, 'effects')).toEqual(goldenTables.effects);
  });

  it('puts it into a new form too, whose year is open', async () => {
    const folder = emptyFolder();
    const [blank, filled] = [folder.path('new.xlsx'), folder.path('filled.xlsx')];
    expect((await jibiao('new', key, '-o', blank, '--year', '2024')).code).toBe(0);
    expect(await jibiao('fill', blank, '--data', published, '-o', filled)).toEqual({ code: 0, out: '', err: '' });
    const workbook = read(new Uint8Array(readFileSync(filled)));
    expect(recognise(workbook, catalogue)).toMatchObject([{ form: { year: 2023, places: goldenPlaces } }]);
    expect(rowsIn(workbook, 'common')).toEqual(goldenTables.common);
  });

  it('says that the year of the official workbook is locked when another is given', async () => {
    const folder = emptyFolder();
    const { code, err } = await jibiao(
      ...['fill', official, '--data', folder.data({ places: { year: 2024 } }), '-o', folder.path('filled.xlsx')],
    );
    expect(code).toBe(2);
    expect(err).toContain('“year”不能填写');
  });
});
