/** 三, 十二, 两百, 三百五十, 一万二千 as numbers. */

const digits = '零一二三四五六七八九';
const steps: readonly (readonly [string, number])[] = [
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** A whole number below 100,000,000 in its standard spelling; null for anything else, also for 一百二 and 千万. */
export function chineseNumber(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (plain === '' || plain.length > 15) return null;
  if (plain === '零') return 0;
  const read = readBelow(plain, 0);
  return read !== null && spelled(read) === plain ? read : null;
}

/** `from`: the first of `steps` that may still occur; the largest one splits the text. */
function readBelow(text: string, from: number): number | null {
  const rest = text.startsWith('零') ? text.slice(1) : text;
  if (rest === '') return text === '' ? 0 : null;
  const at = steps.findIndex(([step], index) => index >= from && rest.includes(step));
  const [step, worth] = steps[at] ?? [];
  if (step === undefined || worth === undefined)
    return rest.length === 1 && digits.includes(rest) ? digits.indexOf(rest) : null;
  const split = rest.indexOf(step);
  // 十二 leaves its 一 away
  const many = split === 0 && step === '十' ? 1 : readBelow(rest.slice(0, split), at + 1);
  const more = readBelow(rest.slice(split + 1), at + 1);
  return many === null || many === 0 || more === null ? null : many * worth + more;
}

/** As it is written: what reads the same but is spelled otherwise is no certain number. */
function spelled(number: number): string {
  const text = spelledBelow(number, 0);
  return number >= 10 && number < 20 ? text.slice(1) : text;
}

function spelledBelow(number: number, from: number): string {
  if (number < 10) return number === 0 ? '' : (digits[number] ?? '');
  const at = steps.findIndex(([, worth], index) => index >= from && number >= worth);
  const [step = '', worth = 1] = steps[at] ?? [];
  const more = number % worth;
  const skips = more > 0 && more < worth / 10;
  return `${spelledBelow(Math.floor(number / worth), at + 1)}${step}${skips ? '零' : ''}${spelledBelow(more, at + 1)}`;
}
