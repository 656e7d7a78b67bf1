/** Typed text ⇄ value ⇄ shown text. What does not parse stays text: nothing typed is refused, a check reports it. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../assert-never';
import type { AmountUnit, ValueKind } from '../forms/definition';
import type { CellValue } from './document';

/** The one place where numbers are rounded: half up, as 四舍五入 on paper; 0.005 away from zero. */
export const round = (value: Decimal, decimals: number): Decimal =>
  value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

/** 全角 digits, signs and blanks as typed by a Chinese input method → half-width, one character for each. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[−－]/g, '-');

const plainNumber = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$|^[+-]?\.\d+$/;

/** 1,234.56 or ２５４．８５; null when the text is not one number. */
function parseNumber(text: string): Decimal | null {
  const digits = halfWidth(text).trim();
  return plainNumber.test(digits) ? new Decimal(digits.replaceAll(',', '')) : null;
}

const inYuan: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  万: 10_000,
  亿元: 100_000_000,
  亿: 100_000_000,
};

/** 254.85, 254.85万元 or 2,548,500元 → 254.85 in a form that counts in 万元. */
function parseAmount(text: string, unit: AmountUnit): Decimal | null {
  const [, number = '', written] = /^(.*?)(亿元|万元|元|亿|万)?$/s.exec(halfWidth(text).trim()) ?? [];
  const value = parseNumber(number);
  if (written === undefined) return value;
  return value?.times(inYuan[written] ?? 1).div(inYuan[unit] ?? 1) ?? null;
}

/** 100% → 1; null when it is not one number with a percent sign. */
function parsePercentage(text: string): Decimal | null {
  const trimmed = halfWidth(text).trim();
  return trimmed.endsWith('%') ? (parseNumber(trimmed.slice(0, -1))?.div(100) ?? null) : null;
}

/** A bare number in a percent cell as Excel takes it: 85 and 0.85 are both 85 %. */
function parseBarePercentage(text: string): Decimal | null {
  const value = parseNumber(text);
  return value && value.abs().gte(1) ? value.div(100) : value;
}

/**
 * '' is empty (null); a leading ' keeps a number as text, as in Excel; a number where the kind wants one and the text is
 * one, else the text as typed.
 */
export function parseTyped(text: string, kind: ValueKind, unit: AmountUnit): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  switch (kind) {
    case 'text':
    case 'name':
    case 'indicator':
      return text;
    case 'amount':
      return isBlank(text) ? null : exactly(parseAmount(text, unit) ?? parsePercentage(text), text);
    case 'count':
    case 'score':
      return isBlank(text) ? null : exactly(parseNumber(text) ?? parsePercentage(text), text);
    case 'percent':
      return isBlank(text) ? null : exactly(parsePercentage(text) ?? parseBarePercentage(text), text);
    default:
      return assertNever(kind);
  }
}

/** For cells that no form claims: plain numbers become numbers, codes such as 007 keep their zeros. */
export function parseLoose(text: string, isPercent: boolean): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (isPercent) return exactly(parsePercentage(text) ?? parseBarePercentage(text), text);
  return /^[+-]?0\d/.test(halfWidth(text).trim()) ? text : exactly(parseNumber(text), text);
}

/** More digits than a file holds exactly (15), such as an identity number, stay text: nothing typed is lost. */
const exactly = (number: Decimal | null, text: string): CellValue =>
  number === null || number.precision() > 15 ? text : number.toNumber();

/** As the form shows it: amounts 1,234.50, percentages 85.00 %, scores without trailing zeros; text as it is. */
export function showValue(value: CellValue, kind: ValueKind): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  switch (kind) {
    case 'amount':
      return showAmount(new Decimal(value));
    case 'percent':
      return showPercent(new Decimal(value));
    case 'text':
    case 'name':
    case 'indicator':
    case 'count':
    case 'score':
      return new Decimal(value).toString();
    default:
      return assertNever(kind);
  }
}

/** 1234.5 → 1,234.50 */
export function showAmount(value: Decimal): string {
  const [whole = '', fraction = ''] = round(value, 2).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** 2.6667 → 266.67% */
export const showPercent = (value: Decimal): string => `${round(value.times(100), 2).toFixed(2)}%`;

/** The number that a cell holds, also where it was typed as text; null for －, 不适用, 约30 and the like. */
export function numberOf(value: CellValue): Decimal | null {
  if (typeof value === 'number') return new Decimal(value);
  return typeof value === 'string' ? (parsePercentage(value) ?? parseNumber(value)) : null;
}

/** Blank or only spaces. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && halfWidth(value).trim() === '');
