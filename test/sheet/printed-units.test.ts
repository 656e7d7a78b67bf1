/** A03, the unit of money that a sheet states, on opened workbooks. */
import { describe, expect, it } from 'vitest';
import { startDocument, viewOf } from '../../shared/sheet/view';
import type { Workbook } from '../../shared/sheet/sheet';
import { readOfficial, selfEvaluation } from '../support/official';
import { withCells } from '../support/cells';
import { opened, withPlaces } from '../support/opened';

/** The official 自评表 with one amount, and with some printed words in other words. */
function said(replaced: string, by: string) {
  const workbook = readOfficial(selfEvaluation);
  const changed: Workbook = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      withCells(sheet, (cell) => {
        const text = cell.text.replace(/\s/g, '') === replaced ? by : cell.text;
        return text === cell.text ? cell : { ...cell, text, value: text };
      }),
    ),
  };
  const origin = opened(changed);
  const document = withPlaces(startDocument(origin), { 'income.total.budget': 299.59 });
  const { findings, passed, notRun } = viewOf(origin, document, []).check;
  return {
    found: findings.flatMap(({ rule, message }) => (rule === 'A03' ? [message] : [])),
    passed: passed.some(({ rule }) => rule === 'A03'),
    notRun: notRun.find(({ rule }) => rule === 'A03')?.why,
  };
}

describe('A03, the unit of money', () => {
  it('passes where 整体资金（万元） says it', () => {
    expect(said('', '')).toEqual({ found: [], passed: true, notRun: undefined });
  });

  it('is found where nothing says it', () => {
    expect(said('整体资金（万元）', '整体资金').found).toEqual(['表上没有写明金额单位']);
  });

  it('is found where two units stand', () => {
    expect(said('全年执行数', '全年执行数（元）').found).toEqual(['表上写了万元、元两种金额单位']);
  });

  it('is not run before an amount is filled in', () => {
    const origin = opened(readOfficial(selfEvaluation));
    const { notRun } = viewOf(origin, startDocument(origin), []).check;
    expect(notRun.find(({ rule }) => rule === 'A03')?.why).toBe('缺少金额');
  });
});
