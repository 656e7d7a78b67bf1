/** 收入支出决算总表 as units send it: income and spending are two lists, and each is read line by line. */
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../shared/document/values';
import { accountsIncomeSpending } from '../../../shared/forms/accounts-income-spending';
import { findLabels } from '../../../shared/sheet/find-labels';
import { messagesOf, recogniseDrawn } from '../../support/drawn-forms';
import { addressesOf, formsIn, workbookOf } from '../../support/variants';
import { amounts, texts } from './filled';

const id = 'accounts-income-spending';
const variant = (file: string) => recogniseDrawn(id, file);

it('The paper has its places beside their lines, and asks for the year only', async () => {
  const paper = await variant('paper.xlsx');
  expect(paper).toMatchObject({ key: id, confidence: 1, form: { year: null, places: {} } });
  expect(messagesOf(paper)).toEqual(['表的标题没有写明年度']);
  expect(addressesOf(paper, 'unit', 'income.general', 'income.other', 'functional.201', 'functional.234')).toEqual([
    ...['A3', 'C7', 'C14'],
    ...['F7', 'F32'],
  ]);
  expect(addressesOf(paper, 'income.carriedIn', 'spending.carriedOut', 'income.grandTotal')).toEqual([
    'C35',
    'F35',
    'C37',
  ]);
  expect(paper.binding.places['functional.208']?.label).toBe('社会保障和就业支出');
  expect(paper.binding.places['spending.grandTotal']).toMatchObject({ label: '支出总计', formula: true });
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the paper is', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['behind a cover sheet that has its title too', 'cover-sheet-first.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with half-width brackets', 'half-width-brackets.xlsx'],
    ['with 金额 in place of 决算数', 'in-amounts.xlsx'],
    ['without 行次', 'without-line-numbers.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form).toMatchObject({ year: 2022, places: { ...texts, ...amounts } });
    expect(Object.keys(found.form.places)).toHaveLength(13);
  });

  it('with numbers as text, which count as numbers', async () => {
    const { places } = (await variant('numbers-as-text.xlsx')).form;
    expect(places['income.general']).toBe('278.82');
    expect(
      Object.fromEntries(Object.keys(amounts).map((place) => [place, numberOf(places[place] ?? null)?.toNumber()])),
    ).toEqual(amounts);
  });

  it('with amounts in 元, which stay as they stand in the file; a hint says so', async () => {
    const found = await variant('amounts-in-yuan.xlsx');
    expect(found.form.places['income.general']).toBe(2_788_200);
    expect(messagesOf(found)).toEqual(['这份表的金额单位是“元”，表样规定是“万元”']);
  });

  it('with the lines of 2019, in which both lists are shorter and counted otherwise', async () => {
    const found = await variant('lines-of-2019.xlsx');
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(addressesOf(found, 'income.other', 'functional.224', 'functional.232')).toEqual(['C13', 'F27', 'F30']);
    expect(messagesOf(found)).toEqual([
      '没有找到“国有资本经营预算财政拨款收入”一栏',
      '没有找到“国有资本经营预算支出”一栏',
      '没有找到“抗疫特别国债安排的支出”一栏',
    ]);
  });
});

it('财政拨款收入支出决算总表 has most of its words and ends in its title, but is another table', async () => {
  const file = 'foreign-workbooks/final-accounts-of-appropriations.xlsx';
  const [sheet] = (await workbookOf(file)).sheets;
  expect(sheet && findLabels(accountsIncomeSpending, sheet).confidence).toBeGreaterThan(0.6);
  expect(await formsIn(file)).toEqual([]);
});
