/** Huffman codes for deflate: lengths from frequencies, codes from lengths (RFC 1951, 3.2.2). */

/**
 * Length in bits of each symbol's code, 0 for symbols that never come. One symbol alone gets a code of its own and a
 * second one beside it, because some readers refuse a code that is not complete.
 */
export function codeLengths(frequencies: Int32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const { count, symbols, weights } = byFrequency(frequencies);
  if (count < 2) {
    const only = symbols[0] ?? 0;
    lengths[only] = 1;
    lengths[only === 0 ? 1 : 0] = 1;
    return lengths;
  }
  // from the rarest symbol, whose code is longest; too long ones are cut off, and others lengthened until all fit
  const depths = leafDepths(weights, count);
  const room = 1 << longest;
  let taken = 0;
  for (let index = 0; index < count; index++) {
    const depth = Math.min(depths[index] ?? 0, longest);
    depths[index] = depth;
    taken += room >> depth;
  }
  for (let index = 0; taken > room; index = (index + 1) % count) {
    const depth = depths[index] ?? longest;
    if (depth === longest) continue;
    depths[index] = depth + 1;
    taken -= room >> (depth + 1);
  }
  for (let index = count - 1; taken < room && index >= 0;) {
    const depth = depths[index] ?? 1;
    if (depth > 1 && taken + (room >> depth) <= room) {
      depths[index] = depth - 1;
      taken += room >> depth;
    } else index--;
  }
  for (let index = 0; index < count; index++) lengths[symbols[index] ?? 0] = depths[index] ?? longest;
  return lengths;
}

/** deflate has at most 286 symbols in a code, and a block at most 32,769 of them */
const symbolBits = 9;

/** The symbols that come at all, the rarest first, with how often they come. Numbers sort without a function to ask. */
function byFrequency(frequencies: Int32Array): { count: number; symbols: Int32Array; weights: Int32Array } {
  const keys = new Int32Array(frequencies.length);
  let count = 0;
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    const frequency = frequencies[symbol] ?? 0;
    if (frequency > 0) keys[count++] = (frequency << symbolBits) | symbol;
  }
  const symbols = keys.subarray(0, count).sort();
  const weights = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const key = symbols[index] ?? 0;
    weights[index] = key >> symbolBits;
    symbols[index] = key & ((1 << symbolBits) - 1);
  }
  return { count, symbols, weights };
}

/** Depths in the Huffman tree of rising weights: two queues, leaves and inner nodes, both in rising order. */
function leafDepths(weights: Int32Array, count: number): Int32Array {
  const sums = new Int32Array(2 * count - 1);
  sums.set(weights);
  const parent = new Int32Array(2 * count - 1);
  let leaf = 0;
  let inner = count;
  for (let node = count; node < 2 * count - 1; node++) {
    let sum = 0;
    for (let side = 0; side < 2; side++) {
      const takesLeaf = leaf < count && (inner >= node || (sums[leaf] ?? 0) <= (sums[inner] ?? 0));
      const taken = takesLeaf ? leaf++ : inner++;
      parent[taken] = node;
      sum += sums[taken] ?? 0;
    }
    sums[node] = sum;
  }
  const depths = new Int32Array(2 * count - 1);
  for (let node = 2 * count - 3; node >= 0; node--) depths[node] = (depths[parent[node] ?? 0] ?? 0) + 1;
  return depths;
}

/** The code of each symbol, its bits reversed as deflate writes them. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Int32Array(16);
  for (const length of lengths) if (length > 0) counts[length]! += 1;
  const next = new Int32Array(17);
  for (let length = 1; length < 16; length++) next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) codes[symbol] = reversed(next[length]!++, length);
  }
  return codes;
}

/** The lowest `length` bits in the other order: neighbours change places, then pairs, then fours, then bytes. */
function reversed(code: number, length: number): number {
  let bits = ((code & 0xaaaa) >> 1) | ((code & 0x5555) << 1);
  bits = ((bits & 0xcccc) >> 2) | ((bits & 0x3333) << 2);
  bits = ((bits & 0xf0f0) >> 4) | ((bits & 0x0f0f) << 4);
  return ((bits >> 8) | ((bits & 0xff) << 8)) >> (16 - length);
}
