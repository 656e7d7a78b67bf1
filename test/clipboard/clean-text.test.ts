import { describe, expect, it } from 'vitest';
import { cleanText } from '../../renderer/clipboard/clean-text';

describe('pasted text is cleaned of', () => {
  it('tags that were published as text', () => {
    expect(cleanText('<p>（一）机构设置。</p> <p>（二）人员&nbsp;配置。</p>')).toBe(
      '（一）机构设置。\n（二）人员 配置。',
    );
    expect(cleanText('年初目标<br>全年目标<BR/>下年目标')).toBe('年初目标\n全年目标\n下年目标');
    expect(cleanText('<p style="text-indent:2em">职责</p>')).toBe('职责');
  });

  it.each([
    ['甲\u000b乙', '甲\n乙'],
    ['甲\u2028乙', '甲\n乙'],
    ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['\ufeff合\u200b计\u00ad\u2060', '合计'],
    ['100\u00a0万元', '100 万元'],
    ['行一\n行二\n\n  \n', '行一\n行二'],
    ['结尾\u0007', '结尾'],
  ])('what cannot be seen or typed: %j', (dirty, clean) => expect(cleanText(dirty)).toBe(clean));

  it.each([
    '带格式的: 字体: 宋体',
    '带格式的：缩进: 首行缩进:  2 字符',
    '带格式的[微软用户]: 居中, 行距: 单倍行距',
    '带格式表格',
    '设置格式[张]: 字体: (中文) 仿宋_GB2312',
    '批注 [a1]: 请核对金额',
    '批注 [微软用户2]：口径？',
    'Formatted: Font: 10.5 pt',
  ])("Word's mark at the margin: %s", (mark) => {
    expect(cleanText(`指标1：培训期数\n${mark}`)).toBe('指标1：培训期数');
    expect(cleanText(mark)).toBe('');
  });
});

describe('ordinary text is never changed', () => {
  it.each([
    '预算执行率>90%',
    'p<0.05 且 <p 为占位',
    '其中：<3 家',
    '　　公用支出',
    '项   目',
    ' 前后有空格 ',
    '第一行\n\n第三行',
    '带格式的文件应归档',
    '批注：同意',
    '批注 [2022] 8号文件',
    '设置格式统一的台账',
    '👨‍👩‍👧 家庭',
    '\\',
    '-',
    'a\tb',
    '',
  ])('%j', (text) => expect(cleanText(text)).toBe(text));
});
