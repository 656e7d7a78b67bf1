import { describe, expect, it } from 'vitest';
import type { Figure, FigureCell, FigureSource, FigureStyle } from '../../shared/document/figure';
import { figureTextOf, shownFigure } from '../../shared/report/figure-text';
import { clean, changed, cleanRows, indicator, withIndicators } from '../support/clean-self-evaluation';
import { tableBeside } from './support/report-of-text';
import { yueluTables } from './support/yuelu-tables';

const form = 'hunan-department-self-evaluation';
const place = (id: string, file: string | null = null): FigureCell => ({
  file,
  path: { kind: 'place', form, place: id },
});
const inRow = (row: string, column: string): FigureCell => ({
  file: null,
  path: { kind: 'tableCell', form, table: 'indicators', row, column },
});
const figure = (source: FigureSource, style: Partial<FigureStyle> = {}): Figure => ({
  source,
  style: { unit: null, showsUnit: true, decimals: null, capitals: false, ...style },
  text: '原来的字',
});
const ofCell = (cell: FigureCell, style: Partial<FigureStyle> = {}): Figure => figure({ kind: 'cell', cell }, style);
const shown = (each: Figure, tables = yueluTables): string => figureTextOf(tables)(each);
const basic = place('structure.basic.spent');

describe('A live figure of a cell', () => {
  it('shows what the table shows, with its unit', () => {
    expect(shown(ofCell(basic))).toBe('254.85万元');
    expect(shown(ofCell(place('structure.basic.rate')))).toBe('100%');
    expect(shown(ofCell(place('staff')))).toBe('8');
    expect(shown(ofCell(place('total.score')))).toBe('96');
    expect(shown(ofCell(inRow('r1', 'actual')))).toBe('474人');
    expect(shown(ofCell(inRow('r5', 'actual')))).toBe('已完成');
  });

  it('is converted between 元, 万元 and 亿元 to the 分', () => {
    expect(shown(ofCell(basic, { unit: '元' }))).toBe('2548500元');
    expect(shown(ofCell(basic, { unit: '亿元' }))).toBe('0.025485亿元');
    expect(shown(ofCell(basic, { unit: '亿元', decimals: 2 }))).toBe('0.03亿元');
    expect(shown(ofCell(basic, { unit: '万元', decimals: 1 }))).toBe('254.9万元');
    expect(shown(ofCell(basic, { unit: '元', showsUnit: false, decimals: 2 }))).toBe('2548500.00');
  });

  it('rounds half up, and has no zeros at its end unless decimals are asked for', () => {
    const tables = [tableBeside(changed(clean, { 'structure.basic.spent': 9.6, 'structure.project.spent': 17.9935 }))];
    expect(shown(ofCell(basic), tables)).toBe('9.6万元');
    expect(shown(ofCell(basic, { decimals: 2 }), tables)).toBe('9.60万元');
    expect(shown(ofCell(place('structure.project.spent')), tables)).toBe('17.99万元');
    expect(shown(ofCell(place('structure.project.spent'), { unit: '元' }), tables)).toBe('179935元');
    expect(shown(ofCell(place('structure.project.spent'), { decimals: 3 }), tables)).toBe('17.994万元');
  });

  it('has no thousands separators, as in a table', () => {
    const tables = [tableBeside(changed(clean, { 'structure.basic.spent': 12345.6 }))];
    expect(shown(ofCell(basic), tables)).toBe('12345.6万元');
  });

  it('is written in 大写 where that is asked for', () => {
    expect(shown(ofCell(basic, { capitals: true }))).toBe('贰佰伍拾肆万捌仟伍佰元整');
    expect(shown(ofCell(place('staff'), { capitals: true }))).toBe('8');
  });

  it('shows words where the cell holds words', () => {
    const tables = [tableBeside(changed(clean, { 'structure.basic.spent': '不适用' }))];
    expect(shown(ofCell(basic), tables)).toBe('不适用');
  });
});

