import { describe, expect, it } from 'vitest';
import { findHeadings, headingWords } from '../../shared/bring-in/report-headings';
import type { FormDefinition } from '../../shared/forms/definition';
import { hunanReport2013 } from '../../shared/forms/hunan-report-2013';
import { hunanReport2022 } from '../../shared/forms/hunan-report-2022';
import { headingsOf } from '../../shared/forms/report-outline';

/** The places of the sections that lines begin; '' for a line that is text. */
const placesOf = (definition: FormDefinition, ...lines: readonly string[]): string[] =>
  findHeadings(
    headingsOf(definition).filter(({ look }) => look !== 'reportTitle'),
    lines.map(headingWords),
  ).map((heading) => heading?.text ?? '');

const in2022 = (line: string): string | undefined => placesOf(hunanReport2022, line)[0];

describe('A heading is told by its meaning', () => {
  it.each([
    '七、存在的问题及原因分析',
    '7、存在的问题及原因分析',
    '7. 存在的问题及原因分析',
    '７．存在的问题及原因分析',
    '（七）存在的问题及原因分析',
    '(7)存在的问题及原因分析：',
    '⑦存在的问题及原因分析',
    '第七部分  存在的问题及原因分析',
    '存在的问题及原因分析',
    '九、存在的 主要问题和原因分析。',
    '七、原因分析及存在的问题',
    '[bookmark: _GoBack]七、存在问题与原因分析',
  ])('%s', (line) => {
    expect(in2022(line)).toBe('problems');
  });

  it.each([
    ['（一）区总工会基本情况', 'overview.basic'],
    ['（一）部门（单位）基本情况', 'overview.basic'],
    ['一、单位概况', 'overview'],
    ['（二）部门年度整体支出、省级专项资金、其他项目支出绩效目标', 'overview.goals'],
    ['（二）专项支出情况', 'projectSpending'],
    ['六、资金使用及绩效情况', 'performance'],
    ['八、改进措施和有关建议', 'improvements'],
    ['九、绩效自评结果公开和应用情况', 'results'],
    ['十、其他说明事项', 'other'],
  ])('%s', (line, place) => {
    expect(in2022(line)).toBe(place);
  });

  it('in the older outline down to the third level', () => {
    expect(
      placesOf(
        hunanReport2013,
        '二、单位整体支出管理及使用情况',
        '（二）专项支出',
        '（1）专项资金安排落实、总投入情况分析',
        '2.专项资金实际使用情况分析',
        '③项目支出管理情况分析',
      ),
    ).toEqual([
      'management',
      'specialSpending',
      'specialSpending.allocation',
      'specialSpending.use',
      'specialSpending.control',
    ]);
  });
});

describe('What is text stays text', () => {
  it.each([
    '无。',
    '县总工会无项目支出情况。',
    '基本支出共153.78万元。',
    '1.项目支出15万元',
    '2.机构情况',
    '1、希望财政部门开展相关的业务工作培训，提高财务人员业务水平。',
    '（一）强化预算管理；（二）完善制度',
    '存在的问题是基层工会工作经费不足，基层财务人员能力有待提高。',
    '',
  ])('%s', (line) => {
    expect(in2022(line)).toBe('');
  });

  it('a heading that stood there before, in other words', () => {
    expect(placesOf(hunanReport2022, '（一）基本支出', '1、基本支出情况', '基本支出')).toEqual([
      'basicSpending',
      '',
      '',
    ]);
  });

  it('a heading of another chapter than the one it stands in', () => {
    const lines = ['二、一般公共预算支出情况', '（一）基本支出', '六、部门整体支出绩效情况', '（二）项目支出'];
    expect(placesOf(hunanReport2022, ...lines)).toEqual(['generalBudget', 'basicSpending', 'performance', '']);
  });
});

describe('Chapters', () => {
  it('may stand in another order', () => {
    expect(placesOf(hunanReport2022, '一、存在的问题及原因分析', '二、基本情况', '三、下一步改进措施')).toEqual([
      'problems',
      'overview',
      'improvements',
    ]);
  });

  it('may be missing above their sections', () => {
    expect(placesOf(hunanReport2022, '（一）部门基本情况', '（一）基本支出', '（二）项目支出')).toEqual([
      'overview.basic',
      'basicSpending',
      'projectSpending',
    ]);
  });

  it('and their sections of the same words are told apart by number, or by their order', () => {
    expect(placesOf(hunanReport2022, '一、基本情况', '（一）部门基本情况')).toEqual(['overview', 'overview.basic']);
    expect(placesOf(hunanReport2022, '基本情况', '部门基本情况')).toEqual(['overview', 'overview.basic']);
  });
});
