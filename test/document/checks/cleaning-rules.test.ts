/** What other programs leave in a text: every rule finds it, passes a clean text, and is not run without one. */
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../shared/forms/rules';
import { wangchengDepartmentTarget as form } from '../../../shared/forms/wangcheng-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { outcomeOf } from '../../support/rule-outcome';

const withPlaces = (places: Readonly<Record<string, string | number>>) => ({ ...blankForm(form, 2023), places });
const duties = '“部门职能职责概述”';

describe.each<[RuleId, Readonly<Record<string, string | number>>, string]>([
  ['A08', { duties: '<p>维护职工合法权益。</p>' }, `${duties}中留有网页标签或 Word 标记`],
  ['A09', { duties: '维护职工\u200b合法权益。' }, `${duties}中有看不见的字符`],
  [
    'A10',
    { 'budget.total': '６４６．０６' },
    '“年度预算（万元） 资金总额”夹有全角字符或空格，Excel 和 WPS 求和时不计入',
  ],
  ['F08', { duties: '推动发展和发 展工会事业。' }, `${duties}中有词语被空格断开`],
  ['F15', { duties: '维护职工合法权益。\n\n组织文体活动。' }, `${duties}首尾有空格或有空行`],
])('%s', (rule, dirty, message) => {
  it('is found', () => {
    expect(outcomeOf(form, withPlaces(dirty), rule)).toEqual([message]);
  });

  it('passes what is clean', () => {
    const clean = withPlaces({ duties: '维护职工合法权益。\n组织文体活动。', 'budget.total': 646.06 });
    expect(outcomeOf(form, clean, rule)).toBe('passed');
  });

  it('is not run on a blank form', () => {
    expect(outcomeOf(form, blankForm(form, 2023), rule)).toEqual({
      notRun: rule === 'A10' ? '缺少填写的数字' : '缺少填写的文字',
    });
  });
});
