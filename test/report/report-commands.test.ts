import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import type { Report } from '../../shared/document/report';
import { applyTransaction } from '../../shared/document/transaction';
import type { Transaction } from '../../shared/document/transaction';
import { hunan2013 } from '../../shared/forms/outlines/hunan-2013';
import { hunan2022 } from '../../shared/forms/outlines/hunan-2022';
import { numbersOf } from '../../shared/report/numbering';
import {
  addReport,
  changeOutline,
  insertHeading,
  numberAutomatically,
  removeReport,
} from '../../shared/report/report-commands';
import { linesOf, reportOf } from './support/written-report';

const empty: Document = { forms: {}, cells: {} };
const holding = (report: Report): Document => ({ ...empty, notes: { reports: { report } } });
const after = (document: Document, transaction: Transaction | null): Report | undefined =>
  transaction ? applyTransaction(document, transaction).document.notes?.reports?.['report'] : undefined;

const withGaps = reportOf('hunan-report-2022', 2023, {
  body: [
    '一、基本情况',
    '（一）部门基本情况',
    '编制5人。',
    '二、一般公共预算支出情况',
    '（二）项目支出',
    '无。',
    '七、存在的问题及原因分析',
    '经费不足。',
  ],
  signOff: ['县总工会', '2024年3月1日'],
});

describe('A report is added', () => {
  it('with the headings of its outline, and undone without a trace', () => {
    const { key, transaction } = addReport(empty, hunan2013, { year: 2022, unit: '区总工会' });
    const { document, inverse } = applyTransaction(empty, transaction);
    expect(linesOf(document.notes?.reports?.[key] ?? withGaps)[1]).toBe('部门（单位）概况');
    expect(applyTransaction(document, inverse).document).toEqual(empty);
  });

  it('beside the one that is there', () => {
    expect(addReport(holding(withGaps), hunan2022, { year: 2023, unit: '' }).key).toBe('report#2');
  });
});

describe('A heading that is missing', () => {
  it('comes in where it belongs, with its number', () => {
    const report = after(holding(withGaps), insertHeading(holding(withGaps), 'report', 'governmentFund'));
    const at = linesOf(report ?? withGaps).indexOf('政府性基金预算支出情况');
    const heading = report?.blocks[at];
    expect(linesOf(report ?? withGaps).slice(at - 1, at + 3)).toEqual([
      '无。',
      '政府性基金预算支出情况',
      '',
      '七、存在的问题及原因分析',
    ]);
    expect(heading && numbersOf(report.blocks).get(heading.id)).toBe('三、');
  });

  it('comes in within its chapter when it is a section', () => {
    const sections = ['basicSpending', 'overview.goals'].map((id) =>
      linesOf(after(holding(withGaps), insertHeading(holding(withGaps), 'report', id)) ?? withGaps),
    );
    expect(sections[0]?.slice(3, 6)).toEqual(['二、一般公共预算支出情况', '基本支出', '']);
    expect(sections[1]?.slice(2, 6)).toEqual([
      '编制5人。',
      '年度整体支出、专项资金绩效目标',
      '',
      '二、一般公共预算支出情况',
    ]);
  });

  it('comes in before the sign-off when it is the last', () => {
    const report = after(holding(withGaps), insertHeading(holding(withGaps), 'report', 'other'));
    expect(linesOf(report ?? withGaps).slice(-4)).toEqual(['其他需要说明的情况', '', '县总工会', '2024年3月1日']);
  });

  it('is not put in twice', () => {
    expect(insertHeading(holding(withGaps), 'report', 'problems')).toBeNull();
  });
});

describe('Numbers that were typed', () => {
  it('become those of their order', () => {
    const report = after(holding(withGaps), numberAutomatically(holding(withGaps), 'report')) ?? withGaps;
    expect([...numbersOf(report.blocks).values()]).toEqual(['一、', '（一）', '二、', '（一）', '三、']);
    expect(numberAutomatically(holding(report), 'report')).toBeNull();
  });
});

describe('A command that would change nothing', () => {
  it('is none', () => {
    expect(removeReport(empty, 'report')).toBeNull();
    expect(changeOutline(holding(withGaps), 'report', hunan2022)).toBeNull();
    expect(insertHeading(empty, 'report', 'other')).toBeNull();
  });
});
