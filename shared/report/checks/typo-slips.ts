/** F07: slips of typo-list.ts. */
import { inReadingOrder, slipRule, slipsOf } from './slips';
import { typos } from './typo-list';

/** One look spares most texts the list. */
const any = new RegExp(typos.map(({ wrong }) => wrong.source).join('|'));

export const typoSlips = slipRule({
  rule: 'F07',
  find: (text) =>
    any.test(text) ? inReadingOrder(typos.flatMap(({ wrong, right }) => slipsOf(text, wrong, () => right))) : [],
  say: (words, by) => `“${words}”应为“${by ?? ''}”`,
  label: '改正',
});
