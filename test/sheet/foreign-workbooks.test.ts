import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import { findLabels } from '../../shared/sheet/find-labels';
import { recognise } from '../../shared/sheet/recognise';
import { startDocument, viewOf } from '../../shared/sheet/view';
import { opened } from '../support/opened';
import { formsIn, workbookOf } from '../support/variants';
import { cellsIn } from '../support/cells';

const folder = new URL('../fixtures/foreign-workbooks/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.xlsx?$/.test(name));
/** blank sheets have no text to show */
const blank = ['empty.xlsx', 'empty-with-borders.xlsx'];

describe('Workbooks that are none of the forms', () => {
  it('are at least forty, of four programs', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)('%s is no form, and opens as a plain workbook with its own texts', async (name) => {
    const workbook = await workbookOf(`foreign-workbooks/${name}`);
    expect(recognise(workbook, catalogue)).toEqual([]);
    const origin = opened(workbook);
    const view = viewOf(origin, startDocument(origin), []);
    expect(view.check.findings).toEqual([]);
    const texts = view.workbook.sheets.flatMap((sheet) => cellsIn(sheet).filter(({ text }) => text !== ''));
    expect(texts.length > 0).toBe(!blank.includes(name));
  });
});

describe('What they share with a form', () => {
  const confidences = async (name: string): Promise<Record<string, number>> => {
    const [sheet] = (await workbookOf(`foreign-workbooks/${name}`)).sheets;
    if (!sheet) throw new Error('no sheet');
    return Object.fromEntries(catalogue.map((form) => [form.id, findLabels(form, sheet).confidence]));
  };

  it('is its title and most of its words in the 自评表 of another province, but none that are its own', async () => {
    const found = await confidences('self-evaluation-of-another-province.xlsx');
    expect(found['department-self-evaluation-unified']).toBeGreaterThan(0.6);
    expect(await formsIn('foreign-workbooks/self-evaluation-of-another-province.xlsx')).toEqual([]);
  });

  it.each([
    ['half-a-form-title-and-indicators.xlsx', 'hunan-department-self-evaluation'],
    ['half-a-form-title-and-funds.xlsx', 'department-self-evaluation-unified'],
    ['half-a-form-only-funds.xlsx', 'project-self-evaluation'],
    ['half-a-form-only-budget-of-wangcheng.xlsx', 'wangcheng-department-target'],
  ])('is half of its words in %s, which is said to be no more', async (name, form) => {
    const confidence = (await confidences(name))[form];
    expect(confidence).toBeGreaterThan(0.3);
    expect(confidence).toBeLessThan(0.6);
  });
});
