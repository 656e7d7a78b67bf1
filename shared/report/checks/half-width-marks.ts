/** F08: half-width marks where Chinese goes on (44.75万元.一是, 演讲比赛,荣获), and blanks that break a word (维 护). */
import { withoutBlanksInWords } from '../../document/cleaning/blanks-in-words';
import { cleanedSlips } from './cleaning-slips';
import { inReadingOrder, slipRule, slipsOf } from './slips';
import type { Slip } from './slips';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '.': '。',
  '?': '？',
  '!': '！',
};

/** Behind a Chinese character or mark; a number or % may stand there when Chinese follows. */
const chinese = '\\p{Script=Han}”’》）】〕%％℃㎡';
const opening = '“‘《（【〔';
/** Not 一.基本情况, which is a number, nor 10:30. */
const marks = new RegExp(
  `(?<=[${chinese}])[,;:?!](?=[${chinese}${opening}\\d]|$)|(?<=\\d)[,;](?=[\\p{Script=Han}${opening}])|` +
    `(?<=[${chinese}])(?<!^\\s*[一二三四五六七八九十]+)\\.(?=[\\p{Script=Han}${opening}]|$)`,
  'gmu',
);

/** 局(系统), 出国(境): with Chinese inside, and behind Chinese; not the number of a paragraph. */
const brackets = new RegExp(
  `(?<=[\\p{Script=Han}])\\((?=[^()（）]*\\p{Script=Han})(?![一二三四五六七八九十]{1,3}\\))[^()（）\\n]{1,40}\\)`,
  'gu',
);

const halfBrackets = (text: string): readonly Slip[] =>
  [...text.matchAll(brackets)].flatMap(({ index, 0: words }) => [
    { from: index, to: index + 1, by: '（' },
    { from: index + words.length - 1, to: index + words.length, by: '）' },
  ]);

export const halfWidthMarks = slipRule({
  rule: 'F08',
  find: (text) =>
    inReadingOrder([
      ...slipsOf(text, marks, ([mark]) => fullWidth[mark] ?? null),
      ...halfBrackets(text),
      ...cleanedSlips(text, withoutBlanksInWords(text)),
    ]),
  say: (words, by) => (by === '' ? `“${words}”中间有空格` : `半角“${words}”应为全角“${by ?? ''}”`),
  label: '改为全角，删去空格',
});
