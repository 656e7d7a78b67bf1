/** A value as its cell shows it. */
import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../document/document';

/** Days between the two calendars that workbooks count from. */
const days1904 = 1462;

/**
 * The text of a value under Excel's format code, in the way of a Chinese Excel. A code that cannot be read shows the
 * value as General does; text passes through the text section of the code.
 */
export function formatValue(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  if (numberFormat === 'General' && typeof value === 'number') {
    // what General shows of a number that fits, without asking the library: most numbers of a form
    const plain = String(value);
    if (plain.length <= 10 && !plain.includes('e')) return plain;
  }
  const code = readable(numberFormat);
  const shown = typeof value === 'number' && date1904 && isDate(code) ? value + days1904 : value;
  const text = written(code, shown) ?? written('General', shown) ?? String(value);
  return /\[DBNum1\]/i.test(numberFormat) && typeof value === 'number' ? inChineseDigits(text) : text;
}

/** Codes that only a Chinese Excel or WPS writes, in words the library knows. */
const readable = (code: string): string =>
  code
    .replaceAll('G/通用格式', 'General')
    .replaceAll('上午/下午', 'AM/PM')
    .replace(/\[DBNum\d\]/gi, '');

const invalid = '\u0000';

function written(code: string, value: CellValue): string | null {
  const text = format(code, value, { throws: false, invalid, locale: 'zh-CN' });
  return text === invalid ? null : text;
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

const digits = '〇一二三四五六七八九';
const digitByDigit = (number: string): string => [...number].map((digit) => digits[Number(digit)] ?? digit).join('');

/** 2024年1月12日 → 二〇二四年一月十二日: years digit by digit, one and two digits as spoken. */
const inChineseDigits = (text: string): string =>
  text.replace(/\d+/g, (number) => {
    if (number.length > 2) return digitByDigit(number);
    const value = Number(number);
    if (value < 10) return digitByDigit(String(value));
    const tens = Math.floor(value / 10);
    return `${tens === 1 ? '' : digitByDigit(String(tens))}十${value % 10 === 0 ? '' : digitByDigit(String(value % 10))}`;
  });
