/**
 * What other programs leave in a text, on every form and in every table: each rule with the one click that mends it.
 * Seen in published tables: <p> in 望城 2023 and 苏州 2023, [bookmark: _GoBack] in 道县 2023, 发展和发 展 in 望城 2023.
 */
import type { TextCheck } from './check-declaration';

const source = '文字整理';

export const cleaningChecks: readonly TextCheck[] = [
  {
    kind: 'text',
    rule: 'A08',
    level: 'error',
    title: '文字中没有网页标签和 Word 标记',
    source,
    test: 'noMarkup',
    problem: '中留有网页标签或 Word 标记',
    fix: '清除标签',
  },
  {
    kind: 'text',
    rule: 'A09',
    level: 'warning',
    title: '文字中没有看不见的字符',
    source,
    test: 'noInvisible',
    problem: '中有看不见的字符',
    fix: '清除看不见的字符',
  },
  {
    kind: 'text',
    rule: 'A10',
    level: 'warning',
    title: '数字不夹全角字符和空格',
    // 阿拉伯数字占半个汉字位置; and a SUM of Excel or WPS passes over a number that is text
    source: 'GB/T 15835—2011',
    test: 'plainNumber',
    problem: '夹有全角字符或空格，Excel 和 WPS 求和时不计入',
    fix: '改为数字',
  },
  {
    kind: 'text',
    rule: 'F08',
    level: 'hint',
    title: '词语中间没有空格',
    source,
    test: 'noBlanksInWords',
    problem: '中有词语被空格断开',
    fix: '删去空格',
  },
  {
    kind: 'text',
    rule: 'F15',
    level: 'hint',
    title: '首尾没有空格，段落之间没有空行',
    source,
    test: 'noOuterBlanks',
    problem: '首尾有空格或有空行',
    fix: '删去空格和空行',
  },
];
