/** The official workbook with the form filled in and saved: only what was filled in is written. */
import { describe, expect, it } from 'vitest';
import type { CellValue, Document, FormDocument } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { recognise } from '../../../shared/sheet/recognise';
import { startDocument } from '../../../shared/sheet/view';
import { patch } from '../../../shared/workbook/patch';
import { read } from '../../../shared/workbook/read';
import { cellAt, officialBytes } from '../../support/official';
import { opened } from '../../support/opened';

const key = 'hunan-department-base-data';
const bytes = officialBytes('部门整体支出绩效评价基础数据表.xlsx');
const origin = opened(read(bytes));
const start = startDocument(origin);

const formOf = (document: Document): FormDocument => {
  const form = document.forms[key];
  if (!form) throw new Error('no form');
  return form;
};

const withForm = (change: (form: FormDocument) => FormDocument): Document => ({
  ...start,
  forms: { ...start.forms, [key]: change(formOf(start)) },
});

const withPlaces = (places: Readonly<Record<string, CellValue>>): Document =>
  withForm((form) => ({ ...form, places: { ...form.places, ...places } }));

describe('The official workbook', () => {
  it('is not changed as long as nothing is filled in', () => {
    expect(editsToSave(origin, start, [])).toEqual([]);
  });

  it('gets the numbers that were typed, and no sum that nobody typed', () => {
    const document = withPlaces({ 'spend.basic.before': 606.44, 'spend.project.before': 667.94, 'area.rate': '90%' });
    const written = editsToSave(origin, document, []).flatMap(({ cells }) => cells);
    expect(written).toEqual([
      { row: 5, column: 1, value: 606.44 },
      { row: 7, column: 1, value: 667.94 },
      { row: 22, column: 3, value: '90%' },
    ]);
  });

  it('gets two lines more for six projects, and everything below moves down', () => {
    const names = ['一', '二', '三', '四', '五', '六'];
    const document = withForm((form) => {
      const lines = form.tables['projects'] ?? [];
      const projects = names.map((name, index) => ({
        id: lines[index]?.id ?? `new${index}`,
        values: { name: `项目${name}`, actual: index + 0.5 },
      }));
      return { ...form, tables: { projects } };
    });
    const saved = read(patch(bytes, editsToSave(origin, document, [])));
    const [found] = recognise(saved, catalogue);
    expect(found?.form.tables['projects']?.map(({ values }) => values)).toEqual([
      { name: '项目一', actual: 0.5 },
      { name: '项目二', actual: 1.5 },
      { name: '项目三', actual: 2.5 },
      { name: '项目四', actual: 3.5 },
      { name: '项目五', actual: 4.5 },
      { name: '项目六', actual: 5.5 },
    ]);
    expect(cellAt(saved.sheets[0], 'A17').value).toBe('三公经费');
    expect(cellAt(saved.sheets[0], 'B26')).toMatchObject({ columnSpan: 3, value: null });
    expect(found?.issues).toEqual([]);
  });
});
