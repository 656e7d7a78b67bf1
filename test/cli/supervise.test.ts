import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supervise } from '../../electron/cli/supervise';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'jibiao-supervise-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The exit code of a script under limits, and what was said. */
async function supervised(script: string, time = 60_000): Promise<{ code: number; said: string }> {
  const path = join(folder, 'script.mjs');
  writeFileSync(path, script);
  let said = '';
  const code = await supervise(pathToFileURL(path), ['甲.xlsx'], { time, memory: 64 }, (text) => (said += text));
  return { code, said };
}

test('a command gets its arguments and keeps its exit code', async () => {
  expect(await supervised('process.exitCode = process.argv[2] === "甲.xlsx" ? 1 : 3;')).toEqual({ code: 1, said: '' });
});

test('a command that hangs is ended with a sentence', async () => {
  const { code, said } = await supervised('for (;;);', 500);
  expect(code).toBe(2);
  expect(said).toMatch(/^处理用时过长，已停止，请.*。\n$/);
});

test('a command that fills the memory is ended with a sentence', async () => {
  const { code, said } = await supervised(
    'const all = []; for (;;) all.push(new Array(1000).fill({ a: all.length }));',
  );
  expect(code).toBe(2);
  expect(said).toMatch(/^内存不足，已停止，请.*。\n$/);
});
