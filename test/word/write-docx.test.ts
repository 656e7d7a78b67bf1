/** What a Word file of a report says about its paper, fonts and indents, by name and in twips: as 公文格式 asks. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/document/report';
import { keptFigureText } from '../../shared/report/figure-text';
import type { LineSpacing } from '../../shared/report/official-format';
import { writeDocx } from '../../shared/word/write-docx';
import { cell, drawnReport, figure, mergedTable } from './support/drawn-report';
import { attributesOf, paragraphsWith, styleIn, wordParts } from './support/word-parts';
import type { WordParts } from './support/word-parts';

const written = async (report: Report, spacing: LineSpacing = '28pt'): Promise<WordParts> =>
  wordParts(await writeDocx({ title: '自评报告', report, figureText: keptFigureText, spacing, tables: null }));

const small = drawnReport(
  'title|2022年度自评报告',
  'h1|概况',
  'h2|职责',
  'h3|主要职责',
  'h4|日常',
  'p|我会共有7人。',
  'number|第一项',
  'bullet|要点',
  'unit|长沙市岳麓区总工会',
  'date|2023年3月24日',
);

describe('the paper', () => {
  test('is A4 with margins of 37, 35, 28 and 26 mm', async () => {
    const { document } = await written(small);
    expect(attributesOf(document, 'pgSz')).toMatchObject({ w: '11906', h: '16838' });
    expect(attributesOf(document, 'pgMar')).toMatchObject({ top: '2098', bottom: '1984', left: '1587', right: '1474' });
  });

  test('has — 1 — at the right of odd pages and at the left of even ones, in 四号 宋体', async () => {
    const { settings, document, styles, footers } = await written(small);
    expect(settings).toContain('<w:evenAndOddHeaders/>');
    expect([...document.matchAll(/<w:footerReference w:type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      'default',
      'even',
    ]);
    const [odd = '', even = ''] = footers;
    for (const footer of [odd, even]) {
      expect(footer.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/, '1').replace(/<[^>]+>/g, '')).toBe('— 1 —');
      expect(attributesOf(footer, 'rFonts')).toMatchObject({ ascii: '宋体', eastAsia: '宋体' });
    }
    expect([attributesOf(odd, 'jc'), attributesOf(odd, 'ind')]).toEqual([{ val: 'right' }, { right: '280' }]);
    expect([attributesOf(even, 'jc'), attributesOf(even, 'ind')]).toEqual([{ val: 'left' }, { left: '280' }]);
    expect(attributesOf(styleIn(styles, 'Footer'), 'sz')).toEqual({ val: '28' });
  });
});

describe('the styles', () => {
  const expected: readonly (readonly [id: string, name: string, font: string, halfPoints: string, bold: boolean])[] = [
    ['Title', 'Title', '方正小标宋简体', '44', false],
    ['Heading1', 'Heading 1', '黑体', '32', false],
    ['Heading2', 'Heading 2', '楷体_GB2312', '32', false],
    ['Heading3', 'Heading 3', '仿宋_GB2312', '32', true],
    ['Heading4', 'Heading 4', '仿宋_GB2312', '32', false],
    ['BodyTextFirstIndent', 'Body Text First Indent', '仿宋_GB2312', '32', false],
    ['ListParagraph', 'List Paragraph', '仿宋_GB2312', '32', false],
  ];

  test.each(expected)('%s is one that Word names itself, in its font', async (id, name, font, size, bold) => {
    const style = styleIn((await written(small)).styles, id);
    expect(attributesOf(style, 'name')).toEqual({ val: name });
    expect(attributesOf(style, 'rFonts')).toMatchObject({ eastAsia: font, ascii: 'Times New Roman' });
    expect(attributesOf(style, 'sz')).toEqual({ val: size });
    expect(/<w:b\/>/.test(style)).toBe(bold);
    expect(attributesOf(style, 'color')).toEqual({ val: '000000' });
  });

  test('indent the first line by two characters, for Word and for LibreOffice', async () => {
    const { styles } = await written(small);
    const indented = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'BodyTextFirstIndent', 'ListParagraph'];
    for (const id of indented) {
      expect(attributesOf(styleIn(styles, id), 'ind')).toEqual({ firstLine: '640', firstLineChars: '200' });
      expect(attributesOf(styleIn(styles, id), 'jc')).toEqual({ val: 'both' });
    }
    expect(attributesOf(styleIn(styles, 'Title'), 'jc')).toEqual({ val: 'center' });
    expect(attributesOf(styleIn(styles, 'Title'), 'ind')).toEqual({ firstLine: '0', firstLineChars: '0' });
  });

  test('have lines of 28 pt, or one and a half by choice', async () => {
    const line = (parts: WordParts) => attributesOf(styleIn(parts.styles, 'BodyTextFirstIndent'), 'spacing');
    expect(line(await written(small))).toEqual({ line: '560', lineRule: 'exact' });
    expect(line(await written(small, '1.5'))).toEqual({ line: '360', lineRule: 'auto' });
  });

  test('let Word find the headings by their level', async () => {
    const { styles, document } = await written(small);
    expect([1, 2, 3, 4].map((level) => attributesOf(styleIn(styles, `Heading${level}`), 'outlineLvl')['val'])).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(paragraphsWith(document, '概况')[0]).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphsWith(document, '日常')[0]).toContain('<w:pStyle w:val="Heading4"/>');
  });
});

describe('the text', () => {
  const textOf = (xml: string): string => xml.replace(/<[^>]+>/g, '');

  test('has the numbers of headings and lists in it, and no numbering of Word', async () => {
    const { document } = await written(small);
    const lines = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => textOf(xml));
    expect(lines).toEqual([
      '2022年度自评报告',
      '一、概况',
      '（一）职责',
      '1.主要职责',
      '（1）日常',
      '我会共有7人。',
      '1.第一项',
      '·要点',
      '长沙市岳麓区总工会',
      '2023年3月24日',
    ]);
    expect(document).not.toContain('<w:numPr>');
  });

  test('shows live figures as plain text', async () => {
    const report: Report = {
      ...small,
      blocks: [
        {
          kind: 'paragraph',
          id: 'p',
          content: [
            { kind: 'words', text: '支出' },
            { kind: 'figure', figure: figure('254.85万元') },
            { kind: 'words', text: '。' },
          ],
        },
      ],
    };
    const figureText = () => '260.00万元';
    const bytes = await writeDocx({ title: '', report, figureText, spacing: '28pt', tables: null });
    expect(textOf(wordParts(bytes).document)).toBe('支出260.00万元。');
  });

  test('sets quotation marks and dashes as wide as Chinese characters', async () => {
    const { document } = await written(drawnReport('p|“三公”经费——见下表……'));
    expect(attributesOf(paragraphsWith(document, '三公')[0] ?? '', 'rFonts')).toEqual({ hint: 'eastAsia' });
  });

  test('cannot be taken for XML, and loses only what XML has no place for', async () => {
    const { document } = await written(drawnReport('p|a<b>&"c\u0000\u000b\u001fd'));
    expect(textOf(document)).toBe('a&lt;b&gt;&amp;&quot;cd');
  });

  test('a break of a line stays in its paragraph', async () => {
    const { document } = await written(drawnReport('p|上\n下'));
    expect(paragraphsWith(document, '上')).toHaveLength(1);
    expect(paragraphsWith(document, '上')[0]).toMatch(/上<\/w:t>.*<w:br\/>.*下/s);
  });
});

describe('the sign-off', () => {
  /** characters free at the right */
  const right = async (unit: string, date: string): Promise<readonly number[]> => {
    const { document } = await written(drawnReport('p|正文', `unit|${unit}`, `date|${date}`));
    return [unit, date].map(
      (line) => Number(attributesOf(paragraphsWith(document, line)[0] ?? '', 'ind')['right']) / 320,
    );
  };

  test('has the date begin two characters further right than the unit', async () => {
    // nine characters and two free: the unit begins 11 before the margin, the date 9, of which it takes 6.5
    expect(await right('长沙市岳麓区总工会', '2023年3月24日')).toEqual([2, 2.5]);
    expect(await right('湖南省长沙市岳麓区总工会', '2023年3月24日')).toEqual([2, 5.5]);
  });

  test('moves a short name to the left where the date is longer', async () => {
    expect(await right('区工会', '2023年3月24日')).toEqual([7.5, 2]);
  });

  test('is parted from the text by one empty line', async () => {
    const { document } = await written(small);
    expect(attributesOf(paragraphsWith(document, '长沙市')[0] ?? '', 'spacing')).toEqual({ before: '560' });
    expect(attributesOf(paragraphsWith(document, '2023年3月')[0] ?? '', 'spacing')).toEqual({});
  });
});

