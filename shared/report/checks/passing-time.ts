/** F14: words for today in a report on a year that has ended: which day is 目前? */
import { slipRule, slipsOf } from './slips';

/** 目前 only where it dates a figure; 目前存在的问题 is right. */
const today = /截[至止]目前|(?:到)?目前为止|今年以来|(?<!截[至止]|到)目前(?!为止)(?=[^，。；：]{0,10}\d)/g;

export const passingTime = slipRule({
  rule: 'F14',
  find: (text) => slipsOf(text, today, () => null),
  say: (words) => `年度报告写到年底，“${words}”指哪一天不清楚`,
  label: '',
});
