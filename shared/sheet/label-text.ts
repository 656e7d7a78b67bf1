/** Label texts compared as a reader would: spacing, line breaks, brackets, 全角/半角 and a closing colon do not count. */
import type { LabelCell } from '../forms/definition';

/** Longer texts are entries, never labels. */
const longestLabel = 200;

/** '' for anything that cannot be a label. */
export function normaliseLabel(text: string): string {
  if (text.length > longestLabel) return '';
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')')
    .replace(/:+$/, '');
}

/** A remark in brackets at the end, such as （万元） or （A）, may be there or not. */
const withoutRemark = (normalised: string): string => normalised.replace(/(?!^)\([^()]*\)$/, '');

export type Matches = (normalised: string) => boolean;

/** `text` of a definition against normalised texts of a sheet. */
export function labelMatcher(text: string, look: LabelCell['look']): Matches {
  switch (look) {
    case 'title': {
      const wanted = normaliseLabel(text.replace(/\{year\}(年度?)?/, ''));
      return (found) => found.endsWith(wanted);
    }
    case 'subtitle': {
      // The year is open on a blank form, and may stand in brackets of its own: 〔2022〕年度.
      const plain = (line: string): string => line.replace(/[()]|\d{4}/g, '');
      const wanted = plain(normaliseLabel(text.replace('{year}', '')));
      return (found) => plain(found) === wanted;
    }
    case 'line': {
      // The sign-off is filled in behind each word, so only the words and their order count.
      const words = text
        .split(/\s+/)
        .map(normaliseLabel)
        .filter((word) => word !== '');
      return (found) => {
        let from = 0;
        return words.every((word) => {
          const at = found.indexOf(word, from);
          from = at + word.length;
          return at >= 0;
        });
      };
    }
    case 'label':
    case 'header': {
      const wanted = normaliseLabel(text);
      const short = withoutRemark(wanted);
      return (found) => found === wanted || withoutRemark(found) === short;
    }
  }
}

/** 年度 named in a title: 2022年度部门整体… → 2022; null when it names none. */
export function yearOf(title: string): number | null {
  const match = /(\d{4})\)?年度?/.exec(normaliseLabel(title));
  return match ? Number(match[1]) : null;
}

/** 元 or 万元 of a label such as 项目资金（万元）; null when it names no unit. */
export const unitNamed = (label: string): string | null =>
  /\((?:单位:)?(元|万元|亿元)\)/.exec(normaliseLabel(label))?.[1] ?? null;

/** The label in one line, as printed otherwise: for lists and messages. */
export const oneLine = (text: string): string => text.replace(/\s+/g, '');
