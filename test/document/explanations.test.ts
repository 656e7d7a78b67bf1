import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import { explain, explanationOf } from '../../shared/document/explanations';
import { emptyHistory, record, redo, undo } from '../../shared/document/history';
import type { History } from '../../shared/document/history';
import { findingKey } from '../../shared/document/issue';
import type { Issue } from '../../shared/document/issue';
import { applyTransaction } from '../../shared/document/transaction';
import { yuelu2022 } from './yuelu-2022';

const form = yuelu2022.definition;
const start: Document = { forms: { [form]: yuelu2022 }, cells: {} };
const overweight: Issue = {
  rule: 'A01',
  level: 'error',
  message: '总分的分值应为100，现为110',
  explain: '100（各指标）＋10（预算执行率）＝110',
  paths: [
    { kind: 'place', form, place: 'total.weight' },
    { kind: 'place', form, place: 'income.total.weight' },
  ],
  source: '填报说明',
};
const reworded: Issue = { ...overweight, message: '总分的分值应为100，现为105', explain: '95＋10＝105，不是100' };
const elsewhere: Issue = { ...overweight, paths: overweight.paths.slice(1) };
const withoutCell: Issue = { ...overweight, paths: [] };

const done = (document: Document, finding: Issue, text: string): Document =>
  applyTransaction(document, explain(document, finding, text) ?? { label: '', changes: [] }).document;

describe('The key of a finding', () => {
  it('stays when the figures change, so that the explanation is found again', () => {
    expect(findingKey(reworded)).toBe(findingKey(overweight));
  });

  it('tells findings of one rule apart by their first cell, and rules by their name', () => {
    const row = { kind: 'tableCell', form, table: 'indicators', row: 'r3', column: 'weight' } as const;
    const loose = { kind: 'looseCell', sheet: '附件2', address: 'B7' } as const;
    const findings: readonly Issue[] = [
      overweight,
      elsewhere,
      withoutCell,
      { ...withoutCell, message: reworded.message },
      { ...overweight, rule: 'A02' },
      { ...overweight, paths: [row] },
      { ...overweight, paths: [{ ...row, row: 'r4' }] },
      { ...overweight, paths: [loose] },
    ];
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
  });
});

describe('An explanation', () => {
  const explained = done(start, overweight, '市局要求按110分计');

  it('is found at its finding and at no other', () => {
    expect(explanationOf(explained, overweight)).toMatchObject({ text: '市局要求按110分计', isStale: false });
    expect(explanationOf(explained, elsewhere)).toBeNull();
    expect(explanationOf(start, overweight)).toBeNull();
  });

  it('is stale once the figures are others, and fresh when it is given again', () => {
    expect(explanationOf(explained, reworded)).toMatchObject({ text: '市局要求按110分计', isStale: true });
    const again = done(explained, reworded, '市局要求按110分计');
    expect(explanationOf(again, reworded)).toMatchObject({ figures: '95＋10＝105，不是100', isStale: false });
  });

  it('is stale too when only a figure in the sentence changed, which the spelt figures do not tell', () => {
    const short = { ...overweight, message: '得分25，应为30', explain: '分值 30，应得 30' };
    const document = done(start, short, '按批复');
    expect(explanationOf(document, short)?.isStale).toBe(false);
    expect(explanationOf(document, { ...short, message: '得分20，应为30' })?.isStale).toBe(true);
    expect(explanationOf(document, short)?.figures).toBe('得分25，应为30；分值 30，应得 30');
  });

  it('is taken back with a blank text, and the document is as it was', () => {
    expect(done(explained, overweight, ' \n')).toStrictEqual(start);
    const both = done(explained, elsewhere, '已核实');
    expect(done(both, elsewhere, '')).toStrictEqual(explained);
  });

  it('given as it is already, or taken back where there is none, changes nothing', () => {
    expect(explain(explained, overweight, '市局要求按110分计')).toBeNull();
    expect(explain(start, overweight, '')).toBeNull();
  });

  it('is undone and made again as any other step', () => {
    const steps: readonly (readonly [Issue, string])[] = [
      [overweight, '甲'],
      [elsewhere, '乙'],
      [overweight, '丙'],
      [elsewhere, ''],
      [overweight, ''],
    ];
    let document = start;
    let history: History<string> = emptyHistory;
    for (const [index, [finding, text]] of steps.entries()) {
      const transaction = explain(document, finding, text);
      if (!transaction) throw new Error('nothing changed');
      const applied = applyTransaction(document, transaction);
      history = record(history, transaction, applied.inverse, { time: index, before: '', after: '' });
      document = applied.document;
    }
    expect(document).toStrictEqual(start);
    expect(history.done).toHaveLength(5);
    const back = [1, 2].reduce<{ document: Document; history: History<string> }>(
      (now) => undo(now.history, now.document) ?? now,
      { document, history },
    );
    expect(explanationOf(back.document, overweight)?.text).toBe('丙');
    expect(explanationOf(back.document, elsewhere)?.text).toBe('乙');
    const on = redo(back.history, back.document);
    expect(on && explanationOf(on.document, elsewhere)).toBeNull();
  });
});
