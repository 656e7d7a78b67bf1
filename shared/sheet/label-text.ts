/**
 * Label texts compared as a reader would: spacing, line breaks, brackets, 全角/半角, the point behind a number (1、 or 1.)
 * and a closing colon do not count.
 */
import type { LabelCell } from '../forms/definition';
import { inAnyYear } from '../forms/label-year';
import type { LabelYear } from '../forms/label-year';

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
    .replace(/^(其中:)?(\d+)[、.]/, '$1$2')
    .replace(/:+$/, '');
}

/** What differs from file to file within a label: a sign of the definition and what a file prints in its place. */
const signs: readonly { readonly sign: RegExp; readonly printed: string }[] = [
  // 2022年, ２０XX年度, 本年, or left open
  { sign: /^\{(?:year|lastYear)\}年$/, printed: '.{0,4}年度?' },
  // 1-7月, 1—6月, 1月至7月
  { sign: /^\{months\}$/, printed: '\\d{1,2}月?[-‐-―~至到]{1,2}\\d{1,2}月(?:份)?' },
];
const anySign = /(\{(?:year|lastYear)\}年|\{months\})/;

/** A remark in brackets at the end, such as （万元） or （A）, may be there or not. */
export const withoutRemark = (normalised: string): string =>
  normalised.endsWith(')') ? normalised.replace(/(?!^)\([^()]*\)$/, '') : normalised;

/**
 * The words of a label that are compared as they are: itself, and without its remark against a text without its own; null
 * where only its matcher can tell. Finding them in a set is quicker than asking each label of every form.
 */
export function exactWords(text: string, look: LabelCell['look']): { whole: string; short: string } | null {
  const whole = normaliseLabel(text);
  return (look === 'label' || look === 'header') && !anySign.test(whole)
    ? { whole, short: withoutRemark(whole) }
    : null;
}

export type Matches = (normalised: string) => boolean;

/** `text` of a definition against normalised texts of a sheet. */
export function labelMatcher(text: string, look: LabelCell['look']): Matches {
  switch (look) {
    case 'title': {
      const wanted = normaliseLabel(text.replace(/\{year\}(年度?)?/, ''));
      return (found) => isTitle(found, wanted) || isTitle(withoutRemark(found), wanted);
    }
    case 'subtitle': {
      // The year is open on a blank form, and may stand in brackets of its own: 〔2022〕年度.
      const plain = (line: string): string => line.replace(/[()]|\d{4}/g, '');
      const wanted = plain(normaliseLabel(text.replace('{year}', '')));
      const longest = wanted.length + '((2022))'.length;
      return (found) => found.length <= longest && plain(found) === wanted;
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
      const [isWanted, isShort] = [sameInAnyYear(wanted), sameInAnyYear(short)];
      return (found) => isWanted(found) || isShort(withoutRemark(found));
    }
  }
}

/**
 * A bureau's name and the year may stand before it. 部门整体支出绩效目标申报表 ends with 绩效目标申报表 too, but is
 * another form than that of a project, and 财政拨款收入支出决算总表 is another than 收入支出决算总表.
 */
const isTitle = (found: string, wanted: string): boolean =>
  found.endsWith(wanted) && !/(?:整体(?:支出)?|财政拨款)$/.test(found.slice(0, -wanted.length));

/** Compared as texts where no year or months stand in the label: this runs over every text of a sheet. */
function sameInAnyYear(wanted: string): Matches {
  const parts = wanted.split(anySign);
  if (parts.length === 1) return (found) => found === wanted;
  const pattern = parts.map((part) => signs.find(({ sign }) => sign.test(part))?.printed ?? literally(part)).join('');
  const whole = new RegExp(`^${pattern}$`);
  return (found) => whole.test(found);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The year that a printed text names, beside others of its row of which `latest` is the latest; null when it leaves it
 * open. Told by the neighbours, not by the title: last year's file is often used again with the new year in one of them.
 */
export function yearNamed(found: string, latest: number | null): LabelYear | null {
  if (/[上去]年/.test(found)) return 'last';
  if (/[本当]年/.test(found)) return 'this';
  const year = yearOf(found);
  return year === null ? null : year === latest ? 'this' : 'last';
}

/** 年度 named in a title: 2022年度部门整体… → 2022; null when it names none. */
export function yearOf(title: string): number | null {
  const match = /(\d{4})\)?年度?/.exec(normaliseLabel(title));
  return match ? Number(match[1]) : null;
}

/** （2022年度）, 〔2022〕年, 2022年度 and nothing else */
export const isYearOnly = (text: string): boolean => /^\(?\d{4}\)?年度?\)?$/.test(normaliseLabel(text));

/** 元 or 万元 of a label such as 项目资金（万元） or 金额单位：万元; null when it names no unit. */
export const unitNamed = (label: string): string | null =>
  /(?:\((?:单位:)?|单位:)(元|万元|亿元)(?:\)|$)/.exec(normaliseLabel(label))?.[1] ?? null;

/** The label in one line, its year in words: for lists and messages. */
export const oneLine = (text: string): string => inAnyYear(text).replace(/\s+/g, '');
