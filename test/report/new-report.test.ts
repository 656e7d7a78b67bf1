import { describe, expect, it } from 'vitest';
import { hunan2013 } from '../../shared/forms/outlines/hunan-2013';
import { outlines } from '../../shared/forms/outlines/outlines';
import { newReport } from '../../shared/report/new-report';
import { numbersOf } from '../../shared/report/numbering';
import { matchReport } from '../../shared/report/outline-of-report';
import { linesOf } from './support/written-report';

describe('A new report', () => {
  it('names year and unit, and has the headings of its outline with their numbers', () => {
    const report = newReport(hunan2013, { year: 2022, unit: '岳麓区总工会' });
    const numbers = numbersOf(report.blocks);
    const headings = report.blocks.flatMap((block, index) =>
      block.kind === 'heading' ? [(numbers.get(block.id) ?? '') + (linesOf(report)[index] ?? '')] : [],
    );
    expect(linesOf(report)[0]).toBe('2022年度岳麓区总工会部门整体支出绩效自评报告');
    expect(headings.slice(0, 9)).toEqual([
      '一、部门（单位）概况',
      '（一）部门（单位）基本情况',
      '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      '二、部门（单位）整体支出管理及使用情况',
      '（一）基本支出',
      '（二）专项支出',
      '1.项目支出安排落实、总投入等情况分析',
      '2.项目支出实际使用情况分析',
      '3.项目支出管理情况分析',
    ]);
    expect(linesOf(report).slice(-2)).toEqual(['岳麓区总工会', '']);
  });

  it('has room to write under every heading without sections, and nowhere else', () => {
    const { blocks } = newReport(hunan2013, { year: 2022, unit: '' });
    const kinds = blocks.map(({ kind }) => kind).slice(1, 6);
    expect(kinds).toEqual(['heading', 'heading', 'paragraph', 'heading', 'paragraph']);
  });

  it.each(outlines)('of $id is whole', (outline) => {
    const report = newReport(outline, { year: null, unit: '' });
    expect(matchReport(report, outline)).toMatchObject({ missing: [], misplaced: [] });
    expect(new Set(report.blocks.map(({ id }) => id)).size).toBe(report.blocks.length);
  });
});
