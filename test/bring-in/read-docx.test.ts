/** A Word file as its reader sees it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../shared/bring-in/read-docx';
import { SourceError } from '../../shared/bring-in/source-error';
import { docx, list, listed, paragraph } from './docx';
import type { DocxContent } from './docx';

async function texts(content: DocxContent): Promise<unknown[]> {
  const { blocks } = await readDocx(docx(content));
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows));
}

const chapters = list(1, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']);

describe('numbers that Word writes are part of the text', () => {
  test('chapters, sections and items count on, each level anew below the next higher one', async () => {
    const body = [
      paragraph('基本情况', listed(1, 0)),
      paragraph('主要职能', listed(1, 1)),
      paragraph('机构设置', listed(1, 1)),
      paragraph('预算支出情况', listed(1, 0)),
      paragraph('基本支出', listed(1, 1)),
      paragraph('人员经费', listed(1, 2)),
      paragraph('不编号的一段'),
    ].join('');
    expect(await texts({ body, numbering: chapters })).toEqual([
      '一、基本情况',
      '（一）主要职能',
      '（二）机构设置',
      '二、预算支出情况',
      '（一）基本支出',
      '1. 人员经费',
      '不编号的一段',
    ]);
  });

  test('also where the style of a heading carries them, and not where a paragraph takes them away', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="base"><w:pPr>${listed(1, 0)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="heading"><w:basedOn w:val="base"/></w:style>';
    const heading = '<w:pStyle w:val="heading"/>';
    const body =
      paragraph('目标', heading) + paragraph('附注', `${heading}${listed(0, 0)}`) + paragraph('绩效', heading);
    expect(await texts({ body, styles, numbering: chapters })).toEqual(['一、目标', '附注', '二、绩效']);
  });

  test('bullets are no numbers', async () => {
    expect(await texts({ body: paragraph('一项', listed(1, 0)), numbering: list(1, ['bullet', '●']) })).toEqual([
      '一项',
    ]);
  });

  test.each([
    ['decimalEnclosedCircle', 3, '③'],
    ['ideographTraditional', 2, '乙'],
    ['chineseCountingThousand', 21, '二十一'],
    ['upperRoman', 9, 'IX'],
    ['lowerLetter', 2, 'b'],
    ['decimalFullWidth', 10, '１０'],
  ])('%s: the %dth is %s', async (format, count, number) => {
    const body = Array.from({ length: count }, () => paragraph('段', listed(1, 0))).join('');
    expect((await texts({ body, numbering: list(1, [format, '%1、']) })).at(-1)).toBe(`${number}、段`);
  });
});

test('hidden and deleted text is left out, inserted text is there', async () => {
  const body =
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t></w:r>' +
    '<w:del w:id="1" w:author="甲"><w:r><w:delText>已删</w:delText></w:r></w:del>' +
    '<w:ins w:id="2" w:author="甲"><w:r><w:t>已加</w:t></w:r></w:ins></w:p>';
  expect(await texts({ body })).toEqual(['可见已加']);
});

test('tables keep their merged cells', async () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('资金', '<w:vMerge w:val="restart"/>')}${cell('合计', '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell('', '<w:vMerge/>')}${cell('10')}${cell('20')}</w:tr></w:tbl>`;
  expect(await texts({ body })).toEqual([
    [
      [
        { text: '资金', across: 1, down: 2 },
        { text: '合计', across: 2, down: 1 },
      ],
      [
        { text: '10', across: 1, down: 1 },
        { text: '20', across: 1, down: 1 },
      ],
    ],
  ]);
});

test('a broken file and one without a text get a sentence', async () => {
  const whole = docx({ body: paragraph('甲') });
  await expect(readDocx(whole.slice(0, 700))).rejects.toThrow(SourceError);
  await expect(readDocx(zipSync({ 'word/other.xml': strToU8('<a/>') }))).rejects.toThrow('已损坏');
  await expect(readDocx(docx({ body: '<w:p><w:r>' }))).rejects.toThrow('已损坏');
});
