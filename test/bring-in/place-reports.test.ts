import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../../shared/bring-in/bring-in';
import { placeReports } from '../../shared/bring-in/place-reports';
import { readText } from '../../shared/bring-in/read-text';
import { catalogue } from '../../shared/forms/catalogue';
import { outlines } from '../../shared/forms/outlines/outlines';
import { daoxian2023 } from './daoxian-2023.golden';
import { lusong2022 } from './lusong-2022.golden';
import { goldenTexts, paragraphs, textsOf } from './support/report-lines';
import type { GoldenReport } from './support/report-lines';
import { yuelu2022Report } from './yuelu-2022-report.golden';

const sample = (name: string): string =>
  readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');

const samples: readonly (readonly [string, string, GoldenReport])[] = [
  ['道县 2023', sample('daoxian-2023'), daoxian2023],
  ['芦淞 2022', sample('lusong-2022'), lusong2022],
  ['岳麓 2022', sample('yuelu-2022').split('\n').slice(340).join('\n'), yuelu2022Report],
];

describe.each(samples)('The published report of %s', (_name, text, golden) => {
  const placed = placeReports(paragraphs(text), outlines);
  const report = placed.reports[0]?.report;

  it('is found, in the outline that it follows', () => {
    expect(placed.reports.map(({ key, report: { outline, year } }) => [key, outline, year])).toEqual([
      ['report', golden.outline, golden.year],
    ]);
  });

  it('comes in paragraph for paragraph', () => {
    expect(report && textsOf(report, golden)).toEqual(goldenTexts(golden));
  });

  it('leaves nothing over', () => {
    expect(placed.rest).toEqual([]);
  });

  it('comes in the same way as a text that was read, none of the tables being in it', () => {
    const { forms, reports, rest } = bringIn(readText(text), catalogue);
    expect(reports).toEqual(placed.reports);
    expect([forms, rest]).toEqual([[], []]);
  });
});

describe('Headings of a report that was brought in', () => {
  const headings = (name: string) =>
    (placeReports(paragraphs(sample(name)), outlines).reports[0]?.report.blocks ?? []).flatMap((block) =>
      block.kind === 'heading'
        ? [[block.level, block.number, block.content.map((each) => each.kind === 'words' && each.text).join('')]]
        : [],
    );

  it('are numbered by themselves where the paper has the number that is due, and keep it where not', () => {
    expect(headings('lusong-2022').slice(0, 9)).toEqual([
      [1, null, '基本情况'],
      [2, null, '区总工会基本情况'],
      [2, '1、', '年度整体支出绩效目标'],
      [3, '2、', '部门专项资金绩效目标'],
      [1, null, '一般公共预算支出情况'],
      [2, null, '基本支出情况'],
      [2, '（2） ', '项目支出情况'],
      [1, null, '政府性基金预算支出情况'],
      [1, null, '国有资本经营预算支出情况'],
    ]);
  });
});

describe('A source with two reports', () => {
  it('gives the second a key of its own', () => {
    const twice = paragraphs(`${sample('daoxian-2023')}\n${sample('lusong-2022')}`);
    expect(placeReports(twice, outlines).reports.map(({ key, report: { year } }) => [key, year])).toEqual([
      ['report', 2023],
      ['report#2', 2022],
    ]);
  });
});
