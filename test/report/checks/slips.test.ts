import { describe, expect, it } from 'vitest';
import { applyTransaction } from '../../../shared/document/transaction';
import type { Report, ReportBlock } from '../../../shared/document/report';
import type { RuleId } from '../../../shared/forms/rules';
import { typed } from '../../../shared/report/replace-words';
import { checked, findingsOf } from '../support/checked-report';
import { linesOf } from '../support/written-report';

const reportWith = (...blocks: readonly ReportBlock[]): Report => ({
  outline: 'hunan-report-2022',
  year: 2022,
  blocks,
});
const saying = (text: string): Report => reportWith({ kind: 'paragraph', id: 'p', content: typed(text) });

/** What a rule underlines in a text. */
const underlined = (rule: RuleId, text: string): readonly string[] =>
  findingsOf(saying(text), rule).flatMap(({ words }) => words);

/** The text when the rule's fix is made; null where it offers none. */
function mended(rule: RuleId, text: string): string | null {
  const report = saying(text);
  const fixes = checked(report).findings.flatMap((issue) => (issue.rule === rule && issue.fix ? [issue.fix] : []));
  if (fixes.length === 0) return null;
  const document = { forms: {}, cells: {}, notes: { reports: { report } } };
  const changes = fixes.flatMap((fix) => fix.changes);
  const after = applyTransaction(document, { label: '', changes }).document.notes?.reports?.['report'];
  return after ? (linesOf(after)[0] ?? null) : null;
}

