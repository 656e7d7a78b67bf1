import { describe, expect, it } from 'vitest';
import { draftOf, newProfileId, profileFrom, withRule } from '../../renderer/profile-draft';
import type { ProfileDraft } from '../../renderer/profile-draft';
import { hunan2022, shippedProfiles } from '../../shared/forms/profile';
import type { Profile } from '../../shared/forms/profile';

const own: Profile = { ...hunan2022, id: 'own-1', name: '本单位的规则' };
const edited = (changes: Partial<ProfileDraft>) => profileFrom(own, { ...draftOf(own), ...changes });

describe('a profile that is edited', () => {
  it.each(shippedProfiles.map((profile) => [profile.name, profile] as const))(
    'is the same when nothing was changed: %s',
    (_name, profile) => {
      expect(profileFrom(profile, draftOf(profile))).toEqual({ profile });
    },
  );

  it('takes percentages as percentages, and blank years and deadlines as none', () => {
    const caps = [
      { name: '50', figure: '59' },
      { name: '60', figure: '69' },
    ];
    expect(edited({ overCompletion: '130', caps, month: '3', day: '31', toYear: '' })).toMatchObject({
      profile: {
        scoring: {
          overCompletion: 1.3,
          caps: [
            { below: 0.5, most: 59 },
            { below: 0.6, most: 69 },
          ],
        },
        deadline: { month: 3, day: 31 },
        years: { from: null, to: null },
      },
    });
  });

  it('passes over rows that were left blank', () => {
    const groupWeights = [...draftOf(own).groupWeights, { name: '', figure: '' }];
    expect(edited({ groupWeights })).toEqual({ profile: own });
  });

  it('says what is wrong with what was typed', () => {
    expect(edited({ executionWeight: '十', name: ' ' })).toEqual({
      sentences: ['“名称”不能为空。', '“预算执行率分值”应为0或大于0的数。'],
    });
  });

  it('keeps only what differs from the catalogue of rules', () => {
    const off = withRule(draftOf(own), 'C02', { level: 'off' });
    expect(off.rules).toEqual({ C02: { level: 'off' } });
    expect(withRule(off, 'C02', { level: 'warning' }).rules).toEqual({});
    expect(withRule(off, 'B09', { level: 'error', explainable: true }).rules).toEqual({
      C02: { level: 'off' },
      B09: { level: 'error', explainable: true },
    });
  });

  it('has an id that no other has', () => {
    expect(newProfileId([own, hunan2022])).toBe('own-2');
  });
});
