/** A04 and A05: the line below a form. */
import { describe, expect, it } from 'vitest';
import type { SignOff } from '../../../shared/document/sign-off';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../../shared/sheet/blank-form';
import { clean } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

const line = (text: string): { signOff: SignOff } => ({
  signOff: { text, path: { kind: 'looseCell', sheet: '自评表', address: 'A40' } },
});
const blank = line('填表人：　　　填报日期：　　年　月　日　联系电话：　　　单位负责人签字：');
const dated = (date: string) => line(`填表人：李某　填报日期：${date}　联系电话：1　单位负责人签字：`);

describe('A04, who filled in the form', () => {
  it('is missed in one sentence', () => {
    expect(outcomeOf(form, clean, 'A04', blank)).toEqual(['表下的填表人、填报日期、联系电话未填']);
    expect(outcomeOf(form, clean, 'A04', line('填表人：李某 填报日期： 联系电话：1 单位负责人签字：'))).toEqual([
      '表下的填报日期未填',
    ]);
  });

  it('passes without 负责人签字, which is written on paper', () => {
    expect(outcomeOf(form, clean, 'A04', dated('2026年3月24日'))).toBe('passed');
  });

  it('is not run on a blank form, nor where each word has a cell of its own', () => {
    const missing = { notRun: '缺少填表人、填报日期和联系电话' };
    expect(outcomeOf(form, blankForm(form, 2025), 'A04', blank)).toEqual(missing);
    expect(outcomeOf(form, clean, 'A04')).toEqual(missing);
  });
});

describe('A05, when it was filled in', () => {
  const profile = { ...form.profile, deadline: { month: 3, day: 31 } };
  const on = (date: string) => outcomeOf(form, clean, 'A05', { ...dated(date), profile });

  it('is after the year and not after the deadline of the profile', () => {
    expect(on('2025年11月3日')).toEqual(['填报日期2025年11月3日在2025年度结束之前']);
    expect(on('2026-04-01')).toEqual(['填报日期2026年4月1日晚于截止日期2026年3月31日']);
    expect(on('2026.3.31')).toBe('passed');
    expect(on('2026年1月5日')).toBe('passed');
  });

  it('is not run without a date, or a deadline to hold it against', () => {
    expect(on('')).toEqual({ notRun: '缺少填报日期' });
    expect(outcomeOf(form, clean, 'A05', dated('2026年1月5日'))).toEqual({ notRun: '缺少填报的截止日期' });
  });
});
