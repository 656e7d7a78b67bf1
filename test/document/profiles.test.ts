import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../../shared/document/transaction';
import type { Document } from '../../shared/document/document';
import { profileOf } from '../../shared/document/form-definition';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { hunan2022, hunan2023, nationalCoreIndicators, usualProfile } from '../../shared/forms/profile';
import type { Profile } from '../../shared/forms/profile';
import { clean } from '../support/clean-self-evaluation';
import { outcomeOf } from '../support/rule-outcome';

const document: Document = { forms: { [form.id]: { ...clean, year: 2022 } }, cells: {} };
const choose = (profile: Profile | undefined, start = document) =>
  applyTransaction(start, { label: '评价规则', changes: [{ kind: 'chooseProfile', form: form.id, profile }] });

describe('the profile of a form', () => {
  it('is that of its region and year', () => {
    expect(usualProfile(form.profile, form.id, 2021)).toBe(hunan2022);
    expect(usualProfile(form.profile, form.id, 2022)).toBe(hunan2022);
    expect(usualProfile(form.profile, form.id, 2023)).toBe(hunan2023);
    expect(profileOf(document, form.id)).toBe(hunan2022);
  });

  it('is the one that the user chose, until that is undone', () => {
    const { document: chosen, inverse } = choose(nationalCoreIndicators);
    expect(profileOf(chosen, form.id)).toBe(nationalCoreIndicators);
    expect(applyTransaction(chosen, inverse).document).toEqual(document);
    expect(profileOf(choose(undefined, chosen).document, form.id)).toBe(hunan2022);
  });

  it('is told by nothing where the document has no such form', () => {
    expect(profileOf(document, 'elsewhere')).toBeUndefined();
  });
});

describe('the checks', () => {
  it('ask for the weights of the profile', () => {
    expect(outcomeOf(form, clean, 'C02')).toBe('passed');
    expect(outcomeOf(form, clean, 'C02', { profile: nationalCoreIndicators })).toEqual([
      '产出指标的分值合计为50，规定为40',
      '成本指标没有分值，规定为20',
      '效益指标的分值合计为30，规定为20',
    ]);
    expect(outcomeOf(form, clean, 'C01', { profile: { ...hunan2022, totalWeight: 90 } })).toEqual([
      '分值合计为100，应为90',
    ]);
  });

  it('leave out what the profile leaves out', () => {
    const profile: Profile = { ...hunan2022, rules: { C02: { level: 'off' } } };
    expect(outcomeOf(form, clean, 'C02', { profile })).toBeNull();
  });
});
