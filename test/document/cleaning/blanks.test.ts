import { describe, expect, it } from 'vitest';
import { withoutBlanksInWords } from '../../../shared/document/cleaning/blanks-in-words';

import { withoutOuterBlanks } from '../../../shared/document/cleaning/outer-blanks';

describe('A word that is broken by a blank', () => {
  it.each([
    ['望城 2023, 指标值', '进一步推动全区产业工人队伍的发展和发 展。', '进一步推动全区产业工人队伍的发展和发展。'],
    [
      '道县 2023, 部门概况',
      '重点突出和履行“维 护”职能，切实维 护职工群众的合法权益，调动广大职工的积极性和创造性， 组织和动员职工',
      '重点突出和履行“维护”职能，切实维护职工群众的合法权益，调动广大职工的积极性和创造性，组织和动员职工',
    ],
    ['道县 2023, 职能', '搞好工会自身的改革和 建设。', '搞好工会自身的改革和建设。'],
    ['a full-width blank', '切实维　护职工权益', '切实维护职工权益'],
    ['several blanks', '切实维 \u00a0 护职 工权益', '切实维护职工权益'],
    ['every line of its own', '切实维 护权益\n切实维 护权益', '切实维护权益\n切实维护权益'],
  ])('is put together: %s', (_what, text, clean) => expect(withoutBlanksInWords(text)?.text).toBe(clean));

  it('is told with what stands around it', () => {
    expect(withoutBlanksInWords('产业工人队伍的发展和发 展。')?.found).toEqual(['“发展和发 展”']);
  });
});

describe('A blank that may be meant stays', () => {
  it.each([
    ['between the phrases of a slogan: 道县 2023', '持续开展“尊法守法 携手筑梦”公益法律服务'],
    ['between phrases: 道县 2023', '“中国梦·劳动美——凝心铸魂跟党走 团结奋斗新征程”全市职工演讲比赛'],
    ['between phrases: 芦淞 2022', '以“好工人 向未来”为主题的读书活动，开展“抗疫有你 关爱有我”慰问'],
    ['between Latin words', '使用 Office Word 软件'],
    ['between words and numbers', '共 12 期，培训 300 人次'],
    ['behind a number of a paragraph', '1. 广泛开展劳动竞赛和技能比武。2. 大力弘扬劳模精神。'],
    ['at the start of paragraphs', '　　一是加强培训。\n　　二是加强慰问。'],
    ['between items of a list that is lined up', '办公室、　组织部、　宣传部、　财务部'],
    ['between names', '李建国 王丽华 张伟'],
    ['in a short text that is spaced out', '合 计'],
    ['in a heading that is spaced out', '项 目 名 称 及 编 号'],
    ['behind a full stop, where a paragraph may have been lost', '并分析其原因。  无'],
    ['at both ends', ' 工会经费审查 '],
  ])('%s', (_what, text) => expect(withoutBlanksInWords(text)).toBeNull());
});

describe('Blanks and lines around a text', () => {
  it.each([
    ['a blank behind a value', '95%　', '95%'],
    ['a blank before a value', ' 及时', '及时'],
    ['blanks at the end of a line', '一是培训。  \n二是慰问。\t', '一是培训。\n二是慰问。'],
    ['empty lines', '\n一是培训。\n\n　\n二是慰问。\n', '一是培训。\n二是慰问。'],
    ['the last empty line of a short text', ' 及时\n', '及时'],
    ['lines of Windows', '一是培训。 \r\n\r\n二是慰问。', '一是培训。\r\n二是慰问。'],
  ])('go: %s', (_what, text, clean) => expect(withoutOuterBlanks(text)?.text).toBe(clean));

  it.each([
    ['the indents of paragraphs', '　　一是加强培训。\n　　二是加强慰问。'],
    [
      'the indent of a long paragraph',
      '　　组织和指导全区各级工会履行维护、建设、参与、教育等社会职能，开展工会各项工作。',
    ],
    ['a text of blanks only, which counts as empty', '　 \n '],
    ['a line end of Windows', '一是培训。\r\n二是慰问。'],
  ])('stay: %s', (_what, text) => expect(withoutOuterBlanks(text)).toBeNull());
});
