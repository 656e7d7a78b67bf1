import { describe, expect, it } from 'vitest';
import { hunan2013 } from '../../shared/forms/outlines/hunan-2013';
import { hunan2022 } from '../../shared/forms/outlines/hunan-2022';
import { outlines } from '../../shared/forms/outlines/outlines';
import type { ReportOutline } from '../../shared/forms/outlines/outline';
import { headingNumber } from '../../shared/report/numbering';
import { headingsOf } from '../../shared/report/outline-headings';
import { matchHeadings } from '../../shared/report/outline-match';

const match = (outline: ReportOutline, ...lines: readonly string[]) =>
  matchHeadings(
    outline,
    lines.map((text) => ({ text, level: null })),
  );

/** The ids of the headings that lines are; '' for a line that is text. */
const idsOf = (outline: ReportOutline, ...lines: readonly string[]): string[] =>
  match(outline, ...lines).found.map((place) => place?.heading.id ?? '');

const in2022 = (line: string): string | undefined => idsOf(hunan2022, line)[0];

describe('A heading is told by its meaning', () => {
  it.each([
    '七、存在的问题及原因分析',
    '7、存在的问题及原因分析',
    '７．存在的问题及原因分析',
    '（七）存在的问题及原因分析',
    '(7)存在的问题及原因分析：',
    '⑦存在的问题及原因分析',
    '第七部分  存在的问题及原因分析',
    '存在的问题及原因分析',
    '存在的问题及原因分析：',
    '九、存在的 主要问题和原因分析。',
    '七、原因分析及存在的问题',
    '[bookmark: _GoBack]七、存在问题与原因分析',
  ])('%s', (line) => {
    expect(in2022(line)).toBe('problems');
  });

  it.each([
    ['（一）区总工会基本情况', 'overview.basic'],
    ['一、单位概况', 'overview'],
    ['（二）部门年度整体支出、省级专项资金、其他项目支出绩效目标', 'overview.goals'],
    ['（二）专项支出情况', 'projectSpending'],
    ['六、资金使用及绩效情况', 'performance'],
    ['八、改进措施和有关建议', 'improvements'],
    ['九、绩效自评结果公开和应用情况', 'results'],
    ['十、其他说明事项', 'other'],
  ])('%s', (line, id) => {
    expect(in2022(line)).toBe(id);
  });

  it('in the older outline down to the third level', () => {
    const lines = ['二、单位整体支出管理及使用情况', '（二）专项支出', '2.专项资金实际使用情况分析'];
    expect(idsOf(hunan2013, ...lines)).toEqual(['management', 'specialSpending', 'specialSpending.use']);
  });

  it('and chapter and section of the same words by their numbers, or by their order', () => {
    expect(idsOf(hunan2022, '一、基本情况', '（一）部门基本情况')).toEqual(['overview', 'overview.basic']);
    expect(idsOf(hunan2022, '基本情况', '部门基本情况')).toEqual(['overview', 'overview.basic']);
  });

  it('and a heading block by fewer of its words than a paragraph', () => {
    const text = '问题和原因';
    expect(matchHeadings(hunan2022, [{ text, level: null }]).found).toEqual([null]);
    expect(matchHeadings(hunan2022, [{ text, level: 1 }]).found[0]?.heading.id).toBe('problems');
  });
});

describe('What is text stays text', () => {
  it.each([
    '无。',
    '县总工会无项目支出情况。',
    '基本支出共153.78万元。',
    '1.项目支出15万元',
    '1、希望财政部门开展相关的业务工作培训，提高财务人员业务水平。',
    '（一）强化预算管理；（二）完善制度',
    '存在的问题是基层工会工作经费不足，基层财务人员能力有待提高。',
    '',
  ])('%s', (line) => {
    expect(in2022(line)).toBe('');
  });

  it('a heading that stood there before, in other words', () => {
    expect(idsOf(hunan2022, '（一）基本支出', '1、基本支出情况', '基本支出')).toEqual(['basicSpending', '', '']);
  });
});

describe('What the outline asks for', () => {
  it.each(outlines)('is all there in a report with the headings of $id', (outline) => {
    const lines = headingsOf(outline).map(({ heading, level, order }) => ({
      text: headingNumber(level, order + 1) + heading.text,
      level,
    }));
    const { found, missing, misplaced } = matchHeadings(outline, lines);
    expect({ found, missing, misplaced }).toEqual({ found: headingsOf(outline), missing: [], misplaced: [] });
  });

  it('is missing when it stands nowhere', () => {
    const all = headingsOf(hunan2022).map(({ heading }) => heading);
    const lines = all.filter(({ id }) => id !== 'results' && id !== 'basicSpending').map(({ text }) => text);
    expect(match(hunan2022, ...lines).missing.map(({ heading }) => heading.id)).toEqual(['basicSpending', 'results']);
  });

  it('is misplaced when it stands before an earlier chapter: as few as possible are', () => {
    const lines = ['一、基本情况', '二、其他需要说明的情况', '三、存在的问题及原因分析', '四、下一步改进措施'];
    expect(match(hunan2022, ...lines).misplaced).toEqual([1]);
  });

  it('is misplaced in another chapter than its own, when it says the very words', () => {
    const lines = ['二、一般公共预算支出情况', '（一）基本支出', '六、部门整体支出绩效情况', '（二）项目支出'];
    const { found, misplaced } = match(hunan2022, ...lines);
    expect(found[3]?.heading.id).toBe('projectSpending');
    expect(misplaced).toEqual([3]);
  });

  it('is in its chapter when it stands there later on', () => {
    const lines = ['一、基本情况', '1.项目支出', '二、一般公共预算支出情况', '（二）项目支出'];
    const { found, misplaced } = match(hunan2022, ...lines);
    expect([found[1], found[3]?.heading.id, misplaced]).toEqual([null, 'projectSpending', []]);
  });

  it('does not move the sections of a chapter that moved', () => {
    const lines = [
      '一、一般公共预算支出情况',
      '（一）基本支出',
      '（二）项目支出',
      '二、基本情况',
      '三、下一步改进措施',
    ];
    expect(match(hunan2022, ...lines).misplaced).toHaveLength(1);
  });
});
