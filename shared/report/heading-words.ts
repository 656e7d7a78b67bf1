/**
 * Headings of reports compared in meaning: units number them in any manner or not at all, leave words out, put their own
 * name in, change the order. Works on texts without blanks and 全角/半角 differences (plainHeading).
 */

/** Longer lines are text. */
const longestHeading = 45;
/** Share of the characters that two headings of one meaning have in common: 改进措施和有关建议, 下一步改进措施 */
const leastLikeness = 0.6;

const number = '[一二三四五六七八九十]+';
/** 一、 第一部分 （一） (1) 1、 1. ① */
const numbering = new RegExp(
  `^(?:第${number}(?:章|部分|节)|\\((?:${number}|\\d{1,2})\\)|${number}(?=[、.,:])|\\d{1,2}(?![\\d月%]))[、.,:]*`,
);
/** [bookmark: _GoBack], left by Word */
const bookmark = /^\(bookmark:[^)]*\)/;
/** Words that headings have or leave out without meaning anything else. */
const weakWords = /\d{4}年度?|年度|部门|单位|主要|的|和|及|与|[\p{P}\p{S}]/gu;
/** 区总工会 in 区总工会基本情况 */
const unitName = /(?:会|局|院|所|委|办|室|中心|站|校|司|府|馆|处|队|厅|镇|乡|街道)$/;

/** A line as headings are compared; '' for one that is too long to be a heading. */
export function plainHeading(line: string): string {
  const text = line.length > 4 * longestHeading ? '' : line.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
  return text.replace(/[〔【［[]/g, '(').replace(/[〕】］\]]/g, ')');
}

/** What is left of a heading: 七、存在的主要问题及原因分析 → 存在问题原因分析; '' for a line that cannot be one. */
export function headingCore(plain: string): string {
  if (plain.length > longestHeading) return '';
  const text = plain.replace(bookmark, '');
  const words = text.replace(numbering, '');
  const closed = words.replace(/[。:]$/, '');
  // a sentence is no heading, and of those that end like one only the numbered are
  if (/[。;!?]/.test(closed) || (words === text && words.endsWith('。'))) return '';
  return closed.replace(/\([^()]*\)/g, '').replace(weakWords, '');
}

/** Of a core: how like it another core is, 0…1; 1 for the same words whatever their numbers. */
export function likenessTo(wanted: string): (found: string) => number {
  const counts = new Map<string, number>();
  for (const sign of wanted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return (found) => {
    if (wanted === '' || found === '') return 0;
    if (wanted === found) return 1;
    if (wanted.length >= 4 && found.endsWith(wanted) && unitName.test(found.slice(0, -wanted.length))) return 0.95;
    const all = wanted.length + found.length;
    // most texts of a sheet have next to nothing of a heading
    let atMost = 0;
    for (const sign of found) if (counts.has(sign)) atMost++;
    if (!isAlike((2 * atMost) / all)) return 0;
    const left = new Map(counts);
    let common = 0;
    for (const sign of found) {
      const free = left.get(sign) ?? 0;
      if (free === 0) continue;
      left.set(sign, free - 1);
      common++;
    }
    return (2 * common) / all;
  };
}

export const isAlike = (likeness: number): boolean => likeness >= leastLikeness;

export type NumberingStyle = 'chapter' | 'section' | 'item';

/** How a heading is numbered; null where it is not, or in some other manner. */
export function numberingStyle(plain: string): NumberingStyle | null {
  const text = plain.replace(bookmark, '');
  const found = numbering.exec(text)?.[0];
  if (found === undefined) return null;
  if (found.startsWith('(')) return 'section';
  return /^\d/.test(found) ? 'item' : 'chapter';
}

const titleEnd = /整体支出(?:预算)?(?:绩效)?(?:自评|评价|自我评价)?(?:(?:情况)?的?报告)?(?:\([^()]*\))?$/;
const otherTitleEnd = /绩效(?:自评|评价|自我评价)(?:情况)?的?报告(?:\([^()]*\))?$/;

/** 2023年道县总工会部门整体支出绩效评价报告, also without its last words; 项目 reports are of another kind. */
export const isReportTitle = (plain: string): boolean =>
  plain.length <= 80 &&
  !plain.includes('项目') &&
  numberingStyle(plain) === null &&
  (titleEnd.test(plain) || otherTitleEnd.test(plain));
