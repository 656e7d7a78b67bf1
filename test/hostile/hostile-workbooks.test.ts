/** Workbooks made to do harm, each by its name: opened like any other or refused with a sentence, fast and small. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, bundleRunner, mostMemory } from './support/hostile-process';
import { hostileWorkbooks } from './support/hostile-workbooks';

let folder: string;
let runner: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jibiao-runner-'));
  runner = await bundleRunner(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a hostile workbook', () => {
  test.each(Object.entries(hostileWorkbooks))('%s', async (_name, { make, expected }) => {
    const path = join(folder, 'hostile.xlsx');
    writeFileSync(path, make());
    const { tried, lost, leftOver } = await attempt(runner, 'file', path);
    expect(lost).toBe(null);
    expect(leftOver).toEqual([]);
    const [outcome] = tried;
    if (expected === 'opens') {
      expect(outcome).toMatchObject({ kind: 'saved', message: '' });
    } else {
      expect(outcome?.kind, outcome?.message).toBe('refused');
      expect(outcome?.message).toMatch(expected);
      expect(outcome?.message).toMatch(/^[^。]+，[^。]+。$/);
    }
    expect(outcome?.megabytes).toBeLessThan(mostMemory);
  });
});
