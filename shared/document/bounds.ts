/** The signs and words that bound a number: ≥, 不低于, 以内, 左右. */

export type Sign = '≥' | '≤' | '>' | '<' | '=';

/** Each for the end of the words before a number; the longest is meant: 不低于, not 低于. */
const before: readonly (readonly [RegExp, Sign])[] = [
  [/(?:>=|=>|≥|≧|⩾|不得?(?:低于|少于|小于)|大于或?等于|至少|最少|最低)(?:为|达到|达)?\s*$/, '≥'],
  [
    /(?:<=|=<|≤|≦|⩽|(?:不得?|不能|未|没有)(?:超过|超出|高于|大于|多于)|小于或?等于|至多|最多|最高|控制在)(?:为)?\s*$/,
    '≤',
  ],
  // 达到95% asks for that much, whatever more there is
  [/(?:达到|达)\s*$/, '≥'],
  [/(?:>|超过|超出|高于|大于|多于)\s*$/, '>'],
  [/(?:<|低于|少于|小于|不足|不满)\s*$/, '<'],
  [/(?:=|等于)\s*$/, '='],
];

/** The sign that the words before a number end with; `length`: characters that it takes. */
export function signBefore(words: string): { readonly sign: Sign | null; readonly length: number } {
  const near = words.slice(-12);
  let best: { readonly sign: Sign | null; readonly length: number } = { sign: null, length: 0 };
  for (const [pattern, sign] of before) {
    const length = pattern.exec(near)?.[0].length ?? 0;
    if (length > best.length) best = { sign, length };
  }
  return best;
}

/** 约, 近, 不足 at the end of the words before a number; '' when it is meant exactly. */
export const vagueBefore = (words: string): string =>
  /(?:大?约|将近|接近|近|≈|不足|不满)\s*$/.exec(words.slice(-4))?.[0] ?? '';

const after: readonly (readonly [RegExp, Sign | null])[] = [
  [/^\s?(?:\((?:含|不含)\))?\s?(?:及其?以上|或以上|以上)/, '≥'],
  [/^\s?(?:\((?:含|不含)\))?\s?(?:及其?以下|或以下|以下|之内|以内)/, '≤'],
  [/^\s?(?:左右|上下|多|余)/, null],
];

/** What bounds a number behind its unit, at `start` of the text; `end`: where that ends. 天内 bounds as 天以内 does. */
export function boundAfter(
  text: string,
  start: number,
  isTime: boolean,
): { readonly sign: Sign | null; readonly isApproximate: boolean; readonly end: number } {
  const ahead = text.slice(start, start + 8);
  for (const [pattern, sign] of after) {
    const found = pattern.exec(ahead);
    if (found) return { sign, isApproximate: sign === null, end: start + found[0].length };
  }
  const isWithin = isTime && /^内(?!\p{Script=Han})/u.test(ahead);
  return { sign: isWithin ? '≤' : null, isApproximate: false, end: isWithin ? start + 1 : start };
}
