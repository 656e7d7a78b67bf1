import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { userFolder } from '../support/user-folder';

const root = join(import.meta.dirname, '../..');

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function start(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'build/start.mjs'), ...args],
      { cwd: root, env: { ...process.env, ...environment } },
      (_, output, errors) => resolve({ code: child.exitCode ?? 1, output, errors }),
    );
  });
}

for (const { args, sentence } of [
  { args: ['没有.xlsx'], sentence: '找不到文件“没有.xlsx”，请检查文件名和所在的文件夹。\n' },
  { args: ['test'], sentence: '“test”不是文件，请指定一个工作簿文件。\n' },
  { args: ['--shell=firefox'], sentence: '--shell 只能是 electron 或 browser，不能是“firefox”。\n' },
  {
    args: ['--open'],
    sentence: '不认识的参数。用法：npm start -- [文件.xlsx] [--shell=electron|browser] [--no-open]\n',
  },
]) {
  test(`npm start -- ${args.join(' ')} says what is wrong and ends with 2`, async () => {
    expect(await start(args)).toEqual({ code: 2, output: '', errors: sentence });
  });
}

test('without the program file of Electron, asking for it says how to get it', async () => {
  const user = await userFolder();
  const { code, errors } = await start(['--shell=electron'], { ELECTRON_OVERRIDE_DIST_PATH: user.files });
  expect(code).toBe(2);
  expect(errors).toMatch(/^没有找到 Electron 的程序文件.*npx install-electron.*。\n$/);
  await user.remove();
});

test('with the program file of Electron, starts it with the file that was named', async () => {
  const user = await userFolder();
  await user.put('electron', new TextEncoder().encode('#!/bin/sh\necho "$@"\n'));
  await chmod(user.path('electron'), 0o755);
  await user.put('表.xlsx', new Uint8Array());
  const { code, output } = await start(['表.xlsx'], {
    ELECTRON_OVERRIDE_DIST_PATH: user.files,
    // npm's word for the folder the user stands in
    INIT_CWD: user.files,
  });
  const sandbox = process.getuid?.() === 0 ? '--no-sandbox ' : '';
  expect(output).toBe(`${sandbox}${root} ${user.path('表.xlsx')}\n`);
  expect(code).toBe(0);
  await user.remove();
});
