/** The end of a report: the unit's name and the date below the text. */
export interface SignOff {
  /** line of the unit's name; null where none stands above the date */
  readonly unit: number | null;
  readonly date: number;
}

const chineseDigits = '[〇○零一二三四五六七八九十]';
/** 2023/3/24, 2023年3月24日, 二〇二三年三月 */
const dateAlone = new RegExp(
  `^(?:\\d{4}|${chineseDigits}{4})[年/.-](?:\\d{1,2}|${chineseDigits}{1,2})(?:[月/.-](?:\\d{1,2}|${chineseDigits}{1,3})日?|月)$`,
);
const longestName = 30;

/** `lines`: those below the last heading. What stands behind the date is no longer the report. null without a date. */
export function findSignOff(lines: readonly string[]): SignOff | null {
  const date = lines.findIndex((line) => dateAlone.test(line.normalize('NFKC').replace(/\s/g, '')));
  if (date < 0) return null;
  return { unit: isName(lines[date - 1] ?? '') ? date - 1 : null, date };
}

const isName = (line: string): boolean =>
  line.length >= 3 && line.length <= longestName && !/[。，；：、！？,;:]/.test(line);
