/** F05: words and marks written twice: 广大广大, 做好做好, 正常工工作. */
import { inReadingOrder, slipRule, slipsOf } from './slips';

/**
 * Words that are never said twice. Nouns are not among them: 总工会工会经费 and 帮扶工作工作队 are right, and so are 人人,
 * 常常, 方方面面, 研究研究.
 */
const neverTwice = [
  '广大|做好|进一步|积极|认真|切实|不断|大力|扎实|充分|深入|有效|全面|持续|主要|共计|合计|其中|包括|用于|通过|按照|根据',
  '对于|关于|为了|因为|由于|同时|并且|以及|我会|我们|我区|我县|我市|我局|本会|已经|没有|进行|实现|提高|完成|确保',
  '围绕|结合|促进|增强|强化|加强|开展|推进|推动|坚持|引导|动员|团结|贯彻|健全|完善|制定|举办|参加|发放|召开|达到|万元|人次',
].join('|');

const twice = new RegExp(`(${neverTwice})\\1`, 'g');
/** Of three characters and more no word is said twice: 总工会总工会. */
const long = /(\p{Script=Han}{3,8})\1/gu;
/** 职工工作, 农民工工作, 员工工作 and 目的的 are right. */
const doubledSign = /(?<![职员民社女男学技军矿停复开竣化施手轻重打务加做])工(?=工作)|(?<![目标])的(?=的(?!确|士))/g;
const marks = /([，、；：])\1+|(?<!。)。。(?!。)/g;

export const doubledWords = slipRule({
  rule: 'F05',
  find: (text) =>
    inReadingOrder([
      ...slipsOf(text, twice, ([, word = '']) => word),
      ...slipsOf(text, long, ([, word = '']) => word),
      ...slipsOf(text, doubledSign, ([sign]) => sign).map((slip) => ({ ...slip, to: slip.to + 1 })),
      ...slipsOf(text, marks, ([mark]) => mark.slice(0, 1)),
    ]),
  say: (words) => `“${words}”重复`,
  label: '删去重复的',
});
