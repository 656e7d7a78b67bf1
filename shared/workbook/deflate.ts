/**
 * Deflate (RFC 1951) for parts that are written: quick, one pass, with tables that are used again. A save packs the whole
 * sheet for three changed cells, and the packer was a third of its time; fflate makes its tables anew for each part.
 */
import {
  distanceBase,
  distanceExtra,
  endOfBlock,
  lengthBase,
  lengthExtra,
  lengthOrder,
  longestMatch,
} from './deflate-codes';
import { codeLengths, codesOf } from './huffman';

const window = 32_768;
const shortest = 4;
const hashBits = 15;
/** symbols in a block: each gets codes of its own */
const blockSymbols = 32_768;

const lengthCode = new Uint8Array(longestMatch + 1);
lengthBase.forEach((base, code) => lengthCode.fill(code, base));
lengthCode[longestMatch] = 28;
/** of distances up to 256, then of (distance - 1) >> 7 */
const distanceCode = new Uint8Array(512);
for (let index = 0; index < 256; index++) {
  distanceCode[index] = distanceBase.findLastIndex((base) => base <= index + 1);
  distanceCode[256 + index] = distanceBase.findLastIndex((base) => base <= (index << 7) + 1);
}
const codeOfDistance = (distance: number): number =>
  (distance <= 256 ? distanceCode[distance - 1] : distanceCode[256 + ((distance - 1) >> 7)]) ?? 0;

/** Where four bytes with this hash stood last, plus one. */
const heads = new Int32Array(1 << hashBits);
/** literal, or length << 16 | distance */
const symbols = new Int32Array(blockSymbols);

class BitWriter {
  #bytes: Uint8Array;
  #at = 0;
  #bits = 0;
  #count = 0;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected);
  }

  /** at most 16 bits, lowest first */
  write(value: number, count: number): void {
    this.#bits |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      if (this.#at === this.#bytes.length) this.#grow();
      this.#bytes[this.#at++] = this.#bits;
      this.#bits >>>= 8;
      this.#count -= 8;
    }
  }

  end(): Uint8Array {
    if (this.#count > 0) this.write(0, 8 - this.#count);
    return this.#bytes.slice(0, this.#at);
  }

  #grow(): void {
    const wider = new Uint8Array(this.#bytes.length * 2);
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** A raw deflate stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(Math.max(256, bytes.length >> 2));
  const literals = new Int32Array(286);
  const distances = new Int32Array(30);
  let count = 0;
  heads.fill(0);
  const last = bytes.length - shortest;
  for (let at = 0; at < bytes.length;) {
    let length = 0;
    let distance = 0;
    if (at <= last) {
      const next =
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      const hash = Math.imul(next, 0x9e3779b1) >>> (32 - hashBits);
      const before = (heads[hash] ?? 0) - 1;
      heads[hash] = at + 1;
      distance = at - before;
      if (before >= 0 && distance <= window) length = matchLength(bytes, before, at);
    }
    if (length >= shortest) {
      symbols[count++] = (length << 16) | distance;
      literals[257 + (lengthCode[length] ?? 0)]! += 1;
      distances[codeOfDistance(distance)]! += 1;
      at += length;
    } else {
      const byte = bytes[at++] ?? 0;
      symbols[count++] = byte;
      literals[byte]! += 1;
    }
    if (count === blockSymbols) {
      writeBlock(out, count, literals, distances, at >= bytes.length);
      if (at >= bytes.length) return out.end();
      count = 0;
      literals.fill(0);
      distances.fill(0);
    }
  }
  writeBlock(out, count, literals, distances, true);
  return out.end();
}

function matchLength(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(longestMatch, bytes.length - at);
  let length = 0;
  while (length < most && bytes[before + length] === bytes[at + length]) length++;
  return length;
}

/** The first `count` symbols under codes made for them. */
function writeBlock(out: BitWriter, count: number, literals: Int32Array, distances: Int32Array, isLast: boolean): void {
  literals[endOfBlock] = 1;
  const literalLengths = codeLengths(literals, 15);
  const distanceLengths = codeLengths(distances, 15);
  const literalCodes = codesOf(literalLengths);
  const distanceCodes = codesOf(distanceLengths);
  out.write(isLast ? 1 : 0, 1);
  out.write(2, 2);
  writeLengths(out, literalLengths, distanceLengths);
  const literal = (symbol: number): void => out.write(literalCodes[symbol] ?? 0, literalLengths[symbol] ?? 0);
  for (let index = 0; index < count; index++) {
    const symbol = symbols[index] ?? 0;
    const length = symbol >>> 16;
    if (length === 0) {
      literal(symbol);
      continue;
    }
    const distance = symbol & 0xffff;
    const code = lengthCode[length] ?? 0;
    literal(257 + code);
    out.write(length - (lengthBase[code] ?? 0), lengthExtra[code] ?? 0);
    const far = codeOfDistance(distance);
    out.write(distanceCodes[far] ?? 0, distanceLengths[far] ?? 0);
    out.write(distance - (distanceBase[far] ?? 0), distanceExtra[far] ?? 0);
  }
  literal(endOfBlock);
}

/** The lengths of both codes, zeros in runs, under a code of their own. */
function writeLengths(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = Math.max(257, literals.findLastIndex((length) => length > 0) + 1);
  const distanceCount = Math.max(1, distances.findLastIndex((length) => length > 0) + 1);
  const all = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)];
  /** symbol, extra bits, their value */
  const told: (readonly [number, number, number])[] = [];
  for (let at = 0; at < all.length;) {
    let run = 1;
    while (all[at] === 0 && all[at + run] === 0 && run < 138) run++;
    if (run >= 11) told.push([18, 7, run - 11]);
    else if (run >= 3) told.push([17, 3, run - 3]);
    else {
      run = 1;
      told.push([all[at] ?? 0, 0, 0]);
    }
    at += run;
  }
  const frequencies = new Int32Array(19);
  for (const [symbol] of told) frequencies[symbol]! += 1;
  const lengths = codeLengths(frequencies, 7);
  const codes = codesOf(lengths);
  const orderCount = Math.max(4, lengthOrder.findLastIndex((symbol) => (lengths[symbol] ?? 0) > 0) + 1);
  out.write(literalCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(orderCount - 4, 4);
  for (const symbol of lengthOrder.slice(0, orderCount)) out.write(lengths[symbol] ?? 0, 3);
  for (const [symbol, bits, value] of told) {
    out.write(codes[symbol] ?? 0, lengths[symbol] ?? 0);
    out.write(value, bits);
  }
}
