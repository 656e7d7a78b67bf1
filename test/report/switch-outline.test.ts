import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, ReportBlock } from '../../shared/document/report';
import { hunan2013 } from '../../shared/forms/outlines/hunan-2013';
import { hunan2022 } from '../../shared/forms/outlines/hunan-2022';
import { outlineOf, outlines } from '../../shared/forms/outlines/outlines';
import { newReport } from '../../shared/report/new-report';
import { typed } from '../../shared/report/replace-words';
import { switchOutline } from '../../shared/report/switch-outline';
import { linesOf, reportOf } from './support/written-report';

const filledLines = (report: Report): string[] => linesOf(report).filter((line) => line !== '');
const below = (report: Report, heading: string): string | undefined =>
  linesOf(report)[linesOf(report).indexOf(heading) + 1];

const older = reportOf('hunan-report-2013', 2022, {
  title: ['2022年度区总工会部门整体支出绩效自评报告'],
  body: [
    '一、部门（单位）概况',
    '（一）部门（单位）基本情况',
    '编制3人。',
    '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
    '支出299.59万元。',
    '二、部门（单位）整体支出管理及使用情况',
    '（一）基本支出',
    '基本支出254.85万元。',
    '（二）专项支出',
    '1、项目支出安排落实、总投入等情况分析',
    '安排41.8万元。',
    '三、部门（单位）专项组织实施情况',
    '（一）专项组织情况分析',
    '主动作为。',
    '四、工作亮点',
    '获评先进。',
    '五、我会存在问题和原因',
    '预算不够准。',
  ],
  signOff: ['区总工会', '2023年3月24日'],
});

describe('Another outline', () => {
  const newer = switchOutline(older, hunan2013, hunan2022);

  it('takes the texts of its chapters along', () => {
    expect(newer.outline).toBe('hunan-report-2022');
    expect(below(newer, '部门基本情况')).toBe('编制3人。');
    expect(below(newer, '基本支出')).toBe('基本支出254.85万元。');
  });

  it('keeps a section without a place in its chapter, under its own words', () => {
    const lines = linesOf(newer);
    expect(lines.indexOf('支出299.59万元。')).toBeLessThan(lines.indexOf('一般公共预算支出情况'));
    expect(below(newer, '部门（单位）整体支出规模、使用方向和主要内容、涉及范围等')).toBe('支出299.59万元。');
    expect(below(newer, '项目支出安排落实、总投入等情况分析')).toBe('安排41.8万元。');
  });

  it('keeps a chapter without a place at the end, above the sign-off', () => {
    expect(linesOf(newer).slice(-7)).toEqual([
      '部门（单位）专项组织实施情况',
      '专项组织情况分析',
      '主动作为。',
      '工作亮点',
      '获评先进。',
      '区总工会',
      '2023年3月24日',
    ]);
  });

  it('leaves the words of a heading that the user changed', () => {
    expect(below(newer, '我会存在问题和原因')).toBe('预算不够准。');
  });

  it('and back again is the report that it was, with the headings that were missing', () => {
    const back = switchOutline(newer, hunan2022, hunan2013);
    const lines = linesOf(back);
    const texts = filledLines(older).map((line) => line.replace(/^(?:[一二三四五]、|（[一二]）|1、)/, ''));
    expect(texts.filter((line) => !lines.includes(line))).toEqual([]);
    const own = ['工作亮点', '获评先进。'];
    const inPlace = texts.filter((line) => !own.includes(line));
    expect(lines.filter((line) => inPlace.includes(line))).toEqual(inPlace);
  });
});

/** A report of an outline with texts in any place, some of them under headings that no outline knows. */
const writtenReport = fc
  .record({
    outline: fc.constantFrom(...outlines),
    texts: fc.array(fc.record({ at: fc.nat(60), own: fc.boolean(), level: fc.constantFrom(1, 2, 3, 4) })),
    removed: fc.array(fc.nat(60), { maxLength: 5 }),
  })
  .map(({ outline, texts, removed }): Report => {
    const report = newReport(outline, { year: 2022, unit: '区总工会' });
    const blocks: ReportBlock[] = report.blocks.filter((_block, index) => !removed.includes(index));
    for (const [index, { at, own, level }] of texts.entries()) {
      const content = typed(`第${index}段写的话`);
      const block: ReportBlock = own
        ? { kind: 'heading', id: `x${index}`, level: level as 1 | 2 | 3 | 4, number: null, content }
        : { kind: 'paragraph', id: `x${index}`, content };
      blocks.splice(Math.min(at, blocks.length), 0, block);
    }
    return { ...report, blocks };
  });

const ownWords = (report: Report): string[] =>
  filledLines(report)
    .filter((line) => line.startsWith('第'))
    .sort();

describe('Switching outlines', () => {
  it('loses no word and doubles none, also there and back', () => {
    fc.assert(
      fc.property(writtenReport, fc.constantFrom(...outlines), (report, other) => {
        const there = switchOutline(report, outlineOf(report.outline), other);
        const back = switchOutline(there, other, outlineOf(report.outline) ?? other);
        for (const each of [there, back]) {
          expect(ownWords(each)).toEqual(ownWords(report));
          expect(new Set(each.blocks.map(({ id }) => id)).size).toBe(each.blocks.length);
        }
        const kinds = (of: Report): number => of.blocks.filter(({ kind }) => kind === 'signOff').length;
        expect(kinds(back)).toBe(kinds(report));
      }),
    );
  });
});
