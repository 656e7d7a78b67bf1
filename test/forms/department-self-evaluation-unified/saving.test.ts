/** A bureau's workbook of nineteen columns, filled in and saved: what was typed, and whole rows where rows are missing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, FormDocument, TableRow } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { recognise } from '../../../shared/sheet/recognise';
import { startDocument } from '../../../shared/sheet/view';
import { patch } from '../../../shared/workbook/patch';
import { read } from '../../../shared/workbook/read';
import { cellAt } from '../../support/official';
import { opened } from '../../support/opened';

const key = 'department-self-evaluation-unified';

const fixture = (file: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/${key}/${file}`, import.meta.url)));
  const origin = opened(read(bytes));
  return { bytes, origin, start: startDocument(origin) };
};

const withForm = (document: Document, change: (form: FormDocument) => FormDocument): Document => {
  const form = document.forms[key];
  if (!form) throw new Error('no form');
  return { ...document, forms: { ...document.forms, [key]: change(form) } };
};

describe('The paper', () => {
  it('gets what was typed, in the first of its merged cells, and no sum', () => {
    const { origin, start } = fixture('paper.xlsx');
    const places = { unit: '青云谱区总工会', 'funds.fiscal.budget': 240.5, 'funds.reason': '年末慰问跨年支付' };
    const document = withForm(start, (form) => ({ ...form, places: { ...form.places, ...places } }));
    expect(editsToSave(origin, document, []).flatMap(({ cells }) => cells)).toEqual([
      { row: 2, column: 4, value: '青云谱区总工会' },
      { row: 5, column: 7, value: 240.5 },
      { row: 8, column: 4, value: '年末慰问跨年支付' },
    ]);
  });

  it.each([
    ['paper.xlsx', { name: 'H14', target: 'K14', actual: 'M14', weight: 'O14', reason: 'Q14', total: 'O24' }],
    [
      'weight-before-target.xlsx',
      { name: 'H14', target: 'L14', actual: 'N14', weight: 'K14', reason: 'Q14', total: 'K24' },
    ],
  ])('%s gets two more 数量指标, their cells merged like those above, and all below moves down', (file, at) => {
    const { bytes, origin, start } = fixture(file);
    const added = (id: string, name: string): TableRow => ({
      id,
      values: {
        level1: '产出指标',
        level2: '数量指标',
        name,
        target: '≥5个',
        actual: '6个',
        weight: 5,
        reason: '新增',
      },
    });
    const document = withForm(start, (form) => {
      const [first, ...rest] = form.tables['indicators'] ?? [];
      if (!first) throw new Error('no row');
      return {
        ...form,
        tables: { indicators: [first, added('new1', '书屋建成数'), added('new2', '驿站建成数'), ...rest] },
      };
    });
    const saved = read(patch(bytes, editsToSave(origin, document, [])));
    const [sheet] = saved.sheets;
    expect(cellAt(sheet, 'A13')).toMatchObject({ value: '产出指标', rowSpan: 6, columnSpan: 4 });
    expect(cellAt(sheet, 'E13')).toMatchObject({ value: '数量指标', rowSpan: 3, columnSpan: 3 });
    expect(cellAt(sheet, at.name)).toMatchObject({ value: '书屋建成数', rowSpan: 1, columnSpan: 3 });
    expect(cellAt(sheet, at.target)).toMatchObject({ value: '≥5个', columnSpan: 2 });
    expect(cellAt(sheet, at.actual)).toMatchObject({ value: '6个', columnSpan: 2 });
    expect(cellAt(sheet, at.weight)).toMatchObject({ value: 5, columnSpan: 1 });
    expect(cellAt(sheet, at.reason)).toMatchObject({ value: '新增', columnSpan: 3 });
    const column = at.total.slice(0, 1);
    expect(cellAt(sheet, at.total).formula).toBe(`SUM(${column}13:${column}23)+O5`);

    const [found] = recognise(saved, catalogue);
    expect(found?.form.tables['indicators']).toHaveLength(11);
    expect(found?.binding.places['total.weight']).toMatchObject({ row: 23, formula: true });
  });
});
