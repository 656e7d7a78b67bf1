/**
 * 2,000 packages broken at random, always the same ones: none hangs, none fills the memory, none brings the program
 * down, none leaves half a file; each is saved whole or refused with a sentence.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt, bundleRunner, mostMemory } from './support/hostile-process';

const packages = 2000;
const processes = 2;

let folder: string;
let runner: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jibiao-runner-'));
  runner = await bundleRunner(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`${packages} broken packages are saved whole or refused with a sentence`, async () => {
  const share = packages / processes;
  const all = await Promise.all(
    Array.from({ length: processes }, (_, index) =>
      attempt(runner, 'broken', String(index * share), String((index + 1) * share)),
    ),
  );
  const tried = all.flatMap((each) => each.tried);
  expect(all.map(({ lost }) => lost)).toEqual(all.map(() => null));
  expect(tried).toHaveLength(packages);
  expect(tried.filter(({ kind }) => kind === 'failed')).toEqual([]);
  expect(all.flatMap(({ leftOver }) => leftOver)).toEqual([]);
  expect(Math.max(...tried.map(({ megabytes }) => megabytes))).toBeLessThan(mostMemory);
  const sentences = tried.filter(({ kind }) => kind === 'refused').map(({ message }) => message);
  expect(sentences.filter((sentence) => !/^[^\u0000-\u007f].*[。]$/su.test(sentence))).toEqual([]);
  // broken in ways that matter and in ways that do not: both paths are walked
  expect(sentences.length).toBeGreaterThan(packages / 4);
  expect(tried.length - sentences.length).toBeGreaterThan(packages / 10);
}, 300_000);
