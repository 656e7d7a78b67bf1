import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../shared/document/document';
import { hunanReport2022 as form } from '../../../shared/forms/hunan-report-2022';
import { blankForm } from '../../../shared/sheet/blank-form';
import { changed } from '../../support/clean-self-evaluation';
import { outcomeOf } from '../../support/rule-outcome';

const report = (title: CellValue) =>
  changed(blankForm(form, 2022), { preface: '根据通知要求，现报告如下。', ...(title !== null && { title }) });

describe('A06, the title of a report', () => {
  it('is found to mix 部门 and 单位, as 岳麓 published it, and not to say that it is a report', () => {
    expect(outcomeOf(form, report('2022年度单位部门整体支出绩效自评报告'), 'A06')).toEqual([
      '标题中“单位部门”混用了部门和单位',
    ]);
    expect(outcomeOf(form, report('2022年度部门整体支出绩效自评情况'), 'A06')).toEqual([
      '标题“2022年度部门整体支出绩效自评情况”没有写明是自评报告',
    ]);
  });

  it('passes as printed, and with 部门（单位）', () => {
    expect(outcomeOf(form, report(null), 'A06')).toBe('passed');
    expect(outcomeOf(form, report('某某县2022年度部门（单位）整体支出绩效自评报告'), 'A06')).toBe('passed');
  });

  it('is not run on a blank report', () => {
    expect(outcomeOf(form, blankForm(form, 2022), 'A06')).toEqual({ notRun: '缺少报告正文' });
  });
});
