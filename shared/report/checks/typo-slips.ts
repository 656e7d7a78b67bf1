/** F07: slips of typo-list.ts. */
import { inReadingOrder, slipRule, slipsOf } from './slips';
import { expenses, typos } from './typo-list';

/** One look spares most texts the list. */
const any = new RegExp(typos.map(({ wrong }) => wrong.source).join('|'));
const runTogether = new RegExp(`(${expenses})(${expenses})`, 'g');

export const typoSlips = slipRule({
  rule: 'F07',
  find: (text) =>
    inReadingOrder([
      ...(any.test(text) ? typos.flatMap(({ wrong, right }) => slipsOf(text, wrong, () => right)) : []),
      ...slipsOf(text, runTogether, ([, first = '', second = '']) => `${first}、${second}`),
    ]),
  say: (words, by) => `“${words}”应为“${by ?? ''}”`,
  label: '改正',
});
