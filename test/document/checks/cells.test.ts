/** Rules on single cells: numbers that are none, decimals, units of money. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { CellValue } from '../../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../../shared/sheet/blank-form';
import { changed, clean, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

const withPlaces = (places: Record<string, CellValue>) => changed(clean, places);
const fixOf = (places: Record<string, CellValue>) =>
  check(form, form.id, complete(form, withPlaces(places), {})).findings.find(({ rule }) => rule === 'A11')?.fix;

describe('A11, a cell for numbers that holds none', () => {
  it.each([
    ['约30', '“资金来源 其他资金 全年预算数”填的是“约30”，应为数字'],
    ['三十', '“资金来源 其他资金 全年预算数”填的是“三十”，应为数字'],
  ])('is found in %s', (text, message) => {
    expect(outcomeOf(form, withPlaces({ 'income.other.budget': text }), 'A11')).toEqual([message]);
    expect(fixOf({ 'income.other.budget': text })).toBeUndefined();
  });

  it('is found in a row of the table', () => {
    const rows = [
      ...cleanRows.slice(0, 2),
      indicator('满意度指标', '服务对象满意度指标', '指标1：满意', 10, { score: '十分' }),
    ];
    expect(outcomeOf(form, withIndicators(rows), 'A11')).toEqual(['“指标1：满意”的“得分”填的是“十分”，应为数字']);
  });

  it('is mended where the text is an amount with its unit', () => {
    expect(fixOf({ 'income.other.budget': '305000元' })?.changes).toEqual([
      { kind: 'set', path: { kind: 'place', form: form.id, place: 'income.other.budget' }, value: 30.5 },
    ]);
  });

  it.each(['0', '1,234.5', '无', '不适用', '－', '\\'])('passes %s', (text) => {
    expect(outcomeOf(form, withPlaces({ 'income.other.budget': text }), 'A11')).toBe('passed');
  });

  it('is not run on a blank form', () => {
    expect(outcomeOf(form, blankForm(form, 2025), 'A11')).toEqual({ notRun: '缺少填写的数字' });
  });
});

describe('B12, more than two decimals', () => {
  it('is found in an amount and in a text', () => {
    expect(outcomeOf(form, withPlaces({ 'income.other.spent': 17.9935 }), 'B12')).toEqual([
      '“资金来源 其他资金 全年执行数”为17.9935，有4位小数',
    ]);
    expect(outcomeOf(form, withPlaces({ 'income.other.spent': '12.952' }), 'B12')).toEqual([
      '“资金来源 其他资金 全年执行数”为12.952，有3位小数',
    ]);
    expect(outcomeOf(form, withPlaces({ result: '夏送清凉支出17.9935万元。' }), 'B12')).toEqual([
      '“年度总体目标 全年完成情况”中的17.9935万元超过两位小数',
    ]);
  });

  it('passes two decimals, short ones, what 亿元 needs, and what binary formulas left', () => {
    expect(outcomeOf(form, clean, 'B12')).toBe('passed');
    expect(outcomeOf(form, withPlaces({ goal: '投入9.6万元，带动1.2345亿元' }), 'B12')).toBe('passed');
    expect(outcomeOf(form, withPlaces({ 'income.other.spent': 0.1 + 0.2 }), 'B12')).toBe('passed');
  });

  it('is not run on a blank form', () => {
    expect(outcomeOf(form, blankForm(form, 2025), 'B12')).toEqual({ notRun: '缺少填写的金额' });
  });
});

describe('B17, 元 and 万元 in one paragraph', () => {
  const said = (goal: string) => outcomeOf(form, withPlaces({ goal }), 'B17');

  it('is found where both are amounts of their own', () => {
    expect(said('帮扶资金60万元，其中慰问支出125000元。')).toEqual([
      '“年度总体目标 年初设定目标”的同一段中混用元和万元：60万元、125000元',
    ]);
  });

  it('passes prices and small sums in 元, and other paragraphs', () => {
    expect(said('全年筹集资金60万元，每人慰问500元，标准为20000元/户。')).toBe('passed');
    expect(said('全年筹集资金60万元。\n其中慰问支出125000元。')).toBe('passed');
  });

  it('is not run where no text has an amount', () => {
    expect(said('组织职工文体活动')).toEqual({ notRun: '缺少填写的金额' });
  });
});
