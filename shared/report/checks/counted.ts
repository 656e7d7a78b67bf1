/** What is counted, and whether two numbers count the same thing. */
import { kept } from '../kept';
import type { Statement } from '../extraction/statements';

/** People are people, by whatever word they are counted; 人次 are times. */
export const peopleAs = (unit: string): string => (/^[名位]$/.test(unit) ? '人' : unit);

/** What is said about a number, not what is counted. */
const filling =
  /共计|合计|累计|总计|总共|免费|全年|今年|本年|当年|年度|一是|二是|三是|四是|五是|六是|全区|全市|全县|我区|我县|我市|[\s“”"'‘’共达约近为是了对将把]/g;

export const plainWords = (words: string): string => words.replace(filling, '').replace(/^其中/, '');

export function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

export function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
}

/** The longest end of `before` that `after` begins with: 帮扶困难职工568人次, 568名困难职工. */
export function endThatStarts(before: string, after: string): string {
  for (let length = Math.min(before.length, after.length); length > 0; length--)
    if (before.endsWith(after.slice(0, length))) return after.slice(0, length);
  return '';
}

/** Whether both have a run of that many characters in common. */
export function sharesRun(one: string, other: string, length: number): boolean {
  for (let from = 0; from + length <= one.length; from++)
    if (other.includes(one.slice(from, from + length))) return true;
  return false;
}

const plainAround = kept(({ before, after }: Statement) => ({
  before: plainWords(before),
  after: plainWords(after),
}));

/** The words that two numbers have in common as what they count; '' where there are none of three characters. */
export function sameThing(one: Statement, other: Statement): string {
  const [first, second] = [one, other].map(plainAround);
  if (!first || !second) return '';
  const found = [
    endThatStarts(first.before, second.after),
    endThatStarts(second.before, first.after),
    first.before.slice(first.before.length - commonEnd(first.before, second.before)),
    first.after.slice(0, commonStart(first.after, second.after)),
  ];
  const longest = found.reduce((best, each) => (each.length > best.length ? each : best), '');
  return longest.length >= 3 ? longest : '';
}
