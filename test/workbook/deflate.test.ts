import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../shared/workbook/deflate';
import { official, officialNames } from './support/fixtures';

/** What zlib and fflate, two readers of others, make of it. */
function comesBack(bytes: Uint8Array): void {
  const packed = deflate([bytes]);
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
  expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
}

describe('what is packed comes back', () => {
  test.each(officialNames)('from every part of %s', (name) => {
    for (const bytes of Object.values(unzipSync(official(name)))) comesBack(bytes);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['two kinds of bytes', Uint8Array.from({ length: 100 }, (_, index) => index % 2)],
    ['one byte a million times', new Uint8Array(1_000_000).fill(65)],
    ['every byte once', Uint8Array.from({ length: 256 }, (_, index) => index)],
    ['a repeat at the farthest distance', new Uint8Array([1, 2, 3, 4, 5, ...new Uint8Array(32_763), 1, 2, 3, 4, 5])],
    ['a repeat just beyond it', new Uint8Array([1, 2, 3, 4, 5, ...new Uint8Array(32_764), 1, 2, 3, 4, 5])],
    // so uneven that the codes of the rarest would be longer than 15 bits
    ['frequencies like Fibonacci numbers', fibonacci()],
  ])('from %s', (_what, bytes) => comesBack(bytes));

  test('from blocks that end exactly with the bytes', () => {
    let state = 1;
    const noise = Uint8Array.from(
      { length: 65_536 },
      () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16,
    );
    for (const length of [32_767, 32_768, 32_769, 65_536]) comesBack(noise.subarray(0, length));
  });

  test('from random bytes and random repeats', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.nat(300))
        .map(([bytes, times]) =>
          Uint8Array.from({ length: bytes.length * times }, (_, index) => bytes[index % bytes.length] ?? 0),
        ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => comesBack(new Uint8Array(Buffer.concat(pieces)))),
      { numRuns: 500, seed: 20261121 },
    );
  });
});

test('how the bytes are divided changes nothing', () => {
  const [name] = officialNames;
  const sheet = unzipSync(official(name))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0);
  // so many that those at the beginning are forgotten, with repeats across every border
  const bytes = new Uint8Array(Buffer.concat(Array.from({ length: Math.ceil(600_000 / sheet.length) }, () => sheet)));
  const whole = deflate([bytes]);
  for (const length of [1, 257, 258, 259, 32_768, 262_143, 262_144, 262_145]) {
    const stretches = Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
      bytes.subarray(index * length, (index + 1) * length),
    );
    expect(Buffer.compare(deflate(stretches), whole)).toBe(0);
  }
  comesBack(bytes);
});

test('a sheet becomes about as small as with zlib’s quick level', () => {
  const [name] = officialNames;
  const sheet = unzipSync(official(name))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0);
  expect(deflate([sheet]).length).toBeLessThan(deflateRawSync(sheet, { level: 1 }).length * 1.1);
});

function fibonacci(): Uint8Array {
  const pieces: Uint8Array[] = [];
  let [one, other] = [1, 1];
  for (let symbol = 0; symbol < 24; symbol++) {
    // no four bytes alike, so that they stay literals: each in its own company
    pieces.push(Uint8Array.from({ length: one }, (_, index) => (index % 3 === 0 ? symbol : (index * 7 + symbol) & 31)));
    [one, other] = [other, one + other];
  }
  return new Uint8Array(Buffer.concat(pieces));
}
