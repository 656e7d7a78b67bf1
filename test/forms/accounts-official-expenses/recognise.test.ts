/** 财政拨款“三公”经费支出决算表 as units send it: one row of figures below three rows of headings and one of 栏次. */
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../shared/document/values';
import { messagesOf, recogniseDrawn } from '../../support/drawn-forms';
import { addressesOf, formsIn } from '../../support/variants';
import { amounts, texts } from './filled';

const id = 'accounts-official-expenses';
const variant = (file: string) => recogniseDrawn(id, file);

it('The paper has its places below their headings, and asks for the year only', async () => {
  const paper = await variant('paper.xlsx');
  expect(paper).toMatchObject({ key: id, confidence: 1, form: { year: null, places: {} } });
  expect(messagesOf(paper)).toEqual(['表的标题没有写明年度']);
  expect(addressesOf(paper, ...Object.keys(amounts))).toEqual(
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((column) => `${column}8`),
  );
  expect(paper.binding.places['official.carOperation.actual']?.label).toBe('公务用车运行维护费（决算数）');
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the paper is', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with its labels broken elsewhere', 'other-line-breaks.xlsx'],
    ['with half-width brackets', 'half-width-brackets.xlsx'],
    ['with the title and words of 公开07表', 'of-the-general-budget.xlsx'],
    ['without 栏次', 'without-column-numbers.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2022);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
  });

  it('with numbers as text, which count as numbers', async () => {
    const { places } = (await variant('numbers-as-text.xlsx')).form;
    expect(places['official.reception.actual']).toBe('0.36');
    expect(
      Object.fromEntries(Object.keys(amounts).map((place) => [place, numberOf(places[place] ?? null)?.toNumber()])),
    ).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await variant('amounts-in-yuan.xlsx');
    expect(found.form.places['official.reception.actual']).toBe(3600);
    expect(messagesOf(found)).toEqual(['这份表的金额单位是“元”，表样规定是“万元”']);
  });
});

it('“三公”经费预算情况表 has many of its words, but is another table', async () => {
  expect(await formsIn('foreign-workbooks/official-expenses.xlsx')).toEqual([]);
});
