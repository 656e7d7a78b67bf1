/** Parts as bytes and back, in every encoding that a package may have. */
import { describe, expect, test } from 'vitest';
import { decodePart, encodePart } from '../../shared/workbook/part-text';
import type { Encoding } from '../../shared/workbook/part-text';

const bytesOf = (pieces: readonly string[], encoding: Encoding): Buffer =>
  Buffer.concat(Array.from(encodePart(pieces, encoding), (stretch) => Buffer.from(stretch)));

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** What Node makes of the text, with its mark. */
const expected: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => swapped(Buffer.from(`\ufeff${text}`, 'utf16le')),
};
const encodings = Object.keys(expected) as readonly Encoding[];

describe.each(encodings)('a part in %s', (encoding) => {
  test.each([
    ['nothing', ['']],
    ['no piece at all', []],
    ['one piece', ['<a>财政局 é 𠮷</a>']],
    ['several pieces', ['<a>', '', '财政局', '</a>']],
    ['a character of two halves, one in each piece', ['<a>𠮷'.slice(0, 4), '𠮷</a>'.slice(1)]],
    ['more than is encoded at once', ['政'.repeat(40_000), 'a'.repeat(70_000)]],
    ['characters of two halves across every border', [`a${'𠮷'.repeat(40_000)}`, '𠮷'.repeat(40_000)]],
  ])('%s', (_what, pieces) => {
    const text = pieces.join('');
    const bytes = bytesOf(pieces, encoding);
    expect(Buffer.compare(bytes, expected[encoding](text))).toBe(0);
    expect(decodePart(bytes, 'part')).toEqual({ text, encoding });
  });
});

test('half a character that has lost the other becomes the sign for it, as nothing else can stand in UTF-8', () => {
  expect(bytesOf(['a𠮷'.slice(0, 2)], 'utf-8')).toEqual(Buffer.from('a\ufffd'));
});

test('a sign for a lost character that the file has itself survives', () => {
  const bytes = Buffer.from(`<a>${'局'.repeat(40_000)}\ufffd</a>`);
  expect(decodePart(bytes, 'part').text).toBe(bytes.toString('utf8'));
});

test('bytes that are no UTF-8 are refused behind a real sign for a lost character too', () => {
  const bytes = Buffer.concat([Buffer.from(`<a>\ufffd${'局'.repeat(40_000)}`), Buffer.from([0xb1, 0xed])]);
  expect(() => decodePart(bytes, 'xl/a.xml')).toThrow('xl/a.xml 不是 UTF-8 编码');
});
