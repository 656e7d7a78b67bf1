import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/bring-in/read-text';
import type { SourceBlock } from '../../shared/bring-in/source';

/** Paragraphs as texts, tables as rows of texts. */
const shown = (blocks: readonly SourceBlock[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((cells) => cells.map(({ text }) => text)),
  );

const blocksOf = (...lines: readonly string[]) => shown(readText(lines.join('\n')).blocks);

describe('a copied text', () => {
  it('is paragraphs where no tabs are, blank lines being none', () => {
    expect(blocksOf('一、概况', '', '  我单位。', '')).toEqual(['一、概况', '  我单位。']);
  });

  it('ends its lines as Windows does, and begins with the sign of its encoding', () => {
    expect(blocksOf('\ufeff标题\r', '甲\t乙\r')).toEqual(['标题', [['甲', '乙']]]);
  });

  it('is nothing when blank', () => {
    expect(blocksOf('', '  ', '')).toEqual([]);
  });
});

describe('a table of a row a line', () => {
  it('keeps its blank cells, and goes on behind blank lines', () => {
    expect(blocksOf('部门名称\t甲\t', '\t\t5', '', '合计\t', '完')).toEqual([
      [
        ['部门名称', '甲', ''],
        ['', '', '5'],
        ['合计', ''],
      ],
      '完',
    ]);
  });

  it('has a row that begins with a blank cell and holds one text', () => {
    expect(blocksOf('预算\t总额', '\t其中')).toEqual([
      [
        ['预算', '总额'],
        ['', '其中'],
      ],
    ]);
  });

  it('has line breaks in a cell that Excel put in quotes, and not in prose between quotes', () => {
    expect(blocksOf('目标\t"第一\n""第二"""', '"引文', '完"')).toEqual([[['目标', '第一\n"第二"']], '"引文', '完"']);
  });
});

describe('a table of a cell a line behind a tab', () => {
  it('ends its rows with a blank line', () => {
    expect(blocksOf('表', '\t编制', '\t3', '', '\t实有', '\t', '', '\t总分', '\t96')).toEqual([
      '表',
      [
        ['编制', '3'],
        ['实有', ''],
        ['总分', '96'],
      ],
    ]);
  });

  it('has cells of several lines and of several paragraphs', () => {
    expect(blocksOf('\t年度', '指标值', '\t整体资金', '', '（万元）', '\t分值', '', '\t5', '\t6')).toEqual([
      [
        ['年度\n指标值', '整体资金\n\n（万元）', '分值'],
        ['5', '6'],
      ],
    ]);
  });

  it('has a cell that ends with an empty paragraph: two blank lines, where one ends a row', () => {
    expect(blocksOf('\t结构', '', '', '\t合计', '', '\t来源', '\t小计')).toEqual([
      [
        ['结构', '合计'],
        ['来源', '小计'],
      ],
    ]);
  });

  it('is over where prose follows it', () => {
    expect(blocksOf('\t编制', '\t3', '', '\t总分', '\t96', '', '说明：无。')).toEqual([
      [
        ['编制', '3'],
        ['总分', '96'],
      ],
      '说明：无。',
    ]);
    expect(blocksOf('\t总分', '\t96', '\t', '', '', '自评报告', '', '\t一', '\t二')).toEqual([
      [['总分', '96', '']],
      '自评报告',
      [['一', '二']],
    ]);
  });

  it('is none where paragraphs merely begin with a tab', () => {
    expect(blocksOf('报告', '\t一、基本情况', '', '\t我单位编制3人。')).toEqual([
      '报告',
      '一、基本情况',
      '我单位编制3人。',
    ]);
    expect(blocksOf('\t我单位编制3人，实有8人。', '\t本年度整体支出绩效良好。')).toEqual([
      '我单位编制3人，实有8人。',
      '本年度整体支出绩效良好。',
    ]);
  });
});