describe('A slip of the pen is underlined, and mended where it is certain', () => {
  it.each<[RuleId, string, readonly string[], string | null]>([
    ['A08', '[bookmark: _GoBack]1、希望开展培训。', ['[bookmark: _GoBack]'], '1、希望开展培训。'],
    ['A08', '<p>工会经费</p>，用于&nbsp;慰问。', ['<p>', '</p>', '&nbsp;'], '工会经费\n，用于 慰问。'],
    ['A09', '维护\u200b权益', ['护\u200b权'], '维护权益'],
    ['F03', '我会（以下简称（我会））为行政单位。', ['（以下简称（我会））'], '我会（以下简称我会）为行政单位。'],
    ['F03', '为行政单位（参照公务员管理的事业单位或事业单位）。', ['（参照公务员管理的事业单位或事业单位）'], null],
    [
      'F03',
      '主要反映支出执行偏离绩效目标的情况，并分析其原因。 无',
      ['主要反映支出执行偏离绩效目标的情况，并分析其原因。 '],
      '无',
    ],
    ['F03', '哪些指标没有完成或扣了分，原因是什么。无。', ['哪些指标没有完成或扣了分，原因是什么。'], '无。'],
    ['F04', '慰问XX人，培训××期', ['XX', '××'], null],
    ['F04', '20XX年X月，某某局拨付____万元', ['20XX', 'X', '某某', '____'], null],
    ['F05', '发挥广大广大职工的主体作用', ['广大广大'], '发挥广大职工的主体作用'],
    ['F05', '保证正常工工作的开展', ['工工'], '保证正常工作的开展'],
    ['F05', '区总工会总工会职工的的权益，，保障', ['总工会总工会', '的的', '，，'], '区总工会职工的权益，保障'],
    ['F06', '开展“女职工权益保护线上宣讲活动，进一步提高保护力度。', ['“女职工权益保护线上宣讲活动'], null],
    ['F06', '印发《办法，组织学习）。', ['《办法', '）'], null],
    ['F06', '开展“一户一“产业工人”培训', ['“一户一'], null],
    ['F07', '培训困难职工、农名工200人', ['农名工'], '培训困难职工、农民工200人'],
    ['F07', '包括工会组建、劳动竞争、维权帮扶', ['劳动竞争'], '包括工会组建、劳动竞赛、维权帮扶'],
    ['F07', '截止2022年12月31日，共有会员3人', ['截止'], '截至2022年12月31日，共有会员3人'],
    ['F08', '共44.75万元.一是集体协商', ['.'], '共44.75万元。一是集体协商'],
    ['F08', '职工演讲比赛,荣获优秀组织奖', [','], '职工演讲比赛，荣获优秀组织奖'],
    ['F08', '协助局(系统)工会;指导5期,', ['(', ')', ';', ','], '协助局（系统）工会；指导5期，'],
    ['F08', '切实维 护职工的合法权益', ['维 护'], '切实维护职工的合法权益'],
    ['F14', '今年以来投入50万元，截至目前14家，目前已建3家', ['今年以来', '截至目前', '目前'], null],
    ['F15', '　　支出299.59万元。  ', ['　　支', '。  '], '支出299.59万元。'],
  ])('%s in %s', (rule, text, words, after) => {
    expect(underlined(rule, text)).toEqual(words);
    if (after !== null) expect(mended(rule, text)).toBe(after);
  });

  it('not where the user must judge', () => {
    expect([mended('F04', '慰问XX人'), mended('F06', '开展“宣讲活动，'), mended('F14', '截至目前3家')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('Nothing is said of', () => {
  it.each<[RuleId, string]>([
    ['F03', '本章主要反映工会的工作情况。'],
    ['F03', '（以下简称我会）'],
    ['F04', 'VXX型设备2×3米，XXL号，3×100元'],
    ['F05', '人人讲安全，个个会应急，方方面面，常常慰问'],
    ['F05', '总工会工会经费、职工工作、农民工工作、帮扶工作工作队、以此为目的的活动'],
    ['F05', '一步一步、研究研究、许许多多'],
    ['F06', '“工会（机关）”和《工会法》，1）慰问；2）培训；一）宣传'],
    ['F06', '局(系统）工会'],
    ['F07', '促进公平的劳动竞争机制'],
    ['F08', '占比3.5%，时间10:30，掌上芦淞APP，1.主要职能'],
    ['F08', '一.概况'],
    ['F08', '(一)根据党的路线'],
    ['F08', '“尊法守法 携手筑梦”公益法律服务'],
    ['F14', '目前存在的问题是经费不足'],
    ['F15', '支出\n收入'],
  ])('%s: %s', (rule, text) => {
    expect(underlined(rule, text)).toEqual([]);
  });

  it('blanks that show in a table what is part of what', () => {
    const cell = (text: string) => ({ content: typed(text), across: 1, down: 1 });
    const table: ReportBlock = {
      kind: 'table',
      id: 't',
      headRows: 0,
      rows: [[cell('　其中：公用经费'), cell('21.37 ')]],
    };
    expect(findingsOf(reportWith(table), 'F15').flatMap(({ words }) => words)).toEqual(['7 ']);
  });
});

describe('A block with several slips', () => {
  it('has one finding, and one click mends all of them, also in several cells of a table', () => {
    const cell = (text: string) => ({ content: typed(text), across: 1, down: 1 });
    const table: ReportBlock = {
      kind: 'table',
      id: 't',
      headRows: 0,
      rows: [[cell('农名工'), cell('予算')], [cell('3人')]],
    };
    const report = reportWith(table);
    const [finding, ...others] = checked(report).findings.filter(({ rule }) => rule === 'F07');
    expect([finding?.message, others]).toEqual(['“农名工”应为“农民工”，共2处', []]);
    const document = { forms: {}, cells: {}, notes: { reports: { report } } };
    const after = applyTransaction(document, { label: '', changes: finding?.fix?.changes ?? [] }).document;
    const [block] = after.notes?.reports?.['report']?.blocks ?? [];
    expect(block?.kind === 'table' && block.rows.flat().map(({ content }) => content)).toEqual([
      typed('农民工'),
      typed('预算'),
      typed('3人'),
    ]);
  });

  it('is not mended over a live figure', () => {
    const figure = {
      kind: 'figure',
      figure: {
        source: { kind: 'grade', form: 'x' },
        style: { unit: null, showsUnit: true, decimals: null, capitals: false },
        text: '农名工',
      },
    } as const;
    const report = reportWith({ kind: 'paragraph', id: 'p', content: [...typed('培训'), figure] });
    const findings = checked(report).findings.filter(({ rule }) => rule === 'F07');
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
});
