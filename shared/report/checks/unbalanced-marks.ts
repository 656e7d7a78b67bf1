/** F06: a quotation mark or bracket without its partner: “女职工权益保护线上宣讲活动，进一步提高…. */
import { slipRule } from './slips';
import type { Slip } from './slips';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
/** Half-width and full-width brackets belong together. */
const plain: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const closers = new Set(Object.values(closing));
const marks = /[“”‘’（）()《》【】〔〕「」『』]/g;
/** 1）, 一）, 1), a) */
const numbering = /(?:^|[\s；;。，,：:、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;
/** isn’t */
const apostrophe = /[A-Za-z]$/;

/** How much of the text behind a mark is shown. */
const longestShown = 20;

/** What has more of them open at once is no prose. */
const deepest = 100;

function unbalanced(text: string): readonly Slip[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const lone: number[] = [];
  for (const { index, 0: written } of text.matchAll(marks)) {
    const mark = plain[written] ?? written;
    if (!closers.has(mark)) {
      open.push({ mark, at: index });
      if (open.length > deepest) return [];
      continue;
    }
    const before = text.slice(Math.max(0, index - 5), index);
    const partner = open.findLastIndex((each) => closing[each.mark] === mark);
    if (partner >= 0)
      lone.push(
        ...open
          .splice(partner)
          .slice(1)
          .map(({ at }) => at),
      );
    else if (!(mark === '）' && numbering.test(before)) && !(mark === '’' && apostrophe.test(before))) lone.push(index);
  }
  return [...lone, ...open.map(({ at }) => at)]
    .sort((one, other) => one - other)
    .map((from) => ({
      from,
      to: closers.has(plain[text[from] ?? ''] ?? text[from] ?? '') ? from + 1 : endOfWords(text, from),
      by: null,
    }));
}

/** Up to the next mark, where the partner may have been meant to stand. */
function endOfWords(text: string, from: number): number {
  const words = /^.[^，。；：、！？,;\n“”‘’（）()《》]*/.exec(text.slice(from, from + longestShown));
  return from + (words?.[0].length ?? 1);
}

export const unbalancedMarks = slipRule({
  rule: 'F06',
  find: unbalanced,
  say: (words) => (closers.has(plain[words] ?? words) ? `“${words}”前面没有与它成对的` : `“${words}”没有后一半`),
  label: '',
});
