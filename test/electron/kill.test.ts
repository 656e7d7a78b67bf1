import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDraftStore } from '../../electron/draft-store';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';

const rounds = 25;

let user: UserFolder;
let writer: string;

beforeAll(async () => {
  user = await userFolder();
  writer = join(user.data, '../writer/draft-writer.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'draft-writer.ts'),
      outDir: join(user.data, '../writer'),
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
});
afterAll(() => user.remove());

/** Kills the writer some time after its second acknowledged write; resolves with the last number acknowledged. */
function writeUntilKilled(first: number, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, user.data, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > 2) timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('error', reject);
    child.once('close', (_, signal) => {
      const told = output.split('\n').slice(0, -1);
      if (signal === 'SIGKILL') resolve(Number(told.at(-1)));
      else reject(new Error(`the writer ended by itself: ${output}`));
    });
  });
}

describe('a draft whose program is killed at any moment', () => {
  test(`can be read, and holds every acknowledged write (${rounds} rounds)`, async () => {
    let first = 0;
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await writeUntilKilled(first, Math.random() * 25);
      const store = await openDraftStore(user.data);
      const found = await store.read('one');
      const [number = ''] = (found?.text ?? '').split(' ');
      // a write may have reached the disk without its acknowledgement having been told
      expect(Number(number)).toBeGreaterThanOrEqual(acknowledged);
      expect(Number(number)).toBeLessThanOrEqual(acknowledged + 2);
      expect(found?.text).toHaveLength(number.length + 1 + 200_000);
      expect(Buffer.from(found?.original ?? []).toString()).toBe(`workbook ${number}`);
      const names = await readdir(join(user.data, 'draft-one'));
      expect(names.filter((name) => name.endsWith('.tmp') || name.includes('corrupt'))).toEqual([]);
      first = Number(number) + 1;
    }
  }, 60_000);
});
