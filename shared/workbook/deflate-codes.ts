/** The codes of deflate for lengths 3…258 and distances 1…32768 (RFC 1951, 3.2.5 and 3.2.7). */

export const longestMatch = 258;

export const lengthBase: readonly number[] = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
export const lengthExtra: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
export const distanceBase: readonly number[] = Array.from({ length: 30 }, (_, code) =>
  code < 4 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1,
);
export const distanceExtra: readonly number[] = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));

/** The order in which a block tells the lengths of its code length codes. */
export const lengthOrder: readonly number[] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export const endOfBlock = 256;
