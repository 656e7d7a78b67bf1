/**
 * What other programs leave in a text, on every form and in every table: each rule with the one click that mends it.
 * Seen in published tables: <p> in 望城 2023 and 苏州 2023, [bookmark: _GoBack] in 道县 2023, 发展和发 展 in 望城 2023.
 */
import type { TextCheck } from './check-declaration';
import { ruled } from './rules';

export const cleaningChecks: readonly TextCheck[] = [
  {
    kind: 'text',
    ...ruled('A08'),
    test: 'noMarkup',
    problem: '中留有网页标签或 Word 标记',
    fix: '清除标签',
  },
  {
    kind: 'text',
    ...ruled('A09'),
    test: 'noInvisible',
    problem: '中有看不见的字符',
    fix: '清除看不见的字符',
  },
  {
    kind: 'text',
    ...ruled('A10'),
    test: 'plainNumber',
    problem: '夹有全角字符或空格，Excel 和 WPS 求和时不计入',
    fix: '改为数字',
  },
  {
    kind: 'text',
    ...ruled('F08'),
    title: '词语中间没有空格',
    test: 'noBlanksInWords',
    problem: '中有词语被空格断开',
    fix: '删去空格',
  },
  {
    kind: 'text',
    ...ruled('F15'),
    test: 'noOuterBlanks',
    problem: '首尾有空格或有空行',
    fix: '删去空格和空行',
  },
];
