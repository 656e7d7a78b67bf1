import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { accountsIncomeSpending as form } from '../../../shared/forms/accounts-income-spending';
import type { Values } from '../../support/drawn-forms';
import { filledForm } from '../../support/filled-form';
import { amounts, texts } from './filled';

const { filled, run, own, found } = filledForm(form, { ...texts, ...amounts });

/** As entered by a clerk: the totals are left to the form. */
const withoutTotals: Values = Object.fromEntries(
  Object.keys(amounts)
    .filter((place) => /[tT]otal$/.test(place))
    .map((place) => [place, null]),
);

it('calculates both sums and both totals', () => {
  expect(complete(form, filled(withoutTotals), {}).places).toMatchObject({
    // 278.82 + 21.37; 233.10 + 30.20 + 14.16 + 22.13
    'income.total': 300.19,
    'spending.total': 299.59,
    // 300.19 + 5.50; 299.59 + 6.10
    'income.grandTotal': 305.69,
    'spending.grandTotal': 305.69,
  });
});

it('leaves the totals of a blank form blank, and runs no check of figures on it', () => {
  const blank = complete(form, { ...filled(), places: {} }, {});
  expect(blank.places).toEqual({});
  const { findings, passed, notRun } = run(blank);
  expect(findings).toEqual([]);
  expect(own(passed)).toEqual([]);
  expect(own(notRun)).toEqual(['B01', 'B24', 'B03', 'B21']);
});

it('finds nothing in a table that ties out, and runs all', () => {
  const { findings, notRun, passed } = run(filled());
  expect(findings).toEqual([]);
  expect(own(notRun)).toEqual([]);
  expect(own(passed)).toEqual(['B01', 'B24', 'B03', 'B21']);
});

describe('A slip is found', () => {
  it.each<[string, Values, string[]]>([
    [
      'in 本年收入合计',
      {
        'income.total': 300.91,
        'income.grandTotal': 306.41,
        'spending.carriedOut': 6.82,
        'spending.grandTotal': 306.41,
      },
      ['B01 本年收入合计为300.91，应为300.19'],
    ],
    ['in one income, against 本年收入合计', { 'income.other': 21.47 }, ['B01 本年收入合计为300.19，应为300.29']],
    [
      'in 收入总计',
      { 'income.grandTotal': 300.19 },
      ['B01 收入总计为300.19，应为305.69', 'B03 收入总计为300.19，应为305.69'],
    ],
    ['in 本年支出合计 against its 功能分类', { 'functional.210': 41.16 }, ['B24 本年支出合计为299.59，应为326.59']],
    [
      'in 支出总计',
      { 'spending.grandTotal': 305.96 },
      ['B24 支出总计为305.96，应为305.69', 'B03 收入总计为305.69，应为305.96'],
    ],
    [
      'in 年末结转和结余 that is not what remains, where the total was made to fit',
      { 'spending.carriedOut': 1.6, 'spending.grandTotal': 301.19 },
      ['B03 收入总计为305.69，应为301.19', 'B21 年末结转和结余为1.60，应为6.10'],
    ],
    [
      'in 结余分配 that was not taken off what remains',
      { 'spending.surplusDistributed': 2, 'spending.grandTotal': 307.69 },
      ['B03 收入总计为305.69，应为307.69', 'B21 年末结转和结余为6.10，应为4.10'],
    ],
  ])('%s', (_where, places, messages) => {
    expect(found(places)).toEqual(messages);
  });

  it('with its figures and the cell to go to', () => {
    const [issue] = run(filled({ 'spending.carriedOut': 6.7, 'spending.grandTotal': null })).findings.filter(
      ({ rule }) => rule === 'B21',
    );
    expect(issue?.explain).toBe(
      '本年收入、使用非财政拨款结余和年初结转 300.19＋5.5＝305.69，本年支出和结余分配 299.59；收支相抵6.10，表上6.70，多0.60',
    );
    expect(issue?.paths[0]).toEqual({ kind: 'place', form: form.id, place: 'spending.carriedOut' });
  });
});

describe('Nothing is found', () => {
  it('but rounding, where sums differ by no more than their figures may be rounded', () => {
    const { findings } = run(filled({ 'functional.208': 30.21, 'functional.210': 14.17 }));
    expect(findings.map(({ level, message }) => [level, message])).toEqual([
      ['hint', '本年支出合计为299.59，各功能分类支出之和为299.61，有舍入差0.02'],
    ]);
  });

  it('and what cannot be compared has not passed: a table without 年末结转和结余', () => {
    const { findings, notRun } = run(filled({ 'spending.carriedOut': null, 'spending.grandTotal': 305.69 }));
    expect(findings.map(({ rule }) => rule)).toEqual(['B24']);
    expect(notRun.find(({ rule }) => rule === 'B21')?.why).toBe('缺少年末结转和结余');
  });

  it('and what cannot be compared has not passed: only the totals are told', () => {
    const only = { ...filled(), places: { 'income.total': 300.19, 'spending.total': 299.59 } };
    const { findings, notRun } = run(only);
    expect(findings.map(({ rule }) => rule)).toEqual(['B03']);
    expect(own(notRun)).toEqual(['B01', 'B24', 'B21']);
  });
});
