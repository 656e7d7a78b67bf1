/** What a finding's fix changes, what it leaves alone, and that it can be taken back. */
import { describe, expect, it } from 'vitest';
import type { CellValue, Document } from '../../shared/document/document';
import { fixableLike, fixing, foundAgain } from '../../shared/document/fixes';
import { emptyHistory, record, undo } from '../../shared/document/history';
import type { Issue } from '../../shared/document/issue';
import { applyTransaction } from '../../shared/document/transaction';
import { addressOf } from '../../shared/sheet/address';
import type { Workbook } from '../../shared/sheet/sheet';
import { viewOf } from '../../shared/sheet/view';
import { withCells } from '../support/cells';
import { cellAt, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { formOf, indicatorsOf, opened, startOf, withIndicators, withPlaces } from '../support/opened';

const official = readOfficial(selfEvaluation);
const start = startOf(official);

const published = '<p>(一)主要职责职能</p> <p>1、组织开展工会各项工作;</p>';
const dirty = withPlaces(start, {
  duties: published,
  goal: '<p>一、工会权益保障的机制进一步完善。</p>',
  'income.fiscal.budget': '254.85　',
});

const checkOf = (document: Document, workbook: Workbook = official) => viewOf(opened(workbook), document, []).check;
const found = (document: Document, rule: string, workbook?: Workbook): readonly Issue[] =>
  checkOf(document, workbook).findings.filter((issue) => issue.rule === rule);

function fixed(document: Document, findings: readonly Issue[]) {
  const transaction = fixing(findings);
  if (!transaction) throw new Error('nothing to mend');
  const applied = applyTransaction(document, transaction);
  return { transaction, ...applied };
}

describe('A finding that is certain', () => {
  it('says what was found where, and what its button does', () => {
    const [issue] = found(dirty, 'A08');
    expect(issue).toMatchObject({
      level: 'error',
      message: '“部门职责”中留有网页标签或 Word 标记',
      explain: '查到 <p>×2、</p>×2',
      fix: { label: '清除标签' },
    });
  });

  it('is mended in its own cell alone, and then gone', () => {
    const [issue] = found(dirty, 'A08');
    const { document } = fixed(dirty, issue ? [issue] : []);
    expect(document).toEqual(withPlaces(dirty, { duties: '(一)主要职责职能\n1、组织开展工会各项工作;' }));
    expect(found(document, 'A08').map(({ message }) => message)).toEqual([
      '“年度总体目标 年初设定目标”中留有网页标签或 Word 标记',
    ]);
  });

  it('is mended together with all others of its rule, as one step that undo takes back whole', () => {
    const { document, transaction, inverse } = fixed(dirty, fixableLike(checkOf(dirty), 'A08'));
    expect(found(document, 'A08')).toEqual([]);
    expect(formOf(document).places['income.fiscal.budget']).toBe('254.85　');
    const history = record(emptyHistory, transaction, inverse, { time: 0, before: null, after: null });
    expect(history.done.map((step) => step.transaction.label)).toEqual(['清除标签']);
    expect(undo(history, document)?.document).toEqual(dirty);
  });

  it('makes a number of an amount, which then counts in the formulas of Excel', () => {
    const { document } = fixed(dirty, found(dirty, 'A10'));
    expect(formOf(document).places['income.fiscal.budget']).toBe(254.85);
  });

  it('is looked for again in what stands there now', () => {
    const [issue] = found(dirty, 'A08');
    const typedMeanwhile = withPlaces(dirty, { duties: '<p>只有一段</p>' });
    const now = issue && foundAgain(checkOf(typedMeanwhile), issue);
    const { document } = fixed(typedMeanwhile, now ? [now] : []);
    expect(formOf(document).places['duties']).toBe('只有一段');
    const mendedMeanwhile = withPlaces(dirty, { duties: '只有一段' });
    expect(issue && foundAgain(checkOf(mendedMeanwhile), issue)).toBeUndefined();
  });
});

describe('In the rows of a table', () => {
  const withRow = (index: number, values: Record<string, CellValue>): Document =>
    withIndicators(
      start,
      indicatorsOf(start).map((row, at) => (at === index ? { ...row, values: { ...row.values, ...values } } : row)),
    );

  it('a cell is named by its indicator and its column', () => {
    const document = withRow(1, { name: '指标2：培训期数', target: '队伍的发展和发 展' });
    const [issue] = found(document, 'F08');
    expect(issue?.message).toBe('“指标2：培训期数”的“年度指标值”中有词语被空格断开');
    expect(issue?.explain).toBe('查到 “发展和发 展”');
    const { document: mended } = fixed(document, found(document, 'F08'));
    expect(indicatorsOf(mended)[1]?.values).toEqual({
      ...indicatorsOf(document)[1]?.values,
      target: '队伍的发展和发展',
    });
    expect(indicatorsOf(mended).filter((_row, at) => at !== 1)).toEqual(
      indicatorsOf(document).filter((_row, at) => at !== 1),
    );
  });

  it('a merged group is one finding, mended in all of its rows', () => {
    const rows = indicatorsOf(start);
    const document = withIndicators(
      start,
      rows.map((row) =>
        row.values['level2'] === '数量指标' ? { ...row, values: { ...row.values, level2: '数量指标<br/>' } } : row,
      ),
    );
    const unlocked = withFirstSheet(official, (sheet) => ({ ...sheet, protected: false }));
    const findings = found(document, 'A08', unlocked);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.paths).toHaveLength(rows.filter(({ values }) => values['level2'] === '数量指标').length);
    expect(fixed(document, findings).document).toEqual(start);
  });
});

describe('No fix is offered', () => {
  const changedAt = (address: string, change: (cell: ReturnType<typeof cellAt>) => object): Workbook =>
    withFirstSheet(official, (sheet) =>
      withCells(sheet, (cell) => (addressOf(cell.row, cell.column) === address ? { ...cell, ...change(cell) } : cell)),
    );

  it('in a cell that the bureau locked, though the finding is told', () => {
    const locked = changedAt('B2', () => ({ value: published, style: cellAt(official.sheets[0], 'A2').style }));
    const [issue] = found(startOf(locked), 'A08', locked);
    expect(issue?.message).toBe('“部门职责”中留有网页标签或 Word 标记');
    expect(issue?.fix).toBeUndefined();
    expect(fixableLike(checkOf(startOf(locked), locked), 'A08')).toEqual([]);
  });

  it('in a cell that a formula fills', () => {
    const calculated = changedAt('B2', () => ({ value: published, formula: '填报说明!A1' }));
    const [issue] = found(startOf(calculated), 'A08', calculated);
    expect(issue?.rule).toBe('A08');
    expect(issue?.fix).toBeUndefined();
  });

  it('for a finding that leaves several ways open', () => {
    const document = withPlaces(start, { posts: 3, staff: 7 });
    expect(found(document, 'E07')[0]?.fix).toBeUndefined();
  });
});

describe('A cell that no form claims', () => {
  it('is left alone', () => {
    const document: Document = { ...start, cells: { 填报说明: { A5: '<p>自己写的说明</p>' } } };
    expect(found(document, 'A08')).toEqual([]);
  });
});
