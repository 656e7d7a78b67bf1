import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { accountsOfficialExpenses as form } from '../../../shared/forms/accounts-official-expenses';
import type { Values } from '../../support/drawn-forms';
import { filledForm } from '../../support/filled-form';
import { amounts, texts } from './filled';

const { filled, run, own, found } = filledForm(form, { ...texts, ...amounts });

it('calculates 合计 and 小计 of both halves', () => {
  const entered = filled({
    'official.total.budget': null,
    'official.cars.budget': null,
    'official.total.actual': null,
    'official.cars.actual': null,
  });
  expect(complete(form, entered, {}).places).toMatchObject({
    // 0 + 0 + 2.00 + 1.50; 0 + 0 + 1.20 + 0.36
    'official.total.budget': 3.5,
    'official.cars.budget': 2,
    'official.total.actual': 1.56,
    'official.cars.actual': 1.2,
  });
});

it('finds nothing in a table that ties out, and runs all', () => {
  const { findings, notRun, passed } = run(filled());
  expect(findings).toEqual([]);
  expect(own(notRun)).toEqual([]);
  expect(own(passed)).toEqual(['B20', 'B23', 'B09']);
});

describe('A slip is found', () => {
  it.each<[string, Values, string[]]>([
    ['in 合计 of the budget', { 'official.total.budget': 5.5 }, ['B20 三公经费合计（预算数）为5.50，应为3.50']],
    ['in 合计 of what was spent', { 'official.total.actual': 1.2 }, ['B20 三公经费合计（决算数）为1.20，应为1.56']],
    [
      'in 小计 of the cars',
      { 'official.cars.actual': 2.1 },
      ['B23 公务用车费小计（决算数）为2.10，应为1.20', 'B09 公务用车费小计（决算数）为2.10，超过2.00'],
    ],
    [
      'in what was spent without a budget',
      { 'official.abroad.actual': 0.4, 'official.total.actual': 1.96 },
      ['B09 因公出国（境）费（决算数）为0.40，超过0.00'],
    ],
  ])('%s', (_where, places, messages) => {
    expect(found(places)).toEqual(messages);
  });

  it('with its figures and the cell to go to', () => {
    const [issue] = run(filled({ 'official.total.actual': 1.2 })).findings;
    expect(issue?.explain).toBe(
      '因公出国（境）费（决算数）＋公务用车购置费（决算数）＋公务用车运行维护费（决算数）＋公务接待费（决算数）：0＋0＋1.2＋0.36＝1.56，表上1.20，少0.36',
    );
    expect(issue?.paths[0]).toEqual({ kind: 'place', form: form.id, place: 'official.total.actual' });
  });
});

describe('The sum of 三公经费 has not passed', () => {
  it('where a kind is left blank: it is to be told, though it be 0', () => {
    const { findings, notRun } = run(filled({ 'official.abroad.budget': null, 'official.abroad.actual': null }));
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'A07 “因公出国（境）费（预算数）”、“因公出国（境）费（决算数）”未填，没有的填0',
    ]);
    expect(notRun.find(({ rule }) => rule === 'B20')?.why).toBe(
      '缺少因公出国（境）费（预算数）、因公出国（境）费（决算数）',
    );
  });

  it('on a blank form, which has no totals of 0 either', () => {
    const blank = complete(form, { ...filled(), places: {} }, {});
    expect(blank.places).toEqual({});
    const { findings, passed, notRun } = run(blank);
    expect(findings).toEqual([]);
    expect(own(passed)).toEqual([]);
    expect(own(notRun)).toEqual(['B20', 'B23', 'B09']);
  });
});
