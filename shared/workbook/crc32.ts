/** CRC-32 as zip files use it (polynomial 0xEDB88320), four bytes at a time: every part that is read is checked. */

const tables = Array.from({ length: 4 }, () => new Int32Array(256));
const [first, second, third, fourth] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  first[index] = value;
}
for (let index = 0; index < 256; index++) {
  for (const [one, next] of [
    [first, second],
    [second, third],
    [third, fourth],
  ] as const) {
    const value = one[index] ?? 0;
    next[index] = (first[value & 0xff] ?? 0) ^ (value >>> 8);
  }
}

/** `before`: that of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (fourth[crc & 0xff] ?? 0) ^
      (third[(crc >>> 8) & 0xff] ?? 0) ^
      (second[(crc >>> 16) & 0xff] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (first[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
