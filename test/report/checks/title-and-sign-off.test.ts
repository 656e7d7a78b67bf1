import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../../../shared/document/transaction';
import { fixing, foundAgain } from '../../../shared/document/fixes';
import type { Report } from '../../../shared/document/report';
import type { RuleId } from '../../../shared/forms/rules';
import { unitInTitle } from '../../../shared/report/checks/report-unit';
import type { TableBeside } from '../../../shared/report/tables-beside';
import { checked, findingsOf } from '../support/checked-report';
import { tableBeside } from '../support/report-of-text';
import { linesOf, reportOf } from '../support/written-report';

const unit = '长沙市岳麓区总工会';

interface Frame {
  readonly title?: readonly string[];
  readonly body?: readonly string[];
  readonly signOff?: readonly string[];
  readonly year?: number | null;
}

const framed = ({
  title = [`2022年度${unit}部门整体支出绩效自评报告`],
  body = ['本年支出299.59万元。'],
  signOff = [unit, '2023年3月24日'],
  year = 2022,
}: Frame): Report => reportOf('hunan-report-2013', year, { title, body, signOff });

const messages = (rule: RuleId, frame: Frame, tables: readonly TableBeside[] = []): readonly string[] =>
  findingsOf(framed(frame), rule, tables).map(({ message }) => message);

const projectOf = (name: string, year = 2022): TableBeside =>
  tableBeside({
    definition: 'wangcheng-department-target',
    year,
    places: { unit: name, department: name },
    tables: {},
  });

describe('The title', () => {
  it('says that it is a report, and of what', () => {
    expect(messages('A06', {})).toEqual([]);
    expect(messages('A06', { title: ['2022年度区总工会整体支出'] })).toEqual([
      '标题“2022年度区总工会整体支出”没有写明是自评报告',
    ]);
    expect(messages('A06', { title: [`2022年度${unit}`, '单位部门整体支出绩效自评报告'] })).toEqual([
      '标题中“单位部门”混用了部门和单位',
    ]);
    expect(messages('A06', { title: ['2022年度部门（单位）整体支出绩效自评报告'] })).toEqual([]);
    expect(messages('A06', { title: [] })).toEqual(['报告没有标题']);
  });

  it.each([
    [`2022年度${unit}\n单位部门整体支出预算绩效自评报告`, unit],
    ['2023年道县总工会部门整体支出绩效评价报告', '道县总工会'],
    ['株洲市芦淞区总工会2022年度整体支出', '株洲市芦淞区总工会'],
    ['关于2022年度区总工会预算绩效自评的报告', '区总工会'],
    ['2022年度部门整体支出绩效自评报告', ''],
  ])('names the unit: %s', (title, name) => {
    expect(unitInTitle(title)).toBe(name);
  });
});

describe('The unit', () => {
  it('is named by one name, which may be short', () => {
    expect(messages('A01', {})).toEqual([]);
    expect(messages('A01', { signOff: ['岳麓区总工会（盖章）', '2023年3月24日'] })).toEqual([]);
    expect(messages('A01', { signOff: ['芦淞区总工会', ''] })).toEqual([
      `落款“芦淞区总工会”与标题的“${unit}”不是同一个单位`,
    ]);
  });

  it('is named somewhere', () => {
    const title = ['2022年度部门整体支出绩效自评报告'];
    expect(messages('A01', { title })).toEqual([]);
    expect(messages('A01', { title, signOff: [] })).toEqual(['标题和落款都没有写单位名称']);
  });

  it('is that of the table of the same year', () => {
    expect(messages('A01', {}, [projectOf(unit)])).toEqual([]);
    expect(messages('A01', {}, [projectOf('望城区总工会', 2021)])).toEqual([]);
    const [finding] = checked(framed({}), [projectOf('望城区总工会')]).findings.filter(({ rule }) => rule === 'A01');
    expect(finding?.message).toMatch(`单位名称“${unit}”与`);
    expect(finding?.paths).toHaveLength(1);
  });
});

describe('The year', () => {
  it('is that of the report, also in the title', () => {
    expect(messages('A02', {})).toEqual([]);
    expect(messages('A02', { title: [`2021年度${unit}部门整体支出绩效自评报告`] })).toEqual([
      '写的是2021年，本报告是2022年度',
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['根据2021年度部门预算安排开展工作。', ['写的是2021年，本报告是2022年度']],
    ['与2021年部门决算相比增加3万元。', []],
    ['落实2023年工作计划。', []],
    ['2019年成立，2021年获评先进。', []],
  ])('%s', (line, expected) => {
    expect(messages('A02', { body: [line] })).toEqual(expected);
  });

  it('is not asked for where it is not known', () => {
    const { notRun } = checked(framed({ year: null }));
    expect(notRun.filter(({ rule }) => rule === 'A02').map(({ why }) => why)).toEqual(['缺少报告年度']);
  });
});

describe('The sign-off', () => {
  it('has unit and date', () => {
    expect(messages('A04', {})).toEqual([]);
    expect(messages('A04', { signOff: [unit, ''] })).toEqual(['落款缺日期']);
  });

  it('comes in with the unit of the title, the date to be filled in', () => {
    const report = framed({ signOff: [] });
    const [finding] = checked(report).findings.filter(({ rule }) => rule === 'A04');
    expect(finding?.message).toBe('落款缺单位名称和日期');
    const step = finding && fixing([finding]);
    const document = { forms: {}, cells: {}, notes: { reports: { report } } };
    const after = step && applyTransaction(document, step).document.notes?.reports?.['report'];
    expect(after && linesOf(after).slice(-2)).toEqual([unit, '']);
    expect(after?.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['signOff', 'signOff']);
  });

  it('is dated after the year', () => {
    expect(messages('A05', { signOff: [unit, '2022/11/5'] })).toEqual(['填报日期2022年11月5日在2022年度结束之前']);
    const { notRun } = checked(framed({}));
    expect(notRun.filter(({ rule }) => rule === 'A05').map(({ why }) => why)).toEqual(['缺少填报的截止日期']);
  });

  it('is dated before the deadline of the profile beside', () => {
    const table = projectOf(unit);
    const withDeadline = { ...table, profile: { ...table.profile, deadline: { month: 3, day: 15 } } };
    expect(messages('A05', {}, [withDeadline])).toEqual(['填报日期2023年3月24日晚于截止日期2023年3月15日']);
    expect(messages('A05', { signOff: [unit, '2023.3.15'] }, [withDeadline])).toEqual([]);
  });
});

describe('A finding of a report', () => {
  it('is found again by its words, and by its message where two stand at one place', () => {
    const result = checked(framed({}));
    const missing = result.findings.filter(({ rule }) => rule === 'F01');
    expect(missing.length).toBeGreaterThan(1);
    for (const finding of missing) expect(foundAgain(result, finding)).toBe(finding);
  });
});
