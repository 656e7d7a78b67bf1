import { describe, expect, it } from 'vitest';
import { answered, countAnswers } from '../../shared/document/answered-findings';
import type { AnsweredFindings } from '../../shared/document/answered-findings';
import type { Document } from '../../shared/document/document';
import { canExplain, explain, withoutExplanation } from '../../shared/document/explanations';
import type { Issue } from '../../shared/document/issue';
import { applyTransaction } from '../../shared/document/transaction';
import { hunan2022 } from '../../shared/forms/profile';
import type { Profile } from '../../shared/forms/profile';
import { yuelu2022 } from './yuelu-2022';

const form = yuelu2022.definition;
const start: Document = { forms: { [form]: yuelu2022 }, cells: {} };
const lenient: Profile = { ...hunan2022, rules: { C01: { level: 'error', explainable: true } } };

const warning: Issue = {
  rule: 'D02',
  level: 'warning',
  message: '“慰问”得分25，按完成比例应为30',
  explain: '得分 25，应得 30',
  paths: [{ kind: 'tableCell', form, table: 'indicators', row: 'r3', column: 'score' }],
  source: '财预〔2020〕10号',
};
const error: Issue = {
  rule: 'C01',
  level: 'error',
  message: '分值合计为110，应为100',
  explain: '100＋10＝110',
  paths: [{ kind: 'place', form, place: 'total.weight' }],
  source: '财预〔2020〕10号',
};
const hint: Issue = { ...error, rule: 'F15', level: 'hint', message: '首尾有空格', explain: '', paths: [] };

const explained = (document: Document, finding: Issue, text: string): Document =>
  applyTransaction(document, explain(document, finding, text) ?? { label: '', changes: [] }).document;

const answersOf = (document: Document, findings: readonly Issue[], profile: Profile = hunan2022): AnsweredFindings =>
  answered(
    document,
    findings.map((finding) => ({ form, finding })),
    () => profile,
  );

describe('An explanation lets pass', () => {
  it('every warning, an error only where the profile says so, and no hint', () => {
    expect(canExplain(warning, hunan2022)).toBe(true);
    expect(canExplain(warning, null)).toBe(true);
    expect(canExplain(error, hunan2022)).toBe(false);
    expect(canExplain(error, lenient)).toBe(true);
    expect(canExplain(error, null)).toBe(false);
    expect(canExplain(hint, lenient)).toBe(false);
  });
});

describe('Findings with their explanations', () => {
  it('count apart once they are explained, errors too where the profile allows it', () => {
    const document = explained(explained(start, warning, '按批复计分'), error, '市局要求');
    const findings = [error, warning, hint];
    expect(countAnswers(answersOf(start, findings).findings)).toEqual({ error: 1, warning: 1, hint: 1, explained: 0 });
    expect(countAnswers(answersOf(document, findings).findings)).toEqual({
      error: 1,
      warning: 0,
      hint: 1,
      explained: 1,
    });
    expect(countAnswers(answersOf(document, findings, lenient).findings)).toEqual({
      error: 0,
      warning: 0,
      hint: 1,
      explained: 2,
    });
  });

  it('count again once their figures are others, and tell which were explained', () => {
    const document = explained(start, warning, '按批复计分');
    const now = { ...warning, message: '“慰问”得分25，按完成比例应为20', explain: '得分 25，应得 20' };
    const answers = answersOf(document, [now]);
    expect(countAnswers(answers.findings).warning).toBe(1);
    expect(answers.findings[0]?.explanation).toEqual({
      text: '按批复计分',
      figures: '得分 25，应得 30',
      isStale: true,
    });
  });

  it('of one rule at one cell share one explanation of all their figures', () => {
    const second = { ...warning, message: '还差10', explain: '20＋10＝30' };
    const [first] = answersOf(start, [warning, second]).findings;
    const document = explained(start, first?.toExplain ?? warning, '两处都按批复');
    const answers = answersOf(document, [warning, second]).findings;
    expect(answers.map(({ isExplained }) => isExplained)).toEqual([true, true]);
    expect(answers[0]?.explanation?.figures).toBe('得分 25，应得 30；20＋10＝30');
    expect(answersOf(document, [warning]).findings[0]?.explanation?.isStale).toBe(true);
  });

  it('without figures of their own are explained as their sentence says, and stale when it says something else', () => {
    const silent = { ...warning, explain: '' };
    const document = explained(start, silent, '按批复');
    expect(answersOf(document, [silent]).findings[0]?.isExplained).toBe(true);
    expect(answersOf(document, [{ ...silent, message: '现在不同' }]).findings[0]?.isExplained).toBe(false);
  });
});

describe('An explanation whose finding is gone', () => {
  const document = explained(explained(start, warning, '按批复计分'), error, '市局要求');

  it('stays, with the rule and the cell that it was given for', () => {
    expect(answersOf(document, [error]).unneeded).toEqual([
      {
        key: JSON.stringify(['D02', form, 'indicators', 'r3', 'score']),
        rule: 'D02',
        path: warning.paths[0],
        words: null,
        explanation: { text: '按批复计分', figures: '得分 25，应得 30' },
      },
    ]);
    expect(answersOf(document, []).unneeded.map(({ path }) => path)).toEqual([warning.paths[0], error.paths[0]]);
  });

  it('is taken away by its key, and comes back with the step undone', () => {
    const [first] = answersOf(document, [error]).unneeded;
    const { document: without, inverse } = applyTransaction(document, withoutExplanation(first?.key ?? ''));
    expect(answersOf(without, [error]).unneeded).toEqual([]);
    expect(applyTransaction(without, inverse).document).toEqual(document);
  });

  it('with a key that names nothing is listed all the same, to be taken away', () => {
    const odd: Document = { ...start, notes: { explanations: { 'no list': { text: '旧说明', figures: '' } } } };
    expect(answersOf(odd, []).unneeded).toEqual([
      { key: 'no list', rule: '', path: null, words: null, explanation: { text: '旧说明', figures: '' } },
    ]);
  });
});
