/** F09: 一是 is followed by 二是, and no number between is left out. */
import { ran, notRun } from '../../document/checks/outcome';
import { chineseNumber } from '../../document/chinese-numerals';
import type { Issue } from '../../document/issue';
import { chineseOrdinal } from '../numbering';
import type { ReportText } from '../report-text';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

/** Behind a mark or at the start: not 之一是, 统一是, 第一是. */
const turns = /(?<=^|[\s，。；：、！？,.;:”’）)])([一二三四五六七八九十]{1,2})是(?!否|[一二三四五六七八九十]是)/gm;

interface Turn {
  readonly text: ReportText;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const read = new WeakMap<ReportText, readonly Turn[]>();

function turnsIn(text: ReportText): readonly Turn[] {
  const known =
    read.get(text) ??
    [...text.text.matchAll(turns)].flatMap(({ index, 0: words, 1: sign = '' }): Turn[] => {
      const value = chineseNumber(sign);
      return value ? [{ text, value, from: index, to: index + words.length }] : [];
    });
  read.set(text, known);
  return known;
}

export const saidInTurn: ProseRule = {
  rule: 'F09',
  run: (around) => {
    const findings: Issue[] = [];
    let current: Turn | null = null;
    let count = 0;
    const end = (): void => {
      if (current?.value === 1) findings.push(finding(around, current, '后面没有“二是”'));
      current = null;
    };
    for (const text of around.texts) {
      if (text.block.kind === 'heading') end();
      for (const turn of turnsIn(text)) {
        count++;
        const before: Turn | null = current;
        if (turn.value === 1) end();
        else if (turn.value !== (before?.value ?? 0) + 1)
          findings.push(finding(around, turn, breakInWords(turn, before)));
        current = turn;
      }
    }
    end();
    return count === 0 ? notRun(['“一是、二是”的列举']) : ran(findings);
  },
};

const breakInWords = ({ value }: Turn, before: Turn | null): string =>
  before && value <= before.value
    ? `重复，前面已到“${wordsOf(before.value)}”`
    : `前面没有“${wordsOf((before?.value ?? 0) + 1)}”`;

const wordsOf = (value: number): string => `${chineseOrdinal(value)}是`;

const finding = ({ key }: ReportAround, { text, from, to }: Turn, problem: string): Issue => {
  const words = text.text.slice(from, to);
  return proseFinding('F09', {
    message: `“${words}”${problem}`,
    explain: `${text.text.slice(from, from + 20)}…`,
    words: [wordsIn(key, text, from, to)],
  });
};
