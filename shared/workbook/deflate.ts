/**
 * Deflate (RFC 1951) for parts that are written: quick, one pass, with tables that are used again. A save packs the whole
 * sheet for three changed cells, and the packer was a third of its time; fflate makes its tables anew for each part.
 */
import { BitWriter } from './bit-writer';
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

/** Bytes that a repeat may still point to, then those that are to be packed. */
const waiting = new Uint8Array(8 * window);

/** A raw deflate stream of the bytes that the stretches make together; how they are divided changes nothing. */
export function deflate(stretches: Iterable<Uint8Array>): Uint8Array {
  const packer = new Packer();
  for (const stretch of stretches) packer.take(stretch);
  return packer.end();
}

class Packer {
  readonly #out = new BitWriter();
  readonly #literals = new Int32Array(286);
  readonly #distances = new Int32Array(30);
  /** symbols of the present block */
  #count = 0;
  /** where the first waiting byte stands in all bytes */
  #start = 0;
  /** the first waiting byte that is not packed yet, and the end of all */
  #at = 0;
  #filled = 0;

  constructor() {
    heads.fill(0);
  }

  take(bytes: Uint8Array): void {
    for (let taken = 0; taken < bytes.length;) {
      const more = bytes.subarray(taken, taken + waiting.length - this.#filled);
      waiting.set(more, this.#filled);
      this.#filled += more.length;
      taken += more.length;
      // a repeat must not end where the bytes at hand end
      this.#pack(this.#filled - longestMatch);
      if (this.#filled === waiting.length) this.#forget();
    }
  }

  end(): Uint8Array {
    this.#pack(this.#filled);
    this.#writeBlock(true);
    return this.#out.end();
  }

  /** Makes room: bytes that are too far behind go. */
  #forget(): void {
    const gone = this.#at - window;
    waiting.copyWithin(0, gone, this.#filled);
    this.#start += gone;
    this.#at -= gone;
    this.#filled -= gone;
  }

  /** Packs the bytes up to `to`, and those of a repeat beyond it. */
  #pack(to: number): void {
    const literals = this.#literals;
    const distances = this.#distances;
    const start = this.#start;
    const filled = this.#filled;
    const last = filled - shortest;
    let count = this.#count;
    let at = this.#at;
    while (at < to) {
      let length = 0;
      let distance = 0;
      if (at <= last) {
        const next =
          (waiting[at] ?? 0) |
          ((waiting[at + 1] ?? 0) << 8) |
          ((waiting[at + 2] ?? 0) << 16) |
          ((waiting[at + 3] ?? 0) << 24);
        const hash = Math.imul(next, 0x9e3779b1) >>> (32 - hashBits);
        const before = (heads[hash] ?? 0) - 1 - start;
        heads[hash] = start + at + 1;
        distance = at - before;
        if (before >= 0 && distance <= window) length = matchLength(before, at, filled);
      }
      if (count === blockSymbols) {
        this.#count = count;
        this.#writeBlock(false);
        count = 0;
      }
      if (length >= shortest) {
        symbols[count++] = (length << 16) | distance;
        literals[257 + (lengthCode[length] ?? 0)]! += 1;
        distances[codeOfDistance(distance)]! += 1;
        at += length;
      } else {
        const byte = waiting[at++] ?? 0;
        symbols[count++] = byte;
        literals[byte]! += 1;
      }
    }
    this.#count = count;
    this.#at = at;
  }

  #writeBlock(isLast: boolean): void {
    writeBlock(this.#out, this.#count, this.#literals, this.#distances, isLast);
    this.#literals.fill(0);
    this.#distances.fill(0);
  }
}

function matchLength(before: number, at: number, filled: number): number {
  const most = Math.min(longestMatch, filled - at);
  let length = 0;
  while (length < most && waiting[before + length] === waiting[at + length]) length++;
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

/** Lengths of both codes, behind one another, and how they are told: symbol, extra bits and their value in one number. */
const all = new Uint8Array(286 + 30);
const told = new Int32Array(286 + 30);

/** The lengths of both codes, zeros in runs, under a code of their own. */
function writeLengths(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = Math.max(257, lastUsed(literals) + 1);
  const distanceCount = Math.max(1, lastUsed(distances) + 1);
  all.set(literals.subarray(0, literalCount));
  all.set(distances.subarray(0, distanceCount), literalCount);
  const frequencies = new Int32Array(19);
  let toldCount = 0;
  for (let at = 0; at < literalCount + distanceCount;) {
    const end = endOfZeros(at, Math.min(at + 138, literalCount + distanceCount));
    const run = end - at;
    const [symbol, bits, value] = run >= 11 ? [18, 7, run - 11] : run >= 3 ? [17, 3, run - 3] : [all[at] ?? 0, 0, 0];
    told[toldCount++] = symbol | (bits << 5) | (value << 8);
    frequencies[symbol]! += 1;
    at += run >= 3 ? run : 1;
  }
  const lengths = codeLengths(frequencies, 7);
  const codes = codesOf(lengths);
  let orderCount = lengthOrder.length;
  while (orderCount > 4 && lengths[lengthOrder[orderCount - 1] ?? 0] === 0) orderCount--;
  out.write(literalCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(orderCount - 4, 4);
  for (let index = 0; index < orderCount; index++) out.write(lengths[lengthOrder[index] ?? 0] ?? 0, 3);
  for (let index = 0; index < toldCount; index++) {
    const each = told[index] ?? 0;
    out.write(codes[each & 31] ?? 0, lengths[each & 31] ?? 0);
    out.write(each >> 8, (each >> 5) & 7);
  }
}

function lastUsed(lengths: Uint8Array): number {
  let last = lengths.length - 1;
  while (last >= 0 && lengths[last] === 0) last--;
  return last;
}

function endOfZeros(from: number, to: number): number {
  let at = from;
  while (at < to && all[at] === 0) at++;
  return at;
}
