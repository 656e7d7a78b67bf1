/** What other programs leave in a text (A08, A09), and blanks around it (F15): cleaned as cells of tables are. */
import type { Cleaned } from '../../document/cleaning/cleaned';
import { withoutInvisible } from '../../document/cleaning/invisible';
import { withoutMarkup } from '../../document/cleaning/markup';
import { slipRule, slipsOf } from './slips';
import type { Slip } from './slips';

/** Where a cleaned text differs from what was written. */
export function cleanedSlips(text: string, cleaned: Cleaned | null): readonly Slip[] {
  if (!cleaned) return [];
  const slips = stretches(text, cleaned.text);
  return applied(text, slips) === cleaned.text ? slips : [wholeStretch(text, cleaned.text)];
}

/** Longer markup is underlined as a whole. */
const longestMarkup = 600;
/** So many characters that agree are no accident. */
const agreeing = 3;

/** Character by character: where they part, the shortest stretch of the text behind which both go on alike. */
function stretches(text: string, clean: string): readonly Slip[] {
  const slips: Slip[] = [];
  let [at, cleanAt] = [0, 0];
  while (at < text.length) {
    if (text[at] === clean[cleanAt]) {
      at++;
      cleanAt++;
      continue;
    }
    const next = nextAgreement(text, at, clean, cleanAt);
    slips.push({ from: at, to: next.at, by: clean.slice(cleanAt, next.cleanAt) });
    ({ at, cleanAt } = next);
  }
  return slips;
}

function nextAgreement(text: string, at: number, clean: string, cleanAt: number) {
  for (let length = 1; length <= longestMarkup && at + length < text.length; length++) {
    for (const put of [0, 1]) {
      const wanted = clean.slice(cleanAt + put, cleanAt + put + agreeing);
      if (wanted !== '' && text.startsWith(wanted, at + length)) return { at: at + length, cleanAt: cleanAt + put };
    }
  }
  return { at: text.length, cleanAt: clean.length };
}

function applied(text: string, slips: readonly Slip[]): string {
  let end = 0;
  const pieces = slips.map(({ from, to, by }) => {
    const piece = text.slice(end, from) + (by ?? '');
    end = to;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}

/** From the first to the last difference. */
function wholeStretch(text: string, clean: string): Slip {
  const shorter = Math.min(text.length, clean.length);
  let head = 0;
  while (head < shorter && text[head] === clean[head]) head++;
  let tail = 0;
  while (tail < shorter - head && text.at(-1 - tail) === clean.at(-1 - tail)) tail++;
  return { from: head, to: text.length - tail, by: clean.slice(head, clean.length - tail) };
}

export const markup = slipRule({
  rule: 'A08',
  find: (text) => cleanedSlips(text, withoutMarkup(text)),
  say: (words) => `留有网页标签或 Word 标记“${words.slice(0, 30)}”`,
  label: '清除标签',
});

export const invisible = slipRule({
  rule: 'A09',
  find: (text) => cleanedSlips(text, withoutInvisible(text)),
  say: () => '有看不见的字符',
  label: '清除看不见的字符',
});

const blanks = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]';
const leading = new RegExp(`^${blanks}+`, 'gm');
const trailing = new RegExp(`(?<!${blanks})${blanks}+$`, 'gm');

/** The paragraph is indented and the sign-off moved to the right by the page; in tables blanks show what is part of what. */
export const outerBlanks = slipRule({
  rule: 'F15',
  find: (text, { cell }) =>
    text.trim() === ''
      ? []
      : [...(cell ? [] : slipsOf(text, leading, () => '')), ...slipsOf(text, trailing, () => '')].sort(
          (one, other) => one.from - other.from,
        ),
  say: () => '首尾有空格',
  label: '删去空格',
});
