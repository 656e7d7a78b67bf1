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

export const crc32 = (bytes: Uint8Array): number => crcEnd(crcOf(crcStart, bytes));

/** The register before the first byte. */
export const crcStart = -1;

/**
 * The register after more bytes. It stays a signed number of 32 bits: handed on as an unsigned one it made the engine throw
 * away its fast code, and a save of 30 KB took 2.0 ms instead of 1.2.
 */
export function crcOf(register: number, bytes: Uint8Array): number {
  let crc = register;
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
  return crc;
}

/** The checksum, unsigned. */
export const crcEnd = (register: number): number => ~register >>> 0;
