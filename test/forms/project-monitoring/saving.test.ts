/** The form filled in and saved: only what was filled in is written, below both rows of headings. */
import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import type { Document, FormDocument, TableRow } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { projectMonitoring } from '../../../shared/forms/project-monitoring';
import { blankForm } from '../../../shared/sheet/blank-form';
import { editsToSave } from '../../../shared/sheet/edits-to-save';
import { layout } from '../../../shared/sheet/layout';
import { recognise } from '../../../shared/sheet/recognise';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { create } from '../../../shared/workbook/create';
import { patch } from '../../../shared/workbook/patch';
import { read } from '../../../shared/workbook/read';
import { drawnBytes } from '../../support/drawn-forms';
import { cellAt } from '../../support/official';
import { opened } from '../../support/opened';
import { rowsOf } from '../../support/variants';

const key = 'project-monitoring';

/** The workbook of `bytes` as opened, and a way to change its form. */
function openForm(bytes: Uint8Array) {
  const origin = opened(read(bytes));
  const start = startDocument(origin);
  const changed = (change: (form: FormDocument) => FormDocument): Document => {
    const form = start.forms[key];
    if (!form) throw new Error('no form');
    return { ...start, forms: { ...start.forms, [key]: change(form) } };
  };
  return { origin, start, changed };
}

const withRows = (form: FormDocument, change: (rows: readonly TableRow[]) => readonly TableRow[]): FormDocument => ({
  ...form,
  tables: { indicators: change(form.tables['indicators'] ?? []) },
});

describe('The drawn paper', () => {
  const bytes = drawnBytes(key, 'paper.xlsx');
  const { origin, start, changed } = openForm(bytes);

  it('is not changed as long as nothing is filled in', () => {
    expect(editsToSave(origin, start, [])).toEqual([]);
  });

  it('gets what was filled in, the period behind its words, and no sum that nobody typed', () => {
    const document = changed((form) => ({
      ...withRows(form, (rows) =>
        rows.map((row, index) =>
          index === 1 ? { ...row, values: { ...row.values, 'cause.other': '√', 'chance.possible': '√' } } : row,
        ),
      ),
      places: { 'funds.fiscal.spent': 70.25, period: '2024年1月 至 7月' },
    }));
    expect(editsToSave(origin, document, []).flatMap(({ cells }) => cells)).toEqual([
      { row: 6, column: 6, value: 70.25 },
      { row: 9, column: 0, value: '监控时间段：2024年1月 至 7月' },
      { row: 14, column: 10, value: '√' },
      { row: 14, column: 13, value: '√' },
    ]);
  });

  it('gets two lines more for three 数量指标, and the notes move down', () => {
    const quantity = { level1: '产出指标', level2: '数量指标' };
    const document = changed((form) =>
      withRows(form, ([first, ...others]) => [
        { id: first?.id ?? '', values: { ...quantity, name: '甲' } },
        { id: 'new1', values: { ...quantity, name: '乙', reason: '缺人手' } },
        { id: 'new2', values: { ...quantity, name: '丙' } },
        ...others,
      ]),
    );
    const saved = read(patch(bytes, editsToSave(origin, document, [])));
    const [found] = recognise(saved, catalogue);
    if (!found) throw new Error('no form');
    expect(rowsOf(found).slice(0, 4)).toEqual([
      { ...quantity, name: '甲' },
      { ...quantity, name: '乙', reason: '缺人手' },
      { ...quantity, name: '丙' },
      { level1: '产出指标', level2: '质量指标' },
    ]);
    expect(cellAt(saved.sheets[0], 'A25').text).toMatch(/^注：1．偏差原因分析/);
    expect(cellAt(saved.sheets[0], 'G12')).toMatchObject({ value: '偏差原因分析', columnSpan: 6 });
  });
});

it('A form without any indicator gets its first ones below the second row of headings', async () => {
  const empty = withRows(blankForm(projectMonitoring, 2024), () => []);
  const bytes = await create(layout(projectMonitoring, key, complete(projectMonitoring, empty, {})));
  const { origin, changed } = openForm(bytes);
  const values = { level1: '产出指标', level2: '质量指标', name: '甲', 'chance.certain': '√' };
  const document = changed((form) => withRows(form, () => [{ id: 'new1', values }]));
  const saved = read(patch(bytes, editsToSave(origin, document, [])));
  const [found] = recognise(saved, catalogue);
  expect(found && rowsOf(found)).toEqual([values]);
  for (const { sheets } of [saved, viewOf(origin, document, []).workbook]) {
    const at = (address: string) => cellAt(sheets[0], address);
    expect(at('A12')).toMatchObject({ value: '绩效指标', rowSpan: 3 });
    expect(at('D12')).toMatchObject({ value: '三级指标', rowSpan: 2 });
    expect(at('G13').value).toBe('经费\n保障');
    expect(at('D14').value).toBe('甲');
  }
});
