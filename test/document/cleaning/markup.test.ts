import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../../shared/document/cleaning/markup';

const cleaned = (text: string): string | undefined => withoutMarkup(text)?.text;

describe('Markup that stands in a text', () => {
  it('gives its paragraphs as lines: 望城 2023, 部门职能职责概述', () => {
    expect(
      cleaned(
        '<p>(一)主要职责职能</p> <p>1、根据党的路线、方针、政策,围绕区委工作大局,指导全区工会工作;</p> <p>(二)机构设置情况</p>',
      ),
    ).toBe('(一)主要职责职能\n1、根据党的路线、方针、政策,围绕区委工作大局,指导全区工会工作;\n(二)机构设置情况');
  });

  it('gives its paragraphs as lines: 苏州 2023, 单位主要职能, where （九） and （十） are one paragraph', () => {
    expect(
      cleaned(
        '<p>其机关主要职责是：</p> <p>（一）指导全市工会工作。</p> <p>（九）发展同港、澳、台工会的联系。（十）承担交办的其他事项。</p>',
      ),
    ).toBe(
      '其机关主要职责是：\n（一）指导全市工会工作。\n（九）发展同港、澳、台工会的联系。（十）承担交办的其他事项。',
    );
  });

  it('loses the bookmark: 道县 2023, 八、改进措施和有关建议', () => {
    expect(cleaned('[bookmark: _GoBack]1、希望财政部门开展相关的业务工作培训，提高财务人员业务水平。')).toBe(
      '1、希望财政部门开展相关的业务工作培训，提高财务人员业务水平。',
    );
  });

  it.each([
    ['a line break', '年初目标<br/>全年目标<BR>下年目标', '年初目标\n全年目标\n下年目标'],
    ['a tag with attributes', '<p style="text-indent:2em">职责</p>', '职责'],
    ['an indented paragraph', '<p>　　一是培训。</p><p>　　二是慰问。</p>', '　　一是培训。\n　　二是慰问。'],
    ['a paragraph of nothing', '<p>培训</p><p>&nbsp;</p><p>慰问</p>', '培训\n慰问'],
    ['a tag inside a line', '完成<span lang="EN-US">100</span>%，<b>优</b>', '完成100%，优'],
    ['a link of a web page', '详见<a href="http://example.com">通知</a>', '详见通知'],
    ['a tag that was never closed', '<p>培训5期', '培训5期'],
    ['a row of a table', '<tr><td>培训</td><td>5期</td></tr>', '培训\n5期'],
    ['an entity', '技能&amp;素质&nbsp;&ldquo;双提升&rdquo;&#8805;95%&#x25CF;', '技能&素质 “双提升”≥95%●'],
    ['an entity that was escaped again', '培训&amp;nbsp;5期', '培训 5期'],
    ['a tag that was escaped', '&lt;p&gt;培训&lt;/p&gt;', '培训'],
    ['a comment of Word', '<!--[if !supportLists]-->1、培训<!--[endif]-->', '1、培训'],
    ['a condition of Word', '<![if !supportLists]>1、培训<![endif]>', '1、培训'],
    ['a field', '共{ NUMPAGES }页', '共页'],
    ['a link', '详见HYPERLINK "http://example.com/a" \\t "_blank" 通知', '详见通知'],
    ['a table of contents', 'TOC \\o "1-3" \\h \\u 一、基本情况PAGEREF _Toc123 \\h 3', '一、基本情况3'],
    ['a page number', '第 PAGE \\* MERGEFORMAT 2 页', '第 2 页'],
  ])('such as %s goes', (_what, text, clean) => expect(cleaned(text)).toBe(clean));

  it('is told by kind and number', () => {
    expect(withoutMarkup('<p>甲</p> <p class="a">乙</p>[bookmark: _GoBack]')?.found).toEqual([
      '<p>',
      '</p>',
      '<p>',
      '</p>',
      '[bookmark: _GoBack]',
    ]);
  });
});

describe('A text without markup is left alone', () => {
  it.each([
    '预算执行率>90%',
    'p<0.05 且 <p 为占位',
    '其中：<3 家，>5 家',
    '技能&素质',
    '<a>类 5 个、<b>类 3 个',
    'AT&T; 合作',
    '〔2020〕10号',
    '[2022] 8号文件',
    '{另附}',
    'TOC 与 PAGE 是英文',
    'C:\\年报',
    '&#7;',
    '',
  ])('%j', (text) => expect(withoutMarkup(text)).toBeNull());
});
