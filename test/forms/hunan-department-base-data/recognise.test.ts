/** The form as it comes back from offices: the same numbers in many coats (test/fixtures/base-data/make.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../shared/document/values';
import type { CellValue } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { recognise } from '../../../shared/sheet/recognise';
import type { Recognition } from '../../../shared/sheet/recognise';
import { openOrConvert } from '../../../shared/workbook/open-or-convert';
import { otherOfficials, readOfficial, selfEvaluation } from '../../support/official';
import { publishedPlaces, publishedProjects } from './published-2022';

const id = 'hunan-department-base-data';

const recognised = async (name: string): Promise<Recognition[]> => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/base-data/${name}`, import.meta.url)));
  return recognise((await openOrConvert(bytes)).workbook, catalogue);
};

async function only(name: string): Promise<Recognition> {
  const [found, ...others] = await recognised(name);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} forms in ${name}`);
  return found;
}

/** What was typed as a number, also where the file holds it as text. */
const asNumbers = (values: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, numberOf(value)?.toNumber() ?? value]));

interface Coat {
  readonly file: string;
  /** lines that no project fills */
  readonly blankLines?: number;
  /** 0-based */
  readonly sheet?: number;
  readonly year?: number;
  /** notes on what is not there, in order */
  readonly notes?: readonly string[];
}

const coats: readonly Coat[] = [
  { file: 'as-published.xlsx' },
  { file: 'first-row-and-column-shifted.xlsx' },
  { file: 'lines-below-the-title.xlsx' },
  { file: 'cover-sheet.xlsx', sheet: 1 },
  { file: 'other-sheet-name.xlsx' },
  { file: 'more-project-rows.xlsx', blankLines: 6 },
  { file: 'fewer-project-rows.xlsx', blankLines: 0 },
  { file: 'blank-row-put-in.xlsx' },
  {
    file: 'line-of-cars-bought-missing.xlsx',
    notes: ['上年决算数', '本年预算数', '本年决算数'].map((column) => `没有找到“其中：公车购置 ${column}”一栏`),
  },
  { file: 'last-year-in-the-last-column.xlsx' },
  { file: 'labels-with-blanks.xlsx' },
  { file: 'labels-with-line-breaks.xlsx' },
  { file: 'labels-in-full-width.xlsx' },
  { file: 'years-in-words.xlsx' },
  { file: 'years-left-open.xlsx' },
  { file: 'other-year.xlsx', year: 2031 },
  { file: 'numbers-as-text.xlsx' },
  { file: 'seven-columns.xlsx' },
  { file: 'saved-by-libreoffice.xlsx' },
  { file: 'as-old-xls.xls' },
];

describe('The published numbers are read from', () => {
  it.each(coats)('$file', async ({ file, blankLines = 1, sheet = 0, year = 2022, notes = [] }) => {
    const { definition, form, sheet: found, issues } = await only(file);
    expect(definition.id).toBe(id);
    expect(found).toBe(sheet);
    expect(form.year).toBe(year);
    expect(asNumbers(form.places)).toEqual(publishedPlaces);
    expect(form.tables['projects']?.map(({ values }) => asNumbers(values))).toEqual([
      ...publishedProjects,
      ...Array.from({ length: blankLines }, () => ({})),
    ]);
    expect(issues.map(({ message }) => message)).toEqual(notes);
  });
});

it('The official workbook is blank, its 控制率 left to its formula', () => {
  const [found, ...others] = recognise(readOfficial('部门整体支出绩效评价基础数据表.xlsx'), catalogue);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key: id, sheet: 0, confidence: 1, issues: [] });
  expect(found?.form).toMatchObject({ year: 2022, places: {} });
  expect(found?.form.tables['projects']).toHaveLength(4);
  expect(found?.binding.places['staff.rate']).toMatchObject({ row: 2, column: 3, formula: true });
  expect(found?.binding.places['spend.total.before']?.label).toBe('支出总额 上年决算数');
  expect(found?.binding.places['spend.special.actual']).toMatchObject({ row: 9, column: 3 });
  expect(found?.binding.tables['projects']?.columns).toEqual({ name: 0, before: 1, budget: 2, actual: 3 });
});

describe('Other workbooks are not taken for it', () => {
  const others = [selfEvaluation, ...otherOfficials].filter((name) => !name.includes('基础数据表'));

  it.each(others)('%s', (name) => {
    expect(recognise(readOfficial(name), catalogue).map(({ definition }) => definition.id)).not.toContain(id);
  });

  it('a table of 决算 with many of the same words', async () => {
    expect(await recognised('another-table-with-the-same-words.xlsx')).toEqual([]);
  });
});
