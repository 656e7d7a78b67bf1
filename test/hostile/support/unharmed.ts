/** What every test here has in common: a process that tries workbooks, and that comes out of it unharmed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { attempt, bundleRunner, mostMemory } from './hostile-process';
import type { Tried } from './hostile-process';

export interface HostileRunner {
  /** for files of the test; gone after its tests */
  readonly folder: string;
  /**
   * Has workbooks tried by a process of their own (hostile-runner.ts says by which words): none hangs or ends it, none
   * fills the memory, none leaves a file behind.
   */
  unharmedBy(...what: readonly string[]): Promise<readonly Tried[]>;
}

/** Makes the runner before the tests of the file that calls this. */
export function hostileRunner(): HostileRunner {
  let folder = '';
  let script = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jibiao-runner-'));
    script = await bundleRunner(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    unharmedBy: async (...what) => {
      const { tried, lost, leftOver } = await attempt(script, ...what);
      expect(lost).toBe(null);
      expect(leftOver).toEqual([]);
      expect(tried).not.toEqual([]);
      expect(Math.max(...tried.map(({ megabytes }) => megabytes))).toBeLessThan(mostMemory);
      return tried;
    },
  };
}
