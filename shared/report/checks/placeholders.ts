/** F04: signs that a template has in place of words: XX, ××, 某某, ____, 20XX年. */
import { inReadingOrder, slipRule, slipsOf } from './slips';

const signs =
  /(?<![A-Za-z])(?:20)?[XＸ×]{2,}(?![A-Za-z])|(?<![A-Za-z0-9])[XＸ](?=[年月日万元人名家个次期场项％%])|[*＊]{2,}|_{3,}|＿{2,}|某某|[○〇]{2,}(?=[年月日区县市局会])/g;

export const placeholders = slipRule({
  rule: 'F04',
  find: (text) => inReadingOrder(slipsOf(text, signs, () => null)),
  say: (words) => `占位符号“${words.slice(0, 10)}”没有填写`,
  label: '',
});
