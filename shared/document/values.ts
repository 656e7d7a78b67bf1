/** Typed text ⇄ value ⇄ shown text, and the one place where numbers are rounded. */
import { Decimal } from 'decimal.js';
import { assertNever } from '../base/assert-never';
import type { ValueKind } from '../forms/definition';
import type { CellValue } from './document';

/** Half up, away from zero, as Excel's ROUND: one rule for all (systems in use mix truncating and rounding). */
export const round = (number: Decimal, decimals: number): Decimal =>
  number.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);

/** Empty, or nothing but blanks (full-width ones too), as printed forms are often padded with. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Full-width digits and signs to their ASCII twins; blanks at both ends dropped. */
export const halfWidth = (text: string): string =>
  text.trim().replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const plainNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/;

/** 1,234.56 or －３.５; null for anything else. */
function decimalIn(text: string): Decimal | null {
  const plain = halfWidth(text);
  if (!plainNumber.test(plain) || !/\d/.test(plain)) return null;
  return new Decimal(plain.replaceAll(',', ''));
}

/** 85% → 0.85; null without a percent sign. */
function percentIn(text: string): Decimal | null {
  const plain = halfWidth(text);
  return plain.endsWith('%') ? (decimalIn(plain.slice(0, -1))?.div(100) ?? null) : null;
}

/** A number that a file could not hold exactly (over 15 digits) stays text: nothing typed may be lost. */
const exact = (number: Decimal | null, text: string): CellValue =>
  number === null || number.precision() > 15 ? text : number.toNumber();

/** What does not fit the kind stays text, exactly as typed; '' is null. */
export function parseTyped(text: string, kind: ValueKind): CellValue {
  if (text === '') return null;
  switch (kind) {
    case 'text':
    case 'indicator':
      return text;
    case 'amount':
    case 'count':
    case 'score':
      return text.trim() === '' ? null : exact(decimalIn(text), text);
    case 'percent':
      return text.trim() === '' ? null : exact(percentIn(text) ?? ratioIn(text), text);
    default:
      return assertNever(kind);
  }
}

/** As in a percent cell of Excel: 85 means 85 %, 0.85 means the same. */
function ratioIn(text: string): Decimal | null {
  const number = decimalIn(text);
  return number?.abs().greaterThanOrEqualTo(1) ? number.div(100) : number;
}

/** For cells that no form claims: plain numbers become numbers; codes such as 007 keep their zeros. */
export function parseFree(text: string): CellValue {
  if (text === '') return null;
  return /^[+-]?0\d/.test(halfWidth(text)) ? text : exact(decimalIn(text), text);
}

/** amount 1,234.50 · percent 85.00% · score and count without trailing zeros · text as it is. */
export function showValue(value: CellValue, kind: ValueKind): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return showNumber(new Decimal(value), kind);
}

export function showNumber(number: Decimal, kind: ValueKind): string {
  switch (kind) {
    case 'amount':
      return fixed(number).replace(/\B(?=(\d{3})+\.)/g, ',');
    case 'percent':
      return `${fixed(number.times(100))}%`;
    case 'count':
    case 'score':
    case 'text':
    case 'indicator':
      return number.toFixed();
    default:
      return assertNever(kind);
  }
}

/** Two decimals; never -0.00. */
const fixed = (number: Decimal): string => round(number, 2).plus(0).toFixed(2).replace(/^-(?=0\.00$)/, '');

/** The number a value stands for, also when it is held as text: '254.85　' → 254.85, '100%' → 1. Null for －, 无, 约30. */
export function numberOf(value: CellValue | undefined): Decimal | null {
  if (typeof value === 'number') return Number.isFinite(value) ? new Decimal(value) : null;
  return typeof value === 'string' ? (percentIn(value) ?? decimalIn(value)) : null;
}
