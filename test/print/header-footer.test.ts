import { describe, expect, test } from 'vitest';
import { headerParts, marginBox } from '../../shared/print/header-footer';

const facts = { file: '自评表', sheet: '附件2', date: '2023-03-24', time: '09:05' };
const centre = (codes: string): string => marginBox(headerParts(codes, facts).center);

describe("Excel's header and footer codes", () => {
  test('page and number of pages are counted by the printer', () => {
    expect(centre('&C第 &P 页 共 &N 页')).toContain('content: "第 " counter(page) " 页 共 " counter(pages) " 页"');
  });

  test('each part goes to its own place', () => {
    const parts = headerParts('&L左边&C中间&R财政部门监制', facts);
    expect([parts.left, parts.center, parts.right].map((part) => marginBox(part).split(';')[0])).toEqual([
      'content: "左边"',
      'content: "中间"',
      'content: "财政部门监制"',
    ]);
  });

  test('text without a part stands in the middle', () => {
    expect(centre('附件2')).toContain('content: "附件2"');
  });

  test('a part without text has no box', () => {
    expect(marginBox(headerParts('&R右', facts).left)).toBe('');
  });

  test('file, sheet, date and time are written out', () => {
    expect(centre('&F &A &D &T')).toContain('content: "自评表" " " "附件2" " " "2023-03-24" " " "09:05"');
  });

  test('two & are one', () => {
    expect(centre('收&&支')).toContain('content: "收" "\\26 " "支"');
  });

  test('font, size and bold apply to the part', () => {
    const box = centre('&C&"黑体,加粗"&14标题');
    expect(box).toContain('font-size: 14pt');
    expect(box).toContain('font-weight: bold');
    expect(box).toMatch(/font-family: "SimHei"/);
    expect(box).toContain('content: "标题"');
  });

  test('colours, pictures and shifted page numbers leave no signs behind', () => {
    expect(centre('&KFF0000红&G&P+1')).toContain('content: "红" counter(page);');
  });

  test('quotes, line breaks and tags cannot end the style sheet', () => {
    const box = centre('"甲"\n</style><script>');
    expect(box).not.toContain('<');
    expect(box).toContain('\\22 甲\\22 \\a ');
  });
});
