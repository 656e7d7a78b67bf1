/** Which characters XML allows where (XML 1.0, 5th edition, productions 3, 4 and 4a). Code points. */

const ranges: readonly (readonly [number, number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

const ascii = (signs: RegExp): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(signs.test(String.fromCharCode(code))));
const starts = ascii(/[A-Za-z_:]/);
const continues = ascii(/[A-Za-z_:0-9.-]/);

const isInRanges = (code: number): boolean => ranges.some(([first, last]) => first <= code && code <= last);

export const isNameStart = (code: number): boolean => (code < 128 ? starts[code] === 1 : isInRanges(code));

export const isNameCharacter = (code: number): boolean =>
  code < 128
    ? continues[code] === 1
    : code === 0xb7 || (code >= 0x300 && code <= 0x36f) || code === 0x203f || code === 0x2040 || isInRanges(code);

export const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
