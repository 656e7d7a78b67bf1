import { describe, expect, it } from 'vitest';
import { ProfileError, readProfileText, writeProfileText } from '../../shared/document/profile-text';
import { hunan2023, nationalCoreIndicators, nationalSelfEvaluation, shippedProfiles } from '../../shared/forms/profile';

/** The file of a profile with something changed in it. */
const fileWith = (changes: object): string =>
  JSON.stringify({ format: 'jibiao-profile', version: 1, profile: { ...nationalSelfEvaluation, ...changes } });

function complaints(text: string): readonly string[] {
  try {
    readProfileText(text);
  } catch (error) {
    if (error instanceof ProfileError) return error.sentences;
    throw error;
  }
  return [];
}

describe('a profile as a file', () => {
  it.each(shippedProfiles.map((profile) => [profile.name, profile] as const))(
    'is read as it was written: %s',
    (_name, profile) => {
      expect(readProfileText(writeProfileText(profile))).toEqual(profile);
    },
  );

  it('weighs 预算执行率 10, 产出 40, 成本 20, 效益 20, 满意度 10 by 财预〔2021〕101号', () => {
    const { executionWeight, groupWeights } = readProfileText(writeProfileText(nationalCoreIndicators));
    expect([executionWeight, groupWeights]).toEqual([10, { 产出指标: 40, 成本指标: 20, 效益指标: 20, 满意度指标: 10 }]);
  });

  it('may change the level of a rule, leave one out, and let an error be explained', () => {
    const rules = {
      C02: { level: 'hint' },
      B12: { level: 'off' },
      B09: { level: 'error', explainable: true },
    } as const;
    expect(readProfileText(fileWith({ rules })).rules).toEqual(rules);
  });

  it('is read with the mark that 记事本 puts in front', () => {
    expect(readProfileText(`\uFEFF${writeProfileText(hunan2023)}`)).toEqual(hunan2023);
  });
});

describe('what is wrong with a profile', () => {
  it.each<[string, string, string]>([
    ['no JSON', '评价规则', '这不是评价规则文件，请选择由绩表导出的 .json 文件。'],
    ['another file', '{"name":"x"}', '这不是评价规则文件，请选择由绩表导出的 .json 文件。'],
    [
      'a later version',
      JSON.stringify({ format: 'jibiao-profile', version: 2, profile: {} }),
      '这份评价规则由更新版本的绩表导出，请升级后再导入。',
    ],
    [
      'weights that do not make up the whole',
      fileWith({ groupWeights: { 产出指标: 50, 效益指标: 30, 满意度指标: 20 } }),
      '“一级指标分值”与预算执行率分值之和应等于满分。',
    ],
    [
      'a weight in words',
      fileWith({ groupWeights: { 产出指标: '五十', 效益指标: 30, 满意度指标: 10 } }),
      '“一级指标分值 产出指标”应为0或大于0的数。',
    ],
    ['an unknown rule', fileWith({ rules: { Z99: { level: 'off' } } }), '“审核规则 Z99”没有这个编号的规则。'],
    [
      'an unknown level',
      fileWith({ rules: { C02: { level: '严重' } } }),
      '“审核规则 C02 级别”应为 error、warning、hint 或 off。',
    ],
    [
      'grades in the wrong order',
      fileWith({
        scoring: {
          ...nationalSelfEvaluation.scoring,
          grades: [
            { name: '良', from: 80 },
            { name: '优', from: 90 },
            { name: '差', from: 0 },
          ],
        },
      }),
      '“评价等级”各档的下限应由高到低。',
    ],
    [
      'no grade for a low score',
      fileWith({ scoring: { ...nationalSelfEvaluation.scoring, grades: [{ name: '优', from: 60 }] } }),
      '“评价等级”最后一档的下限应为0。',
    ],
    [
      'years the wrong way round',
      fileWith({ years: { from: 2024, to: 2022 } }),
      '“适用年度”起始年度不能晚于截止年度。',
    ],
    ['a form that is not there', fileWith({ forms: ['tax-return'] }), '“适用的表”有本程序没有的表。'],
    ['a month 13', fileWith({ deadline: { month: 13, day: 1 } }), '“截止月份”应为1至12。'],
  ])('is said in one sentence: %s', (_case, text, sentence) => {
    expect(complaints(text)).toEqual([sentence]);
  });
});
