/**
 * 2,000 packages broken at random, always the same ones: none hangs, none fills the memory, none brings the program
 * down, none leaves half a file; each is saved whole or refused with a sentence.
 */
import { expect, test } from 'vitest';
import { hostileRunner } from './support/unharmed';

const packages = 2000;
const processes = 2;

const runner = hostileRunner();

test(`${packages} broken packages are saved whole or refused with a sentence`, async () => {
  const share = packages / processes;
  const shares = Array.from({ length: processes }, (_, index) =>
    runner.unharmedBy('broken', String(index * share), String((index + 1) * share)),
  );
  const tried = (await Promise.all(shares)).flat();
  expect(tried).toHaveLength(packages);
  expect(tried.filter(({ kind }) => kind === 'failed')).toEqual([]);
  const sentences = tried.filter(({ kind }) => kind === 'refused').map(({ message }) => message);
  expect(sentences.filter((sentence) => !/^[^\u0000-\u007f].*[。]$/su.test(sentence))).toEqual([]);
  // broken in ways that matter and in ways that do not: both paths are walked
  expect(sentences.length).toBeGreaterThan(packages / 4);
  expect(tried.length - sentences.length).toBeGreaterThan(packages / 10);
}, 300_000);
