/** The line below a form that says who filled it in, and when: 填表人：　填报日期：　联系电话：　单位负责人签字： */
import type { Path } from './document';
import { halfWidth } from './values';

/** One cell with the printed words and what was written behind them. */
export interface SignOff {
  readonly text: string;
  readonly path: Path;
}

const words = {
  by: /(?:填表|填报|制表)人(?:员)?/,
  date: /(?:填报|填表|报送)?日期|(?:填报|填表)时间/,
  phone: /(?:联系)?电话/,
  head: /(?:单位|部门)?(?:负责人|领导)(?:\([^()]*\)|签字|签章|签名)*/,
} as const;
export type SignOffField = keyof typeof words;

/** Three of its words in one cell: with fewer, each may have a cell of its own beside it. */
const fewestWords = 3;

export const isSignOff = (text: string): boolean => /人|日期|电话/.test(text) && fieldsOf(text).length >= fewestWords;

/** What is written behind each of the words that stand there; '' where nothing is. */
export const signOffFields = (text: string): Readonly<Partial<Record<SignOffField, string>>> =>
  Object.fromEntries(fieldsOf(text).map(({ field, written }) => [field, written]));

interface Written {
  readonly field: SignOffField;
  readonly written: string;
}

function fieldsOf(text: string): readonly Written[] {
  const plain = halfWidth(text);
  const found = (Object.keys(words) as SignOffField[])
    .flatMap((field) => {
      const match = new RegExp(`(?:${words[field].source})(?:\\([^()]*\\))?\\s*:`).exec(plain);
      return match ? [{ field, start: match.index, end: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start);
  return found.map(({ field, end }, index) => {
    const written = plain.slice(end, found[index + 1]?.start ?? plain.length).trim();
    // 　年　月　日 is printed there
    return { field, written: /^[年月日\s_]*$/.test(written) ? '' : written };
  });
}

/** 2023年3月24日, 2023-03-24, 2023.3.24 as [2023, 3, 24]; null when it is no whole date. */
export function dateIn(text: string): readonly [number, number, number] | null {
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d\d)\s*[年\-./]\s*(1[0-2]|0?[1-9])\s*[月\-./]\s*(3[01]|[12]\d|0?[1-9])(?!\d)/.exec(
      halfWidth(text),
    ) ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(day)];
}
