import { describe, expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import { accountsBasicSpending as form } from '../../../shared/forms/accounts-basic-spending';
import type { Values } from '../../support/drawn-forms';
import { filledForm } from '../../support/filled-form';
import { amounts, texts } from './filled';

const { filled, run, own, found } = filledForm(form, { ...texts, ...amounts });

it('calculates every class from its items, and 人员经费 and 公用经费 from the classes', () => {
  const items = Object.entries(amounts).filter(([place]) => /\d{5}$/.test(place));
  const entered = { ...filled(), places: Object.fromEntries(items) };
  const { places } = complete(form, entered, {});
  expect(places).toMatchObject({
    // 62.35 + 48.20 + 52.41 + 20.16 + 10.04 + 9.63 + 4.53 + 0.42 + 22.13
    'economic.301': 229.87,
    // 3.15 + 1.26 + 0.88 + 2.07 + 0.95 + 1.30 + 0.36 + 3.42 + 2.58 + 4.10 + 0.55
    'economic.302': 20.62,
    // 2.41 + 1.20
    'economic.303': 3.61,
    'economic.310': 0.75,
    // 229.87 + 3.61; 20.62 + 0.75
    'total.personnel': 233.48,
    'total.office': 21.37,
  });
  expect(places).not.toHaveProperty('economic.307');
});

it('leaves the totals of a blank form blank, and runs no check of figures on it', () => {
  const blank = complete(form, { ...filled(), places: {} }, {});
  expect(blank.places).toEqual({});
  const { findings, passed, notRun } = run(blank);
  expect(findings).toEqual([]);
  expect(own(passed)).toEqual([]);
  expect(own(notRun)).toEqual(['B23', 'B22']);
});

it('finds nothing in a table that ties out, and runs all', () => {
  const { findings, notRun, passed } = run(filled());
  expect(findings).toEqual([]);
  expect(own(notRun)).toEqual([]);
  expect(own(passed)).toEqual(['B23', 'B22']);
});

describe('A slip is found', () => {
  it.each<[string, Values, string[]]>([
    ['in an item, against its class', { 'economic.30102': 42.8 }, ['B23 工资福利支出（301）为229.87，应为224.47']],
    [
      'in a class of one item',
      { 'economic.310': 7.5, 'total.office': 28.12 },
      ['B23 资本性支出（310）为7.50，应为0.75'],
    ],
    ['in 人员经费合计', { 'total.personnel': 229.87 }, ['B22 人员经费合计为229.87，应为233.48']],
    ['in 公用经费合计', { 'total.office': 20.62 }, ['B22 公用经费合计为20.62，应为21.37']],
    [
      'in 其他支出, which is a class and an item',
      { 'economic.399': 1, 'economic.39999': 2, 'total.office': 22.37 },
      ['B23 其他支出（399）为1.00，应为2.00'],
    ],
  ])('%s', (_where, places, messages) => {
    expect(found(places)).toEqual(messages);
  });

  it('with its figures and the cell to go to', () => {
    const [issue] = run(filled({ 'economic.303': 3.16, 'total.personnel': 233.03 })).findings;
    expect(issue).toMatchObject({
      rule: 'B23',
      explain: '各项目：2.41＋1.2＝3.61，表上3.16，少0.45',
      paths: [
        { kind: 'place', form: form.id, place: 'economic.303' },
        { kind: 'place', place: 'economic.30305' },
        { kind: 'place', place: 'economic.30309' },
        { kind: 'place', place: 'economic.303' },
      ],
    });
  });
});

describe('Nothing is found', () => {
  it('but rounding, where sums differ by no more than their figures may be rounded', () => {
    const { findings } = run(filled({ 'economic.30101': 62.36, 'economic.30113': 22.14, 'total.office': 21.38 }));
    expect(findings.map(({ level, message }) => [level, message])).toEqual([
      ['hint', '工资福利支出（301）为229.87，各项目之和为229.89，有舍入差0.02'],
      ['hint', '公用经费合计为21.38，各类支出之和为21.37，有舍入差0.01'],
    ]);
  });

  it('and what cannot be compared has not passed: a class without its items', () => {
    const { findings, notRun } = run(
      filled({
        ...Object.fromEntries(
          Object.keys(amounts)
            .filter((place) => /\d{5}$/.test(place))
            .map((place) => [place, null]),
        ),
      }),
    );
    expect(findings).toEqual([]);
    expect(own(notRun)).toEqual(['B23']);
  });
});
