/** F03: what a template says to the writer, left in the text. */
import { outlines } from '../../forms/outlines/outlines';
import { headingsOf } from '../outline-headings';
import { inReadingOrder, slipRule, slipsOf } from './slips';
import type { Slip } from './slips';

interface Residue {
  /** with the flag g */
  readonly words: RegExp;
  /** what is to stand there instead; null: the user must choose */
  readonly by: ((match: RegExpExecArray) => string) | null;
}

const takenOut = (): string => '';
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter ones may be said by chance. */
const shortestInstruction = 6;
const instructions = [
  ...new Set(outlines.flatMap((outline) => headingsOf(outline).map(({ heading: { belongs } }) => belongs))),
].filter(({ length }) => length >= shortestInstruction);

const residues: readonly Residue[] = [
  // 岳麓 2022: 主要反映各种预算支出执行偏离绩效目标的情况，并分析其原因。
  { words: /(?<=^|。)\s*主要反映[^。；\n]{4,40}，并分析其?原因。?[ \t\u3000]*/gm, by: takenOut },
  { words: /[（(]参照公务员管理的事业单位或事业单位[）)]/g, by: null },
  // （以下简称（我会））, of a template that has （以下简称（××））
  { words: /[（(]以下(?:简)?称[（(]([^（）()]{1,20})[）)]{2}/g, by: ([, name]) => `（以下简称${name ?? ''}）` },
  { words: /请(?:在此|在此处|于此)?(?:填写|简述|概述|列明|列示|填列)[^。；，\n（）()]{0,30}[。；]?/g, by: null },
  { words: /(?:此处|这里)(?:请)?(?:填写|填列|说明|简述)[^。；，\n（）()]{0,30}[。；]?/g, by: null },
  {
    words: /[（(](?:请)?(?:根据|结合)(?:本)?(?:单位|部门)?实际(?:情况)?(?:填写|增减|调整|修改)[^（）()\n]{0,20}[）)]/g,
    by: takenOut,
  },
  {
    words: /[（(](?:如)?(?:没有|无)[^（）()\n]{0,6}(?:请)?(?:写|填)[“"‘]?无[”"’]?[^（）()\n]{0,10}[）)]/g,
    by: takenOut,
  },
  { words: new RegExp(instructions.map(literally).join('|'), 'g'), by: takenOut },
];

export const templateResidue = slipRule({
  rule: 'F03',
  find: (text) =>
    inReadingOrder(
      residues.flatMap(({ words, by }): readonly Slip[] => slipsOf(text, words, (match) => (by ? by(match) : null))),
    ),
  say: (words) => `“${shortened(words.trim())}”是模板里的话`,
  label: '删去模板的话',
});

const shortened = (words: string): string => (words.length > 24 ? `${words.slice(0, 24)}…` : words);
