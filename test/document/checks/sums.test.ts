/** Sums of amounts: what is rounding, what is a contradiction, and what was typed in 元. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../../shared/sheet/blank-form';
import { changed, clean } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';
import { wangcheng2023 } from '../../bring-in/wangcheng-2023.golden';
import { wangchengDepartmentTarget } from '../../../shared/forms/wangcheng-department-target';
import { yuelu2022 } from '../yuelu-2022';

const found = (document: FormDocument, rule: string) =>
  check(form, form.id, complete(form, document, {})).findings.filter((issue) => issue.rule === rule);

/** 人员 233.48 + 公用 21.37 = 254.85, + 项目 44.74 = 299.59, as 岳麓 published them, with its blank 合计 filled in. */
const yuelu = changed(yuelu2022, {
  'income.total.budget': 299.59,
  'income.total.spent': 299.59,
  'structure.total.budget': 299.59,
  'structure.total.spent': 299.59,
});

describe('the sums of 岳麓 2022', () => {
  it.each(['B01', 'B02', 'B04', 'B05', 'B06', 'B08', 'B09', 'B10', 'B12', 'B16'] as const)('hold by %s', (rule) => {
    expect(outcomeOf(form, yuelu, rule)).toBe('passed');
  });

  it('hold as published too, where both 合计 are blank', () => {
    for (const rule of ['B04', 'B05'] as const) expect(outcomeOf(form, yuelu2022, rule)).toBe('passed');
    expect(outcomeOf(form, yuelu2022, 'B01')).toEqual({
      notRun: '缺少资金来源 合计 全年预算数、资金来源 合计 全年执行数',
    });
  });

  it('are told with their figures when one of them is wrong', () => {
    const [sum] = found(changed(yuelu, { 'structure.basic.budget': 254.58 }), 'B04');
    expect(sum?.message).toBe('基本支出（全年预算数）为254.58，应为254.85');
    expect(sum?.explain).toBe('人员支出＋公用支出：233.48＋21.37＝254.85，表上254.58，少0.27');
    expect(sum?.level).toBe('error');
    const [total] = found(changed(yuelu, { 'structure.total.spent': 299.95 }), 'B02');
    expect(total?.message).toBe('资金结构合计（全年执行数）为299.95，应为299.59');
    expect(total?.explain).toBe('基本支出＋项目支出：254.85＋44.74＝299.59，表上299.95，多0.36');
  });

  it('tell each column by itself', () => {
    const document = changed(yuelu, { 'structure.total.spent': 300 });
    expect(outcomeOf(form, document, 'B05')).toEqual(['资金来源合计（全年执行数）299.59与资金结构合计300.00不一致']);
    expect(found(document, 'B05')[0]?.explain).toBe('资金来源合计 299.59，资金结构合计 300，表上299.59，少0.41');
  });

  it('allow no rounding between one quantity stated twice', () => {
    expect(outcomeOf(form, changed(yuelu, { 'income.total.budget': 299.6 }), 'B05')).toEqual([
      '资金来源合计（全年预算数）299.60与资金结构合计299.59不一致',
    ]);
  });
});

describe('a difference of a sum', () => {
  const basic = (amount: number) => changed(yuelu, { 'structure.basic.budget': amount });

  it('is a hint as far as the rounding of two amounts and their total explains it', () => {
    // 0.005 × (2 + 1) = 0.015
    const [issue] = found(basic(254.86), 'B04');
    expect(issue?.level).toBe('hint');
    expect(issue?.message).toBe('基本支出（全年预算数）为254.86，各项之和为254.85，有舍入差0.01');
  });

  it('is an error beyond it', () => {
    expect(found(basic(254.87), 'B04')[0]?.level).toBe('error');
  });

  it('is nothing where a formula of the file calculated in binary', () => {
    expect(outcomeOf(form, basic(254.85000000000002), 'B04')).toBe('passed');
  });

  it('follows what the profile says of rounding', () => {
    const exact = { ...form.profile, rounding: 0 };
    const [issue] = check(form, form.id, complete(form, basic(254.86), {}), { profile: exact }).findings.filter(
      ({ rule }) => rule === 'B04',
    );
    expect(issue?.level).toBe('error');
  });
});

describe('sums that lack an input', () => {
  it.each(['B01', 'B02', 'B04', 'B05', 'B16'] as const)('are not run on a blank form: %s', (rule) => {
    expect(outcomeOf(form, blankForm(form, 2022), rule)).toEqual({ notRun: expect.stringMatching(/^缺少/) as string });
  });
});

describe('B09, more spent than budgeted', () => {
  it('is found line by line', () => {
    const document = changed(clean, { 'structure.project.spent': 60, 'structure.total.spent': 210 });
    expect(outcomeOf(form, document, 'B09')).toEqual([
      '资金结构合计的执行率为105.00%，超过100.00%',
      '项目支出的执行率为120.00%，超过100.00%',
    ]);
  });
});

describe('B10, spent without a budget', () => {
  it('is found where the budget is 0, not where nothing was spent either', () => {
    const document = changed(clean, { 'income.other.budget': 0, 'income.other.spent': 12.5 });
    expect(outcomeOf(form, document, 'B10')).toEqual(['其他资金没有预算，全年执行数为12.50']);
    expect(found(document, 'B10')[0]?.paths[0]).toEqual({ kind: 'place', form: form.id, place: 'income.other.spent' });
    const nothing = changed(clean, { 'income.other.budget': 0, 'income.other.spent': 0 });
    expect(outcomeOf(form, nothing, 'B10')).toBe('passed');
  });

  it('is not run on a blank form', () => {
    expect(outcomeOf(form, blankForm(form, 2022), 'B10')).toEqual({ notRun: '缺少预算数和执行数' });
  });
});

describe('B16, an amount in 元 among those in 万元', () => {
  it('is found by the sum that it spoils, with the amount that mends it', () => {
    const document = changed(yuelu, { 'structure.people.budget': 2334800 });
    const [issue, ...others] = found(document, 'B16');
    expect(others).toEqual([]);
    expect(issue?.message).toBe('“资金结构 人员支出 全年预算数”填了2334800，可能是2334800元，应为233.48万元');
    expect(issue?.explain).toBe('2334800元＝233.48万元；233.48＋21.37＝254.85');
    expect(issue?.fix).toEqual({
      label: '改为233.48万元',
      changes: [
        {
          kind: 'set',
          path: { kind: 'place', form: form.id, place: 'structure.people.budget' },
          value: 233.48,
        },
      ],
    });
  });

  it('is found in a total, and told once though it spoils two sums', () => {
    const document = { ...wangcheng2023, places: { ...wangcheng2023.places, 'budget.total': 6460600 } };
    expect(outcomeOf(wangchengDepartmentTarget, document, 'B16')).toEqual([
      '“年度预算（万元） 资金总额”填了6460600，可能是6460600元，应为646.06万元',
    ]);
  });

  it('passes where a wrong sum is simply wrong', () => {
    expect(outcomeOf(form, changed(yuelu, { 'structure.people.budget': 133.48 }), 'B16')).toBe('passed');
  });
});
