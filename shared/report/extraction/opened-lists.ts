/** The words by which a text begins to say what an amount is made of: 其中, 包括, 如下, 一是. */

export type ListKind =
  /** 其中: what it names need not be all */
  | 'among'
  /** 包括, 由…组成, 分别为: what it names is all, up to the end of the sentence */
  | 'parts'
  /** 具体使用情况如下: each of the next sentences begins with a part */
  | 'sentences'
  /** 一是…。二是…。 */
  | 'numbered';

export interface OpenedList {
  readonly kind: ListKind;
  /** where its parts may begin */
  readonly from: number;
  /** behind the last place where one may end */
  readonly end: number;
}

const openings: readonly (readonly [ListKind, RegExp])[] = [
  ['numbered', /\s*[,，.。;；:：(]?\s*(?:(?:具体)?(?:用于|是|为|包括))?[:：,，]?\s*(?=一是)/y],
  ['among', /\s*[,，;；(]?\s*(?:其中|主要包括|主要用于|主要有)\s*[:：,，]?/y],
  ['parts', /\s*[,，(]?\s*(?:包括|包含|由|分为|分别为|分别是|构成为)\s*[:：]?/y],
  [
    'sentences',
    /\s*[,，.。]?\s*(?:具体|其)?(?:(?:使用|支出|开支|构成|组成|安排|分配)(?:情况|明细|项目)?|情况|明细)?如下\s*[:：]/y,
  ],
];

/** The list that is opened behind an amount which ends at `at`; `plain`: in half-width signs. null: none is. */
export function openedAt(plain: string, at: number, ends: readonly number[]): OpenedList | null {
  for (const [kind, pattern] of openings) {
    pattern.lastIndex = at;
    const words = pattern.exec(plain)?.[0];
    if (words === undefined) continue;
    const from = at + words.length;
    return { kind, from, end: endOf(plain, kind, words, from, ends) };
  }
  return null;
}

function endOf(plain: string, kind: ListKind, words: string, from: number, ends: readonly number[]): number {
  if (kind === 'sentences' || kind === 'numbered') return plain.length;
  const sentence = ends.find((end) => end > from) ?? plain.length;
  return words.includes('(') ? Math.min(closing(plain, from), sentence) : sentence;
}

/** Where the bracket closes that was opened before `from`. */
function closing(plain: string, from: number): number {
  let open = 1;
  for (let at = from; at < plain.length; at++) {
    if (plain[at] === '(') open++;
    if (plain[at] === ')' && --open === 0) return at;
  }
  return plain.length;
}

const ordinals = '一二三四五六七八九十';
const numberedPart = /(?<=^|[,，.。;；:：、\s])([一二三四五六七八九十])是/g;

/** Where 一是, 二是, 三是 … stand from a place on; [] where their order is broken. */
export function numberedParts(plain: string, from: number): readonly number[] {
  const found = [...plain.slice(from).matchAll(numberedPart)];
  const again = found.findIndex(([, ordinal], index) => index > 0 && ordinal === '一');
  const own = again < 0 ? found : found.slice(0, again);
  const isInOrder = own.every(([, ordinal], index) => ordinal === ordinals[index]);
  return isInOrder ? own.map(({ index }) => from + index) : [];
}
