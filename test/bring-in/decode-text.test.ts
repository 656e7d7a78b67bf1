/** Texts of Chinese offices, whatever their encoding. Bytes of GBK and Big5 are from the standards' own tables. */
import { expect, test } from 'vitest';
import { decodeText } from '../../shared/bring-in/decode-text';

const utf8 = new TextEncoder();
/** 总工会 in GBK */
const unionInGbk = [0xd7, 0xdc, 0xb9, 0xa4, 0xbb, 0xe1];

const wide = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

test('UTF-8, with its mark or without', () => {
  expect(decodeText(utf8.encode('资金总额：646.06'))).toBe('资金总额：646.06');
  expect(decodeText(utf8.encode('\ufeff资金总额'))).toBe('资金总额');
});

test('what is no UTF-8 is GBK', () => {
  expect(decodeText(Uint8Array.from(unionInGbk))).toBe('总工会');
});

test('UTF-16 of both kinds, as Windows saves “Unicode 文本”', () => {
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...wide('合计\t100', true)]))).toBe('合计\t100');
  expect(decodeText(Uint8Array.from([0xfe, 0xff, ...wide('合计\t100', false)]))).toBe('合计\t100');
  expect(decodeText(Uint8Array.from(wide('合计\t100\r\n', true)))).toBe('合计\t100\r\n');
});

test('a page that says gb2312 and is UTF-8 is read as UTF-8', () => {
  expect(decodeText(utf8.encode('部门职责'), 'gb2312')).toBe('部门职责');
});

test('a page that says Big5 is read as such, one that says a Western encoding as GBK', () => {
  // 中文 in Big5
  expect(decodeText(Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), 'Big5')).toBe('中文');
  expect(decodeText(Uint8Array.from(unionInGbk), 'iso-8859-1')).toBe('总工会');
});
