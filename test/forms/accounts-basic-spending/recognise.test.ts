/** 一般公共预算财政拨款基本支出决算明细表 as units send it: three lists side by side, each read line by line. */
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../shared/document/values';
import { messagesOf, recogniseDrawn } from '../../support/drawn-forms';
import { addressesOf } from '../../support/variants';
import { amounts, texts } from './filled';

const id = 'accounts-basic-spending';
const variant = (file: string) => recogniseDrawn(id, file);

it('The paper has its places beside their lines, and asks for the year only', async () => {
  const paper = await variant('paper.xlsx');
  expect(paper).toMatchObject({ key: id, confidence: 1, form: { year: null, places: {} } });
  expect(messagesOf(paper)).toEqual(['表的标题没有写明年度']);
  const places = ['economic.301', 'economic.30399', 'economic.30201', 'economic.30299', 'economic.307', 'economic.399'];
  expect(addressesOf(paper, ...places)).toEqual(['C6', 'C32', 'F7', 'F33', 'I6', 'I28']);
  expect(addressesOf(paper, 'economic.39999', 'total.personnel', 'total.office')).toEqual(['I33', 'C34', 'I34']);
  expect(paper.binding.places['economic.30217']).toMatchObject({ label: '公务接待费（30217）', formula: false });
  expect(paper.binding.places['economic.302']).toMatchObject({ label: '商品和服务支出（302）', formula: true });
});

describe('Filled in, in another coat, the same values are read from it', () => {
  it.each([
    ['as the paper is', 'filled.xlsx'],
    ['two rows lower and one column to the right', 'shifted.xlsx'],
    ['with blanks in its labels', 'blanks-in-labels.xlsx'],
    ['with half-width brackets', 'half-width-brackets.xlsx'],
    ['saved again by LibreOffice', 'saved-by-libreoffice.xlsx'],
    ['as .xls of Excel 97', 'excel-97.xls'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.key).toBe(id);
    expect(found.issues).toEqual([]);
    expect(found.form.year).toBe(2022);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
  });

  it.each([
    ['without the costs of debt, so that the list at the right stands two lines higher', 'without-costs-of-debt.xlsx'],
    ['with 对企业补助, as until 2021, so that 其他支出 stands lower', 'with-companies.xlsx'],
  ])('%s', async (_coat, file) => {
    const found = await variant(file);
    expect(found.form.places).toEqual({ ...texts, ...amounts });
    expect(addressesOf(found, 'economic.310', 'economic.31002')).toEqual(['I9', 'I11']);
    expect(messagesOf(found)).toEqual([
      '没有找到“国内债务发行费用（30703）”一栏',
      '没有找到“国外债务发行费用（30704）”一栏',
    ]);
  });

  it('with 对企业补助, whose lines are taken for none of the form', async () => {
    const found = await variant('with-companies.xlsx');
    expect(addressesOf(found, 'economic.399', 'economic.39907', 'economic.39999')).toEqual(['I32', 'I33', 'I37']);
  });

  it('with numbers as text, which count as numbers', async () => {
    const { places } = (await variant('numbers-as-text.xlsx')).form;
    expect(places['economic.30101']).toBe('62.35');
    expect(
      Object.fromEntries(Object.keys(amounts).map((place) => [place, numberOf(places[place] ?? null)?.toNumber()])),
    ).toEqual(amounts);
  });
});
