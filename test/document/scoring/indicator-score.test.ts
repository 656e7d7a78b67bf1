import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { parseIndicatorValue } from '../../../shared/document/indicator-value';
import { indicatorScore } from '../../../shared/document/scoring/indicator-score';
import { nationalCoreIndicators, nationalScoring } from '../../../shared/forms/profile';
import type { Scoring } from '../../../shared/forms/profile';

const scored = (target: string, actual: string, weight: number, scoring: Scoring = nationalScoring, level2 = '') =>
  indicatorScore(
    {
      level1: '',
      level2,
      name: '',
      target: parseIndicatorValue(target),
      actual: parseIndicatorValue(actual),
      weight: new Decimal(weight),
    },
    scoring,
  );

/** The way to the score, or 'none'. */
const how = (...asked: Parameters<typeof scored>): string => scored(...asked)?.how ?? 'none';

describe('the score of a quantity (财预〔2020〕10号)', () => {
  it.each([
    ['450人', '225人', 50, '225÷450×50＝25'],
    ['≥95%', '97%', 10, '97≥95，得满分10'],
    ['≥95%', '76%', 10, '76÷95×10＝8'],
    ['450人', '300人', 10, '300÷450×10≈6.67'],
    ['≥96%', '95.99%', 10, '95.99÷96×10≈10'],
    ['3件', '1件', 0.02, '1÷3×0.02≈0.01'],
    ['达标率>90%', '达标率=100%', 5, '100≥90，得满分5'],
    ['≥95%', '达到96%', 10, '96≥95，得满分10'],
    ['100家/3500人', '100家/3612人', 10, '100≥100、3612≥3500，得满分10'],
  ])('正向: target %s, result %s, weight %s: %s', (target, actual, weight, way) => {
    expect(how(target, actual, weight)).toBe(way);
  });

  it.each([
    ['≤100%', '100%', 5, '100≤100，得满分5'],
    ['≤100%', '120%', 5, '[1－(120－100)÷100]×5＝4'],
    ['≤30天', '31天', 10, '[1－(31－30)÷30]×10≈9.67'],
    ['≤100%', '200%', 5, '200≥100×2，得0分'],
    ['≤0', '0', 5, '0≤0，得满分5'],
    ['≤0', '1', 5, '应不大于0，实际为1，得0分'],
    ['≤-5%', '-10%', 5, '-10≤-5，得满分5'],
  ])('反向: target %s, result %s, weight %s: %s', (target, actual, weight, way) => {
    expect(how(target, actual, weight)).toBe(way);
  });

  it.each([
    ['=0件', '0件', '0＝0，得满分8'],
    ['=0件', '1件', '应为0，实际为1，得0分'],
    ['=4期', '3期', '3÷4×8＝6'],
    ['=4期', '5期', '5≥4，得满分8'],
  ])('等于: target %s, result %s: %s', (target, actual, way) => {
    expect(how(target, actual, 8)).toBe(way);
  });

  it('a negative result counts as 0', () => {
    expect(how('≥10%', '-3%', 5)).toBe('-3按0计，0÷10×5＝0');
  });

  it('half a hundredth is rounded up', () => {
    expect(scored('200人', '33人', 0.1)?.score.toString()).toBe('0.02');
    expect(scored('200人', '1人', 1)?.score.toString()).toBe('0.01');
  });

  it('points are taken off what is far beyond its target where the profile says so', () => {
    const strict: Scoring = { ...nationalScoring, overCompletion: 1.3, overCompletionDeduction: 2 };
    expect(how('500人', '650人', 10, strict)).toBe('完成率130%，达到130%的扣2分：10－2＝8');
    expect(how('500人', '649人', 10, strict)).toBe('649≥500，得满分10');
    expect(how('500人', '650人', 1, strict)).toBe('完成率130%，达到130%的扣2分：1－2＝0');
    expect(how('500人', '650人', 10)).toBe('650≥500，得满分10');
  });

  it.each([
    ['90%', '10'],
    ['89.99%', '8'],
    ['80%', '8'],
    ['60%', '5'],
    ['59.9%', '0'],
  ])('满意度 of %s gets %s points of 10 by 财预〔2021〕101号', (actual, points) => {
    const { scoring } = nationalCoreIndicators;
    expect(scored('≥95%', actual, 10, scoring, '服务对象满意度指标')?.score.toString()).toBe(points);
  });

  it('满意度 tells the step that it is in, and other rates go by proportion', () => {
    const { scoring } = nationalCoreIndicators;
    expect(how('≥95%', '85%', 10, scoring, '服务对象满意度指标')).toBe('满意度85%，属80%—90%：10×80%＝8');
    expect(how('≥95%', '76%', 10, scoring, '质量指标')).toBe('76÷95×10＝8');
  });

  it.each([
    ['units that differ', '450人', '474人次'],
    ['one of several that was missed', '100家/3500人', '100家/3400人'],
    ['a bound below the target', '≥90%', '>60%'],
    ['what was not done', '≥10件', '未完成5件'],
    ['approximate numbers', '500人', '400多人'],
    ['dates', '12月底前', '11月底前'],
    ['spans of time', '3年', '2年'],
    ['a target below 0 that was missed', '≥-5%', '-8%'],
    ['nothing', '', ''],
  ])('no score is told for %s', (_what, target, actual) => {
    expect(how(target, actual, 10)).toBe('none');
  });
});

describe('the score of words (财预〔2020〕10号, three bands)', () => {
  it.each([
    ['健全', '健全'],
    ['是否完成', '已完成'],
    ['是否完成', '是'],
    ['完成的及时性', '及时完成'],
    ['12月底前', '已按时完成'],
    ['是否超预算范围', '未超预算范围'],
    ['大力弘扬劳模精神', '达成年度指标'],
    ['稳步推进', '全部完成年度任务'],
  ])('target %s, result %s was reached: 80%%—100%%', (target, actual) => {
    const score = scored(target, actual, 10);
    expect(score?.how).toBe(`“${actual}”属“达成年度指标”（80%—100%），按上限取：10×100%＝10`);
  });

  it('partly reached is below 80 %, not reached below 60 %; the middle is proposed', () => {
    expect(how('健全', '部分达成年度指标并具有一定效果', 5)).toBe(
      '“部分达成年度指标并具有一定效果”属“部分达成年度指标并具有一定效果”（60%—80%），按中间取：5×70%＝3.5',
    );
    expect(how('是否完成', '未完成', 10)).toBe('“未完成”属“未达成年度指标且效果较差”（0%—60%），按中间取：10×30%＝3');
  });

  it.each([
    ['基本完成 says neither', '健全', '基本完成'],
    ['a sentence', '弘扬劳模精神', '形成了尊重劳模、学习劳模、关爱劳模的良好风尚'],
    ['yes to what was to be avoided', '是否超预算', '是'],
    ['a target that is a number', '≥95%', '已完成'],
    ['不适用', '健全', '不适用'],
  ])('no score is told for %s', (_what, target, actual) => {
    expect(how(target, actual, 10)).toBe('none');
  });
});
