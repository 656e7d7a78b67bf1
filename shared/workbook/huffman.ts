/** Huffman codes for deflate: lengths from frequencies, codes from lengths (RFC 1951, 3.2.2). */

/**
 * Length in bits of each symbol's code, 0 for symbols that never come. One symbol alone gets a code of its own and a
 * second one beside it, because some readers refuse a code that is not complete.
 */
export function codeLengths(frequencies: Int32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const used = [...frequencies.keys()].filter((symbol) => (frequencies[symbol] ?? 0) > 0);
  if (used.length < 2) {
    const [only = 0] = used;
    lengths[only] = 1;
    lengths[only === 0 ? 1 : 0] = 1;
    return lengths;
  }
  used.sort((one, other) => (frequencies[one] ?? 0) - (frequencies[other] ?? 0));
  const weights = used.map((symbol) => frequencies[symbol] ?? 0);
  const depths = leafDepths(weights);
  // from the rarest symbol, whose code is longest; too long ones are cut off, and others lengthened until all fit
  const limited = depths.map((depth) => Math.min(depth, longest));
  const room = 1 << longest;
  let taken = limited.reduce((sum, depth) => sum + (room >> depth), 0);
  for (let index = 0; taken > room; index = (index + 1) % limited.length) {
    const depth = limited[index] ?? longest;
    if (depth === longest) continue;
    limited[index] = depth + 1;
    taken -= room >> (depth + 1);
  }
  for (let index = limited.length - 1; taken < room && index >= 0;) {
    const depth = limited[index] ?? 1;
    if (depth > 1 && taken + (room >> depth) <= room) {
      limited[index] = depth - 1;
      taken += room >> depth;
    } else index--;
  }
  used.forEach((symbol, index) => (lengths[symbol] = limited[index] ?? longest));
  return lengths;
}

/** Depths in the Huffman tree of rising weights: two queues, leaves and inner nodes, both in rising order. */
function leafDepths(weights: readonly number[]): number[] {
  const count = weights.length;
  const sums = [...weights];
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
    sums.push(sum);
  }
  const depths = new Array<number>(2 * count - 1).fill(0);
  for (let node = 2 * count - 3; node >= 0; node--) depths[node] = (depths[parent[node] ?? 0] ?? 0) + 1;
  return depths.slice(0, count);
}

/** The code of each symbol, its bits reversed as deflate writes them. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Int32Array(16);
  for (const length of lengths) if (length > 0) counts[length]! += 1;
  const next = new Int32Array(17);
  for (let length = 1; length < 16; length++) next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  return Uint16Array.from(lengths, (length) => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
