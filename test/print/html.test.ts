import { describe, expect, test } from 'vitest';
import { printHtml } from '../../shared/print/html';
import { drawn } from './support/drawn-sheet';
import type { Drawing } from './support/drawn-sheet';
import { asLines, printedTables } from './support/printed-tables';
import { withCells } from '../support/cells';

const print = (lines: readonly string[], drawing?: Drawing): string => printHtml(drawn(lines, drawing), [0], '自评表');
const tables = (lines: readonly string[], drawing?: Drawing) => printedTables(print(lines, drawing));

describe('the page', () => {
  test('is Chinese, named after the file and needs nothing from outside', () => {
    const html = print(['甲']);
    expect(html).toContain('<html lang="zh-CN" translate="no">');
    expect(html).toContain('<title>自评表</title>');
    expect(html).not.toMatch(/<script|<link|<img|url\(/);
  });

  test('shows what was typed as text, never as HTML', () => {
    const html = print(['<b onclick="x()">甲</b> & 乙']);
    expect(html).toContain('&lt;b onclick=&quot;x()&quot;&gt;甲&lt;/b&gt; &amp; 乙');
    expect(html).not.toContain('<b onclick');
  });

  test('a name from the file cannot end the style sheet', () => {
    const font = { name: '</style><script>', size: 9, bold: false, italic: false, underline: false, strike: false };
    const html = print(['甲'], { style: { font: { ...font, color: '#000000' } } });
    expect(html).not.toContain('<script>');
  });

  test('several sheets follow each other with their own paper', () => {
    const one = drawn(['甲'], { page: { orientation: 'portrait' } });
    const two = drawn(['乙'], { page: { orientation: 'landscape', paper: 8 } });
    const html = printHtml({ ...one, sheets: [...one.sheets, ...two.sheets] }, [0, 1], '两张');
    expect(html).toMatch(/@page page-1 \{\s+size: 8\.2677in 11\.6929in/);
    expect(html).toMatch(/@page page-2 \{\s+size: 16\.5354in 11\.6929in/);
    expect(html.indexOf('甲')).toBeLessThan(html.indexOf('乙'));
  });

  test('does not print notes', () => {
    const workbook = drawn(['甲']);
    const sheets = workbook.sheets.map((sheet) => withCells(sheet, (cell) => ({ ...cell, note: '仅供填表人看' })));
    expect(printHtml({ ...workbook, sheets }, [0], '')).not.toContain('仅供填表人看');
  });
});

describe('the table', () => {
  test('has the columns of the sheet and a cell for each place', () => {
    const [table] = tables(['甲 | 乙', '丙 | 12'], { sheet: { columnWidths: [80, 120] } });
    expect(table?.columns).toEqual([80, 120]);
    expect(asLines(table?.body ?? [])).toEqual(['甲 | 乙', '丙 | 12']);
  });

  test('a merged cell spans rows and columns', () => {
    const [table] = tables(['合 | | 丙', ' | | 丁'], { merges: ['A1:B2'] });
    expect(table?.body).toEqual([
      [
        { text: '合', rowSpan: 2, columnSpan: 2 },
        { text: '丙', rowSpan: 1, columnSpan: 1 },
      ],
      [{ text: '丁', rowSpan: 1, columnSpan: 1 }],
    ]);
  });

  test('hidden rows and columns are left out, and a merge across them is as much smaller', () => {
    const [table] = tables(['合 | | 丙', '丁 | 戊 | 己', '庚 | 辛 | 壬'], {
      merges: ['A1:C1'],
      sheet: { columnWidths: [100, 0, 100], rowHeights: [20, 0, 20] },
    });
    expect(table?.columns).toEqual([100, 100]);
    expect(asLines(table?.body ?? [])).toEqual(['合', '庚 | 壬']);
    expect(table?.body[0]?.[0]?.columnSpan).toBe(2);
  });

  test('a merge whose first row is hidden still shows its text', () => {
    const [table] = tables(['合 | 乙', ' | 丁'], { merges: ['A1:A2'], sheet: { rowHeights: [0, 20] } });
    expect(asLines(table?.body ?? [])).toEqual(['合 | 丁']);
  });

  test('only the print area is printed', () => {
    const area = [{ top: 1, left: 1, bottom: 2, right: 2 }];
    const [table] = tables(['外 | 外 | 外', '外 | 甲 | 乙', '外 | 丙 | 丁'], { page: { area } });
    expect(asLines(table?.body ?? [])).toEqual(['甲 | 乙', '丙 | 丁']);
  });

  test('two print areas stand on two pages', () => {
    const area = [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 1, left: 0, bottom: 1, right: 0 },
    ];
    const both = tables(['甲', '乙'], { page: { area } });
    expect(both.map(({ opening }) => opening.includes('class="next"'))).toEqual([false, true]);
  });

  test('without a print area it ends with the last cell that shows something', () => {
    const [table] = tables(['甲 |  | ', ' |  | '], { style: { left: null, right: null, top: null, bottom: null } });
    expect(asLines(table?.body ?? [])).toEqual(['甲']);
  });

  test('a page break in the file starts a new page with the title rows again', () => {
    const parts = tables(['题', '一', '二'], { page: { rowBreaks: [2], titleRows: { first: 0, last: 0 } } });
    expect(parts.map(({ head, body }) => [asLines(head), asLines(body)])).toEqual([
      [['题'], ['一']],
      [['题'], ['二']],
    ]);
    expect(parts[1]?.opening).toContain('class="next"');
  });

  test('is made small enough for the paper', () => {
    const [table] = tables(['甲 | 乙'], { sheet: { columnWidths: [700, 700] } });
    const zoom = Number(/zoom: ([\d.]+)/.exec(table?.opening ?? '')?.[1]);
    // A4 with margins of half an inch leaves 697.7 px
    expect(1400 * zoom).toBeLessThanOrEqual(697.7);
    expect(zoom).toBeGreaterThan(0.49);
  });

  test('stands in the middle when the file says so', () => {
    expect(tables(['甲'], { page: { centeredHorizontally: true } })[0]?.opening).toContain('margin: 0 auto');
    expect(tables(['甲'])[0]?.opening).not.toContain('margin');
  });
});

describe('title rows', () => {
  const titleRows = { first: 0, last: 1 };

  test('are the head of the table and so repeated on every page', () => {
    const [table] = tables(['题目', '单位：万元', '一', '二'], { page: { titleRows } });
    expect(asLines(table?.head ?? [])).toEqual(['题目', '单位：万元']);
    expect(asLines(table?.body ?? [])).toEqual(['一', '二']);
  });

  test('rows above them are printed once, before', () => {
    const [first, second] = tables(['附件2', '题目', '一'], { page: { titleRows: { first: 1, last: 1 } } });
    expect(asLines(first?.body ?? [])).toEqual(['附件2']);
    expect(asLines(second?.head ?? [])).toEqual(['题目']);
    expect(asLines(second?.body ?? [])).toEqual(['一']);
    expect(second?.opening).not.toContain('class="next"');
  });

  test('a merge that reaches out of them is cut, and its text stands once, in the larger part', () => {
    const [table] = tables(['侧 | 题', ' | 题二', ' | 一', ' | 二', ' | 三'], {
      merges: ['A1:A5'],
      page: { titleRows },
    });
    expect(table?.head[0]?.[0]).toEqual({ text: '', rowSpan: 2, columnSpan: 1 });
    expect(table?.body[0]?.[0]).toEqual({ text: '侧', rowSpan: 3, columnSpan: 1 });
  });
});

describe('text', () => {
  const style = { wrap: false } as const;
  const long = '这一段文字比它的单元格长得多';
  const look = (html: string, text: string): string =>
    new RegExp(`<div(?: style="([^"]*)")?>${text}</div>`).exec(html)?.[1] ?? 'wraps';

  test('runs over empty neighbours as on screen', () => {
    expect(look(print([`${long} |  |  | `], { style }), long)).toBe('white-space: pre');
  });

  test('wraps instead of being cut off where the neighbour is filled', () => {
    expect(look(print([`${long} | 乙`], { style }), long)).toBe('wraps');
  });

  test('a number too wide for its column becomes smaller and stays whole', () => {
    const html = print(['123456789012345 | 乙'], { style });
    const factor = Number(/font-size: ([\d.]+)em/.exec(look(html, '123456789012345'))?.[1]);
    expect(factor).toBeGreaterThan(0.5);
    expect(factor).toBeLessThan(1);
  });

  test('numbers stand right and texts left where the file says nothing', () => {
    const html = print(['甲 | 12']);
    expect(html).toMatch(/<td class="s0"><div[^>]*>甲</);
    expect(html).toMatch(/<td class="s0 r"><div[^>]*>12</);
  });

  test('turned text stays inside its cell', () => {
    const html = print(['绩效指标', ''], { merges: ['A1:A2'], style: { rotation: 'stacked' } });
    expect(look(html, '绩效指标')).toContain('writing-mode: vertical-rl; max-height: 40px; text-orientation: upright');
  });
});

test('a style of the workbook becomes one rule of the page', () => {
  const html = print(['甲'], {
    style: {
      fill: '#efefef',
      horizontal: 'center',
      vertical: 'bottom',
      bottom: { line: 'double', color: '#ff0000' },
      font: { name: '黑体', size: 10.5, bold: true, italic: false, underline: true, strike: false, color: '#333333' },
    },
  });
  const rule = /td\.s0 \{ (.*) \}/.exec(html)?.[1] ?? '';
  expect(rule).toContain('bold 10.5pt/1.2 "SimHei"');
  expect(rule).toContain('color: #333333; text-decoration: underline; background: #efefef');
  expect(rule).toContain('border-left: 1px solid #000000');
  expect(rule).toContain('border-bottom: 3px double #ff0000');
  expect(rule).toContain('vertical-align: bottom; text-align: center');
});
