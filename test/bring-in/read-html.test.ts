/** A web page as its reader sees it. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../shared/bring-in/read-html';
import { SourceError } from '../../shared/bring-in/source-error';

/** Rows as texts; a cell that is wider or taller than one says so: 合计×2↓3. */
function picture(html: string): unknown[] {
  return readHtml(html).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, across, down }) => text + (across > 1 ? `×${across}` : '') + (down > 1 ? `↓${down}` : '')),
        ),
  );
}

describe('tables', () => {
  test('keep their merged cells, and the paragraphs around them', () => {
    const html = `<h1>绩效目标表</h1><table><tr><td rowspan="2">资金</td><td colspan="2">合计</td></tr>
      <tr><td>10</td><td>&nbsp;</td></tr></table><p>填报人：甲</p>`;
    expect(picture(html)).toEqual([
      '绩效目标表',
      [
        ['资金↓2', '合计×2'],
        ['10', ''],
      ],
      '填报人：甲',
    ]);
  });

  test('whose cells and rows are not closed are read as browsers read them', () => {
    expect(picture('<table><tr><td>一<td><b>二<tr><td>三<td>四</table>尾')).toEqual([
      [
        ['一', '二'],
        ['三', '四'],
      ],
      '尾',
    ]);
  });

  test('keep their line breaks: br and paragraphs, not those of the source', () => {
    const html = '<table><tr><td><p>（一）\n  职责</p><p>（二）机构</p></td><td>第一行<br>第二行</td></tr></table>';
    expect(picture(html)).toEqual([[['（一）职责\n（二）机构', '第一行\n第二行']]]);
  });

  test('that lay out a page give what stands in them', () => {
    const html = `<table><tr><td>导航</td><td><table><tr><td>部门名称</td><td>长沙市望城区总工会</td></tr></table></td></tr></table>`;
    expect(picture(html)).toEqual(['导航', [['部门名称', '长沙市望城区总工会']]]);
  });

  test('inside of a cell of a form are its text', () => {
    const html = `<table><tr><td>部门职能及职责概述与机构设置情况</td><td>见下<table><tr><td>一</td><td>二</td></tr></table></td></tr></table>`;
    expect(picture(html)).toEqual([[['部门职能及职责概述与机构设置情况', '见下\n一 二']]]);
  });

  test('in rows alone, as WPS copies them', () => {
    expect(picture('<!--StartFragment--><tr><td>一</td><td>二</td></tr><!--EndFragment-->')).toEqual([[['一', '二']]]);
  });

  test('that claim to be endless end', () => {
    expect(
      picture('<table><tr><td rowspan="0">甲</td><td colspan="99999999">乙</td></tr><tr><td>丙</td></tr></table>'),
    ).toEqual([[['甲↓2', '乙×1000'], ['丙']]]);
  });
});

describe('what a reader does not see', () => {
  test('is left out: scripts, styles, titles, hidden parts, deleted text', () => {
    const html = `<head><title>标题</title><style>p{}</style></head><script>if (a<b) x()</script>
      <p hidden>甲</p><p style="display: none">乙</p><p>丙<del>丁</del></p><noscript>请启用</noscript>
      <table style="display:none"><tr><td>戊</td></tr></table>`;
    expect(picture(html)).toEqual(['丙']);
  });

  test('fields that are filled in are seen', () => {
    const html =
      '<table><tr><td><input type="text" value="646.06"></td><td><select><option>否</option><option selected>是</option></select></td>' +
      '<td><textarea>第一\n第二</textarea></td><td><input type="hidden" value="x"></td></tr></table>';
    expect(picture(html)).toEqual([[['646.06', '是', '第一\n第二', '']]]);
  });
});

test('tags that were published as text stay text: they are cleaned only when the user says so', () => {
  expect(picture('<table><tr><td>&lt;p&gt;（一）职责&lt;/p&gt;</td></tr></table>')).toEqual([[['<p>（一）职责</p>']]]);
});

test('a page nested without end is refused with a sentence', () => {
  expect(() => readHtml('<div>'.repeat(100_000))).toThrow(SourceError);
});
