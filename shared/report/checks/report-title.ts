/** A06: the title of a report says what it is, and of what: 部门 or 单位, not both. */
import { notRun, ran } from '../../document/checks/outcome';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule } from './prose-rule';
import { titleOf } from './report-unit';

/** 部门（单位）整体支出 is printed by bureaus. */
const mixed = /单位\s*部门|部门\s*单位/;

export const titledAsReport: ProseRule = {
  rule: 'A06',
  title: '标题写明是自评报告',
  run: (around) => {
    const { key, texts } = around;
    const title = titleOf(around);
    const [first] = texts;
    if (!title || title.text.trim() === '') {
      if (!first || texts.every(({ text }) => text === '')) return notRun(['报告正文']);
      const at = title ?? first;
      const words = [wordsIn(key, at, 0, at.text.length)];
      return ran([proseFinding('A06', { message: '报告没有标题', explain: '第一行应是报告的标题', words })]);
    }
    const both = mixed.exec(title.text);
    return ran([
      ...(/报\s*告/.test(title.text)
        ? []
        : [
            proseFinding('A06', {
              message: `标题“${title.text.replace(/\s+/g, '')}”没有写明是自评报告`,
              explain: `标题：${title.text}`,
              words: [wordsIn(key, title, 0, title.text.length)],
            }),
          ]),
      ...(both
        ? [
            proseFinding('A06', {
              message: `标题中“${both[0].replace(/\s+/g, '')}”混用了部门和单位`,
              explain: `标题：${title.text}`,
              words: [wordsIn(key, title, both.index, both.index + both[0].length)],
            }),
          ]
        : []),
    ]);
  },
};