describe('a table', () => {
  const rowsOf = (document: string): readonly string[] =>
    [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => xml);

  test('is a real one: merged cells, lines, headings on every page, no indent', async () => {
    const { document, styles } = await written(drawnReport(mergedTable));
    const rows = rowsOf(document);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false]);
    expect(rows[0]).toMatch(/<w:vMerge w:val="restart"\/>.*项目.*<w:gridSpan w:val="2"\/>.*金额/s);
    expect(rows[1]).toMatch(/<w:vMerge w:val="continue"\/>.*预算.*决算/s);
    expect(rows[2]).not.toMatch(/vMerge|gridSpan/);
    expect(attributesOf(document, 'insideV')).toMatchObject({ val: 'single' });
    const style = styleIn(styles, 'TableText');
    expect(attributesOf(style, 'rFonts')).toMatchObject({ eastAsia: '宋体' });
    expect(attributesOf(style, 'ind')).toEqual({ firstLine: '0', firstLineChars: '0' });
  });

  test('is as wide as the text', async () => {
    const { document } = await written(drawnReport(mergedTable));
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // 156 mm
    expect(attributesOf(document, 'tblW')).toEqual({ type: 'dxa', w: '8844' });
    expect(widths).toHaveLength(3);
    expect(widths.reduce((sum, width) => sum + width)).toBeGreaterThan(8840);
    expect(Math.max(...widths)).toBe(widths[2]);
  });

  test('has letters of 小四, and of 五号 where it has more than five columns', async () => {
    const row = (columns: number) => ({
      headRows: 0,
      rows: [Array.from({ length: columns }, (_, at) => cell(`列${at}`))],
    });
    const size = async (columns: number) =>
      attributesOf(paragraphsWith((await written(drawnReport(row(columns)))).document, '列0')[0] ?? '', 'sz');
    expect(await size(5)).toEqual({ val: '24' });
    expect(await size(6)).toEqual({ val: '21' });
  });

  test('is parted from the next one, and never ends a file', async () => {
    const { document } = await written(drawnReport(mergedTable, mergedTable));
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/);
  });

  test('without rows is left out', async () => {
    expect((await written(drawnReport('p|甲', { headRows: 0, rows: [] }))).document).not.toContain('<w:tbl>');
  });
});

test('a report without a word is a file that opens', async () => {
  expect((await written(drawnReport())).document).toMatch(/<w:body><w:p>.*<\/w:p><w:sectPr>/s);
});
