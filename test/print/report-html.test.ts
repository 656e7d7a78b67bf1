/** A printed report: what its HTML says, and where Chromium puts it on the page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlToPdf } from '../../electron/chromium';
import { findBrowser } from '../../electron/find-browser';
import type { Report } from '../../shared/document/report';
import { sheetParts } from '../../shared/print/html';
import { printedPage } from '../../shared/print/printed-page';
import { reportPart } from '../../shared/print/report-html';
import { keptFigureText } from '../../shared/report/figure-text';
import { drawn } from './support/drawn-sheet';
import { drawnReport, figure, mergedTable } from '../word/support/drawn-report';
import { missingForPages, pagesOfPdf } from '../word/support/rendered-pages';
import type { RenderedPage } from '../word/support/rendered-pages';
import { reportOfLines, sampleReports } from '../word/support/sample-reports';

const printed = (report: Report): string =>
  printedPage('自评报告', [reportPart({ report, figureText: keptFigureText, spacing: '28pt' })]);

/** Elements of text as `name|text`. */
const blocksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(h[1-5]|p)(?: [^>]*)?>(.*?)<\/\1>/gs)].map(([, name = '', text = '']) => `${name}|${text}`);

describe('the HTML of a report', () => {
  test('has headings by their level, with numbers as text', () => {
    const html = printed(
      drawnReport('title|报告', 'h1|概况', 'h2|职责', 'h3|主要', 'h4|日常', 'p|正文', 'number|一项', 'bullet|要点'),
    );
    expect(blocksOf(html)).toEqual([
      'h1|报告',
      'h2|一、概况',
      'h3|（一）职责',
      'h4|1.主要',
      'h5|（1）日常',
      'p|正文',
      'p|1.一项',
      'p|·要点',
    ]);
  });

  test('shows what was typed as text, never as HTML, and figures as they are', () => {
    const report: Report = {
      outline: 'hunan-2022',
      year: 2022,
      blocks: [
        {
          kind: 'paragraph',
          id: 'p',
          content: [
            { kind: 'words', text: '<b onclick="x()">&' },
            { kind: 'figure', figure: figure('254.85万元') },
          ],
        },
      ],
    };
    expect(blocksOf(printed(report))).toEqual(['p|&lt;b onclick=&quot;x()&quot;&gt;&amp;254.85万元']);
  });

  test('needs nothing from outside and runs nothing', () => {
    expect(printed(reportOfLines(sampleReports.yuelu))).not.toMatch(/<script|<link|<img|url\(/);
  });

  test('has tables with their merged cells, their headings apart', () => {
    const html = printed(drawnReport(mergedTable));
    const [, head = '', body = ''] = /<thead>(.*?)<\/thead>\s*<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
    expect(head).toContain('<th rowspan="2" class="center">项目</th><th colspan="2" class="center">金额（万元）</th>');
    expect(head).toContain('预算');
    expect(body).toContain('<td class="center">254.85</td><td class="left">用于工资福利支出、商品和服务支出</td>');
  });
});

const missing = [
  ...(findBrowser() === null ? ['a browser'] : []),
  ...(missingForPages === '' ? [] : [missingForPages]),
];
const says = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} not installed)`;

describe.skipIf(missing.length > 0)(`a report on paper${says}`, { timeout: 60_000 }, () => {
  const pagesOf = async (html: string): Promise<readonly RenderedPage[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'jibiao-printed-'));
    try {
      writeFileSync(join(folder, 'report.pdf'), await htmlToPdf(html));
      return pagesOfPdf(join(folder, 'report.pdf'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const mm = (pt: number): number => (pt * 25.4) / 72;
  const below = ({ words }: RenderedPage) => words.filter(({ top }) => mm(top) > 297 - 35);
  const above = ({ words }: RenderedPage) => words.filter(({ top }) => mm(top) <= 297 - 35);

  test('has the page of a Word file: 22 lines, two characters of indent, — 1 — outside', async () => {
    const pages = await pagesOf(printed(reportOfLines(sampleReports.yuelu)));
    const [first, second] = pages;
    expect(pages.map(({ width, height }) => [Math.round(mm(width)), Math.round(mm(height))])).toEqual(
      pages.map(() => [210, 297]),
    );
    const [one = [], two = []] = [first, second].map((page) => (page ? below(page) : []));
    expect(one.map(({ text }) => text).join('')).toBe('—1—');
    expect(two.map(({ text }) => text).join('')).toBe('—2—');
    expect(mm(one.at(-1)?.right ?? 0)).toBeCloseTo(210 - 26 - 5, 0);
    expect(mm(two[0]?.left ?? 0)).toBeCloseTo(28 + 5, 0);
    const chapter = first?.words.find(({ text }) => text.startsWith('一、部门'));
    expect(Math.round(mm(chapter?.left ?? 0))).toBe(39);
    const shown = pages.flatMap((page) => above(page).map(({ text }) => text)).join('');
    expect(shown).toBe(sampleReports.yuelu.join('').replace(/\s/g, ''));
  });

  test('follows the sheets of its workbook, its pages counted on, each with its own paper', async () => {
    const sheets = sheetParts(drawn(['甲'], { page: { orientation: 'landscape' } }), [0], '');
    const report = reportPart({ report: drawnReport('p|见上表。'), figureText: keptFigureText, spacing: '1.5' });
    const pages = await pagesOf(printedPage('全套', [...sheets, report]));
    expect(pages.map(({ width, height }) => width > height)).toEqual([true, false]);
    const [sheet, last] = pages;
    expect(sheet?.words.map(({ text }) => text)).toEqual(['甲']);
    expect(last?.words.map(({ text }) => text).join('')).toBe('见上表。—2—');
  });
});