describe('A live figure that is calculated', () => {
  it('adds and takes off in the unit of the table', () => {
    const both = [basic, place('structure.project.spent')];
    expect(shown(figure({ kind: 'sum', cells: both }))).toBe('299.59万元');
    const [from, taken] = [place('income.fiscal.budget'), basic];
    expect(shown(figure({ kind: 'difference', from, taken }))).toBe('44.74万元');
  });

  it('is a share or a growth in %', () => {
    // 254.85 ÷ 299.59 = 85.066…%
    const share = { kind: 'share', part: basic, whole: place('income.fiscal.spent') } as const;
    expect(shown(figure(share))).toBe('85.07%');
    expect(shown(figure(share, { decimals: 1 }))).toBe('85.1%');
    // 190 against 200
    const growth = { kind: 'growth', now: place('income.total.spent'), before: place('income.total.budget') } as const;
    expect(shown(figure(growth), [tableBeside(clean)])).toBe('-5%');
  });

  it('sums the scores below a 一级指标, whichever rows there are', () => {
    const sum = figure({ kind: 'groupSum', form, table: 'indicators', column: 'score', group: '产出指标' });
    expect(shown(sum)).toBe('66');
    const more = withIndicators([...cleanRows, indicator('产出指标', '质量指标', '指标1：达标率', 5)]);
    expect([shown(sum, [tableBeside(clean)]), shown(sum, [tableBeside(more)])]).toEqual(['50', '55']);
  });

  it('counts indicators, those fully scored and those with points off', () => {
    const count = (of: 'all' | 'full' | 'deducted'): string =>
      shown(figure({ kind: 'count', form, table: 'indicators', of }));
    // 18 rows, one of them \ : three of 17 have points off
    expect([count('all'), count('full'), count('deducted')]).toEqual(['17', '14', '3']);
  });

  it('names the grade that the profile gives to the score', () => {
    const grade = figure({ kind: 'grade', form });
    expect(shown(grade, [tableBeside(clean)])).toBe('优');
    const low = [tableBeside(withIndicators([indicator('产出指标', '数量指标', '指标1：慰问', 90, { score: 60 })]))];
    // 60 + 9.5
    expect(shown(grade, low)).toBe('中');
    // 分值 of 110 in all, and 总分 96 as printed
    expect(shown(grade)).toBe('优');
  });
});

describe('A live figure whose cell is gone', () => {
  const lost = (each: Figure, tables = yueluTables) => shownFigure(each, tables);

  it('shows the text it was put in with, and says why', () => {
    const kept = (why: string) => ({ text: '原来的字', lost: why });
    expect(lost(ofCell(basic), [])).toEqual(kept('form'));
    expect(lost(ofCell(place('structure.basic.spent', '去年.xlsx')))).toEqual(kept('form'));
    expect(lost(ofCell(inRow('gone', 'actual')))).toEqual(kept('row'));
    expect(lost(ofCell(inRow('r0', 'reason')))).toEqual(kept('blank'));
    expect(lost(ofCell(place('structure.total.spent')))).toEqual(kept('blank'));
    const none = changed(clean, { 'structure.basic.budget': 0 });
    const share = { kind: 'share', part: basic, whole: place('structure.basic.budget') } as const;
    expect(lost(figure(share), [tableBeside(none)])).toEqual(kept('base'));
    expect(lost(figure({ kind: 'sum', cells: [basic, inRow('r1', 'actual')] }))).toEqual(kept('word'));
    const unscored = withIndicators([indicator('产出指标', '数量指标', '慰问', 90, { score: null })]);
    const grade = figure({ kind: 'grade', form });
    expect(lost(grade, [tableBeside(unscored)])).toEqual(kept('scores'));
  });

  it('is no matter of a figure that the tables have', () => {
    expect(lost(ofCell(basic))).toEqual({ text: '254.85万元', lost: null });
  });
});

describe('A live figure of a 对照文件', () => {
  it('is looked up there, and not in the form of the same name in the document', () => {
    const last = tableBeside(changed(clean, { 'structure.basic.spent': 240 }), '去年.xlsx');
    const before = place('structure.basic.spent', '去年.xlsx');
    const tables = [...yueluTables, last];
    expect(shown(ofCell(before), tables)).toBe('240万元');
    // (254.85 − 240) ÷ 240 = 6.1875 %
    expect(shown(figure({ kind: 'growth', now: basic, before }), tables)).toBe('6.19%');
  });
});
