/** 大写金额 as 《正确填写票据和结算凭证的基本规定》（银发〔1997〕393号附件一）asks for: 壹仟肆佰零玖元伍角. */
import type { Decimal } from 'decimal.js';
import { round } from '../document/values';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
/** of four digits each */
const sections = ['', '万', '亿', '万亿'];

/**
 * 整 behind whole 元 alone. 零 once for zeros between digits; none where 万位 or 元位 is the zero, which the rule leaves free.
 * null for what no amount is (from 10¹⁶ 元 on). `yuan` is rounded to 分.
 */
export function capitalAmount(yuan: Decimal): string | null {
  const rounded = round(yuan, 2);
  const [whole = '', cents = ''] = rounded.abs().toFixed(2).split('.');
  if (whole.length > places.length * sections.length) return null;
  const [jiao = 0, fen = 0] = [...cents].map(Number);
  const yuanWords = wholeWords(whole);
  const minus = rounded.isNegative() && !rounded.isZero() ? '负' : '';
  if (jiao === 0 && fen === 0) return `${minus}${yuanWords === '' ? '零' : yuanWords}元整`;
  const zero = jiao === 0 && yuanWords !== '' ? '零' : '';
  const jiaoWords = jiao === 0 ? zero : `${digits[jiao] ?? ''}角`;
  const fenWords = fen === 0 ? '' : `${digits[fen] ?? ''}分`;
  return `${minus}${yuanWords === '' ? '' : `${yuanWords}元`}${jiaoWords}${fenWords}`;
}

/** '' for 0. */
function wholeWords(whole: string): string {
  const padded = whole.padStart(places.length * sections.length, '0');
  let words = '';
  let hasGap = false;
  for (const [index, unit] of [...sections.entries()].reverse()) {
    const start = padded.length - (index + 1) * places.length;
    const section = padded.slice(start, start + places.length);
    if (Number(section) === 0) {
      hasGap = words !== '';
      continue;
    }
    const zero = words !== '' && (hasGap || section.startsWith('0')) ? '零' : '';
    // 万亿 above an empty 亿 section: 壹万亿, and 壹万贰仟亿 where 亿 follows
    const follows = index === 3 && Number(padded.slice(4, 8)) > 0;
    words += `${zero}${sectionWords(section)}${follows ? '万' : unit}`;
    hasGap = false;
  }
  return words;
}

function sectionWords(section: string): string {
  let words = '';
  let hasZero = false;
  for (const [index, written] of [...section].entries()) {
    const digit = Number(written);
    if (digit === 0) {
      hasZero = words !== '';
      continue;
    }
    words += `${hasZero ? '零' : ''}${digits[digit] ?? ''}${places[places.length - 1 - index] ?? ''}`;
    hasZero = false;
  }
  return words;
}
