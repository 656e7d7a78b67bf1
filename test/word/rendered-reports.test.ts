/** LibreOffice draws our Word files as 公文格式 asks; fonts are only named in the file, so their looks are not told here. */
import { describe, expect, test } from 'vitest';
import { keptFigureText } from '../../shared/report/figure-text';
import type { LineSpacing } from '../../shared/report/official-format';
import { writeDocx } from '../../shared/word/write-docx';
import { drawn } from '../print/support/drawn-sheet';
import { missingForPages, pagesOfWord } from './support/rendered-pages';
import type { RenderedPage } from './support/rendered-pages';
import { reportOfLines, sampleReports } from './support/sample-reports';

const says = missingForPages === '' ? '' : ` (skipped: ${missingForPages} not installed)`;

const pagesOf = async (lines: readonly string[], spacing: LineSpacing): Promise<readonly RenderedPage[]> =>
  pagesOfWord(
    await writeDocx({
      title: '自评报告',
      report: reportOfLines(lines),
      figureText: keptFigureText,
      spacing,
      tables: null,
    }),
  );

const mm = (pt: number): number => (pt * 25.4) / 72;
const textOf = ({ words }: RenderedPage): string => words.map(({ text }) => text).join('');
/** LibreOffice 7.4 loses some of the marks that hang over the right edge; that they are in the file the law of reports in Word shows. */
const withoutMarks = (text: string): string => text.replace(/[\s、，。；：]/g, '');
const isPageNumber = ({ top }: { readonly top: number }): boolean => mm(top) > 297 - 35;

describe.skipIf(missingForPages !== '')(`LibreOffice shows a report${says}`, { timeout: 120_000 }, () => {
  test('on A4 with 22 lines of 28 pt, first lines indented by two characters', async () => {
    const pages = await pagesOf(sampleReports.yuelu, '28pt');
    expect(pages.map(({ width, height }) => [Math.round(mm(width)), Math.round(mm(height))])).toEqual(
      pages.map(() => [210, 297]),
    );
    const [first, , third] = pages;
    const body = (third?.words ?? []).filter((word) => !isPageNumber(word));
    const lines = [...new Set(body.map(({ bottom }) => Math.round(bottom)))];
    expect(lines).toHaveLength(22);
    // of neighbouring lines
    expect((Math.max(...lines) - Math.min(...lines)) / 21).toBeCloseTo(28, 1);
    const left = (text: string): number =>
      Math.round(mm(first?.words.find((word) => word.text.startsWith(text))?.left ?? 0));
    // 28 mm and two characters of 16 pt: 11.3 mm
    expect(left('一、部门')).toBe(39);
    expect(left('长沙市岳麓区总工会（以下简称')).toBe(39);
  });

  test('with — 1 — at the right of the first page and — 2 — at the left of the second, 7 mm below the text', async () => {
    const [first, second] = await pagesOf(sampleReports.yuelu, '28pt');
    const numberOf = (page: RenderedPage | undefined) => (page?.words ?? []).filter(isPageNumber);
    expect(numberOf(first).map(({ text }) => text)).toEqual(['—', '1', '—']);
    expect(numberOf(second).map(({ text }) => text)).toEqual(['—', '2', '—']);
    // one character of 14 pt, 5 mm, from the edges of the text
    expect(mm(numberOf(first)[2]?.right ?? 0)).toBeCloseTo(210 - 26 - 5, 0);
    expect(mm(numberOf(second)[0]?.left ?? 0)).toBeCloseTo(28 + 5, 0);
    const below = mm(numberOf(first)[0]?.top ?? 0) - (297 - 35);
    expect(below).toBeGreaterThan(5);
    expect(below).toBeLessThan(9);
  });

  test.each(Object.entries(sampleReports))(
    'the one of %s with every character, in lines of one and a half',
    async (_, lines) => {
      const pages = await pagesOf(lines, '1.5');
      const shown = pages.map((page) => textOf({ ...page, words: page.words.filter((word) => !isPageNumber(word)) }));
      expect(withoutMarks(shown.join(''))).toBe(withoutMarks(lines.join('')));
    },
  );

  test('a sheet that fills one page on one page', async () => {
    // A4 has 1122 px, of which an inch at both ends is free: room for 33 rows of 28 px
    const lines = Array.from({ length: 33 }, (_, row) => `第${row + 1}行 | ${row}`);
    const margins = { left: 0.7, right: 0.7, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
    const rowHeights = lines.map(() => 28);
    const workbook = drawn(lines, {
      sheet: { rowHeights },
      page: { orientation: 'portrait', margins, footer: '&C第&P页' },
    });
    const report = reportOfLines(['一、概况']);
    const bytes = await writeDocx({
      title: '',
      report,
      figureText: keptFigureText,
      spacing: '28pt',
      tables: { workbook, sheets: [0], pictures: new Map() },
    });
    const pages = pagesOfWord(bytes).map(textOf);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/^第1行0.*第33行32第1页$/);
    expect(pages[1]).toBe('一、概况—2—');
  });
});
